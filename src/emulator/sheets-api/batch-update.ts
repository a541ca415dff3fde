import { apiError, NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { JsonObject, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { sheetsSchema } from './api-schema.ts';
import * as cells from './cell-requests.ts';
import { checkMessage, InvalidPayload } from './check-message.ts';
import { RefusedRequest, type RequestHandler } from './request-context.ts';
import * as dimensions from './dimension-requests.ts';
import * as sheets from './sheet-requests.ts';
import * as tags from './tagging-requests.ts';

const METHOD = 'sheets.spreadsheets.batchUpdate';

const HANDLERS: Readonly<Record<string, RequestHandler>> = {
  addNamedRange: tags.addNamedRange,
  addProtectedRange: tags.addProtectedRange,
  addSheet: sheets.addSheet,
  appendCells: cells.appendCells,
  appendDimension: dimensions.appendDimension,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  copyPaste: cells.copyPaste,
  createDeveloperMetadata: tags.createDeveloperMetadata,
  deleteDeveloperMetadata: tags.deleteDeveloperMetadata,
  deleteDimension: dimensions.deleteDimensionRequest,
  deleteNamedRange: tags.deleteNamedRange,
  deleteProtectedRange: tags.deleteProtectedRange,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  insertDimension: dimensions.insertDimensionRequest,
  mergeCells: cells.mergeCells,
  pasteData: cells.pasteData,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  unmergeCells: cells.unmergeCells,
  updateBorders: cells.updateBorders,
  updateCells: cells.updateCells,
  updateDeveloperMetadata: tags.updateDeveloperMetadata,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: tags.updateSpreadsheetProperties,
};

/** The request kinds that the emulator can do. */
export const EMULATED_REQUESTS: readonly string[] = Object.keys(HANDLERS);

/**
 * Applies a batch: all requests or none.
 *
 * Gives the changed spreadsheet and one reply per request. Throws the API's error for the first request that does not
 * parse or cannot be done, and `NotEmulatedError` for a kind the API has and the emulator lacks.
 */
export function batchUpdate(
  before: SpreadsheetData,
  body: unknown,
  user: string,
): { data: SpreadsheetData; replies: JsonObject[] } {
  const checked = parse(body);
  const requests = (checked.requests ?? []) as readonly JsonObject[];
  if (requests.length === 0) throw apiError(METHOD, 'Must specify at least one request.');
  if (checked.includeSpreadsheetInResponse === true)
    throw new NotEmulatedError(`${METHOD} includeSpreadsheetInResponse`);
  const data = structuredClone(before);
  const replies = requests.map((request, index) => {
    const kind = Object.keys(request)[0];
    if (kind === undefined) throw apiError(METHOD, `Invalid requests[${index}]: No request set.`);
    const handler = HANDLERS[kind];
    if (!handler) throw new NotEmulatedError(`${METHOD} request ${kind}`);
    try {
      return handler({ data, user }, request[kind] as JsonObject);
    } catch (error) {
      if (error instanceof RefusedRequest || error instanceof ScriptException)
        throw apiError(METHOD, `Invalid requests[${index}].${kind}: ${error.message}`);
      throw error;
    }
  });
  return { data, replies };
}

function parse(body: unknown): JsonObject {
  try {
    return checkMessage(sheetsSchema, 'BatchUpdateSpreadsheetRequest', body);
  } catch (error) {
    if (error instanceof InvalidPayload) throw apiError(METHOD, error.message);
    throw error;
  }
}
