import { apiError } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { areaToA1, quoteSheetName } from '../spreadsheet/a1.ts';
import { displayValue, enterValue } from '../spreadsheet/cell-value.ts';
import { effectiveValue } from '../spreadsheet/evaluate.ts';
import { cellAt, eachCell } from '../spreadsheet/grid.ts';
import type { Json, JsonObject, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { sheetsSchema } from './api-schema.ts';
import { checkMessage } from './check-message.ts';
import { answering, openFile } from './open-file.ts';
import { apiRange } from './read-spreadsheet.ts';

/** `Sheets.Spreadsheets.Values`. */
export class ValuesCollection extends ServiceObject {
  readonly interfaceName = 'Sheets.Collection.Spreadsheets.ValuesCollection';

  get(spreadsheetId: string, range: string, options: JsonObject = {}): Json {
    const method = 'sheets.spreadsheets.values.get';
    const record = openFile(this, method, spreadsheetId, false);
    return answering(method, () => readValues(record.spreadsheet, range, options));
  }

  batchGet(spreadsheetId: string, options: JsonObject = {}): Json {
    const method = 'sheets.spreadsheets.values.batchGet';
    const record = openFile(this, method, spreadsheetId, false);
    const ranges = (options.ranges ?? []) as string[];
    const valueRanges = answering(method, () =>
      ranges.map((range) => readValues(record.spreadsheet, range, options)),
    );
    return { spreadsheetId, valueRanges };
  }

  update(body: JsonObject, spreadsheetId: string, range: string, options: JsonObject = {}): Json {
    const method = 'sheets.spreadsheets.values.update';
    const record = openFile(this, method, spreadsheetId, true);
    return answering(method, () => {
      const checked = checkMessage(sheetsSchema, 'ValueRange', body);
      const data = structuredClone(record.spreadsheet);
      const reply = writeValues(data, range, (checked.values ?? []) as Json[][], { method, options });
      record.spreadsheet = data;
      return { spreadsheetId, ...reply };
    });
  }

  batchUpdate(body: JsonObject, spreadsheetId: string): Json {
    const method = 'sheets.spreadsheets.values.batchUpdate';
    const record = openFile(this, method, spreadsheetId, true);
    return answering(method, () => {
      const checked = checkMessage(sheetsSchema, 'BatchUpdateValuesRequest', body);
      const data = structuredClone(record.spreadsheet);
      const responses = ((checked.data ?? []) as JsonObject[]).map((part) =>
        writeValues(data, String(part.range ?? ''), (part.values ?? []) as Json[][], {
          method,
          options: checked,
        }),
      );
      record.spreadsheet = data;
      return { spreadsheetId, responses };
    });
  }

  clear(_body: unknown, spreadsheetId: string, range: string): Json {
    const method = 'sheets.spreadsheets.values.clear';
    const record = openFile(this, method, spreadsheetId, true);
    return answering(method, () => {
      const { sheet, area } = apiRange(record.spreadsheet, range);
      eachCell(sheet, area, (cell) => {
        delete cell.userEnteredValue;
      });
      return {
        spreadsheetId,
        clearedRange: `${quoteSheetName(sheet.title)}!${areaToA1(area)}`,
      };
    });
  }
}

function readValues(data: SpreadsheetData, range: string, options: JsonObject): JsonObject {
  const { sheet, area } = apiRange(data, range);
  const rows: Json[][] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const line: Json[] = [];
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      line.push(readValue(data, { sheet, row, column }, options.valueRenderOption));
    while (line.length > 0 && line[line.length - 1] === '') line.pop();
    rows.push(line);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const shown = `${quoteSheetName(sheet.title)}!${areaToA1(area)}`;
  return {
    range: shown,
    majorDimension: 'ROWS',
    ...(rows.length > 0 ? { values: rows } : {}),
  };
}

function readValue(
  data: SpreadsheetData,
  place: {
    sheet: SpreadsheetData['sheets'][number];
    row: number;
    column: number;
  },
  option: Json | undefined,
): Json {
  const { sheet, row, column } = place;
  const formula = cellAt(sheet, row, column)?.userEnteredValue?.formulaValue;
  if (option === 'FORMULA' && formula !== undefined) return formula;
  if (option !== 'UNFORMATTED_VALUE' && option !== 'FORMULA')
    return displayValue(data, sheet, { row, column });
  const value = effectiveValue(data, sheet, { row, column });
  return value?.numberValue ?? value?.boolValue ?? value?.stringValue ?? value?.errorValue?.message ?? '';
}

function writeValues(
  data: SpreadsheetData,
  range: string,
  values: readonly (readonly Json[])[],
  how: { method: string; options: JsonObject },
): JsonObject {
  const option = how.options.valueInputOption;
  // Wording certain.
  if (option === undefined) throw apiError(how.method, "'valueInputOption' is required but not specified");
  const { sheet, area } = apiRange(data, range);
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      const place = {
        row: area.startRow + down,
        column: area.startColumn + right,
      };
      const single = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
      const inside = single || (place.row < area.endRow && place.column < area.endColumn);
      if (!inside || place.row >= sheet.rows || place.column >= sheet.columns)
        throw apiError(
          how.method,
          `Requested writing within range [${range}], but tried writing to row [${place.row + 1}]`,
        );
      if (value === null) return;
      const raw = option === 'RAW' && typeof value === 'string' && value !== '';
      enterValue(data, sheet, place, raw ? `'${value}` : value);
    });
  });
  const updatedRows = values.length;
  const updatedColumns = values.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    updatedRange: range,
    updatedRows,
    updatedColumns,
    updatedCells: values.flat().length,
  };
}
