import type { AreaView } from '../../shared/views.ts';

/** Changes of a tab as requests of the Sheets API, which is how the server takes them. */
export type SheetRequest = Readonly<Record<string, unknown>>;

function range(sheetId: number, area: AreaView): SheetRequest {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** One property of a cell's format, e.g. `textFormat.bold`. */
export function setFormat(sheetId: number, area: AreaView, path: string, value: unknown): SheetRequest {
  const format = path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, name) => ({ [name]: inner }), value);
  return {
    repeatCell: {
      range: range(sheetId, area),
      cell: { userEnteredFormat: format },
      fields: `userEnteredFormat.${path}`,
    },
  };
}

export function setBorders(sheetId: number, area: AreaView, isOn: boolean): SheetRequest {
  const line = { style: isOn ? 'SOLID' : 'NONE' };
  const sides = ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'];
  return {
    updateBorders: { range: range(sheetId, area), ...Object.fromEntries(sides.map((side) => [side, line])) },
  };
}

export function merge(sheetId: number, area: AreaView): SheetRequest {
  return { mergeCells: { range: range(sheetId, area), mergeType: 'MERGE_ALL' } };
}

export function unmerge(sheetId: number, area: AreaView): SheetRequest {
  return { unmergeCells: { range: range(sheetId, area) } };
}

export function setNote(sheetId: number, area: AreaView, note: string): SheetRequest {
  const one = { ...area, endRow: area.startRow + 1, endColumn: area.startColumn + 1 };
  return { updateCells: { range: range(sheetId, one), rows: [{ values: [{ note }] }], fields: 'note' } };
}

export type Dimension = 'ROWS' | 'COLUMNS';

function lines(sheetId: number, dimension: Dimension, start: number, end: number): SheetRequest {
  return { sheetId, dimension, startIndex: start, endIndex: end };
}

export function insertLines(
  sheetId: number,
  dimension: Dimension,
  start: number,
  count: number,
): SheetRequest {
  return {
    insertDimension: { range: lines(sheetId, dimension, start, start + count), inheritFromBefore: start > 0 },
  };
}

export function deleteLines(sheetId: number, dimension: Dimension, start: number, end: number): SheetRequest {
  return { deleteDimension: { range: lines(sheetId, dimension, start, end) } };
}

export function resizeLine(
  sheetId: number,
  dimension: Dimension,
  index: number,
  pixels: number,
): SheetRequest {
  return {
    updateDimensionProperties: {
      range: lines(sheetId, dimension, index, index + 1),
      properties: { pixelSize: Math.max(2, Math.round(pixels)) },
      fields: 'pixelSize',
    },
  };
}

export function freezeRows(sheetId: number, count: number): SheetRequest {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount: count } },
      fields: 'gridProperties.frozenRowCount',
    },
  };
}

export function addTab(title: string): SheetRequest {
  return { addSheet: { properties: { title } } };
}

export function renameTab(sheetId: number, title: string): SheetRequest {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } };
}

export function duplicateTab(sheetId: number, title: string): SheetRequest {
  return { duplicateSheet: { sourceSheetId: sheetId, newSheetName: title } };
}

export function deleteTab(sheetId: number): SheetRequest {
  return { deleteSheet: { sheetId } };
}
