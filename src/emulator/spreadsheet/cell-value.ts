import { ScriptException } from '../runtime/errors.ts';
import { CELL_CHARACTERS } from '../world/limits.ts';
import { effectiveValue } from './evaluate.ts';
import { formatNumber, showsDate } from './format-value.ts';
import { cellAt, ensureCell } from './grid.ts';
import { parseInput } from './parse-input.ts';
import { dateOf, serialOf } from './serial-date.ts';
import type { Cell, ExtendedValue, JsonObject, SheetData, SpreadsheetData } from './spreadsheet-data.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The number format of a cell as the API spells it. */
export function numberFormatOf(cell: Cell | undefined): {
  type?: string;
  pattern?: string;
} {
  return (cell?.userEnteredFormat?.numberFormat ?? {}) as {
    type?: string;
    pattern?: string;
  };
}

/** What the cell shows. */
export function displayValue(data: SpreadsheetData, sheet: SheetData, place: Place): string {
  const value = effectiveValue(data, sheet, place);
  if (!value) return '';
  if (value.errorValue) return value.errorValue.message;
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.stringValue !== undefined) return value.stringValue;
  const { pattern, type } = numberFormatOf(cellAt(sheet, place.row, place.column));
  return formatNumber(value.numberValue ?? 0, pattern, type, data.locale);
}

/** What `getValue` gives: number, text, boolean, Date, `''` for an empty cell, the shown error for an error. */
export function scriptValue(
  data: SpreadsheetData,
  sheet: SheetData,
  place: Place,
): number | string | boolean | Date {
  const value = effectiveValue(data, sheet, place);
  if (!value) return '';
  if (value.errorValue) return value.errorValue.message;
  if (value.numberValue === undefined) return value.boolValue ?? value.stringValue ?? '';
  const { pattern, type } = numberFormatOf(cellAt(sheet, place.row, place.column));
  return showsDate(pattern, type) ? dateOf(value.numberValue, data.timeZone) : value.numberValue;
}

/** Refuses text longer than a cell holds (wording certain). */
export function checkLength(text: string): void {
  if (text.length > CELL_CHARACTERS)
    throw new ScriptException(
      `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
    );
}

/**
 * Writes what `setValue` is given: text is read as if typed, unless the cell is plain text (`@`).
 *
 * Empty text and null empty the cell; other objects are refused.
 */
export function enterValue(data: SpreadsheetData, sheet: SheetData, place: Place, given: unknown): void {
  if (given === '' || given === null || given === undefined) {
    const cell = cellAt(sheet, place.row, place.column);
    if (cell) delete cell.userEnteredValue;
    return;
  }
  const cell = ensureCell(sheet, place.row, place.column);
  const entered = enteredValue(data, cell, given);
  if (entered.value === undefined) delete cell.userEnteredValue;
  else cell.userEnteredValue = entered.value;
  if (entered.numberFormat && numberFormatOf(cell).pattern === undefined)
    cell.userEnteredFormat = {
      ...cell.userEnteredFormat,
      numberFormat: entered.numberFormat,
    };
  delete cell.textFormatRuns;
  delete cell.importedResult;
}

interface Entered {
  readonly value: ExtendedValue | undefined;
  readonly numberFormat?: JsonObject;
}

function enteredValue(data: SpreadsheetData, cell: Cell, given: unknown): Entered {
  if (typeof given === 'number') return { value: { numberValue: given } };
  if (typeof given === 'boolean') return { value: { boolValue: given } };
  if (given instanceof Date) {
    const numberValue = serialOf(given, data.timeZone);
    if (showsDate(numberFormatOf(cell).pattern, numberFormatOf(cell).type)) return { value: { numberValue } };
    return {
      value: { numberValue },
      numberFormat: { type: 'DATE', pattern: '' },
    };
  }
  const text = String(given);
  checkLength(text);
  const { pattern, type } = numberFormatOf(cell);
  if (pattern === '@' || type === 'TEXT') return { value: { stringValue: text } };
  const parsed = parseInput(text, data.locale);
  return parsed.numberFormat
    ? { value: parsed.value, numberFormat: { ...parsed.numberFormat } }
    : { value: parsed.value };
}
