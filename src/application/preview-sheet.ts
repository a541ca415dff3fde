import { pagesBeforeFlow } from '../core/document/compose-document.ts';
import { drawFlowchart } from '../core/flowchart/draw-flowchart.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { pageToSvg } from '../core/picture/page-to-svg.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';
import { fingerprint } from './fingerprint.ts';
import { openTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';

export type Preview =
  | { readonly kind: 'same'; readonly hash: string }
  | {
      readonly kind: 'pages';
      readonly hash: string;
      /** Said above the pages; empty for nothing to say. */
      readonly notice: string;
      readonly pages: readonly {
        readonly svg: string;
        readonly description: string;
      }[];
    };

/** The printed pages of the tab in front of the user; says only "same" while its content is that of `shown`. */
export function previewSheet(workplace: Workplace, shown: string): Preview {
  const open = openTab(workplace, null);
  if (open === null) return { kind: 'pages', hash: '', notice: WORKBOOK.tabGone, pages: [] };
  const { rows, merges } = open.tab.grid;
  const hash = fingerprint(JSON.stringify([open.tab.sheetId, rows, merges, open.settings]));
  if (hash === shown) return { kind: 'same', hash };
  const sop = sopIn(open);
  if (sop === null) return { kind: 'pages', hash, notice: WORKBOOK.notSop, pages: [] };
  const { profile } = sop;
  const drawing = drawFlowchart(sop.sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    firstPage: 1 + pagesBeforeFlow(sop.sop, { profile }),
  });
  const pages = drawing.pages.map((page) => ({
    svg: pageToSvg(page),
    description: WORKBOOK.preview.page(page.number, drawing.pages.length),
  }));
  return {
    kind: 'pages',
    hash,
    notice: WORKBOOK.preview.notice(open.tab.grid.name),
    pages,
  };
}
