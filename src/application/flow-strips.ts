import type { DrawnPage } from '../core/flowchart/drawing.ts';
import { encodePng } from '../core/picture/encode-png.ts';
import { rasterizePage } from '../core/picture/rasterize-page.ts';
import { sliceStrips } from '../core/picture/slice-strips.ts';
import { fingerprint } from './fingerprint.ts';
import type { FlowSpans } from './flow-sizes.ts';
import type { PicturePlace } from './ports.ts';

const POINTS_PER_PIXEL = 0.75;

/** One picture of a tab's flow, and where it hangs. */
export interface FlowStrip {
  readonly png: Uint8Array;
  readonly place: PicturePlace;
  /** `LAJUR:<sheetId>:<strip from 1>:<hash of the picture>`, the title of its alternative text. */
  readonly tag: string;
}

/** Any picture of Lajur's, also one that came with a copied tab and so carries the tab's former id. */
export function isFlowTag(tag: string): boolean {
  return /^LAJUR:\d+:\d+:[0-9a-f]{16}$/.test(tag);
}

/** Paints the drawing of a sheet as strips, each anchored at its first activity's row. */
export function flowStrips(page: DrawnPage, spans: FlowSpans, sheetId: number): readonly FlowStrip[] {
  return sliceStrips(page).flatMap((strip, position) => {
    const row = spans.rows[strip.fromRow];
    const column = spans.columns[0];
    if (row === undefined || column === undefined) return [];
    const scale = strip.scale / POINTS_PER_PIXEL;
    const png = encodePng(rasterizePage(page, { scale, layer: 'strip', region: strip.region }));
    const place = {
      row: row.from,
      column: column.from,
      offsetX: 0,
      offsetY: 0,
      width: Math.round(strip.width),
      height: Math.round(strip.height),
    };
    return [{ png, place, tag: `LAJUR:${sheetId}:${position + 1}:${hash(png)}` }];
  });
}

function hash(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return fingerprint(text);
}
