import type { Case, Token, Visit } from './case.ts';
import type { Fact } from './fact.ts';

/** When, and by which event, facts came about. */
export interface Occasion {
  readonly caseId: string;
  readonly event: string;
  readonly at: string;
}

/** A case with nothing in it; what {@link evolve} starts from. */
export function emptyCase(id: string): Case {
  return {
    id,
    title: '',
    applicant: { unit: null, person: '', name: '' },
    openedAt: '',
    status: 'berjalan',
    closed: null,
    contents: [],
    tokens: [],
    arrived: [],
    visits: [],
    rounds: {},
    forksOpened: 0,
    notes: [],
    outcomes: [],
    signed: [],
    events: [],
  };
}

/** Applies all facts of one event. Total: a fact about something that is not there changes nothing. */
export function evolveAll(kase: Case | null, occasion: Occasion, facts: readonly Fact[]): Case {
  const start = kase ?? { ...emptyCase(occasion.caseId), openedAt: occasion.at };
  const end = facts.reduce((state, fact) => evolve(state, occasion, fact), start);
  return { ...end, events: [...end.events, occasion.event] };
}

export function evolve(kase: Case, { at }: Occasion, fact: Fact): Case {
  switch (fact.fact) {
    case 'dibuka':
      return { ...kase, title: fact.title, applicant: fact.applicant };
    case 'isi':
      return { ...kase, contents: [...kase.contents, fact.content] };
    case 'masuk': {
      const round = (kase.rounds[fact.step] ?? 0) + 1;
      const { step, due, remindAt, branches, returned } = fact;
      const reminded = { before: 0, late: 0 };
      const token = {
        step,
        round,
        since: at,
        due,
        remindAt,
        branches,
        acts: [],
        assignees: {},
        handovers: {},
        returned,
        reminded,
      };
      return { ...kase, tokens: [...kase.tokens, token], rounds: { ...kase.rounds, [step]: round } };
    }
    case 'bertindak':
      return atToken(kase, fact.step, (token) => ({ ...token, acts: [...token.acts, fact.act] }));
    case 'keluar':
      return leave(kase, at, fact.step, 'selesai', fact.choice);
    case 'lewat': {
      const { step, act } = fact;
      const round = (kase.rounds[step] ?? 0) + 1;
      const acts = act === null ? [] : [act];
      const visit: Visit = {
        step,
        round,
        since: at,
        due: null,
        left: at,
        outcome: 'selesai',
        choice: '',
        acts,
      };
      return { ...kase, visits: [...kase.visits, visit], rounds: { ...kase.rounds, [step]: round } };
    }
    case 'dihentikan':
      return leave(kase, at, fact.step, 'dihentikan', '');
    case 'bercabang':
      return { ...kase, forksOpened: kase.forksOpened + 1 };
    case 'tiba':
      return { ...kase, arrived: [...kase.arrived, fact.branch] };
    case 'cabang-tutup':
      return { ...kase, arrived: kase.arrived.filter(({ instance }) => instance !== fact.instance) };
    case 'status':
      return {
        ...kase,
        status: fact.status,
        closed: fact.status === 'berjalan' ? null : { by: fact.by, reason: fact.reason, at },
      };
    case 'dialihkan':
      return atToken(kase, fact.step, (token) => ({
        ...token,
        assignees: { ...token.assignees, [fact.lane]: fact.to },
        handovers: { ...token.handovers, [fact.lane]: { by: fact.by, reason: fact.reason } },
      }));
    case 'catatan':
      return { ...kase, notes: [...kase.notes, fact.note] };
    case 'catatan-dijawab':
      return withNote(kase, fact.note, { state: 'dijawab', answer: fact.answer });
    case 'catatan-ditarik':
      return withNote(kase, fact.note, { state: 'ditarik', answer: '' });
    case 'bertanda-tangan':
      return { ...kase, signed: [...kase.signed, fact.document] };
    case 'tenggat': {
      const { due, remindAt } = fact;
      return atToken(kase, fact.step, (token) => ({ ...token, due, remindAt }));
    }
    case 'diingatkan': {
      const { before, late } = fact;
      return atToken(kase, fact.step, (token) => ({ ...token, reminded: { before, late } }));
    }
    case 'diminta':
      return {
        ...kase,
        outcomes: [...kase.outcomes, { effect: fact.effect, kind: fact.kind, values: null }],
      };
    case 'terlaksana':
      return {
        ...kase,
        outcomes: kase.outcomes.map((outcome) =>
          outcome.effect === fact.effect ? { ...outcome, values: fact.values } : outcome,
        ),
      };
  }
}

function atToken(kase: Case, step: string, change: (token: Token) => Token): Case {
  return { ...kase, tokens: kase.tokens.map((token) => (token.step === step ? change(token) : token)) };
}

function leave(kase: Case, left: string, step: string, outcome: Visit['outcome'], choice: string): Case {
  const token = kase.tokens.find((one) => one.step === step);
  if (token === undefined) return kase;
  const { round, since, due, acts } = token;
  return {
    ...kase,
    tokens: kase.tokens.filter((one) => one !== token),
    visits: [...kase.visits, { step, round, since, due, left, outcome, choice, acts }],
  };
}

function withNote(kase: Case, id: string, change: Pick<Case['notes'][number], 'state' | 'answer'>): Case {
  return { ...kase, notes: kase.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) };
}
