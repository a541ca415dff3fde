import { CALL_TEXTS } from '../../core/messages/registry-calls.ts';
import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import { SUBMISSION_TEXTS } from '../../core/messages/registry-form.ts';
import { waitingFor } from '../../core/process/engine/decide-acting.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
import { hasWork } from '../../core/process/route/route-actions.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { cellOf } from '../../core/registry/tab-layout.ts';
import type { OfficeBook, RegistryUnit } from '../../core/registry/registry-settings.ts';
import {
  type ListedCase,
  readWorkbookRequest,
  type WorkbookAnswer,
  type WorkbookCall,
  type WorkbookValue,
} from '../../core/registry/workbook-call.ts';
import { readSopJson } from '../../core/sop/read-sop-json.ts';
import { keepSnapshot, readSnapshot } from './kept-snapshot.ts';
import type { Registry } from './ports.ts';
import { keptSop } from './read-submission.ts';
import { readBook } from './receive-answer.ts';
import { reviseCase } from './revise-case.ts';
import { look, type OpenCase, PATIENCE, transact, type Transaction } from './transact.ts';

const no = (message: string): WorkbookAnswer => ({ ok: false, message });
const yes = (value: WorkbookValue): WorkbookAnswer => ({ ok: true, value });

/** How many cases a list shows; whoever has more looks at the status page. */
const MOST_LISTED = 50;

/**
 * Answers a workbook. Who asks is what Google says of the identity token: whole, not expired, of a verified address, and made for one
 * of the clients that the office has named; a token that some other script has got is refused.
 */
export function answerWorkbook(registry: Registry, text: string): WorkbookAnswer {
  const request = readWorkbookRequest(text);
  if (request === null) return no(CALL_TEXTS.noRequest());
  const claim = registry.readIdentityToken(request.token);
  if (claim === null || !(Date.parse(claim.expiresAt) > Date.parse(registry.now())))
    return no(CALL_TEXTS.noToken());
  if (!claim.emailVerified) return no(CALL_TEXTS.unverified());
  const person = claim.email.trim().toLowerCase();
  if (!registry.allowed(`panggil/${person}`, 60, 10)) return no(CALL_TEXTS.tooOften());
  const book = readBook(registry);
  if (!book.settings.clients.includes(claim.audience)) return no(CALL_TEXTS.unknownClient(claim.audience));
  return answer(registry, book, person, request.body);
}

function answer(registry: Registry, book: OfficeBook, person: string, body: WorkbookCall): WorkbookAnswer {
  switch (body.call) {
    case 'lihat':
      return list(registry, book, person);
    case 'ambil':
      return fetch(registry, person, body.caseId);
    case 'ajukan':
      return submit(registry, book, person, body);
  }
}

/** The units that a person may speak for; a manager for all of them. */
function unitsOf(book: OfficeBook, person: string): readonly RegistryUnit[] {
  const active = book.units.filter((unit) => unit.active);
  return isManager(book, person)
    ? active
    : active.filter(({ contacts }) => contacts.some((contact) => sameAddress(contact, person)));
}

function isManager({ office }: OfficeBook, person: string): boolean {
  return office.managers.some((manager) => sameAddress(manager, person));
}

function list(registry: Registry, book: OfficeBook, person: string): WorkbookAnswer {
  const units = unitsOf(book, person);
  const turn = look(registry);
  const codes = new Set(units.map(({ id }) => id));
  const own = turn.index.filter(
    ({ unit, id, status }) => codes.has(unit) || (status === 'berjalan' && mayWork(turn, id, person)),
  );
  const cases = own.slice(-MOST_LISTED).reverse();
  turn.load(cases.map(({ id }) => id));
  return yes({
    kind: 'daftar',
    services: book.services
      .filter(({ active, content }) => active && content === 'sop')
      .map(({ code, name }) => ({ code, name })),
    units: units.map(({ id, name }) => ({ code: id, name })),
    cases: cases.flatMap(({ id }) => {
      const open = turn.openCase(id);
      return typeof open === 'string' ? [] : [listed(turn, open, person)];
    }),
  });
}

function listed(turn: Transaction, open: OpenCase, person: string): ListedCase {
  const { kase, service, index } = open;
  const unit = turn.book.units.find(({ id }) => id === kase.applicant.unit);
  return {
    id: kase.id,
    title: kase.title,
    service: service?.name ?? index.service,
    unit: unit?.name ?? kase.applicant.name,
    status: kase.status,
    waiting: waitingWords(turn, open),
    revisable: kase.status !== 'berjalan' || mayWork(turn, kase.id, person),
  };
}

function waitingWords(turn: Transaction, { kase, route, index }: OpenCase): string {
  const [row = []] = turn.read([{ tab: 'berkas', rows: { from: index.row, to: index.row } }])[0] ?? [];
  return kase.tokens.length === 0 || route.steps.length === 0 ? '' : cellOf('berkas', row, 'Menunggu');
}

/** Whether a work step of a running case waits for this person. */
function mayWork(turn: Transaction, id: string, person: string): boolean {
  const open = turn.openCase(id);
  if (typeof open === 'string') return false;
  const { kase, route } = open;
  const event = { type: 'waktu', id: '', at: turn.now, by: person } as const;
  return kase.tokens.some((token) => {
    const step = stepOf(route, token.step);
    if (step === undefined || !hasWork(step.actions)) return false;
    const setting = { route, office: turn.book.office, event };
    return waitingFor(setting, kase, step, token).some(({ actor }) => sameAddress(actor.person, person));
  });
}

/** Whoever brought a case, works or decides on it, or keeps the registry may read it. */
function fetch(registry: Registry, person: string, caseId: string): WorkbookAnswer {
  const turn = look(registry);
  const open = turn.openCase(caseId);
  if (typeof open === 'string')
    return no(open === 'no-case' ? CALL_TEXTS.notYours() : OBSTACLE_TEXTS[open]());
  const { kase, route } = open;
  const posts = route.steps.flatMap(({ executors }) =>
    executors.flatMap((one) => (one.kind === 'jabatan' ? [one.jabatan] : [])),
  );
  const holds = turn.book.office.appointments.some(
    (one) => sameAddress(one.person, person) && posts.includes(one.jabatan),
  );
  const brought = unitsOf(turn.book, person).some(({ id }) => id === kase.applicant.unit);
  if (!holds && !brought && !isManager(turn.book, person)) return no(CALL_TEXTS.notYours());
  const last = kase.contents[kase.contents.length - 1];
  const kept = last === undefined ? null : readSnapshot(registry, last.hash);
  if (kept === null || kept.snapshot.sop === null) return no(CALL_TEXTS.noSop());
  const notes = kase.notes
    .filter(({ state }) => state === 'terbuka')
    .map(({ row, column, text }) => ({ row, column, text }));
  return yes({ kind: 'naskah', caseId, sop: kept.snapshot.sop, notes });
}

function submit(
  registry: Registry,
  book: OfficeBook,
  person: string,
  call: Extract<WorkbookCall, { call: 'ajukan' }>,
): WorkbookAnswer {
  const service = book.services.find(
    ({ code, active, content }) => code === call.service && active && content === 'sop',
  );
  if (service === undefined) return no(CALL_TEXTS.noService());
  const unit = unitsOf(book, person).find(({ id }) => id === call.unit) ?? null;
  const { sop } = readSopJson(JSON.stringify(call.sop), service.name);
  if (sop === null || sop.activities.length === 0) return no(CALL_TEXTS.badSop());
  const title = sop.identity.title.trim();
  if (title === '') return no(SUBMISSION_TEXTS.noTitle());
  const kept = keptSop(registry, book, service, unit, title, sop);
  keepSnapshot(registry, kept);
  const event = `buku:${person}/${call.request}`;
  const done = transact(registry, PATIENCE.person, (turn): WorkbookAnswer => {
    const known = turn.index.find(({ origin }) => origin === event);
    if (known !== undefined)
      return yes({ kind: 'diterima', caseId: known.id, message: CALL_TEXTS.known(known.id) });
    if (call.caseId !== '') {
      const reason = reviseCase(
        registry,
        turn,
        call.caseId,
        kept,
        { id: event, at: turn.now, by: person },
        {},
      );
      return reason === null
        ? yes({ kind: 'diterima', caseId: call.caseId, message: CALL_TEXTS.revised(call.caseId) })
        : no(reason);
    }
    if (unit === null) return no(CALL_TEXTS.noUnit());
    const begun = turn.begin(service, {
      type: 'buka',
      id: event,
      at: turn.now,
      by: person,
      title,
      applicant: { unit: unit.id, person, name: '' },
      contentHash: kept.hash,
      start: null,
    });
    if (typeof begun === 'string') return no(SUBMISSION_TEXTS.noRoute(service.name));
    if (begun.result.kind === 'refused') return no(refusalText(begun.result.refusal));
    return yes({ kind: 'diterima', caseId: begun.id, message: CALL_TEXTS.taken(begun.id) });
  });
  return done ?? no(ACT_TEXTS.busy());
}
