import type { Box, DrawnSymbol, Point } from './drawing.ts';
import type { LabelForm } from './label-forms.ts';

const BESIDE = 1.5;
/** Distances of a label from a level line that leaves the vertex, and from an upright one. */
const LIFTS = [3, 4, 5, 6, 7, 8, BESIDE];
const ASIDES = [2.75, 4.5, 7];
/** The same for a line's later pieces. */
const LATER_LIFTS = [BESIDE];
const LATER_ASIDES = ASIDES.slice(0, 1);
/** What the shoulder of a diamond keeps free of the label, measured upright. */
const SHOULDER = 1.25;
const STEP = 6;
const LONG_STEP = 15;
/** Up to here starts lie close to each other. */
export const NEAR = 48;
const FARTHEST = 360;

/** A box that is moved from place to place. */
export interface MovingBox extends Box {
  x: number;
  y: number;
}

/**
 * Moves `box` to the places for the answer of a line beside its piece `index`, from 1, seen from the vertex where it leaves
 * `source`, and tells `see` the number of each among those beside that piece: the places that begin near the start of the
 * piece, or those beyond {@link NEAR}. Nothing is made for a place, because most are never looked at twice.
 */
export function labelPlaces(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
  box: MovingBox,
  far: boolean,
  see: (order: number) => void,
): void {
  const { width, height } = box;
  const [x1, y1] = points[index - 1] ?? [0, 0];
  const [x2, y2] = points[index] ?? [0, 0];
  const sign = Math.sign(x2 - x1 + y2 - y1);
  let order = 0;
  for (const away of distancesBeside(points, index)) {
    const shoulder = shoulderAt(points, index, source, away);
    const last = lastShift(points, index);
    for (let shift = firstShift(shoulder); shift <= last; shift = nextShift(shift, shoulder)) {
      if (shift >= NEAR === far) {
        if (y1 === y2) {
          box.x = sign > 0 ? x1 + shift : x1 - shift - width;
          box.y = y1 - away - height;
          see(order);
          box.y = y1 + away;
          see(order + 1);
        } else {
          box.x = x1 + away;
          box.y = sign > 0 ? y1 + shift : y1 - shift - height;
          see(order);
          box.x = x1 - away - width;
          see(order + 1);
        }
      }
      order += 2;
    }
  }
}

/** How many places there are beside a piece, whatever the form. */
export function countPlaces(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
): number {
  const last = lastShift(points, index);
  let count = 0;
  for (const away of distancesBeside(points, index)) {
    const shoulder = shoulderAt(points, index, source, away);
    for (let shift = firstShift(shoulder); shift <= last; shift = nextShift(shift, shoulder)) count += 2;
  }
  return count;
}

/** From the line to the label. */
function distancesBeside(points: readonly Point[], index: number): readonly number[] {
  const level = points[index - 1]?.[1] === points[index]?.[1];
  if (index === 1) return level ? LIFTS : ASIDES;
  return level ? LATER_LIFTS : LATER_ASIDES;
}

/** How far before the piece a label at that distance may start beside a diamond. */
function shoulderAt(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
  away: number,
): number {
  if (index !== 1 || source?.kind !== 'decision') return 0;
  const back = Math.max(0, away - SHOULDER);
  const slope = source.width / source.height;
  return points[0]?.[1] === points[1]?.[1] ? back * slope : back / slope;
}

/** How far beside a symbol a label reaches that starts as far back on the shoulder as it can without leaving the row. */
export function reachBeside(source: Extent, isDecision: boolean, form: LabelForm, clear: number): number {
  if (!isDecision) return form.width;
  const highest = source.height / 2 + clear - form.height - 1;
  const lift = Math.max(0, ...LIFTS.filter((each) => each <= highest));
  return form.width - (Math.max(0, lift - SHOULDER) * source.width) / source.height;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Starts of a label, measured from the start of the piece: two before it on the shoulder of a diamond, then along it. */
const firstShift = (shoulder: number): number => (shoulder > 1 ? -shoulder : 1);

function nextShift(shift: number, shoulder: number): number {
  if (shift < 0) return shift === -shoulder ? -shoulder / 2 : 1;
  return shift + (shift < NEAR ? STEP : LONG_STEP);
}

function lastShift(points: readonly Point[], index: number): number {
  const [x1, y1] = points[index - 1] ?? [0, 0];
  const [x2, y2] = points[index] ?? [0, 0];
  return Math.max(1, Math.min(Math.abs(x2 - x1) + Math.abs(y2 - y1), FARTHEST));
}

/** Places for the small text at a connector: on its outer side, where no line joins it, else close beside it. */
export function notePlaces(symbol: Box, form: LabelForm, above: boolean): Box[] {
  const { width, height } = form;
  const middle = symbol.x + (symbol.width - width) / 2;
  const outer = above ? symbol.y - height - 1 : symbol.y + symbol.height + 1;
  const places: Box[] = [0, -6, 6, -12, 12].map((shift) => ({ x: middle + shift, y: outer, width, height }));
  for (const away of [BESIDE, 4, 7])
    for (const part of [0.5, 0.15, 0.85, 0, 1]) {
      const y = symbol.y + (symbol.height - height) * part;
      places.push({ x: symbol.x + symbol.width + away, y, width, height });
      places.push({ x: symbol.x - away - width, y, width, height });
    }
  return places;
}
