import type { Drawing } from '../flowchart/drawing.ts';
import { FOOTER_WORDS } from '../messages/document-words.ts';
import type { Sop } from '../sop/sop.ts';
import { closingBlock } from './closing-block.ts';
import type { ComposeContext, ComposeOptions } from './compose-context.ts';
import { coverPage } from './cover-page.ts';
import type { Block, Footer, OfficialDocument } from './document.ts';
import { flowPages } from './flow-pages.ts';
import { identityPages } from './identity-pages.ts';
import { pageRoom, pageSetup } from './page-setup.ts';
import { servicePages } from './service-pages.ts';
import { templateFields } from './template-fields.ts';

const FOOTER_SIZE = 8;
const NO_DRAWING: Drawing = { format: 'lajur.drawing/1', unit: 'pt', pages: [] };

/**
 * The official document of an SOP: cover, identity page with the six sections, service page, flow table, signature, as
 * the profile orders. Pages end only where a `pageStart` stands, see `plannedPages`. For connectors that name the right
 * page, draw with `firstPage` = 1 + `pagesBeforeFlow`.
 */
export function composeDocument(sop: Sop, drawing: Drawing, options: ComposeOptions): OfficialDocument {
  const context = composeContext(sop, drawing, options);
  const service = servicePages(context);
  const flow = flowPages(context);
  return {
    title: sop.identity.title.replace(/\s+/g, ' ').trim(),
    author: sop.identity.unit.replace(/\s+/g, ' ').trim(),
    font: 'Arial',
    page: context.page,
    blocks: [...coverPage(context), ...identityPages(context), ...service, ...flow, ...closingBlock(context)],
    footer: pageFooter(),
    template: templateFields(context, flow, service),
  };
}

/** How many pages stand before the flow table: what a drawing needs to know, so it takes no drawing. */
export function pagesBeforeFlow(sop: Sop, options: Pick<ComposeOptions, 'profile' | 'logo'>): number {
  const context = composeContext(sop, NO_DRAWING, {
    ...options,
    strategy: 'tiles',
    renderTile: () => new Uint8Array(),
  });
  return countPages([...coverPage(context), ...identityPages(context), ...servicePages(context)]);
}

/** Pages that the document takes in every program that keeps its page breaks. */
export function plannedPages(document: OfficialDocument): number {
  return countPages(document.blocks);
}

function countPages(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'pageStart').length;
}

function composeContext(sop: Sop, drawing: Drawing, options: ComposeOptions): ComposeContext {
  const page = pageSetup(options.profile);
  return { sop, drawing, options, profile: options.profile, page, room: pageRoom(page) };
}

function pageFooter(): Footer {
  return {
    size: FOOTER_SIZE,
    parts: [FOOTER_WORDS.page, { field: 'page' }, FOOTER_WORDS.of, { field: 'pages' }],
  };
}
