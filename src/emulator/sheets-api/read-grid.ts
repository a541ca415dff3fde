import { displayValue } from '../spreadsheet/cell-value.ts';
import { effectiveValue } from '../spreadsheet/evaluate.ts';
import { cellAt, eachCellOf, sizeOf } from '../spreadsheet/grid.ts';
import type { Area, Json, JsonObject, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { metadataJson } from './api-json.ts';
import { type FieldTree, wants } from './field-mask.ts';

/** One block of `sheets.data`: cells and the properties of its rows and columns, as far as the mask asks. */
export function gridData(data: SpreadsheetData, sheet: SheetData, area: Area, tree: FieldTree): JsonObject {
  const used = usedPart(sheet, area);
  const rowData: Json[] = [];
  if (wants(tree, 'sheets', 'data', 'rowData'))
    for (let row = area.startRow; row < used.endRow; row += 1) {
      const values: Json[] = [];
      for (let column = area.startColumn; column < area.endColumn; column += 1)
        values.push(cellJson(data, sheet, row, column));
      while (values.length > 0 && Object.keys(values[values.length - 1] as object).length === 0) values.pop();
      rowData.push(values.length > 0 ? { values } : {});
    }
  const lines = (axis: 'ROWS' | 'COLUMNS', from: number, to: number): Json[] =>
    Array.from({ length: to - from }, (_line, index) => dimensionJson(data, sheet, axis, from + index));
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    rowMetadata: wants(tree, 'sheets', 'data', 'rowMetadata')
      ? lines('ROWS', area.startRow, area.endRow)
      : [],
    columnMetadata: wants(tree, 'sheets', 'data', 'columnMetadata')
      ? lines('COLUMNS', area.startColumn, area.endColumn)
      : [],
  };
}

/** Rows below the last touched one are not sent. */
function usedPart(sheet: SheetData, area: Area): { endRow: number } {
  let endRow = area.startRow;
  eachCellOf(sheet, (cell, row) => {
    if (row >= area.startRow && row < area.endRow && Object.keys(cell).length > 0)
      endRow = Math.max(endRow, row + 1);
  });
  return { endRow };
}

function dimensionJson(
  data: SpreadsheetData,
  sheet: SheetData,
  axis: 'ROWS' | 'COLUMNS',
  index: number,
): JsonObject {
  const info = (axis === 'ROWS' ? sheet.rowInfo : sheet.columnInfo)[index];
  const type = axis === 'ROWS' ? 'ROW' : 'COLUMN';
  const own = data.metadata.filter(
    ({ location }) => location.type === type && location.sheetId === sheet.id && location.index === index,
  );
  return {
    pixelSize: sizeOf(sheet, axis, index),
    ...(info?.hidden ? { hiddenByUser: true } : {}),
    ...(own.length > 0 ? { developerMetadata: own.map(metadataJson) } : {}),
  };
}

function cellJson(data: SpreadsheetData, sheet: SheetData, row: number, column: number): JsonObject {
  const cell = cellAt(sheet, row, column);
  if (!cell) return {};
  const effective = effectiveValue(data, sheet, { row, column });
  const json: JsonObject = {};
  if (cell.userEnteredValue) json.userEnteredValue = { ...cell.userEnteredValue } as JsonObject;
  if (effective) {
    json.effectiveValue = { ...effective } as JsonObject;
    json.formattedValue = displayValue(data, sheet, { row, column });
  }
  if (cell.userEnteredFormat && Object.keys(cell.userEnteredFormat).length > 0) {
    json.userEnteredFormat = structuredClone(cell.userEnteredFormat);
    json.effectiveFormat = structuredClone({
      ...DEFAULT_FORMAT,
      ...cell.userEnteredFormat,
    });
  } else if (effective) json.effectiveFormat = structuredClone(DEFAULT_FORMAT);
  if (cell.note) json.note = cell.note;
  if (cell.dataValidation)
    json.dataValidation = structuredClone(cell.dataValidation) as unknown as JsonObject;
  if (cell.textFormatRuns) json.textFormatRuns = cell.textFormatRuns;
  return json;
}

const DEFAULT_FORMAT: JsonObject = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'Arial',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
  },
};
