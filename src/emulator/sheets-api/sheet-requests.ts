import { deleteDimension } from '../spreadsheet/change-dimension.ts';
import { type Axis, checkCellCount } from '../spreadsheet/grid.ts';
import { newSheet, nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { JsonObject, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { sheetProperties } from './api-json.ts';
import type { FieldTree } from './field-mask.ts';
import { maskOf, numberOf, RefusedRequest, type RequestContext, sheetOf, textOf } from './request-context.ts';

/** Longest name of a sheet that Google accepts. */
const TITLE_CHARACTERS = 100;

export function checkTitle(data: SpreadsheetData, title: string, self?: SheetData): void {
  if (title === '') throw new RefusedRequest('Sheet name cannot be empty.');
  if (title.length > TITLE_CHARACTERS)
    throw new RefusedRequest(`Sheet name cannot be longer than ${TITLE_CHARACTERS} characters.`);
  if (data.sheets.some((sheet) => sheet !== self && sheet.title.toLowerCase() === title.toLowerCase()))
    // Wording certain.
    throw new RefusedRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

export function addSheet(context: RequestContext, request: JsonObject): JsonObject {
  const { data } = context;
  const properties = (request.properties ?? {}) as JsonObject;
  const grid = (properties.gridProperties ?? {}) as JsonObject;
  const title = textOf(properties.title) || freeTitle(data);
  checkTitle(data, title);
  const id = typeof properties.sheetId === 'number' ? properties.sheetId : nextId(data);
  if (data.sheets.some((sheet) => sheet.id === id))
    throw new RefusedRequest(`Duplicate sheet id: ${id}. Sheet ids must be unique.`);
  const sheet = newSheet(id, title, numberOf(grid.rowCount, 1000), numberOf(grid.columnCount, 26));
  checkCellCount(data, sheet.rows * sheet.columns);
  sheet.frozenRows = numberOf(grid.frozenRowCount, 0);
  sheet.frozenColumns = numberOf(grid.frozenColumnCount, 0);
  sheet.hideGridlines = grid.hideGridlines === true;
  sheet.hidden = properties.hidden === true;
  data.sheets.splice(numberOf(properties.index, data.sheets.length), 0, sheet);
  return { addSheet: { properties: sheetProperties(data, sheet) } };
}

export function freeTitle(data: SpreadsheetData): string {
  for (let number = data.sheets.length + 1; ; number += 1)
    if (!data.sheets.some((sheet) => sheet.title === `Sheet${number}`)) return `Sheet${number}`;
}

/** A copy has the same cells, sizes and pictures under a new id; its row metadata is copied too. */
export function copySheet(
  data: SpreadsheetData,
  source: SheetData,
  title: string,
  id = nextId(data),
): SheetData {
  const copy: SheetData = { ...structuredClone(source), id, title };
  copy.images = copy.images.map((image) => ({ ...image, id: nextId(data) }));
  copy.protections = copy.protections.map((protection) => ({
    ...protection,
    id: nextId(data),
  }));
  return copy;
}

export function duplicateSheet(context: RequestContext, request: JsonObject): JsonObject {
  const { data } = context;
  const source = sheetOf(context, request.sourceSheetId);
  const title = textOf(request.newSheetName) || `Copy of ${source.title}`;
  checkTitle(data, title);
  const id = typeof request.newSheetId === 'number' ? request.newSheetId : nextId(data);
  checkCellCount(data, source.rows * source.columns);
  const copy = copySheet(data, source, title, id);
  data.sheets.splice(numberOf(request.insertSheetIndex, 0), 0, copy);
  for (const record of [...data.metadata]) {
    const { location } = record;
    if (location.type !== 'SPREADSHEET' && location.sheetId === source.id)
      data.metadata.push({
        ...record,
        id: nextId(data),
        location: { ...location, sheetId: id },
      });
  }
  return { duplicateSheet: { properties: sheetProperties(data, copy) } };
}

export function removeSheet(data: SpreadsheetData, sheet: SheetData): void {
  if (data.sheets.filter((other) => !other.hidden && other !== sheet).length === 0)
    throw new RefusedRequest("You can't remove all the visible sheets in a document.");
  data.sheets = data.sheets.filter((other) => other !== sheet);
  data.namedRanges = data.namedRanges.filter((named) => named.sheetId !== sheet.id);
  data.metadata = data.metadata.filter(
    ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
  );
}

export function deleteSheet(context: RequestContext, request: JsonObject): JsonObject {
  const id = numberOf(request.sheetId, 0);
  const sheet = context.data.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new RefusedRequest(`No sheet with id: ${id}`);
  removeSheet(context.data, sheet);
  return {};
}

export function updateSheetProperties(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'SheetProperties');
  const properties = (request.properties ?? {}) as JsonObject;
  const sheet = sheetOf(context, properties.sheetId);
  const { data } = context;
  if (names(tree, 'title')) {
    checkTitle(data, textOf(properties.title), sheet);
    sheet.title = textOf(properties.title);
  }
  if (names(tree, 'hidden')) sheet.hidden = properties.hidden === true;
  if (names(tree, 'rightToLeft')) sheet.rightToLeft = properties.rightToLeft === true;
  if (names(tree, 'index')) {
    data.sheets = data.sheets.filter((other) => other !== sheet);
    data.sheets.splice(numberOf(properties.index, data.sheets.length), 0, sheet);
  }
  if (tree.gridProperties || tree['*']) {
    const grid = (properties.gridProperties ?? {}) as JsonObject;
    updateGridProperties(data, sheet, grid, tree.gridProperties ?? {});
  }
  return {};
}

function names(tree: FieldTree, name: string): boolean {
  return Object.hasOwn(tree, name) || Object.hasOwn(tree, '*');
}

function updateGridProperties(
  data: SpreadsheetData,
  sheet: SheetData,
  grid: JsonObject,
  tree: FieldTree,
): void {
  const listed = Object.keys(tree).length > 0 ? Object.keys(tree) : Object.keys(grid);
  for (const name of listed) {
    if (name === 'frozenRowCount') sheet.frozenRows = numberOf(grid.frozenRowCount, 0);
    else if (name === 'frozenColumnCount') sheet.frozenColumns = numberOf(grid.frozenColumnCount, 0);
    else if (name === 'hideGridlines') sheet.hideGridlines = grid.hideGridlines === true;
    else if (name === 'rowCount') resize(data, sheet, 'ROWS', numberOf(grid.rowCount, sheet.rows));
    else if (name === 'columnCount')
      resize(data, sheet, 'COLUMNS', numberOf(grid.columnCount, sheet.columns));
  }
  if (sheet.frozenRows >= sheet.rows)
    throw new RefusedRequest("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumns >= sheet.columns)
    throw new RefusedRequest("You can't freeze all visible columns on the sheet.");
}

function resize(data: SpreadsheetData, sheet: SheetData, axis: Axis, wanted: number): void {
  const size = axis === 'ROWS' ? sheet.rows : sheet.columns;
  if (wanted < size) deleteDimension(data, sheet, { axis, start: wanted, count: size - wanted });
  if (wanted <= size) return;
  checkCellCount(data, (wanted - size) * (axis === 'ROWS' ? sheet.columns : sheet.rows));
  if (axis === 'ROWS') sheet.rows = wanted;
  else sheet.columns = wanted;
}
