import type { Box, DrawnSymbol, Point } from '../flowchart/drawing.ts';

/** The five symbols of PermenPANRB 35/2012 as geometry. */
export type Shape =
  | { readonly kind: 'capsule'; readonly box: Box }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] };

/** Height of the pentagon's straight sides, as a share of its box. */
const PENTAGON_SHOULDER = 0.62;

/** Centre line of the symbol's outline, clockwise from the top left or top. */
export function symbolShape(symbol: DrawnSymbol): Shape {
  const { x, y, width, height } = symbol;
  const [right, bottom] = [x + width, y + height];
  const [middle, centre] = [x + width / 2, y + height / 2];
  switch (symbol.kind) {
    case 'start':
    case 'end':
      return { kind: 'capsule', box: { x, y, width, height } };
    case 'process':
      return polygon([x, y], [right, y], [right, bottom], [x, bottom]);
    case 'decision':
      return polygon([middle, y], [right, centre], [middle, bottom], [x, centre]);
    case 'connector': {
      const shoulder = y + height * PENTAGON_SHOULDER;
      return polygon([x, y], [right, y], [right, shoulder], [middle, bottom], [x, shoulder]);
    }
  }
}

/** Where a caption is centred; the letter of a pentagon sits above its point. */
export function captionCentre(symbol: DrawnSymbol): Point {
  const share = symbol.kind === 'connector' ? (PENTAGON_SHOULDER + 0.22) / 2 : 0.5;
  return [symbol.x + symbol.width / 2, symbol.y + symbol.height * share];
}

function polygon(...points: Point[]): Shape {
  return { kind: 'polygon', points };
}
