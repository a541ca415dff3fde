import ExcelJS from 'exceljs';
import type { CellRange, CellRole, SheetPlan } from '../../core/sop/sheet-grid.ts';
import { columnLetters } from './column-letters.ts';
import { finishPackage } from './finish-package.ts';
import { ROLE_STYLES } from './role-styles.ts';

/** A picture over the grid; pixels (96 per inch) from the sheet's top left corner. */
export interface SheetPicture {
  readonly png: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Alternative text. */
  readonly description: string;
}

export interface SheetContent {
  readonly plan: SheetPlan;
  /** Pixels, one per column of the plan. */
  readonly columnWidths: readonly number[];
  /** Pixels, one per row of the plan. */
  readonly rowHeights: readonly number[];
  readonly pictures: readonly SheetPicture[];
  /** Cells whose text reads from bottom to top. */
  readonly turned: readonly CellRange[];
}

const EMU_PER_PIXEL = 9525;
const POINTS_PER_PIXEL = 0.75;
/** Width of a digit in the workbook's default font (Arial 10), by which Excel counts column widths. */
const PIXELS_PER_CHARACTER = 7;
/** Excel's longest list of choices written into the cell itself. */
const CHOICES_LIMIT = 255;

/** An .xlsx of the sheets as staff see them. Every text is written as text, never as a formula or a number. */
export async function writeXlsx(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Lajur';
  // A fixed date: the same SOP gives the same file.
  workbook.created = new Date(Date.UTC(2020, 0, 1));
  workbook.modified = workbook.created;
  const names = new Set<string>();
  for (const content of sheets) addSheet(workbook, content, distinctName(content.plan.name, names));
  const texts = sheets.flatMap(({ pictures }) => pictures.map(({ description }) => description));
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), texts);
}

/** Excel allows 31 characters, none of `[]:*?/\`, no quote at an end, and no name twice. */
function distinctName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'SOP';
  let name = clean;
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${clean.slice(0, 27)} (${copy})`;
  taken.add(name.toLowerCase());
  return name;
}

function addSheet(workbook: ExcelJS.Workbook, content: SheetContent, name: string): void {
  const { plan } = content;
  const sheet = workbook.addWorksheet(name, {
    views: [
      plan.frozenRows > 0
        ? { state: 'frozen', xSplit: 0, ySplit: plan.frozenRows, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
  });
  content.columnWidths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = width / PIXELS_PER_CHARACTER;
  });
  for (const column of plan.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  content.rowHeights.forEach((height, row) => {
    sheet.getRow(row + 1).height = height * POINTS_PER_PIXEL;
  });
  plan.rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== '') sheet.getCell(row + 1, column + 1).value = text;
    });
  });
  for (const range of plan.merges)
    sheet.mergeCells(range.row + 1, range.column + 1, range.row + range.rows, range.column + range.columns);
  for (const range of plan.roles) styleRange(sheet, range);
  for (const range of content.turned) turnRange(sheet, range);
  for (const { row, column, note } of plan.notes) sheet.getCell(row + 1, column + 1).note = note;
  for (const range of plan.validations) offerChoices(sheet, range);
  for (const picture of content.pictures) placePicture(workbook, sheet, picture, content);
  setUpPrinting(sheet, plan);
}

function styleRange(sheet: ExcelJS.Worksheet, range: CellRange & { readonly role: CellRole }): void {
  const style = ROLE_STYLES[range.role];
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let column = range.column; column < range.column + range.columns; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      // Text format keeps Excel from turning "1/2" into a date when somebody edits the cell.
      cell.style = { ...style, numFmt: '@' };
    }
}

function turnRange(sheet: ExcelJS.Worksheet, range: CellRange): void {
  const cell = sheet.getCell(range.row + 1, range.column + 1);
  cell.alignment = { ...cell.alignment, textRotation: 90 };
}

function offerChoices(sheet: ExcelJS.Worksheet, range: SheetPlan['validations'][number]): void {
  const list = range.choices.join(',');
  if (list.length > CHOICES_LIMIT || range.choices.some((choice) => choice.includes(','))) return;
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let column = range.column; column < range.column + range.columns; column++)
      sheet.getCell(row + 1, column + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`"${list.replaceAll('"', '""')}"`],
      };
}

/** Anchored by both corners, so that the picture keeps to the lanes where a program makes columns a little wider. */
function placePicture(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  picture: SheetPicture,
  content: SheetContent,
): void {
  const hidden = new Set(content.plan.hiddenColumns);
  const widths = content.columnWidths.map((width, index) => (hidden.has(index) ? 0 : width));
  const corner = (x: number, y: number) => {
    const column = locateEdge(widths, x);
    const row = locateEdge(content.rowHeights, y);
    return {
      nativeCol: column.index,
      nativeColOff: Math.round(column.rest * EMU_PER_PIXEL),
      nativeRow: row.index,
      nativeRowOff: Math.round(row.rest * EMU_PER_PIXEL),
    } as ExcelJS.Anchor;
  };
  const image = workbook.addImage({ buffer: toBuffer(picture.png), extension: 'png' });
  sheet.addImage(image, {
    tl: corner(picture.x, picture.y),
    br: corner(picture.x + picture.width, picture.y + picture.height),
    editAs: 'oneCell',
  });
}

function toBuffer(bytes: Uint8Array): ExcelJS.Buffer {
  return Buffer.from(bytes) as unknown as ExcelJS.Buffer;
}

/** The cell whose interval holds `position`, and how far into it. */
function locateEdge(sizes: readonly number[], position: number): { index: number; rest: number } {
  let start = 0;
  for (const [index, size] of sizes.entries()) {
    if (position < start + size) return { index, rest: position - start };
    start += size;
  }
  return { index: sizes.length, rest: Math.max(0, position - start) };
}

/** Prints like the official page: landscape folio, one page wide, header repeated, without the working columns at the right. */
function setUpPrinting(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  const header = plan.roles.filter((range) => range.role === 'header' || range.role === 'columnNumber');
  const first = Math.min(...header.map((range) => range.row + 1));
  const last = Math.max(...header.map((range) => range.row + range.rows));
  if (header.length > 0) beginPageAt(sheet, plan, first);
  const working = plan.roles.filter((range) => range.role === 'alur' || range.role === 'hidden');
  const width = Math.max(...plan.rows.map((row) => row.length), 1);
  const printed = Math.min(width, ...working.map((range) => range.column));
  Object.assign(sheet.pageSetup, {
    orientation: 'landscape',
    paperSize: 14,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: 0.5,
      right: 0.5,
      top: 0.5,
      bottom: 0.7,
      header: 0.3,
      footer: 0.3,
    },
    ...(header.length > 0 ? { printTitlesRow: `${first}:${last}` } : {}),
    ...(printed > 0 ? { printArea: `A$1:${columnLetters(printed - 1)}$${plan.rows.length}` } : {}),
  });
}

/** The table begins a page of its own, with the title over it; `row` counts from 1. */
function beginPageAt(sheet: ExcelJS.Worksheet, plan: SheetPlan, row: number): void {
  const hasTitle = plan.roles.some((range) => range.role === 'title' && range.row + range.rows === row - 1);
  const before = hasTitle ? row - 2 : row - 1;
  if (before > 0) sheet.getRow(before).addPageBreak();
}
