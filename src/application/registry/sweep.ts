import { MINUTE_MS } from '../../core/calendar/working-calendar.ts';
import { canonicalJson } from '../../core/process/ledger/canonical-json.ts';
import { fingerprint } from '../fingerprint.ts';
import { claimedForms } from './form-ids.ts';
import type { Registry } from './ports.ts';
import { isDealtWith, receiveAnswer } from './receive-answer.ts';
import { readReplies } from './read-replies.ts';
import { LONGEST_RUN, type OutboxReport, runOutbox } from './run-outbox.ts';
import { look, PATIENCE, transact, type Transaction } from './transact.ts';

/** How far back the sweep looks beyond its last run: answers can show up late. */
const OVERLAP = 60 * MINUTE_MS;

/** Cases that the clock speaks to in one turn. */
const CASES_AT_ONCE = 25;

export interface SweepReport {
  /** Answers that no trigger had brought. */
  readonly found: number;
  /** Cases of which somebody was reminded. */
  readonly reminded: number;
  readonly replies: number;
  readonly outbox: OutboxReport;
}

/**
 * The round of the clock: answers that were missed, replies by mail, deadlines, and whatever waits in Kotak Keluar. May run at any time,
 * also twice at once; when the time is up it stops and asks for another run.
 */
export function sweep(registry: Registry): SweepReport {
  const found = fetchAnswers(registry);
  const replies = readReplies(registry);
  const reminded = tellClock(registry);
  return { found, replies, reminded, outbox: runOutbox(registry) };
}

/** Takes every answer that nobody has dealt with. */
function fetchAnswers(registry: Registry): number {
  const view = look(registry);
  let found = 0;
  for (const [code, formId] of claimedForms(registry)) {
    const service = view.book.services.find((one) => one.code === code);
    if (service === undefined || registry.elapsed() > LONGEST_RUN) continue;
    const key = `sapu/${code}`;
    const since = view.counter(key);
    const from = since === '' ? null : new Date(Date.parse(since) - OVERLAP).toISOString();
    const answers = registry.forms.answersSince(formId, from).filter((answer) => !isDealtWith(view, answer));
    let whole = true;
    for (const answer of answers) {
      const receipt = registry.elapsed() > LONGEST_RUN ? null : receiveAnswer(registry, service, answer);
      if (receipt === null || receipt.kind === 'busy') whole = false;
      else found++;
    }
    // The mark moves once in a while, and only over what was dealt with.
    if (whole && (since === '' || Date.parse(view.now) - Date.parse(since) > OVERLAP))
      transact(registry, PATIENCE.machine, (turn) => turn.setCounter(key, view.now));
  }
  return found;
}

/** Every case whose time has come hears the clock; those with nothing to be told are looked at again later. */
function tellClock(registry: Registry): number {
  let reminded = 0;
  for (;;) {
    if (registry.elapsed() > LONGEST_RUN) return reminded;
    const round = transact(registry, PATIENCE.machine, (turn) => clockRound(turn));
    if (round === null) return reminded;
    reminded += round.reminded;
    if (!round.more) return reminded;
  }
}

function clockRound(turn: Transaction): { readonly reminded: number; readonly more: boolean } {
  const from = recountFrom(turn);
  const due = turn.index.filter(
    ({ status, checkAt, row }) =>
      status === 'berjalan' && (row >= from || (checkAt !== '' && checkAt <= turn.now)),
  );
  const now = due.slice(0, CASES_AT_ONCE);
  const more = due.length > now.length;
  noteRecount(turn, more ? Math.max(from, (now[now.length - 1]?.row ?? 0) + 1) : null);
  turn.load(now.map(({ id }) => id));
  let reminded = 0;
  for (const { id } of now) {
    const told = turn.apply(id, { type: 'waktu', id: `waktu:${turn.now}`, at: turn.now, by: '' });
    if (typeof told !== 'string' && told.kind === 'accepted') reminded++;
    else turn.touch(id);
  }
  return { reminded, more };
}

/** Under this key stands by which calendar deadlines were counted, and how far, where not all are: `<fingerprint> <row>`. */
const CALENDAR = 'kalender';

function calendarMark({ book }: Transaction): string {
  const { calendar, reminders } = book.office;
  const days = [...calendar.days].sort(([a], [b]) => (a < b ? -1 : 1));
  return fingerprint(canonicalJson({ ...calendar, days, before: reminders.before }));
}

/** The first row whose deadlines are not yet counted by the present calendar; beyond all where every one is. */
function recountFrom(turn: Transaction): number {
  const [mark, row] = turn.counter(CALENDAR).split(' ');
  if (mark === '') return Number.POSITIVE_INFINITY;
  if (mark !== calendarMark(turn)) return 0;
  return row === undefined ? Number.POSITIVE_INFINITY : Number(row);
}

/** @param row the first row that is left for later; null where none is */
function noteRecount(turn: Transaction, row: number | null): void {
  const mark = calendarMark(turn);
  const left = row === null || row === Number.POSITIVE_INFINITY ? mark : `${mark} ${row}`;
  if (turn.counter(CALENDAR) !== left) turn.setCounter(CALENDAR, left);
}
