import ExcelJS from 'exceljs';
import { CLI } from '../../core/messages/cli.ts';
import type { CellRange, CellRef, SheetGrid } from '../../core/sop/sheet-grid.ts';
import { unpackedSize, UNPACKED_LIMIT } from '../unpacked-size.ts';
import { formatDate, formatNumber } from './display-text.ts';

export interface XlsxReading {
  /** One per visible sheet that holds text, in the order of the tabs. */
  readonly grids: readonly SheetGrid[];
  /** Why the file as a whole cannot be used, in Indonesian, or null. */
  readonly problem: string | null;
}

/** Texts as Excel shows them; the workbook's formulas are kept beside their results. `file` is for messages. */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<XlsxReading> {
  const size = unpackedSize(bytes);
  if (size === null) return { grids: [], problem: CLI.wrongContent(file, '.xlsx') };
  if (size > UNPACKED_LIMIT) return { grids: [], problem: CLI.unpacksTooLarge(file) };
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(asArrayBuffer(bytes));
  } catch {
    return { grids: [], problem: CLI.workbookUnreadable(file) };
  }
  const grids = workbook.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map(readWorksheet)
    .filter((grid) => grid.rows.length > 0);
  return {
    grids,
    problem: grids.length === 0 ? CLI.workbookEmpty(file) : null,
  };
}

/** exceljs asks for a buffer of its own, not a view into a larger one. */
function asArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}

function readWorksheet(sheet: ExcelJS.Worksheet): SheetGrid {
  const rows: string[][] = [];
  const formulas: (CellRef & { formula: string })[] = [];
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      // exceljs repeats a merged cell's value in every cell under the merge.
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const text = displayedText(cell.value, cell.numFmt ?? '');
      if (text === '') return;
      if (cell.formula !== undefined && cell.formula !== '')
        formulas.push({
          row: rowNumber - 1,
          column: columnNumber - 1,
          formula: `=${cell.formula}`,
        });
      while (rows.length < rowNumber) rows.push([]);
      const texts = rows[rowNumber - 1] ?? [];
      while (texts.length < columnNumber) texts.push('');
      texts[columnNumber - 1] = text;
    });
  });
  return {
    name: sheet.name,
    rows,
    merges: mergedRanges(sheet),
    ...(formulas.length > 0 ? { formulas } : {}),
  };
}

function displayedText(value: ExcelJS.CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return withPlainLineBreaks(value);
  if (typeof value === 'number') return formatNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return formatDate(value);
  if ('richText' in value) return withPlainLineBreaks(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return displayedText(value.text as ExcelJS.CellValue, format);
  if ('error' in value) return String(value.error);
  if ('formula' in value || 'sharedFormula' in value) return displayedText(value.result, format);
  return '';
}

function withPlainLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function mergedRanges(sheet: ExcelJS.Worksheet): CellRange[] {
  return sheet.model.merges.flatMap((address) => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(String(address));
    if (match === null) return [];
    const [, left = '', top = '', right = '', bottom = ''] = match;
    const row = Number(top) - 1;
    const column = columnIndex(left);
    return [
      {
        row,
        column,
        rows: Number(bottom) - row,
        columns: columnIndex(right) - column + 1,
      },
    ];
  });
}

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
