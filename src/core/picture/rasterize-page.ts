import { type Box, type DrawnPage, type Point, STROKE } from '../flowchart/drawing.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { type Contour, darken, erase, type Ink, type Pixels, paintContours } from './coverage.ts';
import { type GlyphOutlines, glyphContours } from './glyph-outlines.ts';
import { type Layer, type PlacedText, pageScene, type Scene } from './scene.ts';
import { flatContour, shapeContour, strokeContours } from './shape-contours.ts';
import type { Rule } from './table-rules.ts';

export interface RasterOptions {
  /** Pixels per point. */
  readonly scale: number;
  readonly layer: Layer;
  /** Part of the page, points; the whole page when absent. */
  readonly region?: Box;
  /** Outlines for bold text; regular ones are thickened when absent, which saves a script bundle their size. */
  readonly boldOutlines?: GlyphOutlines;
}

/** Where a scene goes: `origin` is the page's point at the picture's upper left corner. */
interface Canvas {
  readonly pixels: Pixels;
  readonly scale: number;
  readonly origin: Point;
}

/** How far a thickened letter is moved to each side, in em. */
const THICKENING = 0.018;

/** Paints a page, or a region of it, in black on white with exact area coverage. Same input, same bytes, on every engine. */
export function rasterizePage(page: DrawnPage, options: RasterOptions): Pixels {
  const region = options.region ?? {
    x: 0,
    y: 0,
    width: page.width,
    height: page.height,
  };
  const width = Math.max(1, Math.round(region.width * options.scale));
  const height = Math.max(1, Math.round(region.height * options.scale));
  const pixels = { width, height, data: new Uint8Array(width * height) };
  const canvas: Canvas = {
    pixels,
    scale: options.scale,
    origin: [region.x, region.y],
  };
  paintScene(canvas, pageScene(page, options.layer), options.boldOutlines);
  return pixels;
}

function paintScene(canvas: Canvas, scene: Scene, boldOutlines: GlyphOutlines | undefined): void {
  for (const { box, colour } of scene.fills) {
    const share = inkOf(colour) / 255;
    paintBox(canvas, box, (before, coverage) => Math.max(before, coverage * share * 255));
  }
  for (const rule of scene.rules) paintRule(canvas, rule);
  for (const box of scene.clearings) paintBox(canvas, box, erase);
  for (const { shape } of scene.shapes) {
    paintPolygons(canvas, [shapeContour(shape, STROKE.symbol / 2)], erase);
    paintPolygons(canvas, strokeContours(shape, STROKE.symbol), darken);
  }
  for (const { shaft, head } of scene.arrows) {
    shaft.slice(1).forEach((point, index) => {
      paintSegment(canvas, shaft[index] ?? point, point, {
        first: index === 0,
        last: index === shaft.length - 2,
      });
    });
    if (head.length > 0) paintPolygons(canvas, [head], darken);
  }
  for (const text of scene.texts) paintText(canvas, text, boldOutlines);
}

/** Ink of `#RRGGBB` by its luminance (Rec. 601); anything else is paper. */
function inkOf(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return 0;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 255 - (0.299 * red + 0.587 * green + 0.114 * blue);
}

function paintPolygons(canvas: Canvas, polygons: readonly (readonly Point[])[], ink: Ink): void {
  const contours = polygons.map((points) => flatContour(points, canvas.scale, canvas.origin));
  paintContours(canvas.pixels, contours, ink);
}

function paintBox(canvas: Canvas, box: Box, ink: Ink): void {
  const [left, top] = [(box.x - canvas.origin[0]) * canvas.scale, (box.y - canvas.origin[1]) * canvas.scale];
  const right = left + box.width * canvas.scale;
  const bottom = top + box.height * canvas.scale;
  paintContours(canvas.pixels, [[left, top, right, top, right, bottom, left, bottom]], ink);
}

/** Rules cover whole pixels, so that all of them are equally black, and are never thicker than the flow's lines. */
function paintRule(canvas: Canvas, rule: Rule): void {
  const thickness = Math.max(1, Math.floor(STROKE.rule * canvas.scale + 0.4));
  const snap = (value: number, origin: number) => Math.round((value - origin) * canvas.scale - thickness / 2);
  const left = snap(rule.x1, canvas.origin[0]);
  const top = snap(rule.y1, canvas.origin[1]);
  const right = snap(rule.x2, canvas.origin[0]) + thickness;
  const bottom = snap(rule.y2, canvas.origin[1]) + thickness;
  paintContours(canvas.pixels, [[left, top, right, top, right, bottom, left, bottom]], darken);
}

/** A piece of a polyline as a bar; at inner ends it is longer by half its width, which makes the corner square. */
function paintSegment(canvas: Canvas, from: Point, to: Point, ends: { first: boolean; last: boolean }): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  const half = STROKE.line / 2;
  const [ux, uy] = [(dx / length) * half, (dy / length) * half];
  const start: Point = ends.first ? from : [from[0] - ux, from[1] - uy];
  const end: Point = ends.last ? to : [to[0] + ux, to[1] + uy];
  const bar: Point[] = [
    [start[0] - uy, start[1] + ux],
    [start[0] + uy, start[1] - ux],
    [end[0] + uy, end[1] - ux],
    [end[0] - uy, end[1] + ux],
  ];
  paintPolygons(canvas, [bar], darken);
}

function paintText(canvas: Canvas, text: PlacedText, boldOutlines: GlyphOutlines | undefined): void {
  const style = { size: text.size, bold: text.bold };
  const outlines = text.bold ? boldOutlines : undefined;
  const em = text.size * canvas.scale;
  const width = measureArimo(text.text, style);
  const left = text.anchor === 'middle' ? text.x - width / 2 : text.x;
  const anchor: Point = [
    (text.x - canvas.origin[0]) * canvas.scale,
    (text.baseline - canvas.origin[1]) * canvas.scale,
  ];
  const upwards = text.turn === 'up';
  const y = upwards ? 0 : anchor[1];
  const contours: Contour[] = [];
  let x = (left - (upwards ? text.x : canvas.origin[0])) * canvas.scale;
  for (const character of text.text) {
    for (const contour of glyphContours(character, outlines)) {
      contours.push(contour.map((value, index) => (index % 2 === 0 ? x : y) + value * em));
    }
    x += measureArimo(character, style) * canvas.scale;
  }
  const moves = text.bold && !boldOutlines ? [THICKENING * em, THICKENING * 3 * em] : [0];
  for (const move of moves) {
    const level = contours.map((contour) => moved(contour, move));
    const placed = upwards ? level.map((contour) => turned(contour, anchor)) : level;
    paintContours(canvas.pixels, placed, darken);
  }
}

function moved(contour: Contour, by: number): Contour {
  return by === 0 ? contour : contour.map((value, index) => (index % 2 === 0 ? value + by : value));
}

/** A contour along the level axis from 0, 0, turned to run upwards from the anchor. */
function turned(contour: Contour, [x, y]: Point): Contour {
  return contour.map((_, index) =>
    index % 2 === 0 ? x + (contour[index + 1] ?? 0) : y - (contour[index - 1] ?? 0),
  );
}
