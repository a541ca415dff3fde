import { columnName } from '../spreadsheet/a1.ts';
import { displayValue, enterValue } from '../spreadsheet/cell-value.ts';
import { ensureCell } from '../spreadsheet/grid.ts';
import { newSheet, nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import type { World } from '../world/world.ts';
import { type AnswerValue, type FormData, type FormResponseData, isQuestion } from './form-data.ts';

/** A stored answer, and the row that was written for it when the form has a spreadsheet. */
export interface StoredResponse {
  readonly response: FormResponseData;
  readonly row: { readonly spreadsheetId: string; readonly sheetId: number; readonly row: number } | null;
}

/** Keeps an answer, or the new state of an answer that is being edited, in the form and in its spreadsheet. */
export function storeResponse(
  world: World,
  formId: string,
  given: { answers: Readonly<Record<string, AnswerValue>>; email: string; editKey?: string },
): StoredResponse {
  const { form } = world.record(formId);
  if (!form) throw new Error(`File ${formId} is no form`);
  const timestamp = world.now().toISOString();
  let response = form.responses.find((one) => one.editKey === given.editKey);
  if (response) Object.assign(response, { timestamp, email: given.email, answers: { ...given.answers } });
  else {
    response = {
      id: `2_ABaOnu${world.newId()}`,
      editKey: `2_ABaOnv${world.newId()}`,
      timestamp,
      email: given.email,
      answers: { ...given.answers },
    };
    form.responses.push(response);
  }
  return { response, row: writeRow(world, form, response) };
}

/** Links a form to a spreadsheet: a new tab in front, "Form Responses n", with the questions as its first row. */
export function linkSpreadsheet(world: World, form: FormData, spreadsheetId: string): void {
  const data = world.record(spreadsheetId).spreadsheet;
  if (!data) throw new Error(`File ${spreadsheetId} is no spreadsheet`);
  let number = 1;
  while (data.sheets.some((sheet) => sheet.title === `Form Responses ${number}`)) number += 1;
  const sheet = newSheet(nextId(data), `Form Responses ${number}`, 100, Math.max(form.items.length + 2, 6));
  sheet.frozenRows = 1;
  data.sheets.unshift(sheet);
  form.destination = { spreadsheetId, sheetId: sheet.id, rows: {} };
  writeHeader(data, sheet, form);
  for (const response of form.responses) writeRow(world, form, response);
}

function columnsOf(form: FormData): string[] {
  const questions = form.items.filter(isQuestion).map((item) => String(item.id));
  return ['time', ...(form.emailCollection === 'DO_NOT_COLLECT' ? [] : ['email']), ...questions];
}

function headingOf(form: FormData, column: string): string {
  if (column === 'time') return 'Timestamp';
  if (column === 'email') return 'Email Address';
  return form.items.find((item) => String(item.id) === column)?.title ?? '';
}

function writeHeader(data: SpreadsheetData, sheet: SheetData, form: FormData): void {
  columnsOf(form).forEach((column, index) => {
    sheet.columns = Math.max(sheet.columns, index + 1);
    writeText(data, sheet, { row: 0, column: index }, headingOf(form, column));
  });
}

function writeRow(world: World, form: FormData, response: FormResponseData): StoredResponse['row'] {
  const { destination } = form;
  const data = destination && world.store.get(destination.spreadsheetId)?.spreadsheet;
  const sheet = data?.sheets.find((candidate) => candidate.id === destination?.sheetId);
  if (!destination || !data || !sheet) return null;
  writeHeader(data, sheet, form);
  const row = destination.rows[response.id] ?? Math.max(1, filledRows(sheet));
  destination.rows[response.id] = row;
  sheet.rows = Math.max(sheet.rows, row + 1);
  columnsOf(form).forEach((column, index) => {
    const at = { row, column: index };
    if (column === 'time') enterValue(data, sheet, at, new Date(response.timestamp));
    else writeText(data, sheet, at, column === 'email' ? response.email : answerText(response, column));
  });
  world.store.touch(world.record(destination.spreadsheetId));
  return { spreadsheetId: destination.spreadsheetId, sheetId: sheet.id, row };
}

/** Numbers and dates are recognised as in a typed cell; what would become a formula stays text (from memory). */
function writeText(
  data: SpreadsheetData,
  sheet: SheetData,
  at: { row: number; column: number },
  text: string,
): void {
  if (/^[=+']/.test(text)) ensureCell(sheet, at.row, at.column).userEnteredValue = { stringValue: text };
  else enterValue(data, sheet, at, text);
}

function filledRows(sheet: SheetData): number {
  return sheet.cells.reduce(
    (last, line, index) => (line?.some((cell) => cell?.userEnteredValue) ? index + 1 : last),
    0,
  );
}

export function answerText(response: FormResponseData, itemId: string): string {
  const value = response.answers[itemId];
  return value === undefined ? '' : [value].flat().join(', ');
}

/** The fields that the spreadsheet's form event brings: `values` in order of columns, `namedValues` by heading. */
export function rowEvent(
  world: World,
  form: FormData,
  place: NonNullable<StoredResponse['row']>,
): { values: string[]; namedValues: Record<string, string[]>; a1: string } {
  const data = world.record(place.spreadsheetId).spreadsheet;
  const sheet = data?.sheets.find((candidate) => candidate.id === place.sheetId);
  const columns = columnsOf(form);
  const values = columns.map((_column, column) =>
    data && sheet ? displayValue(data, sheet, { row: place.row, column }) : '',
  );
  const namedValues: Record<string, string[]> = {};
  columns.forEach((column, index) => {
    const heading = headingOf(form, column);
    namedValues[heading] = [...(namedValues[heading] ?? []), values[index] ?? ''];
  });
  const line = place.row + 1;
  return { values, namedValues, a1: `A${line}:${columnName(columns.length - 1)}${line}` };
}
