import {
  AlignmentType,
  Document,
  Footer as DocxFooter,
  Paragraph as DocxParagraph,
  type Table as DocxTable,
  LineRuleType,
  PageNumber,
  PageOrientation,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { HOLDER_SIZE } from './blocks.ts';
import { compileDocx } from './compile-docx.ts';
import type { Block, Footer, OfficialDocument, PageSetup } from './document.ts';
import { DocxLists } from './docx-lists.ts';
import { docxCellBlock, docxTable } from './docx-table.ts';
import { type DocxContext, docxPageStart, holderParagraph, styleId } from './docx-text.ts';
import { twips } from './docx-units.ts';
import { printableText } from './printable-text.ts';

/** Any fixed moment: the same document gives the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

/** The document as .docx bytes, the same every time; opens in Word, LibreOffice and, after conversion, Google Docs. */
export function renderDocx(document: OfficialDocument): Uint8Array {
  const context = newDocxContext('lajur');
  const children = docxBlocks(document.blocks, context);
  const footer = new DocxFooter({
    children: [docxFooter(document.footer, context)],
  });
  const file = new Document({
    title: printableText(document.title),
    creator: printableText(document.author),
    lastModifiedBy: printableText(document.author),
    compatibility: { version: 15 },
    styles: docxStyles(document.font, context),
    numbering: { config: context.lists.definitions },
    sections: [
      {
        properties: { page: docxPage(document.page) },
        footers: { default: footer },
        children,
      },
    ],
  });
  return zipParts(compileDocx(file));
}

export function newDocxContext(listPrefix: string): DocxContext {
  return {
    lists: new DocxLists(listPrefix),
    listStyle: null,
    styles: new Set([styleId(HOLDER_SIZE, false)]),
    pictures: 0,
  };
}

/**
 * Body of a document: the blocks, with a holder between tables that would grow together and after a last table. The
 * first page needs no break where the blocks begin on a page anyway.
 */
export function docxBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  breakFirst = false,
): (DocxParagraph | DocxTable)[] {
  const children: (DocxParagraph | DocxTable)[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'pageStart') children.push(docxPageStart(block, context, index === 0 && !breakFirst));
    else if (block.kind === 'table') {
      children.push(docxTable(block, context));
      const next = blocks[index + 1];
      if (next === undefined || next.kind === 'table') children.push(holderParagraph(context));
    } else children.push(...docxCellBlock(block, context));
  });
  return children;
}

/** The library wants the short edge as width and turns the page by its orientation. */
function docxPage(page: PageSetup) {
  const landscape = page.width > page.height;
  return {
    size: {
      width: twips(Math.min(page.width, page.height)),
      height: twips(Math.max(page.width, page.height)),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(page.margins.top),
      right: twips(page.margins.right),
      bottom: twips(page.margins.bottom),
      left: twips(page.margins.left),
      header: 0,
      footer: twips(page.footerDistance),
      gutter: 0,
    },
  };
}

/** One centred paragraph, each word and each field a run of its own: what survives every import. */
function docxFooter(footer: Footer, context: DocxContext): DocxParagraph {
  context.styles.add(styleId(footer.size, false));
  return new DocxParagraph({
    style: styleId(footer.size, false),
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: footer.parts.map((part) => {
      if (typeof part === 'string') return new TextRun({ text: part });
      return new TextRun({
        children: [part.field === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES],
      });
    }),
  });
}

/** Document defaults and one paragraph style for each size in use; none is based on another. */
export function docxStyles(font: string, context: DocxContext) {
  const spacing = {
    before: 0,
    after: 0,
    line: 240,
    lineRule: LineRuleType.AUTO,
  };
  return {
    default: {
      document: {
        run: { font, size: 18, language: { value: 'id-ID' } },
        paragraph: { spacing },
      },
    },
    paragraphStyles: [...context.styles].sort().map((id) => {
      const size = Number(/\d+/.exec(id)?.[0] ?? '90') / 10;
      const bold = id.endsWith('Tebal');
      return {
        id,
        name: `Lajur ${size} pt${bold ? ' tebal' : ''}`,
        quickFormat: false,
        run: { font, size: size * 2, bold },
        paragraph: { spacing },
      };
    }),
  };
}

/** Zips an OOXML package; pictures are compressed already and are stored as they are. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Record<string, [Uint8Array, { level: 0 | 6; mtime: Date }]> = {};
  for (const [path, data] of parts) {
    const level = path.startsWith('word/media/') ? 0 : 6;
    files[path] = [typeof data === 'string' ? strToU8(data) : data, { level, mtime: ZIP_TIME }];
  }
  return zipSync(files);
}
