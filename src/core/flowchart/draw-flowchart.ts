import type { Profile } from '../profile/profile.ts';
import type { ColumnId, Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { drawOnPaper, type FlowPlace } from './draw-on-paper.ts';
import { drawOnSheet } from './draw-on-sheet.ts';
import type { Drawing } from './drawing.ts';
import { draftRoutes, routeFlows } from './route-flows.ts';

/**
 * `paper`: whole pages with the table's text. `sheet`: one endless page that lies over the lane columns of a Google
 * Sheet, x = 0 at the left edge of the first lane, y = 0 at the top of the first body row; `columnWidths` in pixels are
 * the widths of the text columns and `fontSize` in points their letters, so that the rows hold the text as well.
 */
export type DrawTarget =
  | { readonly kind: 'paper' }
  | {
      readonly kind: 'sheet';
      readonly columnWidths: Readonly<Record<ColumnId, number>>;
      readonly fontSize: number;
    };

/** The place in the document concerns drawings on paper alone. */
export interface DrawOptions extends FlowPlace {
  readonly profile: Profile;
  readonly measure: MeasureText;
  readonly target: DrawTarget;
}

/**
 * Draws the flowchart of an SOP. Total: an SOP without rows, lanes or symbols gives a page too, and flows whose ends do
 * not exist are left out. The same input gives the same drawing, byte for byte.
 */
export function drawFlowchart(sop: Sop, options: DrawOptions): Drawing {
  const { profile, measure, target } = options;
  const pages =
    target.kind === 'paper'
      ? drawOnPaper(sop, { ...options, routeFlows, draftRoutes })
      : drawOnSheet(sop, { profile, measure, routeFlows, target });
  return { format: 'lajur.drawing/1', unit: 'pt', pages };
}
