import { flowPlace } from '../core/document/compose-document.ts';
import { checkDrawing } from '../core/drawing-rules/check-drawing.ts';
import { drawFlowchart } from '../core/flowchart/draw-flowchart.ts';
import type { Drawing } from '../core/flowchart/drawing.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { pageToSvg } from '../core/picture/page-to-svg.ts';
import { findProfile } from '../core/profile/profiles.ts';
import type { Sop } from '../core/sop/sop.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';
import { fingerprint } from './fingerprint.ts';
import { type OpenSop, type OpenTab, openTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';
import { type FlowShape, flowShapes, type PreviewFlow, previewFlows } from './preview-flows.ts';

export type Preview = { readonly kind: 'same'; readonly hash: string } | PreviewPages;

export interface PreviewPages {
  readonly kind: 'pages';
  /** Names the content that is shown; a later call that changes something must name it. */
  readonly hash: string;
  /** -1 when there is no such tab. */
  readonly sheetId: number;
  /** Said above the pages; empty for nothing to say. */
  readonly notice: string;
  readonly pages: readonly PreviewPage[];
  readonly flows: readonly PreviewFlow[];
}

export interface PreviewPage {
  readonly svg: string;
  readonly description: string;
  /** Points, as all that lies on the page. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly FlowShape[];
}

/** The printed pages of the tab in front of the user; says only "same" while its content is that of `shown`. */
export function previewSheet(workplace: Workplace, shown: string): Preview {
  const open = openTab(workplace, null);
  if (open === null) return emptyPreview('', -1, WORKBOOK.tabGone);
  const hash = previewHash(open);
  return hash === shown ? { kind: 'same', hash } : previewTab(open);
}

/** The printed pages of a tab. */
export function previewTab(open: OpenTab): PreviewPages {
  const sop = sopIn(open);
  if (sop === null) return emptyPreview(previewHash(open), open.tab.sheetId, WORKBOOK.notSop);
  return previewDrawing(open, sop.sop, drawPreview(sop, sop.sop));
}

export function previewDrawing(open: OpenTab, sop: Sop, drawing: Drawing): PreviewPages {
  const { name } = open.tab.grid;
  const faults = checkDrawing(sop, drawing, findProfile(sop.profile)).map(({ message }) => message);
  return {
    kind: 'pages',
    hash: previewHash(open),
    sheetId: open.tab.sheetId,
    notice: [WORKBOOK.preview.notice(name), ...faults].join(' '),
    pages: drawing.pages.map((page) => ({
      svg: pageToSvg(page),
      description: WORKBOOK.preview.page(page.number, drawing.pages.length),
      width: page.width,
      height: page.height,
      shapes: flowShapes(page),
    })),
    flows: previewFlows(sop, drawing),
  };
}

/** `sop` may differ from what the tab says: it is drawn as if it were written there. */
export function drawPreview({ profile }: OpenSop, sop: Sop): Drawing {
  return drawFlowchart(sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    ...flowPlace(sop, { profile }),
  });
}

export function emptyPreview(hash: string, sheetId: number, notice: string): PreviewPages {
  return { kind: 'pages', hash, sheetId, notice, pages: [], flows: [] };
}

/** Equal for a tab that is read and for one that is about to be written: empty cells behind the last one do not count. */
export function previewHash({ tab, settings }: OpenTab): string {
  const rows = tab.grid.rows.map((row) => withoutTail(row, (text) => text === ''));
  const filled = withoutTail(rows, (row) => row.length === 0);
  return fingerprint(JSON.stringify([tab.sheetId, filled, tab.grid.merges, settings]));
}

function withoutTail<Item>(items: readonly Item[], isIdle: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  for (let item = items[end - 1]; item !== undefined && isIdle(item); item = items[end - 1]) end -= 1;
  return items.slice(0, end);
}
