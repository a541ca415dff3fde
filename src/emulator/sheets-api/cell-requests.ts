import { checkLength, enterValue } from '../spreadsheet/cell-value.ts';
import { cellAt, eachCell, eachPlace, ensureCell, mergeArea, unmergeArea } from '../spreadsheet/grid.ts';
import type {
  Area,
  Cell,
  ExtendedValue,
  Json,
  JsonObject,
  SheetData,
  ValidationRule,
} from '../spreadsheet/spreadsheet-data.ts';
import { applyUpdate, type FieldTree, wants } from './field-mask.ts';
import {
  areaOf,
  maskOf,
  numberOf,
  RefusedRequest,
  type RequestContext,
  sheetOf,
  textOf,
} from './request-context.ts';

const WRITABLE = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'];

/** Degrees. */
const STEEPEST = 90;

function writeCell(
  sheet: SheetData,
  place: { row: number; column: number },
  source: JsonObject,
  tree: FieldTree,
): void {
  const value = source.userEnteredValue as ExtendedValue | undefined;
  if (value?.stringValue !== undefined) checkLength(value.stringValue);
  if (value?.formulaValue !== undefined) checkLength(value.formulaValue);
  checkRotation(source.userEnteredFormat);
  const cell = ensureCell(sheet, place.row, place.column);
  applyUpdate(cell as unknown as JsonObject, source, tree, WRITABLE);
  if (wants(tree, 'userEnteredValue')) delete cell.importedResult;
  // An empty text is an empty cell.
  if (cell.userEnteredValue?.stringValue === '') delete cell.userEnteredValue;
  if (cell.note === '') delete cell.note;
}

/** Sheets turns text upwards or downwards by a quarter at most. */
function checkRotation(format: Json | undefined): void {
  const { angle } = ((format as JsonObject | undefined)?.textRotation ?? {}) as JsonObject;
  if (typeof angle === 'number' && Math.abs(angle) > STEEPEST)
    throw new RefusedRequest(`Invalid text rotation angle: ${angle}. Valid values are between -90 and 90.`);
}

/** Text stays text here whatever it begins with: `stringValue` is never read as a formula. */
export function updateCells(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'CellData');
  const rows = (request.rows ?? []) as readonly JsonObject[];
  if (request.start !== undefined) {
    const start = request.start as JsonObject;
    const sheet = sheetOf(context, start.sheetId);
    const origin = {
      row: numberOf(start.rowIndex, 0),
      column: numberOf(start.columnIndex, 0),
    };
    writeRows(sheet, origin, rows, tree);
    return {};
  }
  const { sheet, area } = areaOf(context, request.range);
  const width = area.endColumn - area.startColumn;
  if (rows.length > area.endRow - area.startRow)
    throw new RefusedRequest(
      `Attempting to write row: ${area.startRow + rows.length - 1}, beyond the last requested row of: ${area.endRow - 1}`,
    );
  for (const row of rows)
    if (valuesOf(row).length > width)
      throw new RefusedRequest(
        `Attempting to write column: ${area.startColumn + valuesOf(row).length - 1}, beyond the last requested column of: ${area.endColumn - 1}`,
      );
  eachPlace(area, (row, column) => {
    const source = valuesOf(rows[row - area.startRow] ?? {})[column - area.startColumn] ?? {};
    if (Object.keys(source).length > 0 || cellAt(sheet, row, column))
      writeCell(sheet, { row, column }, source, tree);
  });
  return {};
}

function valuesOf(row: JsonObject): readonly JsonObject[] {
  return (row.values ?? []) as readonly JsonObject[];
}

function writeRows(
  sheet: SheetData,
  origin: { row: number; column: number },
  rows: readonly JsonObject[],
  tree: FieldTree,
): void {
  rows.forEach((row, down) => {
    valuesOf(row).forEach((source, right) => {
      const place = { row: origin.row + down, column: origin.column + right };
      if (place.row >= sheet.rows || place.column >= sheet.columns)
        throw new RefusedRequest(
          `Attempting to write ${place.row >= sheet.rows ? `row: ${place.row}` : `column: ${place.column}`}, beyond the last of the grid (${sheet.rows} rows, ${sheet.columns} columns)`,
        );
      writeCell(sheet, place, source, tree);
    });
  });
}

export function repeatCell(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'CellData');
  const { sheet, area } = areaOf(context, request.range);
  const source = (request.cell ?? {}) as JsonObject;
  eachPlace(area, (row, column) => writeCell(sheet, { row, column }, source, tree));
  return {};
}

/** Adds rows after the last row that holds anything. */
export function appendCells(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'CellData');
  const sheet = sheetOf(context, request.sheetId);
  const rows = (request.rows ?? []) as readonly JsonObject[];
  let last = 0;
  sheet.cells.forEach((line, row) => {
    if (line?.some((cell) => cell?.userEnteredValue !== undefined)) last = row + 1;
  });
  sheet.rows = Math.max(sheet.rows, last + rows.length);
  writeRows(sheet, { row: last, column: 0 }, rows, tree);
  return {};
}

export function mergeCells(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, area } = areaOf(context, request.range);
  for (const part of splitMerge(area, textOf(request.mergeType) || 'MERGE_ALL')) mergeArea(sheet, part);
  return {};
}

/** The rectangles that a kind of merge joins. */
export function splitMerge(area: Area, mergeType: string): Area[] {
  if (mergeType === 'MERGE_ALL') return [area];
  const parts: Area[] = [];
  if (mergeType === 'MERGE_ROWS')
    for (let row = area.startRow; row < area.endRow; row += 1)
      parts.push({ ...area, startRow: row, endRow: row + 1 });
  else
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      parts.push({ ...area, startColumn: column, endColumn: column + 1 });
  return parts;
}

export function unmergeCells(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, area } = areaOf(context, request.range);
  unmergeArea(sheet, area);
  return {};
}

/** Borders of a block; inner borders are kept on both neighbours, as the sheet shows one line. */
export function updateBorders(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, area } = areaOf(context, request.range);
  drawBorders(sheet, area, request);
  return {};
}

export function drawBorders(sheet: SheetData, area: Area, sides: JsonObject): void {
  eachPlace(area, (row, column) => {
    const changes: Record<string, Json | undefined> = {
      top: row === area.startRow ? sides.top : sides.innerHorizontal,
      bottom: row === area.endRow - 1 ? sides.bottom : sides.innerHorizontal,
      left: column === area.startColumn ? sides.left : sides.innerVertical,
      right: column === area.endColumn - 1 ? sides.right : sides.innerVertical,
    };
    const set = Object.entries(changes).filter(([, border]) => border !== undefined);
    if (set.length === 0) return;
    const cell = ensureCell(sheet, row, column);
    const borders: JsonObject = {
      ...(cell.userEnteredFormat?.borders as JsonObject | undefined),
    };
    for (const [side, border] of set) {
      if ((border as JsonObject).style === 'NONE') delete borders[side];
      else borders[side] = border as Json;
    }
    cell.userEnteredFormat = { ...cell.userEnteredFormat, borders };
  });
}

export function setDataValidation(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, area } = areaOf(context, request.range);
  const rule = request.rule as unknown as ValidationRule | undefined;
  if (rule && !rule.condition) throw new RefusedRequest('A data validation rule requires a condition.');
  eachPlace(area, (row, column) => {
    if (rule) ensureCell(sheet, row, column).dataValidation = rule;
    else delete cellAt(sheet, row, column)?.dataValidation;
  });
  return {};
}

/** Pastes text with a delimiter: read as typed, so `=` makes formulas here. */
export function pasteData(context: RequestContext, request: JsonObject): JsonObject {
  const place = (request.coordinate ?? {}) as JsonObject;
  const sheet = sheetOf(context, place.sheetId);
  if (request.html === true) throw new RefusedRequest('html paste is not emulated');
  const lines = textOf(request.data).split(/\r?\n/);
  lines.forEach((line, down) => {
    line.split(textOf(request.delimiter) || '\t').forEach((text, right) => {
      const at = {
        row: numberOf(place.rowIndex, 0) + down,
        column: numberOf(place.columnIndex, 0) + right,
      };
      if (at.row < sheet.rows && at.column < sheet.columns) enterValue(context.data, sheet, at, text);
    });
  });
  return {};
}

/** Copies a block; the destination repeats it when larger. */
export function copyPaste(context: RequestContext, request: JsonObject): JsonObject {
  const from = areaOf(context, request.source);
  const to = areaOf(context, request.destination);
  const height = from.area.endRow - from.area.startRow;
  const width = from.area.endColumn - from.area.startColumn;
  const type = textOf(request.pasteType) || 'PASTE_NORMAL';
  const copies = new Map<string, Cell>();
  eachCell(from.sheet, from.area, (cell, row, column) =>
    copies.set(`${row},${column}`, structuredClone(cell)),
  );
  eachPlace(to.area, (row, column) => {
    const sourceRow = from.area.startRow + ((row - to.area.startRow) % height);
    const sourceColumn = from.area.startColumn + ((column - to.area.startColumn) % width);
    pasteCell(ensureCell(to.sheet, row, column), copies.get(`${sourceRow},${sourceColumn}`) ?? {}, type);
  });
  return {};
}

export function pasteCell(target: Cell, source: Cell, type: string): void {
  const names: readonly (keyof Cell)[] =
    type === 'PASTE_VALUES' || type === 'PASTE_FORMULA'
      ? ['userEnteredValue', 'textFormatRuns']
      : type === 'PASTE_FORMAT'
        ? ['userEnteredFormat']
        : type === 'PASTE_DATA_VALIDATION'
          ? ['dataValidation']
          : ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'];
  for (const name of names) {
    delete target[name];
    if (source[name] !== undefined) Object.assign(target, { [name]: structuredClone(source[name]) });
  }
}
