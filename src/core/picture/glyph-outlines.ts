import { ARIMO_REGULAR_OUTLINES } from './generated/arimo-regular-outlines.ts';
import { SIGN_CONTOURS } from './sign-contours.ts';
import { decodeOutline, OUTLINE_EM, type OutlinePoint } from './outline-format.ts';

/** Contours of a glyph with straight edges, for one em = 1 and y downwards from the baseline: x, y, x, y, … */
export type GlyphContours = readonly (readonly number[])[];

/** Encoded outlines by character, as in `generated/`. */
export type GlyphOutlines = Readonly<Record<string, string>>;

/** Pieces per curve: at 40 pixels per em the error stays under a tenth of a pixel. */
const PIECES = 4;
/** An empty box, as every system shows a character that it has no picture of. */
const MISSING: GlyphContours = [
  [0.08, 0, 0.08, -0.7, 0.52, -0.7, 0.52, 0],
  [0.13, -0.05, 0.47, -0.05, 0.47, -0.65, 0.13, -0.65],
];
const INVISIBLE = /^[\p{Z}\p{C}\p{M}]$/u;

const caches = new Map<GlyphOutlines, Map<string, GlyphContours>>();

/** The outline of one character; a letter that the font lacks is drawn without its accents, anything else as a box. */
export function glyphContours(
  character: string,
  outlines: GlyphOutlines = ARIMO_REGULAR_OUTLINES,
): GlyphContours {
  let cache = caches.get(outlines);
  if (!cache) {
    cache = new Map();
    caches.set(outlines, cache);
  }
  const known = cache.get(character);
  if (known) return known;
  const contours = findContours(character, outlines);
  cache.set(character, contours);
  return contours;
}

function findContours(character: string, outlines: GlyphOutlines): GlyphContours {
  if (INVISIBLE.test(character)) return [];
  const base = character.normalize('NFKD').charAt(0);
  const encoded = outlines[character] ?? outlines[base];
  return encoded === undefined ? (SIGN_CONTOURS[character] ?? MISSING) : decodeOutline(encoded).map(flatten);
}

function flatten(points: readonly OutlinePoint[]): number[] {
  const path = withImpliedPoints(points);
  const flat: number[] = [];
  path.forEach((point, index) => {
    if (point.onCurve) {
      flat.push(point.x / OUTLINE_EM, -point.y / OUTLINE_EM);
      return;
    }
    const from = path[(index + path.length - 1) % path.length] ?? point;
    const to = path[(index + 1) % path.length] ?? point;
    for (let piece = 1; piece < PIECES; piece++) {
      const t = piece / PIECES;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      flat.push(
        (a * from.x + b * point.x + c * to.x) / OUTLINE_EM,
        -(a * from.y + b * point.y + c * to.y) / OUTLINE_EM,
      );
    }
  });
  return flat;
}

/** Between two control points TrueType leaves out the point on the curve. */
function withImpliedPoints(points: readonly OutlinePoint[]): OutlinePoint[] {
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    if (point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
}
