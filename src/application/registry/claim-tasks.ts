import { MINUTE_MS } from '../../core/calendar/working-calendar.ts';
import { OUTBOX_NOTES } from '../../core/messages/registry-outbox.ts';
import {
  type CaseTask,
  type OutboxItem,
  type OutboxState,
  readOutboxItem,
  writeOutboxItem,
} from '../../core/registry/outbox-item.ts';
import { cellOf, columnOf, partsFrom } from '../../core/registry/tab-layout.ts';
import type { StoreChange, StoreRow } from './ports.ts';
import type { Transaction } from './transact.ts';

/** A task that this run has taken, with the position of its row. */
export interface Claimed {
  readonly row: number;
  readonly item: OutboxItem;
}

export interface Claim {
  readonly taken: readonly Claimed[];
  /** Mails of which nobody knows whether they were sent. */
  readonly uncertain: readonly Claimed[];
  /** More was ready than was taken. */
  readonly more: boolean;
}

/** A run ends after six minutes; whoever took a task longer ago than this is dead. */
const DEAD_AFTER = 7 * MINUTE_MS;

/** After this many failures a person must look. */
export const MOST_TRIES = 5;

/** Above this row of the tab everything is finished. */
export const POINTER = 'kotak/mulai';

const FINAL: readonly string[] = ['selesai', 'dibatalkan', 'perlu diperiksa'] satisfies OutboxState[];

/** The columns that tell how a task stands, without the task itself. */
const HEAD = { from: 0, to: columnOf('kotakKeluar', 'Id') } as const;

/**
 * Takes what is ready, in order, at most `most` tasks of which at most `mails` are mails. Tasks of a case wait for the earlier ones
 * of that case. What a dead run had taken is free again; a mail that it was sending is given as `uncertain`.
 */
export function claimTasks(turn: Transaction, worker: string, most: number, mails: number): Claim {
  const start = Number(turn.counter(POINTER)) || 0;
  const [heads = []] = turn.read([{ tab: 'kotakKeluar', columns: HEAD, rows: { from: start, to: null } }]);
  movePointer(turn, start, heads);
  const { ready, uncertain, more } = choose(turn.now, heads, most, mails);
  const rows = [...ready, ...uncertain].map((at) => start + at);
  const parts = rows.map((row) => ({ tab: 'kotakKeluar', rows: { from: row, to: row } }) as const);
  const whole = parts.length === 0 ? [] : turn.read(parts);
  const claimed = rows.map((row, at) => ({ row, item: readOutboxItem(whole[at]?.[0] ?? []) }));
  const taken = known(claimed.slice(0, ready.length)).map(({ row, item }) => ({
    row,
    item: take(turn.now, worker, item),
  }));
  for (const one of taken) turn.change(stateChange(one));
  return {
    taken: taken.filter(({ item }) => item.state === 'diambil'),
    uncertain: known(claimed.slice(ready.length)),
    more,
  };
}

/** Without rows that somebody has spoilt by hand. */
function known(
  rows: readonly { readonly row: number; readonly item: OutboxItem | null }[],
): readonly Claimed[] {
  return rows.flatMap(({ row, item }) => (item === null ? [] : [{ row, item }]));
}

/** A task taken once more than is sensible is laid before a person. */
function take(now: string, worker: string, item: OutboxItem): OutboxItem {
  const tries = item.state === 'diambil' ? item.tries + 1 : item.tries;
  return tries >= MOST_TRIES
    ? { ...item, tries, state: 'perlu diperiksa', since: now, note: OUTBOX_NOTES.gaveUpInterrupted() }
    : { ...item, tries, state: 'diambil', since: now, worker };
}

function choose(now: string, heads: readonly StoreRow[], most: number, mails: number) {
  const ready: number[] = [];
  const uncertain: number[] = [];
  const blocked = new Set<string>();
  const chosen = new Map<string, readonly string[]>();
  let letters = 0;
  let more = false;
  heads.forEach((head, at) => {
    const state = cellOf('kotakKeluar', head, 'Keadaan');
    const caseId = cellOf('kotakKeluar', head, 'Berkas');
    if (state === '' || FINAL.includes(state)) return;
    const dead = Date.parse(now) - Date.parse(cellOf('kotakKeluar', head, 'Sejak')) > DEAD_AFTER;
    const waits = state === 'menunggu' && cellOf('kotakKeluar', head, 'Giliran') <= now;
    const free = waits || (state === 'diambil' && dead);
    const kind = cellOf('kotakKeluar', head, 'Jenis');
    const mail = isLetter(kind);
    const fits = ready.length < most && (!mail || letters < mails);
    const follows = waitsFor(kind, chosen.get(caseId) ?? []);
    if (free && fits && !follows && !blocked.has(caseId)) {
      ready.push(at);
      chosen.set(caseId, [...(chosen.get(caseId) ?? []), kind]);
      if (mail) letters++;
      return;
    }
    if (follows) more = true;
    if (free && !fits) more = more || ready.length >= most;
    if (state === 'dikirim' && dead) uncertain.push(at);
    // Nothing else needs the notes in the unit's sheet.
    if (caseId !== '' && kind !== 'notes') blocked.add(caseId);
  });
  return { ready, uncertain, more };
}

/** True for a task that needs what an earlier one of its case gives, when that one is only being taken now. */
function waitsFor(kind: string, chosen: readonly string[]): boolean {
  if (kind === 'document') return chosen.includes('number');
  return kind === 'publish' && (chosen.includes('document') || chosen.includes('number'));
}

const OTHER_WORK: readonly string[] = [
  'number',
  'document',
  'folder',
  'notes',
  'publish',
] satisfies CaseTask['kind'][];

/** Kinds that are, or end in, a mail. */
export function isLetter(kind: string): boolean {
  return !OTHER_WORK.includes(kind);
}

function movePointer(turn: Transaction, start: number, heads: readonly StoreRow[]): void {
  const open = heads.findIndex((head) => !FINAL.includes(cellOf('kotakKeluar', head, 'Keadaan')));
  const next = start + (open < 0 ? heads.length : open);
  if (next > start) turn.setCounter(POINTER, String(next));
}

/** Writes how a task stands; the task itself stays as it is. */
export function stateChange({ row, item }: Claimed): StoreChange {
  const cells = writeOutboxItem(item).slice(0, partsFrom('kotakKeluar'));
  return { kind: 'set', tab: 'kotakKeluar', row, column: 0, cells };
}

/** Finished in one way or another. */
export function settled(item: OutboxItem, now: string, note: string): OutboxItem {
  return { ...item, state: 'selesai', since: now, note };
}

/** Failed once more: tried again later and later, at last laid before a person. */
export function failed(item: OutboxItem, now: string, log: string): OutboxItem {
  const tries = item.tries + 1;
  if (tries >= MOST_TRIES)
    return { ...item, tries, state: 'perlu diperiksa', since: now, note: OUTBOX_NOTES.gaveUp(log) };
  const turn = new Date(Date.parse(now) + 5 * MINUTE_MS * 3 ** (tries - 1)).toISOString();
  return { ...item, tries, state: 'menunggu', since: now, turn, note: OUTBOX_NOTES.failed(log) };
}

/** Given back without having been touched. */
export function released(item: OutboxItem, turn: string, note: string): OutboxItem {
  return { ...item, state: 'menunggu', turn, note };
}
