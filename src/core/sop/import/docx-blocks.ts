import type { DocxNumbering } from './docx-numbering.ts';
import { type DocxShape, readShapes } from './docx-shapes.ts';
import { readTile, type Tile } from './tile-symbols.ts';
import { child, descendants, attributeOf, type XmlNode } from './xml-node.ts';

export interface DocxCell {
  /** Empty lines inside are kept; the room of a signature counts as {@link SIGNATURE_ROOM}. */
  readonly text: string;
  readonly shapes: readonly DocxShape[];
  /** A picture of the flow from one of Lajur's own documents. */
  readonly tile: Tile | null;
  /** First grid column and how many it spans. */
  readonly column: number;
  readonly columns: number;
  /** `restart` begins a cell over several rows, `continue` belongs to the one above. */
  readonly vertical: 'none' | 'restart' | 'continue';
}

export interface DocxTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly DocxCell[])[];
  /** Twentieths of a point, one per grid column; may be shorter than the widest row. */
  readonly columnWidths: readonly number[];
}

export interface DocxText {
  readonly kind: 'text';
  readonly text: string;
}

export type DocxBlock = DocxTable | DocxText;

/** What stands in a cell's text for the room that is left to sign in, or the QR in it. */
export const SIGNATURE_ROOM = '\n\n\n';

/** Empty room of so many twentieths of a point is room for a signature. */
const ROOM_TO_SIGN = 800;

/** A table inside a cell counts as a table of its own from this many columns; a smaller one is only layout. */
const OWN_TABLE_COLUMNS = 4;

/** Style of 1 pt type, which Lajur's documents use for nothing else. */
const SPACER_STYLE = 'Lajur10';

/** Elements that only wrap others; deleted and moved-away text (`w:del`, `w:moveFrom`) is left out. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
]);

/** Character codes of the Wingdings fonts that mean a tick. */
const TICKS = new Set(['F0FC', 'F0FE', 'F052', 'F0FD']);

/** Lajur's documents carry it where a line may end inside a word. */
const ALLOWED_BREAK = /\u200B/g;

/** Reads the body of a Word document: paragraphs and tables in their order. */
export class DocxBlockReader {
  private readonly numbering: DocxNumbering;
  /** Tables found inside cells, which follow the table that holds them. */
  private nested: DocxTable[] = [];

  constructor(numbering: DocxNumbering) {
    this.numbering = numbering;
  }

  read(body: XmlNode): DocxBlock[] {
    return unwrapped(body).flatMap((node): DocxBlock[] => {
      if (node.name === 'w:p') {
        const text = this.paragraphText(node);
        return text === '' ? [] : [{ kind: 'text', text }];
      }
      if (node.name !== 'w:tbl') return [];
      this.nested = [];
      const table = this.readTable(node);
      return [table, ...this.nested];
    });
  }

  private readTable(node: XmlNode): DocxTable {
    const columnWidths = (child(node, 'w:tblGrid')?.children ?? [])
      .filter((column) => column.name === 'w:gridCol')
      .map((column) => Number(column.attributes['w:w'] ?? '0'));
    const rows = unwrapped(node)
      .filter((row) => row.name === 'w:tr')
      .map((row) => this.readRow(row));
    return { kind: 'table', rows, columnWidths };
  }

  private readRow(row: XmlNode): DocxCell[] {
    let column = Number(attributeOf(child(row, 'w:trPr'), 'w:gridBefore') ?? '0');
    return unwrapped(row)
      .filter((cell) => cell.name === 'w:tc')
      .map((cell) => {
        const properties = child(cell, 'w:tcPr');
        const columns = Math.max(1, Number(attributeOf(properties, 'w:gridSpan') ?? '1') || 1);
        const merge = child(properties, 'w:vMerge');
        const vertical =
          merge === undefined ? 'none' : merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
        const read: DocxCell = {
          ...this.readCell(cell),
          column,
          columns,
          vertical,
        };
        column += columns;
        return read;
      });
  }

  private readCell(cell: XmlNode): {
    text: string;
    shapes: readonly DocxShape[];
    tile: Tile | null;
  } {
    const lines: string[] = [];
    const shapes: DocxShape[] = [];
    let tile: Tile | null = null;
    for (const node of unwrapped(cell)) {
      if (node.name === 'w:p') {
        const text = this.paragraphText(node);
        if (text !== '') lines.push(text);
        else if (isRoomToSign(node)) lines.push('', '');
        else if (!isSpacer(node)) lines.push('');
        shapes.push(...this.paragraphShapes(node));
        tile = tile ?? paragraphTile(node);
      }
      if (node.name !== 'w:tbl') continue;
      const table = this.readTable(node);
      const widest = Math.max(0, ...table.rows.map((row) => row.length));
      if (widest >= OWN_TABLE_COLUMNS) this.nested.push(table);
      else
        lines.push(
          ...table.rows.map((row) =>
            row
              .map((inner) => inner.text)
              .filter(Boolean)
              .join(' '),
          ),
        );
    }
    return {
      text: lines.join('\n').trim(),
      shapes,
      tile,
    };
  }

  /** Text as shown, with its list mark; line breaks as `\n`. */
  private paragraphText(paragraph: XmlNode): string {
    const mark = this.numbering.mark(paragraph);
    return (mark + runText(paragraph)).replace(/[ \t]+$/gm, '').trim();
  }

  private paragraphShapes(paragraph: XmlNode): DocxShape[] {
    return drawingsOf(paragraph).flatMap((drawing) =>
      readShapes(drawing, (content) =>
        descendants(content, 'w:p')
          .map((inner) => runText(inner).trim())
          .join('\n'),
      ),
    );
  }
}

/** An empty paragraph with much room above it, or a picture that is nothing of the flow. */
function isRoomToSign(paragraph: XmlNode): boolean {
  const spacing = child(child(paragraph, 'w:pPr'), 'w:spacing');
  if (Number(spacing?.attributes['w:before'] ?? '0') >= ROOM_TO_SIGN) return true;
  return paragraphTile(paragraph) === null && descendants(paragraph, 'pic:pic').length > 0;
}

/** An empty paragraph in the tiny type of a document of Lajur, which only keeps a distance. */
function isSpacer(paragraph: XmlNode): boolean {
  return attributeOf(child(paragraph, 'w:pPr'), 'w:pStyle') === SPACER_STYLE;
}

function paragraphTile(paragraph: XmlNode): Tile | null {
  for (const drawing of drawingsOf(paragraph))
    for (const { attributes } of descendants(drawing, 'wp:docPr')) {
      const tile = readTile(attributes.title ?? '', attributes.descr ?? '');
      if (tile !== null) return tile;
    }
  return null;
}

/** Children with wrappers opened. */
function unwrapped(node: XmlNode): XmlNode[] {
  return node.children.flatMap((below) => (WRAPPERS.has(below.name) ? unwrapped(below) : [below]));
}

function runText(node: XmlNode): string {
  return unwrapped(node)
    .map((below) => {
      switch (below.name) {
        case 'w:r':
          return runText(below);
        case 'w:t':
          return below.children
            .map((piece) => piece.text)
            .join('')
            .replace(ALLOWED_BREAK, '');
        case 'w:tab':
          return ' ';
        case 'w:br':
        case 'w:cr':
          return below.attributes['w:type'] === 'page' ? '' : '\n';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:sym':
          return TICKS.has((below.attributes['w:char'] ?? '').toUpperCase()) ? '✓' : '';
        default:
          return '';
      }
    })
    .join('');
}

/** Word writes a shape twice, for new and for old readers: only the first way is read. */
function drawingsOf(node: XmlNode): XmlNode[] {
  return unwrapped(node).flatMap((below) => {
    if (below.name === 'w:drawing' || below.name === 'w:pict') return [below];
    if (below.name === 'w:r') return drawingsOf(below);
    if (below.name !== 'mc:AlternateContent') return [];
    const choice = child(below, 'mc:Choice');
    const drawn = choice === undefined ? [] : drawingsOf(choice);
    const fallback = child(below, 'mc:Fallback');
    return drawn.length > 0 || fallback === undefined ? drawn : drawingsOf(fallback);
  });
}
