import { areaToA1, type FoundArea, findArea, quoteSheetName } from '../spreadsheet/a1.ts';
import { intersects, wholeSheet } from '../spreadsheet/grid.ts';
import type { Area, JsonObject, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { gridRange, metadataJson, namedRangeJson, protectionJson, sheetProperties } from './api-json.ts';
import { type FieldTree, wants } from './field-mask.ts';
import { gridData } from './read-grid.ts';

/** A range that does not exist; the message is the API's (wording certain). */
export class BadRange extends Error {}

/** Finds a range of a request and refuses what lies outside the grid. */
export function apiRange(data: SpreadsheetData, text: string): FoundArea {
  const found = findArea(data, text, undefined);
  if (!found) throw new BadRange(`Unable to parse range: ${text}`);
  const { sheet, area } = found;
  if (area.startRow >= sheet.rows || area.startColumn >= sheet.columns)
    throw new BadRange(
      `Range (${quoteSheetName(sheet.title)}!${areaToA1(area)}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
    );
  return {
    sheet,
    area: {
      ...area,
      endRow: Math.min(area.endRow, sheet.rows),
      endColumn: Math.min(area.endColumn, sheet.columns),
    },
  };
}

/** Builds the answer of `spreadsheets.get`; parts that the mask does not name are left out. */
export function readSpreadsheet(
  file: { id: string; name: string; data: SpreadsheetData },
  ranges: readonly string[],
  tree: FieldTree,
): JsonObject {
  const { data } = file;
  const found = ranges.map((range) => apiRange(data, range));
  const sheets = data.sheets.filter(
    (sheet) => found.length === 0 || found.some((range) => range.sheet === sheet),
  );
  const spreadsheetMetadata = data.metadata.filter((record) => record.location.type === 'SPREADSHEET');
  return {
    spreadsheetId: file.id,
    properties: {
      title: file.name,
      locale: data.locale,
      timeZone: data.timeZone,
      autoRecalc: 'ON_CHANGE',
    },
    sheets: sheets.map((sheet) => {
      const areas = found.filter((range) => range.sheet === sheet).map((range) => range.area);
      return readSheetPart(data, sheet, areas, tree);
    }),
    ...(data.namedRanges.length > 0
      ? { namedRanges: data.namedRanges.map((named) => namedRangeJson(named)) }
      : {}),
    ...(spreadsheetMetadata.length > 0 ? { developerMetadata: spreadsheetMetadata.map(metadataJson) } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
  };
}

function readSheetPart(
  data: SpreadsheetData,
  sheet: SheetData,
  areas: readonly Area[],
  tree: FieldTree,
): JsonObject {
  const part: JsonObject = { properties: sheetProperties(data, sheet) };
  if (wants(tree, 'sheets', 'data')) {
    const parts = areas.length > 0 ? areas : [wholeSheet(sheet)];
    part.data = parts.map((area) => gridData(data, sheet, area, tree));
  }
  const merges = sheet.merges.filter(
    (merge) => areas.length === 0 || areas.some((area) => intersects(area, merge)),
  );
  if (merges.length > 0) part.merges = merges.map((merge) => gridRange(sheet.id, merge));
  if (sheet.protections.length > 0)
    part.protectedRanges = sheet.protections.map((protection) => protectionJson(sheet.id, protection));
  const own = data.metadata.filter(
    ({ location }) => location.type === 'SHEET' && location.sheetId === sheet.id,
  );
  if (own.length > 0) part.developerMetadata = own.map(metadataJson);
  return part;
}
