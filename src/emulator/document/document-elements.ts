import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import {
  type DocxBlock,
  type DocxCell,
  type DocxDocument,
  type DocxParagraph,
  type DocxTable,
  plainText,
} from './read-docx.ts';

/** Wording certain in sense. */
function pick<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined)
    throw new ScriptException(
      `Child index (${index}) must be less than the number of child elements (${list.length}).`,
    );
  return found;
}

type Element = ParagraphElement | TableElement;

function elementOf(run: Execution, block: DocxBlock): Element {
  return block.kind === 'paragraph' ? new ParagraphElement(run, block) : new TableElement(run, block);
}

/** What holds paragraphs and tables. */
abstract class Container extends ServiceObject {
  protected abstract readonly blocks: readonly DocxBlock[];

  getText(): string {
    return plainText(this.blocks);
  }

  getNumChildren(): number {
    return this.blocks.length;
  }

  getChild(index: number): Element {
    return elementOf(this.run, pick(this.blocks, index));
  }
}

type BodyMembers =
  | 'getMarginBottom'
  | 'getMarginLeft'
  | 'getMarginRight'
  | 'getMarginTop'
  | 'getNumChildren'
  | 'getPageHeight'
  | 'getPageWidth'
  | 'getText';

/** `Body`, for reading only. */
export class BodyElement extends Container implements Emulates<GoogleAppsScript.Document.Body, BodyMembers> {
  readonly interfaceName = 'Document.Body';
  protected readonly blocks: readonly DocxBlock[];
  private readonly page: DocxDocument['page'];

  constructor(run: Execution, document: DocxDocument) {
    super(run);
    this.blocks = document.blocks;
    this.page = document.page;
  }

  getTables(): TableElement[] {
    return this.blocks.flatMap((block) => (block.kind === 'table' ? new TableElement(this.run, block) : []));
  }

  getParagraphs(): ParagraphElement[] {
    return this.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? new ParagraphElement(this.run, block) : [],
    );
  }

  getPageWidth = (): number => this.page?.width ?? 612;
  getPageHeight = (): number => this.page?.height ?? 792;
  getMarginTop = (): number => this.page?.margins.top ?? 72;
  getMarginBottom = (): number => this.page?.margins.bottom ?? 72;
  getMarginLeft = (): number => this.page?.margins.left ?? 72;
  getMarginRight = (): number => this.page?.margins.right ?? 72;

  getType(): EnumValue {
    return enumValue('Document.ElementType', 'BODY_SECTION');
  }
}

/** `Paragraph`, for reading only. */
export class ParagraphElement
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Document.Paragraph, 'getText'>
{
  readonly interfaceName = 'Document.Paragraph';
  private readonly paragraph: DocxParagraph;

  constructor(run: Execution, paragraph: DocxParagraph) {
    super(run);
    this.paragraph = paragraph;
  }

  getText(): string {
    return this.paragraph.text;
  }

  getType(): EnumValue {
    return enumValue('Document.ElementType', 'PARAGRAPH');
  }

  asParagraph(): this {
    return this;
  }
}

/** `Table`, for reading only. */
export class TableElement
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Document.Table, 'getNumRows' | 'getText'>
{
  readonly interfaceName = 'Document.Table';
  private readonly table: DocxTable;

  constructor(run: Execution, table: DocxTable) {
    super(run);
    this.table = table;
  }

  getNumRows(): number {
    return this.table.rows.length;
  }

  getRow(index: number): TableRowElement {
    return new TableRowElement(this.run, pick(this.table.rows, index));
  }

  getCell(row: number, cell: number): TableCellElement {
    return this.getRow(row).getCell(cell);
  }

  getText(): string {
    return plainText([this.table]);
  }

  getType(): EnumValue {
    return enumValue('Document.ElementType', 'TABLE');
  }

  asTable(): this {
    return this;
  }
}

/** `TableRow`, for reading only. */
export class TableRowElement
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Document.TableRow, 'getNumCells' | 'getText'>
{
  readonly interfaceName = 'Document.TableRow';
  private readonly cells: readonly DocxCell[];

  constructor(run: Execution, cells: readonly DocxCell[]) {
    super(run);
    this.cells = cells;
  }

  getNumCells(): number {
    return this.cells.length;
  }

  getCell(index: number): TableCellElement {
    return new TableCellElement(this.run, pick(this.cells, index));
  }

  getText(): string {
    return this.cells.map((cell) => plainText(cell.blocks)).join('\n');
  }
}

type CellMembers = 'getColSpan' | 'getNumChildren' | 'getText';

/** `TableCell`, for reading only. */
export class TableCellElement
  extends Container
  implements Emulates<GoogleAppsScript.Document.TableCell, CellMembers>
{
  readonly interfaceName = 'Document.TableCell';
  protected readonly blocks: readonly DocxBlock[];
  private readonly cell: DocxCell;

  constructor(run: Execution, cell: DocxCell) {
    super(run);
    this.blocks = cell.blocks;
    this.cell = cell;
  }

  getColSpan(): number {
    return this.cell.colSpan;
  }

  getType(): EnumValue {
    return enumValue('Document.ElementType', 'TABLE_CELL');
  }
}
