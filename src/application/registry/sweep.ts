import { MINUTE_MS } from '../../core/calendar/working-calendar.ts';
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
  const due = turn.index.filter(
    ({ status, checkAt }) => status === 'berjalan' && checkAt !== '' && checkAt <= turn.now,
  );
  const now = due.slice(0, CASES_AT_ONCE);
  turn.load(now.map(({ id }) => id));
  let reminded = 0;
  for (const { id } of now) {
    const told = turn.apply(id, { type: 'waktu', id: `waktu:${turn.now}`, at: turn.now, by: '' });
    if (typeof told !== 'string' && told.kind === 'accepted') reminded++;
    else turn.touch(id);
  }
  return { reminded, more: due.length > now.length };
}
