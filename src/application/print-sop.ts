import type { Logo } from '../core/document/compose-context.ts';
import { composeDocument, flowPlace } from '../core/document/compose-document.ts';
import type { OfficialDocument } from '../core/document/document.ts';
import { drawFlowchart } from '../core/flowchart/draw-flowchart.ts';
import type { Box, Drawing, DrawnPage } from '../core/flowchart/drawing.ts';
import { encodePng } from '../core/picture/encode-png.ts';
import { rasterizePage } from '../core/picture/rasterize-page.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { Sop } from '../core/sop/sop.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';

/** Pixels of a tile per point: 288 dpi, sharp in print. */
const TILE_SCALE = 4;

/** An SOP as it is printed. */
export interface PrintedSop {
  readonly sop: Sop;
  readonly profile: Profile;
  readonly logo: Logo | null;
  /** Content of the QR under `Disahkan oleh`; empty for none. */
  readonly qrText?: string;
}

/** The pages of its flow table. With `alone` false it goes into a template, which has its own order of things. */
export function drawForPrint({ sop, logo, ...print }: PrintedSop, alone: boolean): Drawing {
  const profile: Profile = alone ? print.profile : { ...print.profile, flowStart: 'ownPage' };
  return drawFlowchart(sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    ...flowPlace(sop, logo === null ? { profile } : { profile, logo }),
  });
}

export function composeForPrint(
  { sop, profile, logo, qrText = '' }: PrintedSop,
  drawing: Drawing,
): OfficialDocument {
  return composeDocument(sop, drawing, {
    profile,
    renderTile,
    strategy: 'tiles',
    ...(logo === null ? {} : { logo }),
    ...(qrText === '' ? {} : { qrText }),
  });
}

function renderTile(page: DrawnPage, region: Box): Uint8Array {
  return encodePng(rasterizePage(page, { scale: TILE_SCALE, layer: 'flow', region }), { transparent: true });
}
