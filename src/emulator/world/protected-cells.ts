import { ScriptException } from '../runtime/errors.ts';
import { intersects, wholeSheet } from '../spreadsheet/grid.ts';
import type { Area, JsonObject, ProtectionData, SheetData } from '../spreadsheet/spreadsheet-data.ts';
import { inSameDomain } from './accounts.ts';
import type { FileRecord, WorldState } from './world-state.ts';

/** Wording certain for scripts and the Sheets API; the editor says the same in a window. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Refuses a change of cells that are protected from a person. The owner may change everything, and a mere warning stops nobody. */
export function refuseProtected(
  state: WorldState,
  file: FileRecord,
  change: { readonly sheet: SheetData; readonly area: Area; readonly person: string },
): void {
  if (isProtected(state, file, change)) throw new ScriptException(PROTECTED);
}

/** The first of these requests of `batchUpdate` that changes protected cells; undefined when all may be done. */
export function protectedRequest(
  state: WorldState,
  file: FileRecord,
  requests: readonly JsonObject[],
  person: string,
): { readonly index: number; readonly kind: string } | undefined {
  return requests
    .map((request, index) => ({ index, kind: Object.keys(request)[0] ?? '' }))
    .find(({ index, kind }) =>
      (file.spreadsheet?.sheets ?? []).some((sheet) => {
        const area = touched(sheet, kind, (requests[index]?.[kind] ?? {}) as JsonObject);
        return area !== null && isProtected(state, file, { sheet, area, person });
      }),
    );
}

function isProtected(
  state: WorldState,
  file: FileRecord,
  { sheet, area, person }: { readonly sheet: SheetData; readonly area: Area; readonly person: string },
): boolean {
  if (person === file.owner) return false;
  return sheet.protections.some((protection) => {
    const { warningOnly, editors, domainEdit } = protection;
    const may =
      warningOnly || editors.includes(person) || (domainEdit && inSameDomain(state, file.owner, person));
    return !may && covers(protection, area);
  });
}

/** What is left out of the protection of a whole sheet must hold the change by itself. */
function covers({ area: own, unprotected }: ProtectionData, area: Area): boolean {
  if (own !== null) return intersects(own, area);
  return !unprotected.some(
    (free) =>
      free.startRow <= area.startRow &&
      free.endRow >= area.endRow &&
      free.startColumn <= area.startColumn &&
      free.endColumn >= area.endColumn,
  );
}

/** The cells of a sheet that a request changes; null when it changes none there. */
function touched(sheet: SheetData, kind: string, request: JsonObject): Area | null {
  const whole = wholeSheet(sheet);
  if (kind === 'deleteSheet') return request.sheetId === sheet.id ? whole : null;
  const range = (request.range ?? request.destination ?? request.start) as JsonObject | undefined;
  if (range === undefined || (range.sheetId ?? 0) !== sheet.id) return null;
  const at = (name: string, otherwise: number): number => {
    const value = range[name];
    return typeof value === 'number' ? value : otherwise;
  };
  if (range.dimension === 'ROWS')
    return { ...whole, startRow: at('startIndex', 0), endRow: at('endIndex', whole.endRow) };
  if (range.dimension === 'COLUMNS')
    return { ...whole, startColumn: at('startIndex', 0), endColumn: at('endIndex', whole.endColumn) };
  if (request.start !== undefined) {
    const rows = (request.rows ?? []) as readonly JsonObject[];
    const widths = rows.map(({ values }) => (Array.isArray(values) ? values.length : 0));
    const [row, column] = [at('rowIndex', 0), at('columnIndex', 0)];
    return {
      startRow: row,
      endRow: row + rows.length,
      startColumn: column,
      endColumn: column + Math.max(0, ...widths),
    };
  }
  return {
    startRow: at('startRowIndex', 0),
    endRow: at('endRowIndex', whole.endRow),
    startColumn: at('startColumnIndex', 0),
    endColumn: at('endColumnIndex', whole.endColumn),
  };
}
