import type { Drawing } from '../flowchart/drawing.ts';
import { FOOTER_WORDS } from '../messages/document-words.ts';
import type { Sop } from '../sop/sop.ts';
import { closingBlock, closingHeight } from './closing-block.ts';
import type { ComposeContext, ComposeOptions } from './compose-context.ts';
import { coverPage } from './cover-page.ts';
import type { Block, Footer, OfficialDocument } from './document.ts';
import { flowPages } from './flow-pages.ts';
import { identityPages } from './identity-pages.ts';
import { pageRoom, pageSetup } from './page-setup.ts';
import { servicePages } from './service-pages.ts';
import { templateFields } from './template-fields.ts';

const FOOTER_SIZE = 8;
/** Between the identity and a flow table on the same page. */
const UNDER_IDENTITY = 12;
const NO_DRAWING: Drawing = { format: 'lajur.drawing/1', unit: 'pt', pages: [] };

/**
 * The official document of an SOP: cover, identity page with the six sections, service page, flow table, signature, as
 * the profile orders. Pages end only where a `pageStart` stands, see `plannedPages`. Draw with what `flowPlace` says: a
 * flow table that begins under the identity stands on the page of that.
 */
export function composeDocument(sop: Sop, drawing: Drawing, options: ComposeOptions): OfficialDocument {
  const context = composeContext(sop, drawing, options);
  const identity = identityPages(context);
  const service = servicePages(context);
  const flow = flowPages(context, endAbove(drawing, identity.end));
  return {
    title: sop.identity.title.replace(/\s+/g, ' ').trim(),
    author: sop.identity.unit.replace(/\s+/g, ' ').trim(),
    font: 'Arial',
    page: context.page,
    blocks: [...coverPage(context), ...identity.blocks, ...service, ...flow, ...closingBlock(context)],
    footer: pageFooter(),
    template: templateFields(context, flow, service),
  };
}

/** A drawing whose table begins lower than the identity ends shares the page with it. */
function endAbove({ pages: [first] }: Drawing, end: number): number | null {
  return (first?.rows[0] ?? 0) > end ? end : null;
}

/** Where the flow table will stand: options of `drawFlowchart`, so it takes no drawing. */
export function flowPlace(
  sop: Sop,
  options: Pick<ComposeOptions, 'profile' | 'logo'>,
): { readonly firstPage: number; readonly startsAt?: number; readonly keepBelow: number } {
  const context = composeContext(sop, NO_DRAWING, {
    ...options,
    strategy: 'tiles',
    renderTile: () => new Uint8Array(),
  });
  const identity = identityPages(context);
  const service = servicePages(context);
  const firstPage = 1 + countPages([...coverPage(context), ...identity.blocks, ...service]);
  const follows = options.profile.flowStart === 'underIdentity' && service.length === 0;
  return {
    firstPage,
    keepBelow: closingHeight(context),
    ...(follows ? { startsAt: identity.end + UNDER_IDENTITY } : {}),
  };
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
