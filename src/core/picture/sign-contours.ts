import type { GlyphContours } from './glyph-outlines.ts';

/** A filled square or ring of squares, by its edges. */
const square = (left: number, top: number, right: number, bottom: number): number[] => [
  ...[left, bottom, left, top],
  ...[right, top, right, bottom],
];

/** Eight corners are round enough at the size of a letter. */
const disc = (x: number, y: number, radius: number): number[] => {
  const near = radius * 0.414;
  return [
    ...[x - radius, y + near, x - radius, y - near],
    ...[x - near, y - radius, x + near, y - radius],
    ...[x + radius, y - near, x + radius, y + near],
    ...[x + near, y + radius, x - near, y + radius],
  ];
};

const hole = (contour: readonly number[]): number[] =>
  contour.flatMap((_, index) => {
    const from = contour.length - 2 - index;
    return index % 2 === 0 ? [contour[from] ?? 0, contour[from + 1] ?? 0] : [];
  });

const SHAFT = square(0.08, -0.3, 0.92, -0.24);
const HEAD_RIGHT = [0.66, -0.46, 0.95, -0.27, 0.66, -0.08];
const HEAD_LEFT = [0.34, -0.08, 0.05, -0.27, 0.34, -0.46];
const LESS = [0.5, -0.63, 0.5, -0.55, 0.14, -0.41, 0.5, -0.27, 0.5, -0.19, 0.05, -0.37, 0.05, -0.45];
const GREATER = [0.05, -0.63, 0.5, -0.45, 0.5, -0.37, 0.05, -0.19, 0.05, -0.27, 0.41, -0.41, 0.05, -0.55];
const UNDER = square(0.05, -0.08, 0.5, -0.01);
const TICK = [0.12, -0.32, 0.2, -0.4, 0.36, -0.2, 0.8, -0.68, 0.88, -0.6, 0.37, -0.03];
const BOX = square(0.08, -0.56, 0.52, -0.12);
const BOX_RING = [BOX, hole(square(0.13, -0.51, 0.47, -0.17))];
const ROUND = disc(0.3, -0.34, 0.22);

/**
 * Signs that staff paste and that the Latin font lacks, drawn by hand in the form of glyph outlines: one em = 1, y downwards
 * from the baseline.
 */
export const SIGN_CONTOURS: Readonly<Record<string, GlyphContours>> = {
  '→': [SHAFT, HEAD_RIGHT],
  '←': [SHAFT, HEAD_LEFT],
  '↔': [SHAFT, HEAD_RIGHT, HEAD_LEFT],
  '≤': [LESS, UNDER],
  '≥': [GREATER, UNDER],
  '✓': [TICK],
  '✔': [TICK],
  '■': [BOX],
  '□': BOX_RING,
  '☐': BOX_RING,
  '☑': [...BOX_RING, TICK.map((value, index) => (index % 2 === 0 ? value * 0.6 : value * 0.6 - 0.12))],
  '▪': [square(0.05, -0.46, 0.3, -0.21)],
  '●': [ROUND],
  '○': [ROUND, hole(disc(0.3, -0.34, 0.17))],
  '►': [[0.05, -0.62, 0.93, -0.32, 0.05, -0.02]],
};
