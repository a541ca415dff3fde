import { type Box, type DrawnSymbol, type Point, STROKE } from './drawing.ts';
import type { Borders, LaidOutLine, LaidOutPage } from './lay-out-page.ts';
import { remember } from './remember.ts';

/** Everything that a label may not cover, ready to be asked about one place after the other. */
export interface LabelGround {
  readonly symbols: readonly DrawnSymbol[];
  readonly lines: readonly LaidOutLine[];
  /** Of each line, as boxes without any width. */
  readonly pieces: readonly (readonly Box[])[];
  /** Rules of the table. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Labels stay inside. */
  readonly area: Box;
  /** Things by the bands of the page that they reach into. */
  readonly bands: ReadonlyMap<number, readonly Thing[]>;
}

interface Thing {
  readonly box: Box;
  /** Position of the line that it is a piece of; -1 for a symbol and an arrowhead. */
  readonly line: number;
  readonly symbol: DrawnSymbol | null;
  /** How near a label may come. */
  readonly clearance: number;
}

const BAND = 36;
const LINE_CLEARANCE = 0.9;
const HEAD_CLEARANCE = 0.5;
const SYMBOL_CLEARANCE = 0.75;
const LABEL_CLEARANCE = 0.75;
const RULE_CLEARANCE = 1;
const RULE_AIR = 2.5;
/** Another line must be farther from a label than its own, by that much. */
const NEARER = 0.75;

/** The ground of a page that is laid out between these borders. */
export function groundOf(laid: LaidOutPage, { lanes, rows }: Borders): LabelGround {
  const x = lanes[0] ?? 0;
  const y = rows[0] ?? 0;
  const area = { x, y, width: (lanes[lanes.length - 1] ?? x) - x, height: (rows[rows.length - 1] ?? y) - y };
  const pieces = laid.lines.map(({ points }) => piecesOf(points));
  const things = [
    ...laid.symbols.map((symbol): Thing => ({ box: symbol, line: -1, symbol, clearance: SYMBOL_CLEARANCE })),
    ...laid.lines.flatMap((line, index) => thingsOf(line, index, pieces[index] ?? [])),
  ];
  const { symbols, lines } = laid;
  return { symbols, lines, pieces, columns: lanes, rows, area, bands: inBands(things) };
}

function thingsOf({ edge, points }: LaidOutLine, line: number, pieces: readonly Box[]): Thing[] {
  const things = pieces.map((box): Thing => ({ box, line, symbol: null, clearance: LINE_CLEARANCE }));
  const head = edge.flows.length === 0 ? null : headOf(points);
  return head === null
    ? things
    : [...things, { box: head, line: -1, symbol: null, clearance: HEAD_CLEARANCE }];
}

function piecesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    return {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    };
  });
}

function headOf(points: readonly Point[]): Box | null {
  const [before, tip] = points.slice(-2);
  if (before === undefined || tip === undefined) return null;
  const back = [Math.sign(before[0] - tip[0]), Math.sign(before[1] - tip[1])] as const;
  const wide = back[0] === 0 ? STROKE.arrowWidth : 0;
  const high = back[1] === 0 ? STROKE.arrowWidth : 0;
  const x = Math.min(tip[0], tip[0] + back[0] * STROKE.arrowLength) - wide / 2;
  const y = Math.min(tip[1], tip[1] + back[1] * STROKE.arrowLength) - high / 2;
  return {
    x,
    y,
    width: Math.abs(back[0]) * STROKE.arrowLength + wide,
    height: Math.abs(back[1]) * STROKE.arrowLength + high,
  };
}

function inBands(things: readonly Thing[]): ReadonlyMap<number, readonly Thing[]> {
  const bands = new Map<number, Thing[]>();
  for (const thing of things)
    for (let band = firstBand(thing.box, 0); band <= lastBand(thing.box, 0); band++)
      remember(bands, band, () => []).push(thing);
  return bands;
}

/** The bands of the page that a box reaches into with `clearance` around it. */
export const firstBand = ({ y }: Box, clearance: number): number => Math.floor((y - clearance) / BAND);
export const lastBand = ({ y, height }: Box, clearance: number): number =>
  Math.floor((y + height + clearance) / BAND);

/** What is found under a label at one place. */
export interface Footing {
  /** Lines, symbols, other labels that it would cover, and edges that it would pass. */
  readonly hits: number;
  readonly rules: number;
  /** Rules that it nearly touches. */
  readonly nearRules: number;
  /** Whether another line is as near to it as its own. */
  readonly doubtful: boolean;
}

/** `own` is the line that the label belongs to, -1 for a note; `kin` are lines that it speaks for as well. */
export function footingOf(
  ground: LabelGround,
  box: Box,
  taken: readonly Box[],
  own: { readonly line: number; readonly kin: ReadonlySet<number> },
): Footing {
  const ownDistance = own.line < 0 ? 0 : nearest(box, ground.pieces[own.line] ?? []);
  const reach = ownDistance + NEARER;
  let hits = inside(box, ground.area) ? 0 : 2;
  let doubtful = false;
  const last = lastBand(box, reach + 1);
  for (let band = firstBand(box, reach + 1); band <= last; band++)
    for (const thing of ground.bands.get(band) ?? []) {
      if (!overlaps(box, thing.box, Math.max(reach, thing.clearance))) continue;
      if (thing.symbol !== null) {
        if (onSymbol(box, thing.symbol, thing.clearance)) hits += 1;
        continue;
      }
      if (overlaps(box, thing.box, thing.clearance)) hits += 1;
      else if (
        own.line >= 0 &&
        thing.line >= 0 &&
        !own.kin.has(thing.line) &&
        gapBetween(box, thing.box) < reach
      )
        doubtful = true;
    }
  for (const other of taken) if (overlaps(box, other, LABEL_CLEARANCE)) hits += 1;
  const { on, near } = rulesUnder(ground, box);
  return { hits, rules: on, nearRules: near, doubtful };
}

function rulesUnder(
  { columns, rows }: LabelGround,
  box: Box,
): { readonly on: number; readonly near: number } {
  let on = 0;
  let near = 0;
  const count = (places: readonly number[], low: number, size: number) => {
    for (let at = firstFrom(places, low - RULE_AIR); at < places.length; at++) {
      const place = places[at] ?? 0;
      const gap = Math.max(low - place, place - low - size);
      if (gap >= RULE_AIR && place > low) return;
      if (gap < RULE_CLEARANCE) on += 1;
      else if (gap < RULE_AIR) near += 1;
    }
  };
  count(columns, box.x, box.width);
  count(rows, box.y, box.height);
  return { on, near };
}

/** Position of the first of the ascending places that is not below `low`. */
function firstFrom(places: readonly number[], low: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? low) < low) from = middle + 1;
    else to = middle;
  }
  return from;
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
export function onSymbol(box: Box, symbol: DrawnSymbol, clearance: number): boolean {
  if (!overlaps(box, symbol, clearance)) return false;
  if (symbol.kind !== 'decision') return true;
  const cx = symbol.x + symbol.width / 2;
  const cy = symbol.y + symbol.height / 2;
  const dx = Math.max(0, box.x - cx, cx - box.x - box.width);
  const dy = Math.max(0, box.y - cy, cy - box.y - box.height);
  return dx / (symbol.width / 2 + clearance) + dy / (symbol.height / 2 + clearance) < 1;
}

export function inside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

/** From border to border; 0 where they meet. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.sqrt(dx * dx + dy * dy);
}

/** How far the nearest of the pieces is. */
function nearest(box: Box, pieces: readonly Box[]): number {
  return pieces.reduce((least, piece) => Math.min(least, gapBetween(box, piece)), Number.POSITIVE_INFINITY);
}

/** The cell or cells that a symbol stands in, by the rules of the table around it. */
export function cellAround(ground: LabelGround, symbol: Box): Box {
  const [left, right] = around(ground.columns, symbol.x, symbol.x + symbol.width);
  const [top, bottom] = around(ground.rows, symbol.y, symbol.y + symbol.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The nearest rules on both sides. */
function around(rules: readonly number[], low: number, high: number): readonly [number, number] {
  const slack = 0.5;
  const at = firstFrom(rules, low + slack);
  const before = rules[at] === low + slack ? at : at - 1;
  return [rules[before] ?? low, rules[firstFrom(rules, high - slack)] ?? high];
}
