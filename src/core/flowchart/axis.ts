import type { Density } from './density.ts';
import type { Overhang } from './page-content.ts';
import type { Channel } from './separate-tracks.ts';

/** A column or level of the corridor grid, seen along one axis. */
export interface AxisLine {
  /** Lane or row that it lies in. */
  readonly cell: number;
  /** It lies on the border behind `cell`, for symbols over two lanes. */
  readonly onBorder: boolean;
  /** Extent of its largest symbol, points. */
  readonly size: number;
}

/**
 * One direction of a page: lanes from the left, or rows from the top. What holds for lanes with columns and channels
 * holds for rows with levels and gaps, so both are computed here.
 */
export interface Axis {
  readonly cells: number;
  readonly lines: readonly AxisLine[];
  /** By even grid number. */
  readonly channels: ReadonlyMap<number, Channel>;
  /** Between two symbols of one cell that no line passes. */
  readonly innerGap: number;
  /** By cell: what its symbols need beside their lines. */
  readonly rooms: readonly CellRoom[];
  /** By cell: how far symbols over several cells reach into it, those whose first or whose last one it is. */
  readonly overhangs: ReadonlyMap<number, Overhang>;
}

/** Least distances between a cell's symbols and its borders, for labels and notes, and how far off its middle they may stand. */
export interface CellRoom {
  readonly before: number;
  readonly behind: number;
  readonly shift: number;
}

/** How many tracks of each channel lie before (left of, above) its table rule. */
export type Splits = ReadonlyMap<number, number>;

interface CellNeed {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** A line on a border would run along the rule; it stands this far behind it. */
export const OFF_RULE = 6;
/** Two lines side by side are never nearer to each other, though a rule may be. */
const LEAST_APART = 3;
/** An arrow may come from a line behind the rule: its head and a piece of line. */
const SHORTEST_ENTRY = 7.5;

type ChannelPlace = 'first' | 'last' | 'inner' | 'border' | 'beforeBorderLine' | 'behindBorderLine';

function placeOf(axis: Axis, channel: number): ChannelPlace {
  const before = axis.lines[channel / 2 - 1];
  const behind = axis.lines[channel / 2];
  if (before === undefined) return 'first';
  if (behind === undefined) return 'last';
  if (behind.onBorder) return 'beforeBorderLine';
  if (before.onBorder) return 'behindBorderLine';
  return before.cell === behind.cell ? 'inner' : 'border';
}

/** Puts each track on the side of the rule where its symbols are; those in between so that both sides have as many. */
export function splitTracks(axis: Axis): Splits {
  const splits = new Map<number, number>();
  for (const [line, channel] of axis.channels) {
    const place = placeOf(axis, line);
    if (place === 'last' || place === 'beforeBorderLine') splits.set(line, channel.tracks);
    else if (place !== 'border') splits.set(line, 0);
    else splits.set(line, bestSplit(channel));
  }
  return splits;
}

function bestSplit(channel: Channel): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let split = 0; split <= channel.tracks; split++) {
    let cost = 0.4 * Math.abs(2 * split - channel.tracks);
    channel.leanings.forEach((leaning, track) => {
      if (track < split ? leaning > 0 : leaning < 0) cost += 1;
    });
    if (cost < least) {
      best = split;
      least = cost;
    }
  }
  return best;
}

/** From the border to the symbols: lines beside the rule, and between them and the symbols arrows, labels and notes. */
function margin(tracks: number, density: Density, room: number): number {
  if (tracks === 0) return Math.max(density.clear, SHORTEST_ENTRY - density.ruleGap, room);
  return density.ruleGap + density.spacing * (tracks - 1) + Math.max(density.arrowRoom, room);
}

function gapBetween(axis: Axis, channel: number, density: Density): number {
  const tracks = axis.channels.get(channel)?.tracks ?? 0;
  return tracks === 0
    ? axis.innerGap
    : Math.max(axis.innerGap, 2 * density.arrowRoom + density.spacing * (tracks - 1));
}

/** For each cell the positions, in `axis.lines`, of the lines inside it. */
function linesByCell(axis: Axis): readonly (readonly number[])[] {
  const inside: number[][] = Array.from({ length: axis.cells }, () => []);
  axis.lines.forEach((line, index) => {
    if (!line.onBorder) inside[line.cell]?.push(index);
  });
  return inside;
}

function needOf(
  axis: Axis,
  splits: Splits,
  cell: number,
  inside: readonly number[],
  density: Density,
): CellNeed {
  const first = inside[0] ?? 0;
  const last = inside[inside.length - 1] ?? first;
  let block = 0;
  for (const index of inside) {
    block += axis.lines[index]?.size ?? 0;
    if (index !== first) block += gapBetween(axis, 2 * index, density);
  }
  const room = axis.rooms[cell];
  const ahead = axis.channels.get(2 * first)?.tracks ?? 0;
  const start = margin(ahead - (splits.get(2 * first) ?? 0), density, room?.before ?? 0);
  const end = margin(splits.get(2 * last + 2) ?? 0, density, room?.behind ?? 0);
  // An arrow may come straight from the line on the border before the cell.
  if (axis.lines[first - 1]?.onBorder === true)
    return { start: Math.max(start, density.arrowRoom) + behindBorderLine(density), end, block };
  return { start, end, block };
}

/** How much farther from the rule than others the tracks behind a line on the border stand: as far from it as from a rule, or more. */
function behindBorderLine({ ruleGap }: Density): number {
  return OFF_RULE + Math.max(0, LEAST_APART - ruleGap);
}

/** Smallest extent of every cell, before rounding. */
export function cellNeeds(axis: Axis, splits: Splits, density: Density): number[] {
  return linesByCell(axis).map((inside, cell) => {
    const { start, end, block } = needOf(axis, splits, cell, inside, density);
    const shift = axis.rooms[cell]?.shift ?? 0;
    const alone = block + Math.max(start + end, 2 * (Math.max(start, end) - shift));
    const { first = 0, last = 0 } = axis.overhangs.get(cell) ?? {};
    return Math.max(alone, first > 0 ? start + first : 0, last > 0 ? last + end : 0);
  });
}

export interface AxisPlan {
  /** Centre of every line, by position in `axis.lines`. */
  readonly centres: readonly number[];
  /** By even grid number: coordinate of each track. */
  readonly tracks: ReadonlyMap<number, readonly number[]>;
}

/** Coordinates, when cell `i` reaches from `borders[i]` to `borders[i + 1]`. */
export function placeLines(
  axis: Axis,
  splits: Splits,
  borders: readonly number[],
  density: Density,
): AxisPlan {
  const centres: number[] = axis.lines.map(() => 0);
  const starts: number[] = [];
  const free: { before: number; behind: number }[] = [];
  const cells = linesByCell(axis);
  for (const [cell, inside] of cells.entries()) {
    const low = borders[cell] ?? 0;
    const high = borders[cell + 1] ?? low;
    const { start, end, block } = needOf(axis, splits, cell, inside, density);
    const from = Math.max(low + start, Math.min((low + high - block) / 2, high - end - block));
    let at = from;
    for (const [position, index] of inside.entries()) {
      if (position > 0) at += gapBetween(axis, 2 * index, density);
      const size = axis.lines[index]?.size ?? 0;
      centres[index] = at + size / 2;
      at += size;
    }
    starts.push(from);
    const { first = 0, last = 0 } = axis.overhangs.get(cell) ?? {};
    free.push({ before: Math.min(from, high - first) - low, behind: high - Math.max(at, low + last) });
  }
  axis.lines.forEach((line, index) => {
    if (line.onBorder) centres[index] = (borders[line.cell + 1] ?? 0) + OFF_RULE;
  });
  const tracks = new Map<number, readonly number[]>();
  for (const [channel, { tracks: count }] of axis.channels)
    tracks.set(
      channel,
      placeTracks(axis, channel, count, splits.get(channel) ?? 0, { borders, cells, starts, free }, density),
    );
  return { centres, tracks };
}

interface Extents {
  readonly borders: readonly number[];
  /** Positions of the lines inside each cell. */
  readonly cells: readonly (readonly number[])[];
  /** Where the symbols of each cell begin. */
  readonly starts: readonly number[];
  /** How far they stand from its borders. */
  readonly free: readonly { readonly before: number; readonly behind: number }[];
}

function placeTracks(
  axis: Axis,
  channel: number,
  count: number,
  split: number,
  extents: Extents,
  density: Density,
): number[] {
  const place = placeOf(axis, channel);
  const before = axis.lines[channel / 2 - 1];
  const behind = axis.lines[channel / 2];
  if (place === 'inner') {
    const cell = before?.cell ?? 0;
    const inside = extents.cells[cell] ?? [];
    let at = extents.starts[cell] ?? 0;
    for (const index of inside) {
      if (2 * index === channel) break;
      if (index !== inside[0]) at += gapBetween(axis, 2 * index, density);
      at += axis.lines[index]?.size ?? 0;
    }
    const gap = gapBetween(axis, channel, density);
    const first = at + (gap - density.spacing * (count - 1)) / 2;
    return Array.from({ length: count }, (_, track) => first + density.spacing * track);
  }
  const cellBefore = before?.cell ?? -1;
  const rule = extents.borders[cellBefore + 1] ?? 0;
  const left = extents.free[cellBefore]?.behind ?? 0;
  const offRule = place === 'behindBorderLine' ? behindBorderLine(density) : 0;
  const ruleBehind = rule + offRule;
  const cellBehind = behind?.cell ?? 0;
  const right = (extents.free[cellBehind]?.before ?? 0) - offRule;
  return Array.from({ length: count }, (_, track) =>
    track < split
      ? rule - outwards(split - track, split, left, density, axis.rooms[cellBefore]?.behind ?? 0)
      : ruleBehind +
        outwards(track - split + 1, count - split, right, density, axis.rooms[cellBehind]?.before ?? 0),
  );
}

/** Distance from the rule of the k-th of t tracks in a free strip: evenly spread, never too near the rule or the symbols. */
function outwards(k: number, t: number, free: number, density: Density, room: number): number {
  const nearest = density.ruleGap + density.spacing * (k - 1);
  const farthest = free - Math.max(density.arrowRoom, room) - density.spacing * (t - k);
  return Math.max(nearest, Math.min((free * k) / (t + 1), farthest));
}
