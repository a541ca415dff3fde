import { type DrawnSymbolKind, STROKE } from './drawing.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How tightly a page is drawn, points. Symbols shrink where that saves a page; a table with many lanes takes the first
 * density at which it fits the paper: first the symbols shrink, then the letters, last the space between lines.
 */
export interface Density {
  readonly box: Size;
  readonly diamond: Size;
  readonly connector: Size;
  /** Between two lines that run side by side. */
  readonly spacing: number;
  /** From a line to the table rule beside it, at least. */
  readonly ruleGap: number;
  /** From a line to the symbol that an arrow beside it enters: the arrowhead and a piece of line. */
  readonly arrowRoom: number;
  /** From a symbol to the table rule where no line runs between them. */
  readonly clear: number;
  /** Between two symbols of one cell with no line between them but their own. */
  readonly stackGap: number;
  /** Taken from the profile's body and header letters. */
  readonly lettersSmaller: number;
  /** Taken from the names of lanes further, which otherwise make lanes wider than their symbols need. */
  readonly namesSmaller: number;
  readonly labelSize: number;
  /** How far off the middle of its lane a symbol may stand, so that only the side with lines takes room. */
  readonly laneShift: number;
  /** Narrowest Kegiatan. */
  readonly activityWidth: number;
  /** No column is wider than this only because of a long word. */
  readonly wordRoom: number;
  /** Times that are no wider stay on one line. */
  readonly shortTime: number;
  /** How the names of lanes read: level, or all of them from bottom to top. */
  readonly names: NameTurn;
}

export type NameTurn = 'level' | 'up';

const roomy: Density = {
  box: { width: 48, height: 24 },
  diamond: { width: 54, height: 33 },
  connector: { width: 24, height: 21 },
  spacing: 6,
  ruleGap: 3.75,
  arrowRoom: 9,
  clear: 7.5,
  stackGap: 15,
  lettersSmaller: 0,
  namesSmaller: 0,
  labelSize: STROKE.font,
  laneShift: 0,
  activityWidth: 96,
  wordRoom: 120,
  shortTime: 60,
  names: 'level',
};

const normal: Density = {
  ...roomy,
  box: { width: 42, height: 21 },
  diamond: { width: 45, height: 30 },
  connector: { width: 21, height: 18 },
  clear: 6,
};

const compact: Density = {
  ...normal,
  box: { width: 36, height: 18 },
  diamond: { width: 39, height: 27 },
  connector: { width: 18, height: 16.5 },
  clear: 4.5,
  stackGap: 13.5,
  namesSmaller: 0.5,
};

const dense: Density = {
  ...compact,
  box: { width: 30, height: 16.5 },
  diamond: { width: 33, height: 24 },
  spacing: 4.5,
  ruleGap: 3,
  stackGap: 12,
  namesSmaller: 1.5,
  laneShift: 12,
};

const small: Density = {
  ...dense,
  lettersSmaller: 1,
  wordRoom: 110,
  shortTime: 54,
};

const smaller: Density = {
  ...small,
  lettersSmaller: 2,
  labelSize: 7,
  activityWidth: 75,
  wordRoom: 100,
  shortTime: 48,
};

const tight: Density = {
  ...smaller,
  box: { width: 21, height: 13.5 },
  diamond: { width: 27, height: 21 },
  connector: { width: 15, height: 15 },
  lettersSmaller: 2.5,
  labelSize: 6,
  activityWidth: 60,
  wordRoom: 66,
  shortTime: 36,
};

const tightest: Density = {
  ...tight,
  diamond: { width: 21, height: 18 },
  arrowRoom: 8.25,
  clear: 3.75,
  lettersSmaller: 3,
  labelSize: 5.5,
  activityWidth: 48,
  wordRoom: 36,
  shortTime: 24,
};

/** Only for tables that no reader would want on one sheet of paper: legal, and nothing more. */
export const CRAMMED: Density = {
  ...tightest,
  box: { width: 15, height: 12 },
  diamond: { width: 18, height: 15 },
  connector: { width: 12, height: 12 },
  spacing: 3,
  ruleGap: 2.25,
  arrowRoom: 7.5,
  clear: 3,
  lettersSmaller: 4,
  labelSize: 5,
  wordRoom: 24,
};

/** For the sheet, which has room in all directions, and for a sheet with many lanes. */
export const LARGE_SYMBOLS = roomy;
export const SMALL_SYMBOLS = compact;

/** For tables that fit no page of the paper however small. */
export const WIDER_SHEET = dense;

/** Letters as the profile has them, the roomiest first. */
export const FULL_SIZE: readonly Density[] = [roomy, normal, compact, dense];
/** For tables that are too wide for these. */
export const REDUCED: readonly Density[] = [small, smaller, tight, tightest, CRAMMED];

const TURNED: ReadonlyMap<Density, Density> = new Map(
  [...FULL_SIZE, ...REDUCED].map((density) => [density, { ...density, names: 'up' }]),
);

/** The same density, as one object for each turn, with its names so. */
export function withNames(density: Density, names: NameTurn): Density {
  return names === 'up' ? (TURNED.get(density) ?? density) : density;
}

/** Size of an empty symbol. */
export function plainSize(kind: DrawnSymbolKind, density: Density): Size {
  if (kind === 'decision') return density.diamond;
  return kind === 'connector' ? density.connector : density.box;
}
