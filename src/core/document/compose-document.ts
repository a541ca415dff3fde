import type { Drawing } from '../flowchart/drawing.ts';
import { FOOTER_WORDS } from '../messages/document-words.ts';
import type { Sop } from '../sop/sop.ts';
import { closingBlock } from './closing-block.ts';
import type { ComposeContext, ComposeOptions } from './compose-context.ts';
import { coverPage } from './cover-page.ts';
import type { Footer, OfficialDocument } from './document.ts';
import { flowPages } from './flow-pages.ts';
import { identityPages } from './identity-pages.ts';
import { pageRoom, pageSetup } from './page-setup.ts';
import { servicePages } from './service-pages.ts';
import { templateFields } from './template-fields.ts';

const FOOTER_SIZE = 8;

/**
 * The official document of an SOP: cover, identity page with the six sections, service page, flow table, signature, as
 * the profile orders. Pages end only where a `pageStart` stands, see `plannedPages`.
 */
export function composeDocument(sop: Sop, drawing: Drawing, options: ComposeOptions): OfficialDocument {
  const page = pageSetup(options.profile);
  const context: ComposeContext = {
    sop,
    drawing,
    options,
    profile: options.profile,
    page,
    room: pageRoom(page),
  };
  const flow = flowPages(context);
  const service = servicePages(context);
  return {
    title: sop.identity.title.replace(/\s+/g, ' ').trim(),
    author: sop.identity.unit.replace(/\s+/g, ' ').trim(),
    font: 'Arial',
    page,
    blocks: [...coverPage(context), ...identityPages(context), ...service, ...flow, ...closingBlock(context)],
    footer: pageFooter(),
    template: templateFields(context, flow, service),
  };
}

function pageFooter(): Footer {
  return {
    size: FOOTER_SIZE,
    parts: [FOOTER_WORDS.page, { field: 'page' }, FOOTER_WORDS.of, { field: 'pages' }],
  };
}

/** Pages that the document takes in every program that keeps its page breaks. */
export function plannedPages(document: OfficialDocument): number {
  return document.blocks.filter(({ kind }) => kind === 'pageStart').length;
}
