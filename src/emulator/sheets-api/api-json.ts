import type {
  Area,
  JsonObject,
  MetadataRecord,
  ProtectionData,
  SheetData,
  SpreadsheetData,
} from '../spreadsheet/spreadsheet-data.ts';

/** Parts of a spreadsheet as the API spells them. */

export function sheetProperties(data: SpreadsheetData, sheet: SheetData): JsonObject {
  const grid: JsonObject = { rowCount: sheet.rows, columnCount: sheet.columns };
  if (sheet.frozenRows > 0) grid.frozenRowCount = sheet.frozenRows;
  if (sheet.frozenColumns > 0) grid.frozenColumnCount = sheet.frozenColumns;
  if (sheet.hideGridlines) grid.hideGridlines = true;
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: data.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: grid,
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
  };
}

export function gridRange(sheetId: number, area: Area): JsonObject {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

export function protectionJson(sheetId: number, protection: ProtectionData): JsonObject {
  return {
    protectedRangeId: protection.id,
    range: protection.area ? gridRange(sheetId, protection.area) : { sheetId },
    ...(protection.description ? { description: protection.description } : {}),
    ...(protection.warningOnly ? { warningOnly: true } : { editors: { users: protection.editors } }),
  };
}

export function namedRangeJson(named: { id: string; name: string; sheetId: number; area: Area }): JsonObject {
  return {
    namedRangeId: named.id,
    name: named.name,
    range: gridRange(named.sheetId, named.area),
  };
}

export function metadataJson(record: MetadataRecord): JsonObject {
  const { location } = record;
  const where: JsonObject = { locationType: location.type };
  if (location.type === 'SPREADSHEET') where.spreadsheet = true;
  else if (location.type === 'SHEET') where.sheetId = location.sheetId;
  else
    where.dimensionRange = {
      sheetId: location.sheetId,
      dimension: location.type === 'ROW' ? 'ROWS' : 'COLUMNS',
      startIndex: location.index,
      endIndex: location.index + 1,
    };
  return {
    metadataId: record.id,
    metadataKey: record.key,
    ...(record.value === null ? {} : { metadataValue: record.value }),
    location: where,
    visibility: record.visibility,
  };
}
