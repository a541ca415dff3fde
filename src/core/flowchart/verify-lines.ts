import type { Box, DrawnSymbol, Point } from './drawing.ts';
import { boxIndex, extentOf } from './measure/box-index.ts';

/** A line as the verifier sees it; `source` and `target` tell which lines may share a stretch. */
export interface CheckedLine {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly bar: boolean;
  readonly points: readonly Point[];
}

export type LineFaultKind = 'slanted' | 'overlap' | 'close' | 'hit' | 'port' | 'empty';

/** What is wrong with one line, or with two. */
export interface LineFault {
  readonly kind: LineFaultKind;
  readonly line: number;
  readonly other: number | null;
}

interface Segment extends Box {
  readonly line: number;
  readonly vertical: boolean;
}

const TOLERANCE = 0.05;
/** Parallel lines nearer than this are not told apart on paper. */
const TOO_CLOSE = 2.5;
/** A shorter stretch beside a line is a crossing, not a run. */
const RUN = 4;

/** Everything that the hard rules of a drawing forbid to lines; empty for a sound page. */
export function verifyLines(
  lines: readonly CheckedLine[],
  symbols: readonly DrawnSymbol[],
): readonly LineFault[] {
  const faults: LineFault[] = [];
  const byId = new Map(symbols.map((symbol) => [symbol.id, symbol]));
  const segments: Segment[] = [];
  lines.forEach((line, index) => {
    if (line.points.length < 2) faults.push({ kind: 'empty', line: index, other: null });
    for (let at = 1; at < line.points.length; at++) {
      const [x1, y1] = line.points[at - 1] ?? [0, 0];
      const [x2, y2] = line.points[at] ?? [0, 0];
      const width = Math.abs(x2 - x1);
      const height = Math.abs(y2 - y1);
      if (width > TOLERANCE && height > TOLERANCE) faults.push({ kind: 'slanted', line: index, other: null });
      segments.push({
        line: index,
        vertical: height > width,
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width,
        height,
      });
    }
    for (const [id, point] of [
      [line.source, line.points[0]],
      [line.target, line.points[line.points.length - 1]],
    ] as const) {
      const symbol = byId.get(id);
      if (symbol === undefined || point === undefined || !isPort(symbol, point))
        faults.push({ kind: 'port', line: index, other: null });
    }
  });
  const index = boxIndex(symbols, extentOf);
  for (const segment of segments)
    if (index.near(extentOf(segment), 0).some((symbol) => runsThrough(segment, symbol)))
      faults.push({ kind: 'hit', line: segment.line, other: null });
  for (const vertical of [true, false]) faults.push(...parallelFaults(lines, segments, vertical));
  return faults;
}

/** Middle of a side of the bounding box; for a diamond that is a vertex. */
function isPort(symbol: Box, [x, y]: Point): boolean {
  const cx = symbol.x + symbol.width / 2;
  const cy = symbol.y + symbol.height / 2;
  const onSide = Math.abs(y - cy) < TOLERANCE && Math.abs(Math.abs(x - cx) - symbol.width / 2) < TOLERANCE;
  const onEnd = Math.abs(x - cx) < TOLERANCE && Math.abs(Math.abs(y - cy) - symbol.height / 2) < TOLERANCE;
  return onSide || onEnd;
}

function runsThrough(segment: Segment, symbol: Box): boolean {
  const inset = 0.5;
  return (
    segment.x < symbol.x + symbol.width - inset &&
    segment.x + segment.width > symbol.x + inset &&
    segment.y < symbol.y + symbol.height - inset &&
    segment.y + segment.height > symbol.y + inset
  );
}

function parallelFaults(
  lines: readonly CheckedLine[],
  all: readonly Segment[],
  vertical: boolean,
): LineFault[] {
  const place = (segment: Segment) => (vertical ? segment.x : segment.y);
  const low = (segment: Segment) => (vertical ? segment.y : segment.x);
  const high = (segment: Segment) => (vertical ? segment.y + segment.height : segment.x + segment.width);
  const sorted = all.filter((segment) => segment.vertical === vertical).sort((a, b) => place(a) - place(b));
  const faults: LineFault[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const one = sorted[index];
    if (one === undefined) continue;
    for (let next = index + 1; next < sorted.length; next++) {
      const two = sorted[next];
      if (two === undefined || place(two) - place(one) >= TOO_CLOSE) break;
      if (one.line === two.line) continue;
      const shared = Math.min(high(one), high(two)) - Math.max(low(one), low(two));
      const distance = place(two) - place(one);
      if (shared <= (distance < 1 ? 0.3 : RUN) || mayShare(lines[one.line], lines[two.line])) continue;
      const kind = distance < 1 ? 'overlap' : 'close';
      faults.push({
        kind,
        line: Math.min(one.line, two.line),
        other: Math.max(one.line, two.line),
      });
    }
  }
  return faults;
}

/** A merge into one target, or a fork from one source, unless their answers tell the lines apart. */
function mayShare(a: CheckedLine | undefined, b: CheckedLine | undefined): boolean {
  if (a === undefined || b === undefined || a.bar || b.bar) return false;
  return a.target === b.target || (a.source === b.source && a.label === b.label);
}
