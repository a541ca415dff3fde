import type { MeasureText } from '../text/measure-text.ts';
import type { Box, DrawnSymbol, Point } from './drawing.ts';
import type { Borders, LaidOutLine, LaidOutPage } from './lay-out-page.ts';

/** What may not be covered by a label. */
export interface LabelGround {
  readonly symbols: readonly DrawnSymbol[];
  readonly lines: readonly LaidOutLine[];
  /** Rules of the table: crossed only when there is no other place. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Labels stay inside. */
  readonly area: Box;
}

/** The ground of a page that is laid out between these borders. */
export function groundOf(laid: LaidOutPage, { lanes, rows }: Borders): LabelGround {
  const x = lanes[0] ?? 0;
  const y = rows[0] ?? 0;
  const area = { x, y, width: (lanes[lanes.length - 1] ?? x) - x, height: (rows[rows.length - 1] ?? y) - y };
  return { symbols: laid.symbols, lines: laid.lines, columns: lanes, rows, area };
}

export interface PlacedLabel {
  readonly text: string;
  readonly box: Box;
  /** `rule`: it lies on a table rule; `hit`: on something worse. */
  readonly ground: 'clean' | 'rule' | 'hit';
}

const LINE_HEIGHT = 1.15;
const LINE_CLEARANCE = 0.9;
const BESIDE = 1.5;
const STEP = 6;
const RULE_FAULT = 0.5;
const WORST_ON_RULES = 5;

/**
 * Finds a place for the answer of every labelled line, near the vertex where it leaves.
 * Gives for each line its label, or null when it has none. A label lies on no line, symbol or other label as long as
 * there is such a place inside the area; on a table rule only when there is no place off the rules.
 */
export function placeLabels(
  ground: LabelGround,
  size: number,
  measure: MeasureText,
  taken: Box[],
): readonly (PlacedLabel | null)[] {
  return ground.lines.map((line) => {
    const text = line.edge.label;
    if (text === '' || line.points.length < 2) return null;
    const width = measure(text, { size, bold: false }) + 0.5;
    const height = size * LINE_HEIGHT;
    const candidates = candidateBoxes(line.points, { width, height });
    const box = cheapestPlace(ground, candidates, taken) ?? { x: 0, y: 0, width, height };
    const cost = faults(ground, box, taken);
    taken.push(box);
    return { text, box, ground: cost === 0 ? 'clean' : cost < WORST_ON_RULES ? 'rule' : 'hit' };
  });
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The place with the fewest faults, the earlier of equal ones. */
function cheapestPlace(
  ground: LabelGround,
  candidates: readonly Box[],
  taken: readonly Box[],
): Box | undefined {
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  candidates.forEach((box, order) => {
    if (least <= order * 0.01) return;
    const cost = order * 0.01 + faults(ground, box, taken);
    if (cost < least) {
      least = cost;
      best = box;
    }
  });
  return best;
}

/** Places along the line from its start, close ones first. */
function candidateBoxes(points: readonly Point[], { width, height }: Extent): Box[] {
  const boxes: Box[] = [];
  const at = (x: number, y: number) => boxes.push({ x, y, width, height });
  for (let index = 1; index < points.length; index++) {
    const [x1, y1] = points[index - 1] ?? [0, 0];
    const [x2, y2] = points[index] ?? [0, 0];
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    const along = Math.max(0, Math.min(60, Math.ceil(length / STEP)));
    if (y1 === y2) {
      const sign = Math.sign(x2 - x1);
      const shifts = index === 1 ? [-8, -5, -2, 1] : [];
      for (let step = 0; step <= along; step++) shifts.push(2 + step * STEP);
      for (const shift of shifts)
        for (const lift of shift < 1 ? [BESIDE + 4, BESIDE + 2.5] : [BESIDE]) {
          const x = sign > 0 ? x1 + shift : x1 - shift - width;
          at(x, y1 - lift - height);
          at(x, y1 + lift);
        }
    } else {
      const sign = Math.sign(y2 - y1);
      for (let step = 0; step <= along; step++) {
        const shift = 1 + step * STEP;
        const y = sign > 0 ? y1 + shift : y1 - shift - height;
        at(x1 + BESIDE + 1, y);
        at(x1 - BESIDE - 1 - width, y);
      }
    }
  }
  return boxes;
}

/** 0 for a clean place; rules count little, everything else much. */
function faults(ground: LabelGround, box: Box, taken: readonly Box[]): number {
  let cost = 0;
  const { area } = ground;
  if (
    box.x < area.x ||
    box.y < area.y ||
    box.x + box.width > area.x + area.width ||
    box.y + box.height > area.y + area.height
  )
    cost += 40;
  for (const symbol of ground.symbols) if (onSymbol(box, symbol)) cost += 20;
  for (const other of taken) if (overlaps(box, other, 0.5)) cost += 20;
  for (const { points } of ground.lines)
    for (let index = 1; index < points.length; index++) {
      const [x1, y1] = points[index - 1] ?? [0, 0];
      const [x2, y2] = points[index] ?? [0, 0];
      const piece = {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      };
      if (overlaps(box, piece, LINE_CLEARANCE)) cost += 10;
    }
  for (const x of ground.columns) if (x > box.x - 0.5 && x < box.x + box.width + 0.5) cost += RULE_FAULT;
  for (const y of ground.rows) if (y > box.y - 0.5 && y < box.y + box.height + 0.5) cost += RULE_FAULT;
  return cost;
}

export function overlaps(a: Box, b: Box, clearance: number): boolean {
  return (
    a.x < b.x + b.width + clearance &&
    b.x < a.x + a.width + clearance &&
    a.y < b.y + b.height + clearance &&
    b.y < a.y + a.height + clearance
  );
}

/** Exact for a diamond, of which the corners of the bounding box are free. */
export function onSymbol(box: Box, symbol: DrawnSymbol, clearance = 0.75): boolean {
  if (!overlaps(box, symbol, clearance)) return false;
  if (symbol.kind !== 'decision') return true;
  const cx = symbol.x + symbol.width / 2;
  const cy = symbol.y + symbol.height / 2;
  const dx = Math.max(0, box.x - cx, cx - box.x - box.width);
  const dy = Math.max(0, box.y - cy, cy - box.y - box.height);
  return dx / (symbol.width / 2 + clearance) + dy / (symbol.height / 2 + clearance) < 1;
}

/** A place for the small text at a connector: on its outer side, where no line joins it, else beside it. */
export function placeNote(
  ground: LabelGround,
  symbol: Box,
  note: { readonly text: string; readonly size: number; readonly above: boolean },
  measure: MeasureText,
  taken: Box[],
): Box {
  const { text, size, above } = note;
  const extent = { width: measure(text, { size, bold: false }) + 0.5, height: size * LINE_HEIGHT };
  const x = symbol.x + (symbol.width - extent.width) / 2;
  const y = above ? symbol.y - extent.height - 1 : symbol.y + symbol.height + 1;
  const candidates: Box[] = [0, -6, 6, -12, 12].map((shift) => ({ x: x + shift, y, ...extent }));
  for (const away of [BESIDE, 8, 16, 30, 45])
    for (const lift of [0.5, 0.15, 0.85, 0, 1]) {
      const level = symbol.y + (symbol.height - extent.height) * lift;
      candidates.push({ x: symbol.x + symbol.width + away, y: level, ...extent });
      candidates.push({ x: symbol.x - away - extent.width, y: level, ...extent });
    }
  const box = cheapestPlace(ground, candidates, taken) ?? { x, y, ...extent };
  taken.push(box);
  return box;
}
