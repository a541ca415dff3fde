import { apiError, NotEmulatedError } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { metadataJson } from './api-json.ts';
import { sheetsSchema } from './api-schema.ts';
import { checkMessage } from './check-message.ts';
import { answering, openFile } from './open-file.ts';
import { fitsLookup } from './tagging-requests.ts';

/** `Sheets.Spreadsheets.DeveloperMetadata`. */
export class DeveloperMetadataCollection extends ServiceObject {
  readonly interfaceName = 'Sheets.Collection.Spreadsheets.DeveloperMetadataCollection';

  get(spreadsheetId: string, metadataId: number): Json {
    const method = 'sheets.spreadsheets.developerMetadata.get';
    const found = openFile(this, method, spreadsheetId, false).spreadsheet.metadata.find(
      ({ id }) => id === metadataId,
    );
    if (!found) throw apiError(method, `No developer metadata with id: ${metadataId}`, 404);
    return metadataJson(found);
  }

  search(body: JsonObject, spreadsheetId: string): Json {
    const method = 'sheets.spreadsheets.developerMetadata.search';
    const record = openFile(this, method, spreadsheetId, false);
    const checked = answering(method, () =>
      checkMessage(sheetsSchema, 'SearchDeveloperMetadataRequest', body),
    );
    const filters = (checked.dataFilters ?? []) as JsonObject[];
    if (filters.some((filter) => filter.developerMetadataLookup === undefined))
      throw new NotEmulatedError(`${method} with filters other than developerMetadataLookup`);
    const found = record.spreadsheet.metadata.filter((one) =>
      filters.some((filter) => fitsLookup(one, filter.developerMetadataLookup as JsonObject)),
    );
    return {
      matchedDeveloperMetadata: found.map((one) => ({
        developerMetadata: metadataJson(one),
      })),
    };
  }
}
