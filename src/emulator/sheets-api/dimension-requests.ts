import { deleteDimension, insertDimension } from '../spreadsheet/change-dimension.ts';
import { type Axis, checkCellCount, dimensionInfo } from '../spreadsheet/grid.ts';
import type { JsonObject, SheetData } from '../spreadsheet/spreadsheet-data.ts';
import { wants } from './field-mask.ts';
import { maskOf, numberOf, RefusedRequest, type RequestContext, sheetOf } from './request-context.ts';

interface Span {
  readonly sheet: SheetData;
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
}

function spanOf(context: RequestContext, range: JsonObject | undefined, mayEndAfter = false): Span {
  if (!range) throw new RefusedRequest('The range field is required.');
  const sheet = sheetOf(context, range.sheetId);
  if (range.dimension === undefined) throw new RefusedRequest('No dimension specified.');
  const axis = range.dimension as Axis;
  const size = axis === 'ROWS' ? sheet.rows : sheet.columns;
  const start = numberOf(range.startIndex, 0);
  const end = numberOf(range.endIndex, size);
  const unit = axis === 'ROWS' ? 'row' : 'column';
  if (end <= start)
    throw new RefusedRequest('DimensionRange.endIndex must be after DimensionRange.startIndex.');
  if (start > size || (!mayEndAfter && end > size))
    throw new RefusedRequest(`DimensionRange.endIndex[${end}] is after last ${unit} in sheet[${size}]`);
  return { sheet, axis, start, end };
}

export function insertDimensionRequest(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, axis, start, end } = spanOf(context, request.range as JsonObject | undefined, true);
  const inheritFromBefore = request.inheritFromBefore === true;
  const size = axis === 'ROWS' ? sheet.rows : sheet.columns;
  // Wording certain.
  if (!inheritFromBefore && start >= size)
    throw new RefusedRequest(
      `range.startIndex[${start}] must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  if (inheritFromBefore && start === 0)
    throw new RefusedRequest('range.startIndex must be at least 1 if inheritFromBefore is true.');
  insertDimension(context.data, sheet, {
    axis,
    start,
    count: end - start,
    inheritFromBefore,
  });
  return {};
}

export function deleteDimensionRequest(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, axis, start, end } = spanOf(context, request.range as JsonObject | undefined);
  deleteDimension(context.data, sheet, { axis, start, count: end - start });
  return {};
}

export function appendDimension(context: RequestContext, request: JsonObject): JsonObject {
  const sheet = sheetOf(context, request.sheetId);
  const count = numberOf(request.length, 0);
  if (count < 1) throw new RefusedRequest('length must be at least 1.');
  const rows = request.dimension === 'ROWS';
  checkCellCount(context.data, count * (rows ? sheet.columns : sheet.rows));
  if (rows) sheet.rows += count;
  else sheet.columns += count;
  return {};
}

export function updateDimensionProperties(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, axis, start, end } = spanOf(context, request.range as JsonObject | undefined);
  const tree = maskOf(request, 'DimensionProperties');
  const properties = (request.properties ?? {}) as JsonObject;
  for (let index = start; index < end; index += 1) {
    const info = dimensionInfo(sheet, axis, index);
    if (wants(tree, 'pixelSize')) {
      const size = numberOf(properties.pixelSize, 0);
      if (size < 0) throw new RefusedRequest('pixelSize must be at least 0.');
      info.size = size;
    }
    if (wants(tree, 'hiddenByUser')) info.hidden = properties.hiddenByUser === true;
  }
  return {};
}

/** Sizes lines to their content by a rough measure: the emulator has no fonts. */
export function autoResizeDimensions(context: RequestContext, request: JsonObject): JsonObject {
  const { sheet, axis, start, end } = spanOf(context, request.dimensions as JsonObject | undefined);
  for (let index = start; index < end; index += 1) delete dimensionInfo(sheet, axis, index).size;
  return {};
}
