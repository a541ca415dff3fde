import { LaneReferences } from './lane-references.ts';
import { RowReferences } from './row-references.ts';
import type { Activity, Lane, SopSymbol } from './sop.ts';

/** A table's rows and lanes, as flows are read and written against them. */
export interface FlowContext {
  readonly lanes: readonly Lane[];
  readonly activities: readonly Activity[];
  readonly laneReferences: LaneReferences;
  readonly rowReferences: RowReferences;
  /** Position of a lane by its id. */
  readonly laneIndex: ReadonlyMap<string, number>;
}

export function flowContext(lanes: readonly Lane[], activities: readonly Activity[]): FlowContext {
  return {
    lanes,
    activities,
    laneReferences: new LaneReferences(lanes),
    rowReferences: new RowReferences(activities),
    laneIndex: new Map(lanes.map((lane, index) => [lane.id, index])),
  };
}

function laneRange(context: FlowContext, symbol: SopSymbol): readonly [number, number] {
  const first = context.laneIndex.get(symbol.lane) ?? 0;
  const last = context.laneIndex.get(symbol.untilLane ?? symbol.lane) ?? first;
  return [Math.min(first, last), Math.max(first, last)];
}

function laneDistance(context: FlowContext, a: SopSymbol, b: SopSymbol): number {
  const [aFirst, aLast] = laneRange(context, a);
  const [bFirst, bLast] = laneRange(context, b);
  return Math.max(0, bFirst - aLast, aFirst - bLast);
}

function nearest(
  context: FlowContext,
  candidates: readonly SopSymbol[],
  to: SopSymbol | undefined,
): SopSymbol | undefined {
  if (!to) return candidates[0];
  let best: SopSymbol | undefined;
  for (const candidate of candidates)
    if (!best || laneDistance(context, candidate, to) < laneDistance(context, best, to)) best = candidate;
  return best;
}

function entries(activity: Activity): readonly SopSymbol[] {
  const open = activity.symbols.filter((symbol) => symbol.kind !== 'start');
  return open.length > 0 ? open : activity.symbols;
}

function exits(activity: Activity): readonly SopSymbol[] {
  const open = activity.symbols.filter((symbol) => symbol.kind !== 'end');
  return open.length > 0 ? open : activity.symbols;
}

/** Where a flow from `source` enters a row that was named without a lane: the first symbol that is no start; in a joint row the nearest. */
export function entryOf(
  context: FlowContext,
  row: number,
  source: SopSymbol | undefined,
): SopSymbol | undefined {
  const activity = context.activities[row];
  if (!activity) return undefined;
  const open = entries(activity);
  return activity.joint ? nearest(context, open, source) : open[0];
}

/**
 * Whose flow `Alur` means when it names none: a row's only decision when there is a label, else its last symbol
 * that is no end; in a joint row the symbol nearest to the target.
 */
export function impliedSource(
  context: FlowContext,
  row: number,
  labelled: boolean,
  target: SopSymbol | undefined,
): SopSymbol | undefined {
  const activity = context.activities[row];
  if (!activity) return undefined;
  const open = exits(activity);
  if (activity.joint) return nearest(context, open, target);
  const decisions = open.filter((symbol) => symbol.kind === 'decision');
  if (labelled && decisions.length === 1) return decisions[0];
  return open[open.length - 1];
}

/** The next row that a flow can enter; rows with nothing but starts are beginnings of their own. */
function nextOpenRow(context: FlowContext, row: number): number | undefined {
  for (let next = row + 1; next < context.activities.length; next++) {
    const symbols = context.activities[next]?.symbols ?? [];
    if (symbols.some((symbol) => symbol.kind !== 'start')) return next;
  }
  return undefined;
}

/**
 * Where the k-th symbol of a row leads when `Alur` says nothing of it: to the next symbol of the row in order (not to a
 * start), the last one to the next row. An end leads nowhere. A joint row has one exit, from the symbol nearest to the next.
 */
export function defaultTarget(context: FlowContext, row: number, k: number): SopSymbol | undefined {
  const activity = context.activities[row];
  const symbol = activity?.symbols[k];
  if (!activity || !symbol || symbol.kind === 'end') return undefined;
  if (!activity.joint) {
    const later = activity.symbols.slice(k + 1).find((other) => other.kind !== 'start');
    if (later) return later;
  }
  const next = nextOpenRow(context, row);
  if (next === undefined) return undefined;
  if (!activity.joint) return entryOf(context, next, symbol);
  const exit = jointExit(context, activity, next);
  return exit === symbol ? entryOf(context, next, symbol) : undefined;
}

function jointExit(context: FlowContext, activity: Activity, next: number): SopSymbol | undefined {
  let best: SopSymbol | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const symbol of exits(activity)) {
    const entry = entryOf(context, next, symbol);
    if (!entry) continue;
    const distance = laneDistance(context, symbol, entry);
    if (distance < shortest) {
      shortest = distance;
      best = symbol;
    }
  }
  return best;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['Ya', 'Tidak'],
  ['Sudah', 'Belum'],
  ['Benar', 'Salah'],
  ['Setuju', 'Tidak setuju'],
  ['Disetujui', 'Ditolak'],
  ['Lengkap', 'Tidak lengkap'],
  ['Sesuai', 'Tidak sesuai'],
  ['Diterima', 'Ditolak'],
  ['Valid', 'Tidak valid'],
];

/** Words that answer a decision. */
export const ANSWERS: readonly string[] = [...new Set(OPPOSITES.flat())];

/** The other answer of a decision: "Tidak" for "Ya", "belum" for "sudah"; undefined for answers without a known opposite. */
export function oppositeLabel(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  for (const [yes, no] of OPPOSITES) {
    const other = plain === yes.toLowerCase() ? no : plain === no.toLowerCase() ? yes : '';
    if (other === '') continue;
    return label.trim() === plain ? other.toLowerCase() : other;
  }
  return undefined;
}
