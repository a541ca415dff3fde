import { CALL_TEXTS } from '../../core/messages/registry-calls.ts';
import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import { SUBMISSION_TEXTS } from '../../core/messages/registry-form.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
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
import { applicantName } from '../../core/registry/letters/letter-case.ts';
import { byUrgency, type CaseHead, HEAD_RANGE, readHeads } from './pages/case-lines.ts';
import type { Glance } from './pages/case-view.ts';
import { deskCandidates } from './pages/own-page.ts';
import { isApplicant, mayRead, mayRevise } from './pages/rights.ts';
import type { Registry } from './ports.ts';
import { keptSop } from './read-submission.ts';
import { readBook } from './receive-answer.ts';
import { reviseCase } from './revise-case.ts';
import { look, type OpenCase, PATIENCE, transact } from './transact.ts';

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
  const codes = new Set(units.map(({ id }) => id));
  const turn = look(registry);
  const glance = { book: turn.book, now: turn.now, person };
  const [rows = []] = turn.read([HEAD_RANGE]);
  const heads = readHeads(rows);
  const hands = new Set(deskCandidates(glance, heads).ids);
  const chosen = heads
    .filter(({ id, unit }) => hands.has(id) || codes.has(unit))
    .sort(byUrgency(turn.now))
    .slice(0, MOST_LISTED);
  turn.load(chosen.map(({ id }) => id));
  return yes({
    kind: 'daftar',
    services: book.services
      .filter(({ active, content }) => active && content === 'sop')
      .map(({ code, name }) => ({ code, name })),
    units: units.map(({ id, name }) => ({ code: id, name })),
    cases: chosen.flatMap((head) => {
      const open = turn.openCase(head.id);
      return typeof open === 'string' || !mayRead(glance, open) ? [] : [listed(glance, open, head)];
    }),
  });
}

function listed(glance: Glance, open: OpenCase, head: CaseHead): ListedCase {
  const { kase, service, index } = open;
  return {
    id: kase.id,
    title: kase.title,
    service: service?.name ?? index.service,
    unit: applicantName(kase, glance.book.units),
    status: kase.status,
    waiting: kase.status === 'berjalan' ? head.waiting : '',
    revisable: kase.status === 'berjalan' ? mayRevise(glance, open) : isApplicant(glance, kase),
  };
}

/** Whoever may read a case on the pages may also take its SOP into a workbook. */
function fetch(registry: Registry, person: string, caseId: string): WorkbookAnswer {
  const turn = look(registry);
  const open = turn.openCase(caseId);
  if (typeof open === 'string')
    return no(open === 'no-case' ? CALL_TEXTS.notYours() : OBSTACLE_TEXTS[open]());
  if (!mayRead({ book: turn.book, now: turn.now, person }, open)) return no(CALL_TEXTS.notYours());
  const { contents, notes } = open.kase;
  const last = contents[contents.length - 1];
  const kept = last === undefined ? null : readSnapshot(registry, last.hash);
  if (kept === null || kept.snapshot.sop === null) return no(CALL_TEXTS.noSop());
  const left = notes.filter(({ state }) => state === 'terbuka');
  return yes({
    kind: 'naskah',
    caseId,
    sop: kept.snapshot.sop,
    notes: left.map(({ row, column, text }) => ({ row, column, text })),
  });
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
      const handover = { id: event, at: turn.now, by: person };
      const done = reviseCase(registry, turn, call.caseId, kept, handover, {});
      if (done.kind === 'refused') return no(done.why);
      const message =
        done.kind === 'held' ? ACT_TEXTS.revisedOnly(done.why) : CALL_TEXTS.revised(call.caseId);
      return yes({ kind: 'diterima', caseId: call.caseId, message });
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
