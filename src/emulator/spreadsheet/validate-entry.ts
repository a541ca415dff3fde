import { findArea, areaToA1 } from './a1.ts';
import { ScriptException } from '../runtime/errors.ts';
import { displayValue } from './cell-value.ts';
import { effectiveValue } from './evaluate.ts';
import { cellAt, eachPlace } from './grid.ts';
import type { SheetData, SpreadsheetData, ValidationRule } from './spreadsheet-data.ts';

/** Refuses a written value that a rejecting rule forbids (wording certain). The caller restores the cell. */
export function checkValidation(data: SpreadsheetData, sheet: SheetData, row: number, column: number): void {
  const rule = cellAt(sheet, row, column)?.dataValidation;
  if (!rule?.strict) return;
  const value = effectiveValue(data, sheet, { row, column });
  if (
    value === undefined ||
    accepts(data, sheet, rule, displayValue(data, sheet, { row, column }), value.numberValue)
  )
    return;
  const cell = areaToA1({
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  });
  throw new ScriptException(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

function accepts(
  data: SpreadsheetData,
  sheet: SheetData,
  rule: ValidationRule,
  text: string,
  number: number | undefined,
): boolean {
  const values = (rule.condition.values ?? []).map((value) => value.userEnteredValue);
  const [first = 0, second = 0] = values.map(Number);
  switch (rule.condition.type) {
    case 'ONE_OF_LIST':
      return values.includes(text);
    case 'ONE_OF_RANGE':
      return textsOf(data, sheet, values[0] ?? '').includes(text);
    case 'BOOLEAN':
      return values.length > 0 ? values.includes(text) : text === 'TRUE' || text === 'FALSE';
    case 'NUMBER_BETWEEN':
      return number !== undefined && number >= first && number <= second;
    case 'NUMBER_GREATER':
      return number !== undefined && number > first;
    case 'NUMBER_GREATER_THAN_EQ':
      return number !== undefined && number >= first;
    case 'NUMBER_LESS':
      return number !== undefined && number < first;
    case 'NUMBER_LESS_THAN_EQ':
      return number !== undefined && number <= first;
    case 'NUMBER_EQ':
      return number === first;
    case 'DATE_IS_VALID':
      return number !== undefined;
    case 'TEXT_CONTAINS':
      return text.includes(values[0] ?? '');
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(values[0] ?? '');
    case 'TEXT_EQ':
      return text === values[0];
    case 'TEXT_IS_EMAIL':
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
    default:
      return true;
  }
}

function textsOf(data: SpreadsheetData, sheet: SheetData, reference: string): string[] {
  const found = findArea(data, reference.replace(/^=/, ''), sheet);
  const texts: string[] = [];
  if (found)
    eachPlace(found.area, (row, column) => texts.push(displayValue(data, found.sheet, { row, column })));
  return texts;
}
