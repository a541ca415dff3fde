import type { DrawnPage, Drawing } from '../core/flowchart/drawing.ts';
import { drawFlowchart } from '../core/flowchart/draw-flowchart.ts';
import { composeDocument, flowPlace } from '../core/document/compose-document.ts';
import type { OfficialDocument } from '../core/document/document.ts';
import { encodePng } from '../core/picture/encode-png.ts';
import { ARIMO_BOLD_OUTLINES } from '../core/picture/generated/arimo-bold-outlines.ts';
import { type RasterOptions, rasterizePage } from '../core/picture/rasterize-page.ts';
import { findProfile } from '../core/profile/profiles.ts';
import type { Sop } from '../core/sop/sop.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';

const POINTS_PER_INCH = 72;
/** Pixels per point of the symbols in a document; 216 per inch, which print well. */
const TILE_SCALE = 3;

/** The flow as it stands in the official document: connectors name the pages of that document. */
export function drawOnPaper(sop: Sop): Drawing {
  const profile = findProfile(sop.profile);
  return drawFlowchart(sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    ...flowPlace(sop, { profile }),
  });
}

/** Columns so wide that no row is high for its texts, which stand elsewhere. */
const WIDE_COLUMNS = {
  number: 40,
  activity: 400,
  kelengkapan: 400,
  waktu: 120,
  output: 400,
  keterangan: 400,
} as const;

/** The flow alone, on one page as long as it needs. */
export function drawEndless(sop: Sop): Drawing {
  return drawFlowchart(sop, {
    profile: findProfile(sop.profile),
    measure: measureArimo,
    target: { kind: 'sheet', columnWidths: WIDE_COLUMNS, fontSize: 9 },
  });
}

export function composeOfficial(sop: Sop, drawing: Drawing): OfficialDocument {
  return composeDocument(sop, drawing, {
    profile: findProfile(sop.profile),
    strategy: 'tiles',
    renderTile: (page, region) => paintPng(page, { scale: TILE_SCALE, layer: 'flow', region }, true),
  });
}

export function paintPng(page: DrawnPage, options: RasterOptions, transparent = false): Uint8Array {
  const pixels = rasterizePage(page, {
    boldOutlines: ARIMO_BOLD_OUTLINES,
    ...options,
  });
  return encodePng(pixels, {
    transparent,
    dpi: options.scale * POINTS_PER_INCH,
  });
}
