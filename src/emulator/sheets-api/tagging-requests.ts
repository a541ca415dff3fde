import { isRangeName } from '../spreadsheet/a1.ts';
import { nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { JsonObject, MetadataRecord, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { METADATA_CHARACTERS } from '../world/limits.ts';
import { wants } from './field-mask.ts';
import { metadataJson, namedRangeJson, protectionJson } from './api-json.ts';
import {
  areaOf,
  maskOf,
  numberOf,
  RefusedRequest,
  type RequestContext,
  sheetOf,
  textOf,
} from './request-context.ts';

function locationOf(context: RequestContext, location: JsonObject | undefined): MetadataRecord['location'] {
  if (location?.spreadsheet === true) return { type: 'SPREADSHEET' };
  if (typeof location?.sheetId === 'number')
    return { type: 'SHEET', sheetId: sheetOf(context, location.sheetId).id };
  const range = location?.dimensionRange as JsonObject | undefined;
  if (!range) throw new RefusedRequest('Developer metadata requires a location.');
  const sheet = sheetOf(context, range.sheetId);
  const index = numberOf(range.startIndex, 0);
  if (numberOf(range.endIndex, index) !== index + 1)
    throw new RefusedRequest('Developer metadata can only be associated with a single row or column.');
  const rows = range.dimension === 'ROWS';
  if (index >= (rows ? sheet.rows : sheet.columns))
    throw new RefusedRequest(`DimensionRange.startIndex[${index}] is after the last of the sheet.`);
  return { type: rows ? 'ROW' : 'COLUMN', sheetId: sheet.id, index };
}

/** Refuses metadata past Google's total size (limit from documentation, wording not). */
function checkMetadataSize(data: SpreadsheetData): void {
  const size = data.metadata.reduce(
    (sum, record) => sum + record.key.length + (record.value ?? '').length,
    0,
  );
  if (size > METADATA_CHARACTERS)
    throw new RefusedRequest(`Developer metadata exceeds the limit of ${METADATA_CHARACTERS} characters.`);
}

export function createDeveloperMetadata(context: RequestContext, request: JsonObject): JsonObject {
  const given = (request.developerMetadata ?? {}) as JsonObject;
  const key = textOf(given.metadataKey);
  if (key === '') throw new RefusedRequest('Developer metadata requires a key.');
  if (given.visibility === undefined) throw new RefusedRequest('Developer metadata requires a visibility.');
  const id = typeof given.metadataId === 'number' ? given.metadataId : nextId(context.data);
  if (context.data.metadata.some((record) => record.id === id))
    throw new RefusedRequest(`Developer metadata with id ${id} already exists.`);
  const record: MetadataRecord = {
    id,
    key,
    value: given.metadataValue === undefined ? null : textOf(given.metadataValue),
    visibility: given.visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location: locationOf(context, given.location as JsonObject | undefined),
  };
  context.data.metadata.push(record);
  checkMetadataSize(context.data);
  return {
    createDeveloperMetadata: { developerMetadata: metadataJson(record) },
  };
}

/** Whether a record fits a `DeveloperMetadataLookup`; fields not set do not matter. */
export function fitsLookup(record: MetadataRecord, lookup: JsonObject): boolean {
  if (lookup.metadataId !== undefined && lookup.metadataId !== record.id) return false;
  if (lookup.metadataKey !== undefined && lookup.metadataKey !== record.key) return false;
  if (lookup.metadataValue !== undefined && lookup.metadataValue !== record.value) return false;
  if (lookup.visibility !== undefined && lookup.visibility !== record.visibility) return false;
  if (lookup.locationType !== undefined && lookup.locationType !== record.location.type) return false;
  const at = lookup.metadataLocation as JsonObject | undefined;
  if (!at) return true;
  const { location } = record;
  if (at.spreadsheet === true) return location.type === 'SPREADSHEET';
  if (at.sheetId !== undefined) return location.type !== 'SPREADSHEET' && location.sheetId === at.sheetId;
  const range = (at.dimensionRange ?? {}) as JsonObject;
  return (
    (location.type === 'ROW' || location.type === 'COLUMN') &&
    location.sheetId === numberOf(range.sheetId, 0) &&
    location.type === (range.dimension === 'ROWS' ? 'ROW' : 'COLUMN') &&
    location.index >= numberOf(range.startIndex, 0) &&
    location.index < numberOf(range.endIndex, Number.POSITIVE_INFINITY)
  );
}

function selected(context: RequestContext, filters: readonly JsonObject[]): MetadataRecord[] {
  const lookups = filters.map((filter) => filter.developerMetadataLookup as JsonObject | undefined);
  if (lookups.length === 0 || lookups.some((lookup) => lookup === undefined))
    throw new RefusedRequest('Only developerMetadataLookup filters are emulated here.');
  return context.data.metadata.filter((record) => lookups.some((lookup) => fitsLookup(record, lookup ?? {})));
}

export function updateDeveloperMetadata(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'DeveloperMetadata');
  const given = (request.developerMetadata ?? {}) as JsonObject;
  const found = selected(context, (request.dataFilters ?? []) as readonly JsonObject[]);
  for (const record of found) {
    if (wants(tree, 'metadataKey')) record.key = textOf(given.metadataKey);
    if (wants(tree, 'metadataValue')) record.value = textOf(given.metadataValue);
    if (wants(tree, 'visibility'))
      record.visibility = given.visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    if (wants(tree, 'location'))
      record.location = locationOf(context, given.location as JsonObject | undefined);
  }
  checkMetadataSize(context.data);
  return {
    updateDeveloperMetadata: { developerMetadata: found.map(metadataJson) },
  };
}

export function deleteDeveloperMetadata(context: RequestContext, request: JsonObject): JsonObject {
  const found = selected(context, [(request.dataFilter ?? {}) as JsonObject]);
  context.data.metadata = context.data.metadata.filter((record) => !found.includes(record));
  return {
    deleteDeveloperMetadata: {
      deletedDeveloperMetadata: found.map(metadataJson),
    },
  };
}

export function addNamedRange(context: RequestContext, request: JsonObject): JsonObject {
  const given = (request.namedRange ?? {}) as JsonObject;
  const name = textOf(given.name);
  if (!isRangeName(name)) throw new RefusedRequest(`Invalid name for a named range: ${name}`);
  if (context.data.namedRanges.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new RefusedRequest(`Cannot add named range with duplicate name ${name}`);
  const { sheet, area } = areaOf(context, given.range);
  const named = {
    id: textOf(given.namedRangeId) || `nr${nextId(context.data)}`,
    name,
    sheetId: sheet.id,
    area,
  };
  context.data.namedRanges.push(named);
  return { addNamedRange: { namedRange: namedRangeJson(named) } };
}

export function deleteNamedRange(context: RequestContext, request: JsonObject): JsonObject {
  const id = textOf(request.namedRangeId);
  if (!context.data.namedRanges.some((named) => named.id === id))
    throw new RefusedRequest(`No named range with id: ${id}`);
  context.data.namedRanges = context.data.namedRanges.filter((named) => named.id !== id);
  return {};
}

export function addProtectedRange(context: RequestContext, request: JsonObject): JsonObject {
  const given = (request.protectedRange ?? {}) as JsonObject;
  const { sheet, area } = areaOf(context, given.range);
  const editors = (given.editors ?? {}) as JsonObject;
  const whole =
    area.startRow === 0 &&
    area.startColumn === 0 &&
    area.endRow === sheet.rows &&
    area.endColumn === sheet.columns;
  const protection = {
    id: nextId(context.data),
    area: whole ? null : area,
    description: textOf(given.description),
    warningOnly: given.warningOnly === true,
    editors: [...((editors.users ?? [context.user]) as readonly string[])],
    domainEdit: editors.domainUsersCanEdit === true,
    unprotected: [],
  };
  sheet.protections.push(protection);
  return {
    addProtectedRange: { protectedRange: protectionJson(sheet.id, protection) },
  };
}

export function deleteProtectedRange(context: RequestContext, request: JsonObject): JsonObject {
  const id = request.protectedRangeId;
  const sheet = context.data.sheets.find((candidate) => candidate.protections.some((own) => own.id === id));
  if (!sheet) throw new RefusedRequest(`No protected range with id: ${id}`);
  sheet.protections = sheet.protections.filter((own) => own.id !== id);
  return {};
}

export function updateSpreadsheetProperties(context: RequestContext, request: JsonObject): JsonObject {
  const tree = maskOf(request, 'SpreadsheetProperties');
  const given = (request.properties ?? {}) as JsonObject;
  for (const name of Object.keys(tree)) {
    if (name === 'timeZone') context.data.timeZone = textOf(given.timeZone);
    else if (name === 'locale') context.data.locale = textOf(given.locale);
    else throw new RefusedRequest(`The emulator cannot update the spreadsheet property ${name}`);
  }
  return {};
}
