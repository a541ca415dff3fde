import type { Box, DrawnSymbol, Point } from './drawing.ts';
import type { LabelForm } from './label-forms.ts';

const BESIDE = 1.5;
/** Distances of a label from a level line that leaves the vertex, and from an upright one. */
const LIFTS = [3, 4, 5, 6, 7, 8, BESIDE];
const ASIDES = [2.75, 4.5, 7];
/** What the shoulder of a diamond keeps free of the label, measured upright. */
const SHOULDER = 1.25;
const STEP = 6;
const LONG_STEP = 15;
/** Up to here starts lie close to each other. */
export const NEAR = 48;
const FARTHEST = 360;

/**
 * Tells `see` the places for the answer of a line beside its piece `index`, from 1, seen from the vertex where it leaves
 * `source`, each with its number among those beside that piece: the places that begin near the start of the piece, or those
 * beyond {@link NEAR}.
 */
export function labelPlaces(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
  form: LabelForm,
  far: boolean,
  see: (box: Box, order: number) => void,
): void {
  const { width, height } = form;
  let order = 0;
  const put = (x: number, y: number) => {
    see({ x, y, width, height }, order);
    order += 1;
  };
  const [x1, y1] = points[index - 1] ?? [0, 0];
  const [x2, y2] = points[index] ?? [0, 0];
  const sign = Math.sign(x2 - x1 + y2 - y1);
  for (const { away, shifts } of rowsBeside(points, index, source))
    for (const shift of shifts)
      if (shift >= NEAR !== far) order += 2;
      else if (y1 === y2) {
        const x = sign > 0 ? x1 + shift : x1 - shift - width;
        put(x, y1 - away - height);
        put(x, y1 + away);
      } else {
        const y = sign > 0 ? y1 + shift : y1 - shift - height;
        put(x1 + away, y);
        put(x1 - away - width, y);
      }
}

/** How many places there are beside a piece, whatever the form. */
export function countPlaces(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
): number {
  return rowsBeside(points, index, source).reduce((sum, { shifts }) => sum + 2 * shifts.length, 0);
}

interface PlaceRow {
  /** From the line to the label. */
  readonly away: number;
  readonly shifts: readonly number[];
}

function rowsBeside(
  points: readonly Point[],
  index: number,
  source: DrawnSymbol | undefined,
): readonly PlaceRow[] {
  const [x1, y1] = points[index - 1] ?? [0, 0];
  const [x2, y2] = points[index] ?? [0, 0];
  const slope = index === 1 && source?.kind === 'decision' ? source.width / source.height : 0;
  const aways = y1 === y2 ? (index === 1 ? LIFTS : [BESIDE]) : index === 1 ? ASIDES : ASIDES.slice(0, 1);
  return aways.map((away) => {
    const shoulder = Math.max(0, away - SHOULDER);
    const back = y1 === y2 ? shoulder * slope : slope === 0 ? 0 : shoulder / slope;
    return { away, shifts: shiftsAlong(Math.abs(x2 - x1) + Math.abs(y2 - y1), back) };
  });
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

/** Starts of a label, measured from the start of the piece; on the shoulder of a diamond it starts before it. */
function shiftsAlong(length: number, shoulder: number): number[] {
  const shifts = shoulder > 1 ? [-shoulder, -shoulder / 2] : [];
  for (
    let shift = 1;
    shift <= Math.max(1, Math.min(length, FARTHEST));
    shift += shift < NEAR ? STEP : LONG_STEP
  )
    shifts.push(shift);
  return shifts;
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
