import { apiError } from '../runtime/errors.ts';
import type { ServiceObject } from '../runtime/service-object.ts';
import type { SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import type { FileRecord } from '../world/world-state.ts';
import { InvalidPayload } from './check-message.ts';
import { InvalidMask } from './field-mask.ts';
import { BadRange } from './read-spreadsheet.ts';

/** Opens a spreadsheet for the API (both sentences certain). */
export function openFile(
  service: ServiceObject,
  method: string,
  id: string,
  change: boolean,
): FileRecord & { spreadsheet: SpreadsheetData } {
  const { world, user } = service.run;
  const record = world.store.get(id);
  if (!record?.spreadsheet || record.trashed) throw apiError(method, 'Requested entity was not found.', 404);
  if (!world.store.mayOpen(record, user, change))
    throw apiError(method, 'The caller does not have permission', 403);
  return record as FileRecord & { spreadsheet: SpreadsheetData };
}

/** Turns refusals of parsers into the API's errors. */
export function answering<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidPayload || error instanceof InvalidMask || error instanceof BadRange)
      throw apiError(method, error.message);
    throw error;
  }
}
