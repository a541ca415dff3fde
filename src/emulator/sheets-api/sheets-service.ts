import { apiError } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { newSpreadsheet } from '../spreadsheet/new-spreadsheet.ts';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { MIME } from '../world/mime-types.ts';
import { PROTECTED, protectedRequest } from '../world/protected-cells.ts';
import { sheetsSchema } from './api-schema.ts';
import { batchUpdate } from './batch-update.ts';
import { checkMessage } from './check-message.ts';
import { type FieldTree, parseFields, selectFields } from './field-mask.ts';
import { DeveloperMetadataCollection } from './metadata-collection.ts';
import { answering, openFile } from './open-file.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { ValuesCollection } from './values-collection.ts';

/** Without a mask grid data come only on request: a tree that names everything but `sheets.data`. */
function defaultTree(includeGridData: boolean): FieldTree {
  if (includeGridData) return {};
  const sheet = Object.keys(sheetsSchema.Sheet ?? {}).filter((name) => name !== 'data');
  const rest = Object.keys(sheetsSchema.Spreadsheet ?? {}).filter((name) => name !== 'sheets');
  return {
    ...Object.fromEntries(rest.map((name) => [name, {}])),
    sheets: Object.fromEntries(sheet.map((name) => [name, {}])),
  };
}

const GET_OPTIONS = ['ranges', 'includeGridData', 'fields', 'excludeTablesInBandedRanges'];

/** `Sheets.Spreadsheets`: the advanced service, one call for a whole block. */
export class SpreadsheetsCollection extends ServiceObject {
  readonly interfaceName = 'Sheets.Collection.SpreadsheetsCollection';
  readonly Values = new ValuesCollection(this.run);
  readonly DeveloperMetadata = new DeveloperMetadataCollection(this.run);

  get(spreadsheetId: string, options: JsonObject = {}): Json {
    const method = 'sheets.spreadsheets.get';
    checkOptions(method, options, GET_OPTIONS);
    const record = openFile(this, method, spreadsheetId, false);
    return answering(method, () => {
      const fields = options.fields;
      const tree =
        typeof fields === 'string'
          ? parseFields(fields, sheetsSchema, 'Spreadsheet')
          : defaultTree(options.includeGridData === true);
      const ranges =
        typeof options.ranges === 'string' ? [options.ranges] : ((options.ranges ?? []) as string[]);
      const file = {
        id: record.id,
        name: record.name,
        data: record.spreadsheet,
      };
      return selectFields(readSpreadsheet(file, ranges, tree), tree);
    });
  }

  batchUpdate(body: unknown, spreadsheetId: string): Json {
    const method = 'sheets.spreadsheets.batchUpdate';
    const record = openFile(this, method, spreadsheetId, true);
    const refused = protectedRequest(this.run.world.state, record, requestsOf(body), this.run.user);
    if (refused) throw apiError(method, `Invalid requests[${refused.index}].${refused.kind}: ${PROTECTED}`);
    const { data, replies } = batchUpdate(record.spreadsheet, body, this.run.user);
    record.spreadsheet = data;
    this.run.world.store.touch(record);
    return { spreadsheetId, replies };
  }

  create(body: JsonObject): Json {
    const method = 'sheets.spreadsheets.create';
    const { world, user } = this.run;
    const checked = answering(method, () => checkMessage(sheetsSchema, 'Spreadsheet', body));
    const properties = (checked.properties ?? {}) as JsonObject;
    world.useDaily(user, 'spreadsheet create');
    const name = typeof properties.title === 'string' ? properties.title : 'Untitled spreadsheet';
    const record = world.store.create({
      owner: user,
      name,
      mimeType: MIME.spreadsheet,
    });
    const data = newSpreadsheet({
      timeZone:
        typeof properties.timeZone === 'string'
          ? properties.timeZone
          : this.run.setup.folder.manifest.timeZone,
      locale: typeof properties.locale === 'string' ? properties.locale : 'en_US',
    });
    record.spreadsheet = data;
    return readSpreadsheet({ id: record.id, name, data }, [], defaultTree(false));
  }
}

function checkOptions(method: string, options: JsonObject, allowed: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw apiError(
      method,
      `Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter.`,
    );
}

/** The global `Sheets`. */
export class SheetsService extends ServiceObject {
  readonly interfaceName = 'Sheets';
  readonly Spreadsheets = new SpreadsheetsCollection(this.run);
}

/** The requests of a body that nobody has checked yet; none where it is no body. */
function requestsOf(body: unknown): readonly JsonObject[] {
  const { requests } = (body ?? {}) as { readonly requests?: unknown };
  const isObject = (one: unknown): one is JsonObject => typeof one === 'object' && one !== null;
  return Array.isArray(requests) && requests.every(isObject) ? requests : [];
}
