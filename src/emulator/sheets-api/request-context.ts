import type { Area, Json, JsonObject, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { sheetsSchema } from './api-schema.ts';
import { type FieldTree, InvalidMask, parseFields } from './field-mask.ts';

/** A request that is well formed but cannot be done. The caller prefixes it with `Invalid requests[i].kind: `. */
export class RefusedRequest extends Error {}

/** The spreadsheet that a batch works on: a copy, so that a refused batch leaves no trace. */
export interface RequestContext {
  readonly data: SpreadsheetData;
  readonly user: string;
}

/** Does one kind of request and gives its part of `replies`. */
export type RequestHandler = (context: RequestContext, request: JsonObject) => JsonObject;

export function sheetOf(context: RequestContext, sheetId: Json | undefined): SheetData {
  const id = typeof sheetId === 'number' ? sheetId : 0;
  const sheet = context.data.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new RefusedRequest(`No grid with id: ${id}`);
  return sheet;
}

/** A `GridRange`: open ends reach to the border of the sheet, and nothing may lie beyond it. */
export function areaOf(context: RequestContext, range: Json | undefined): { sheet: SheetData; area: Area } {
  if (range === undefined) throw new RefusedRequest('The range field is required.');
  const given = range as JsonObject;
  const sheet = sheetOf(context, given.sheetId);
  const area = {
    startRow: numberOf(given.startRowIndex, 0),
    endRow: numberOf(given.endRowIndex, sheet.rows),
    startColumn: numberOf(given.startColumnIndex, 0),
    endColumn: numberOf(given.endColumnIndex, sheet.columns),
  };
  checkBounds('GridRange.startRowIndex', area.startRow, sheet.rows, 'row');
  checkBounds('GridRange.endRowIndex', area.endRow, sheet.rows, 'row', true);
  checkBounds('GridRange.startColumnIndex', area.startColumn, sheet.columns, 'column');
  checkBounds('GridRange.endColumnIndex', area.endColumn, sheet.columns, 'column', true);
  if (area.endRow <= area.startRow || area.endColumn <= area.startColumn)
    throw new RefusedRequest('GridRange end index must be after its start index.');
  return { sheet, area };
}

function checkBounds(name: string, index: number, size: number, unit: string, end = false): void {
  if (index < 0) throw new RefusedRequest(`${name}[${index}] must be at least 0`);
  if (end ? index > size : index >= size)
    throw new RefusedRequest(`${name}[${index}] is after last ${unit} in grid[${size}]`);
}

export function numberOf(value: Json | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a required `fields` mask (wording certain). */
export function maskOf(request: JsonObject, message: string): FieldTree {
  const fields = textOf(request.fields);
  if (fields.trim() === '')
    throw new RefusedRequest(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  try {
    return parseFields(fields, sheetsSchema, message);
  } catch (error) {
    if (error instanceof InvalidMask) throw new RefusedRequest(error.message);
    throw error;
  }
}
