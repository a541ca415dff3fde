/**
 * How a glyph's outline is written in `generated/`: TrueType contours, y upwards from the baseline.
 *
 * A number is little-endian in digits of 5 bits, a digit ≥ 32 says that another follows. A contour is its count of
 * points and then for each point `zigzag(dx) · 2 + (1 if on the curve)` and `zigzag(dy)`, from the point before
 * (the first from 0,0). Between two points off the curve lies one on it, halfway.
 */
export const OUTLINE_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Units per em of the outlines. */
export const OUTLINE_EM = 1024;

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const DIGIT_VALUES = new Map([...OUTLINE_DIGITS].map((digit, value) => [digit, value]));

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (const digit of text) {
    const bits = DIGIT_VALUES.get(digit) ?? 0;
    value += (bits % 32) * weight;
    weight *= 32;
    if (bits >= 32) continue;
    numbers.push(value);
    value = 0;
    weight = 1;
  }
  return numbers;
}

const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Contours of one glyph, in units of {@link OUTLINE_EM} per em. */
export function decodeOutline(text: string): readonly (readonly OutlinePoint[])[] {
  const numbers = decodeNumbers(text);
  const contours: OutlinePoint[][] = [];
  let at = 0;
  let x = 0;
  let y = 0;
  const take = () => numbers[at++] ?? 0;
  while (at < numbers.length) {
    const contour: OutlinePoint[] = [];
    for (let left = take(); left > 0; left--) {
      const first = take();
      x += unzigzag(Math.floor(first / 2));
      y += unzigzag(take());
      contour.push({ x, y, onCurve: first % 2 === 1 });
    }
    contours.push(contour);
  }
  return contours;
}
