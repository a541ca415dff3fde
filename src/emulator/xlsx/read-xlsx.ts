import { strFromU8, unzipSync } from 'fflate';
import { parseArea } from '../spreadsheet/a1.ts';
import { ensureCell } from '../spreadsheet/grid.ts';
import { newSheet, newSpreadsheet, nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { type CellStyle, readStyles } from './xlsx-styles.ts';
import { type RichText, richText } from './rich-text.ts';
import { cellOf, type XlsxCell } from './xlsx-cell.ts';
import { branch, items, type Tree, xml } from './xml.ts';

/**
 * Reads an .xlsx as Google's conversion does: values, formulas with their last result, dates by style, merges, sizes.
 *
 * Throws when the bytes are no .xlsx. Charts, pictures, conditional formats and macros are dropped.
 */
export function readXlsx(bytes: Uint8Array): SpreadsheetData {
  const files = unzipSync(bytes, {
    filter: (file) => /\.(xml|rels)$/.test(file.name),
  });
  const part = (name: string): unknown => {
    const file = files[name];
    return file ? xml.parse(strFromU8(file)) : undefined;
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook) throw new Error('No xl/workbook.xml in the file');
  const texts = items(part('xl/sharedStrings.xml'), 'sst', 'si').map(richText);
  const styles = readStyles(part('xl/styles.xml'));
  const targets = new Map(
    items(part('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship').map((one) => [
      one['@Id'],
      String(one['@Target']),
    ]),
  );
  const data = newSpreadsheet({ timeZone: 'Asia/Jakarta', locale: 'in_ID' });
  data.sheets = items(workbook, 'workbook', 'sheets', 'sheet').map((entry, index) => {
    const target = (targets.get(entry['@id']) ?? '').replace(/^\/?(xl\/)?/, '');
    const sheet = newSheet(index === 0 ? 0 : nextId(data), String(entry['@name'] ?? `Sheet${index + 1}`));
    sheet.hidden = entry['@state'] === 'hidden' || entry['@state'] === 'veryHidden';
    const date1904 = branch(workbook, 'workbook', 'workbookPr', '@date1904');
    fillSheet(sheet, branch(part(`xl/${target}`), 'worksheet'), {
      texts,
      styles,
      shift: date1904 === '1' || date1904 === 'true' ? 1462 : 0,
    });
    for (const { ref, text } of notesOf(target, part)) addNote(sheet, ref, text);
    return sheet;
  });
  return data;
}

export interface Context {
  readonly texts: readonly RichText[];
  readonly styles: readonly CellStyle[];
  /** Days to add to dates of workbooks that count from 1904. */
  readonly shift: number;
}

function fillSheet(sheet: SheetData, worksheet: unknown, context: Context): void {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [index, row] of items(worksheet, 'sheetData', 'row').entries()) {
    const rowIndex = Number(row['@r'] ?? index + 1) - 1;
    if (row['@ht'] !== undefined)
      sheet.rowInfo[rowIndex] = {
        size: Math.round((Number(row['@ht']) * 4) / 3),
      };
    if (row['@hidden'] === '1') sheet.rowInfo[rowIndex] = { ...sheet.rowInfo[rowIndex], hidden: true };
    for (const [at, cell] of items(row, 'c').entries()) {
      const column = columnOf(String(cell['@r'] ?? ''), at);
      const made = cellOf(cell as unknown as XlsxCell, context);
      if (!made) continue;
      Object.assign(ensureCell(sheet, rowIndex, column), made);
      lastRow = Math.max(lastRow, rowIndex + 1);
      lastColumn = Math.max(lastColumn, column + 1);
    }
  }
  sheet.rows = Math.max(lastRow, 1000);
  sheet.columns = Math.max(lastColumn, 26);
  for (const merge of items(worksheet, 'mergeCells', 'mergeCell')) {
    const area = parseArea(String(merge['@ref'] ?? ''), sheet);
    if (area) sheet.merges.push(area);
  }
  for (const column of items(worksheet, 'cols', 'col')) fillColumn(sheet, column);
  const pane = branch(worksheet, 'sheetViews', 'sheetView', 'pane') as Tree | undefined;
  if (pane?.['@state'] === 'frozen') {
    sheet.frozenRows = Number(pane['@ySplit'] ?? 0);
    sheet.frozenColumns = Number(pane['@xSplit'] ?? 0);
  }
}

/** Comments of a sheet, which Sheets takes over as notes; they lie in a file that the sheet's relations name. */
function notesOf(
  target: string,
  part: (name: string) => unknown,
): readonly { readonly ref: string; readonly text: string }[] {
  const relations = part(`xl/${target.replace(/([^/]+)$/, '_rels/$1.rels')}`);
  const comments = items(relations, 'Relationships', 'Relationship').find(({ '@Type': type }) =>
    String(type).endsWith('/comments'),
  );
  if (comments === undefined) return [];
  const name = String(comments['@Target']).replace(/^(\.\.\/|\/xl\/)/, 'xl/');
  return items(part(name), 'comments', 'commentList', 'comment').map((comment) => ({
    ref: String(comment['@ref'] ?? ''),
    text: richText(comment.text).text,
  }));
}

function addNote(sheet: SheetData, ref: string, text: string): void {
  const area = parseArea(ref, sheet);
  if (area && text !== '') ensureCell(sheet, area.startRow, area.startColumn).note = text;
}

function columnOf(reference: string, fallback: number): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  if (letters === undefined) return fallback;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel's width counts characters of 7 pixels plus 5 pixels of padding. */
function fillColumn(sheet: SheetData, column: Tree): void {
  const from = Number(column['@min'] ?? 1) - 1;
  const to = Math.min(Number(column['@max'] ?? from + 1), sheet.columns);
  for (let index = from; index < to; index += 1)
    sheet.columnInfo[index] = {
      ...(column['@width'] === undefined ? {} : { size: Math.round(Number(column['@width']) * 7 + 5) }),
      ...(column['@hidden'] === '1' ? { hidden: true } : {}),
    };
}
