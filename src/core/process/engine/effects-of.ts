import { hasVerdict, type RouteAction } from '../route/route-actions.ts';
import { type RouteStep, stepOf } from '../route/route.ts';
import { type Case, revisionOf, tokenAt } from './case.ts';
import { waitingFor } from './decide-acting.ts';
import type { Draft, Setting } from './draft.ts';
import { EFFECT_IDS } from './effect-ids.ts';
import { type Effect, hasOutcome, type Letter } from './effect.ts';
import type { Fact } from './fact.ts';
import { sameAddress, whoMayAct } from './who-may-act.ts';

/** Everything to be done outside because of these facts, in the order in which it should be done, without what was asked for before. */
export function effectsOf(setting: Setting, { kase, facts }: Draft): readonly Effect[] {
  const effects = facts.flatMap((fact) => effectsOfFact(setting, kase, fact));
  const ids = new Set(kase.outcomes.map(({ effect }) => effect));
  return effects.filter((effect) => {
    if (ids.has(effect.id)) return false;
    ids.add(effect.id);
    return true;
  });
}

/** The facts that these effects were asked for: one per effect whose outcome belongs to the case. */
export function requested(effects: readonly Effect[]): readonly Fact[] {
  return effects.filter(hasOutcome).map(({ id, kind }) => ({ fact: 'diminta', effect: id, kind }));
}

function effectsOfFact(setting: Setting, kase: Case, fact: Fact): readonly Effect[] {
  switch (fact.fact) {
    case 'dibuka':
      return [folder(kase, 'pengajuan'), toApplicant(setting, kase, 'tanda-terima')];
    case 'isi':
      return setting.event.type === 'revisi' ? newRevision(setting, kase) : [];
    case 'masuk':
      return entered(setting, kase, fact.step);
    case 'keluar':
      return left(setting, kase, fact.step, fact.choice);
    case 'dialihkan': {
      const { to, step } = fact;
      return [mail(setting, kase, 'dialihkan', [to], step, fact.lane)];
    }
    case 'catatan':
    case 'catatan-dijawab':
    case 'catatan-ditarik':
      return [{ id: EFFECT_IDS.notes(kase.id, setting.event.id), kind: 'notes' }];
    case 'bertanda-tangan':
      return publishedAgain(kase);
    case 'diingatkan':
      return reminded(setting, kase, fact.step, fact.late);
    case 'status':
      return fact.status === 'berjalan'
        ? [toApplicant(setting, kase, 'dibuka-lagi')]
        : [toApplicant(setting, kase, fact.status)];
    default:
      return [];
  }
}

/** A step has begun: its executors are told; where somebody judges, there is a draft to read. */
function entered(setting: Setting, kase: Case, id: string): readonly Effect[] {
  const step = stepOf(setting.route, id);
  const token = tokenAt(kase, id);
  if (step === undefined || token === undefined) return [];
  const letter = token.returned === null ? 'tugas' : 'dikembalikan';
  const draft = hasVerdict(step.actions) ? [document(kase, 'draf'), folder(kase, 'draf')] : [];
  return [...draft, ...lettersToExecutors(setting, kase, step, letter)];
}

function lettersToExecutors(
  setting: Setting,
  kase: Case,
  step: RouteStep,
  letter: Letter,
): readonly Effect[] {
  const token = tokenAt(kase, step.id);
  if (token === undefined) return [];
  const waiting = waitingFor(setting, kase, step, token);
  const lanes = step.executors.filter(({ lane }) => token.acts.every((act) => act.lane !== lane));
  return lanes.map(({ lane }) => {
    const to = waiting.filter((acting) => acting.lane === lane).map(({ actor }) => actor.person);
    return to.length > 0
      ? mail(setting, kase, letter, to, step.id, lane)
      : mail(setting, kase, 'jabatan-kosong', setting.office.managers, step.id, lane);
  });
}

/** Whoever judges just now is told that there is something newer to judge. */
function newRevision(setting: Setting, kase: Case): readonly Effect[] {
  return kase.tokens.flatMap((token) => {
    const step = stepOf(setting.route, token.step);
    return step !== undefined && hasVerdict(step.actions)
      ? [document(kase, 'draf'), ...lettersToExecutors(setting, kase, step, 'revisi-baru')]
      : [];
  });
}

function reminded(setting: Setting, kase: Case, id: string, late: number): readonly Effect[] {
  const step = stepOf(setting.route, id);
  return step === undefined
    ? []
    : lettersToExecutors(setting, kase, step, late > 0 ? 'terlambat' : 'pengingat');
}

/** A step is done: what its actions say, unless the answer was no. */
function left(setting: Setting, kase: Case, id: string, choice: string): readonly Effect[] {
  const step = stepOf(setting.route, id);
  const exit = step?.exits.find(({ label }) => label === choice);
  const refused =
    step?.kind === 'decision' && (exit === undefined || exit.sense === 'kembali' || exit.negative);
  if (step === undefined || refused) return [];
  const does = (action: RouteAction) => step.actions.includes(action);
  const revision = revisionOf(kase);
  return [
    ...(does('nomori') ? [{ id: EFFECT_IDS.number(kase.id), kind: 'number' } as const] : []),
    ...(does('tanda-tangan') || does('terbitkan') ? [document(kase, 'final')] : []),
    ...(does('terbitkan')
      ? [
          folder(kase, 'disahkan'),
          { id: EFFECT_IDS.publish(kase.id, revision), kind: 'publish', revision } as const,
        ]
      : []),
    ...(does('sampaikan')
      ? [
          {
            id: EFFECT_IDS.deliver(kase.id, revision, step.id),
            kind: 'deliver',
            step: step.id,
            revision,
          } as const,
        ]
      : []),
  ];
}

/** What is shown to the public is the signed document, also where it came back behind the publication. */
function publishedAgain(kase: Case): readonly Effect[] {
  const revision = revisionOf(kase);
  const asked = kase.outcomes.some(({ effect }) => effect === EFFECT_IDS.publish(kase.id, revision));
  return asked
    ? [{ id: EFFECT_IDS.publishSigned(kase.id, revision, kase.signed.length), kind: 'publish', revision }]
    : [];
}

function document(kase: Case, stage: 'draf' | 'final'): Effect {
  const revision = revisionOf(kase);
  return { id: EFFECT_IDS.document(kase.id, revision, stage), kind: 'document', stage, revision };
}

function folder(kase: Case, to: 'pengajuan' | 'draf' | 'disahkan'): Effect {
  const revision = revisionOf(kase);
  return { id: EFFECT_IDS.folder(kase.id, revision, to), kind: 'folder', to, revision };
}

function mail(
  { event }: Setting,
  kase: Case,
  letter: Letter,
  to: readonly string[],
  step: string,
  lane: string,
): Effect {
  const id = [kase.id, event.id, 'mail', letter, step, lane].filter((part) => part !== '').join('/');
  const round = kase.rounds[step] ?? 0;
  const distinct = to.filter((one, index) => to.findIndex((other) => sameAddress(one, other)) === index);
  return { id, kind: 'mail', letter, to: distinct, step, lane, round, revision: revisionOf(kase) };
}

/** To whoever brought the case; to the managers where there is nobody left. */
function toApplicant(setting: Setting, kase: Case, letter: Letter): Effect {
  const { office, event } = setting;
  const pengaju = { kind: 'pengaju', lane: '', name: '' } as const;
  const people = whoMayAct(office, pengaju, kase.applicant, event.at).map(({ person }) => person);
  return mail(setting, kase, letter, people.length > 0 ? people : office.managers, '', '');
}
