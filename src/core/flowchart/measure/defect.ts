/** What must not be in a drawing. Each kind is counted under its own name in the measures. */
export const DEFECT_KINDS = [
  'missingRows',
  'missingSymbols',
  'strangeSymbols',
  'outsideCell',
  'outsidePage',
  'symbolOverlaps',
  'missingFlows',
  'strangeLines',
  'missingLabels',
  'looseEnds',
  'offPort',
  'samePort',
  'shortEntries',
  'nonOrthogonal',
  'selfCrossings',
  'lineThroughSymbol',
  'sharedRuns',
  'touches',
  'tooClose',
  'onRule',
  'labelHits',
  'captionOverflows',
  'textOverflows',
] as const;

export type DefectKind = (typeof DEFECT_KINDS)[number];

export interface Defect {
  readonly kind: DefectKind;
  /** From 1; 0 where a defect belongs to no page. */
  readonly page: number;
  /** For engineers, in English: what was found where. */
  readonly detail: string;
  /** Ends of the line that it is about. */
  readonly line?: { readonly from: string; readonly to: string };
  /** The symbol that it is about. */
  readonly symbol?: string;
}

/** Two coordinates in thousandths, each rounded by itself: what was drawn at a limit may measure so much less. */
const ROUNDED = 0.0015;

/** Lengths in points. Those of layout research, which measured at 96 dpi, times 0.75. */
export const LIMITS = {
  /** Rounding of coordinates that should be equal. */
  slack: 0.3,
  /** Two parallel runs nearer than this read as one line. */
  sameRun: 1.125,
  sameRunLength: 0.75,
  tooClose: 3 - ROUNDED,
  tooCloseLength: 4.5,
  onRule: 2.25 - ROUNDED,
  onRuleLength: 7.5,
  /** How deep a line may reach into a symbol that it joins. */
  ownSymbol: 2.25,
  /** Nearer than this a line seems to join a symbol that it passes. */
  besideSymbol: 1.5 - ROUNDED,
  /** A last piece shorter than the arrowhead and a little hides its corner under the head. */
  entry: 7.5 - ROUNDED,
  /** Farther from its line than this a label belongs to none. */
  labelReach: 9,
} as const;
