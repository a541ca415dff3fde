import type { Store, StoreChange, StoreRange, StoreRow } from '../../application/registry/ports.ts';
import { TABS } from '../../core/registry/tab-layout.ts';
import { sheetsApi } from '../services.ts';
import { registryFile } from './facts.ts';
import { patiently } from './patiently.ts';
import { lookUp, MissingTab, tabIdOf, tabIds } from './tab-ids.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** Rows of headings above a tab's data. */
const HEADING = 1;

/** The registry's spreadsheet by the Sheets API: one call for a read, one atomic call for a write. */
export const googleStore: Store = {
  read(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[] {
    if (ranges.length === 0) return [];
    try {
      return readAll(ranges);
    } catch (error) {
      if (isBehindGrid(error)) return readWithinGrid(ranges);
      throw missingTab(error, ranges) ?? error;
    }
  },

  write(changes: readonly StoreChange[]): void {
    const writing = changes.filter((change) => change.kind === 'set' || change.rows.length > 0);
    if (writing.length === 0) return;
    const send = (ids: Readonly<Record<string, number>>) =>
      patiently(() =>
        sheetsApi().batchUpdate(
          { requests: writing.map((change) => requestOf(change, ids)) },
          registryFile(),
        ),
      );
    try {
      send(tabIds());
    } catch (error) {
      // The remembered tab was deleted and made anew; the refused batch has left no trace.
      if (!isUnknownTab(error)) throw error;
      send(lookUp());
    }
  },
};

function readAll(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[] {
  const { valueRanges = [] } = patiently(
    () =>
      sheetsApi().Values?.batchGet(registryFile(), {
        ranges: ranges.map(a1Of),
        majorDimension: 'ROWS',
        valueRenderOption: 'FORMATTED_VALUE',
      }) ?? {},
  );
  return ranges.map((range, index) => {
    const values = (valueRanges[index]?.values ?? []) as readonly (readonly unknown[])[];
    return squared(isEarly(range) ? values.slice(1) : values, widthOf(range));
  });
}

/** A range that begins behind the last row of the grid is refused by Google; it holds nothing. */
function readWithinGrid(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[] {
  const { sheets = [] } = patiently(() =>
    sheetsApi().get(registryFile(), { fields: 'sheets(properties(title,gridProperties(rowCount)))' }),
  );
  const rowsOf = new Map(
    sheets.map(({ properties }) => [properties?.title, properties?.gridProperties?.rowCount ?? 0]),
  );
  const within = ranges.filter(
    ({ tab, rows }) => (rows?.from ?? 0) + HEADING < (rowsOf.get(TABS[tab].name) ?? 0),
  );
  const read = within.length === 0 ? [] : readAll(within);
  return ranges.map((range) => read[within.indexOf(range)] ?? []);
}

/**
 * An open range begins one row early, at a row that is surely there: Google refuses a range that begins behind the last row of the
 * grid, and the reader of "everything new" asks for just that when nothing is new.
 */
function isEarly({ rows }: StoreRange): boolean {
  return rows !== undefined && rows.to === null;
}

function a1Of(range: StoreRange): string {
  const { tab, columns, rows } = range;
  const { from, to } = columnsOf(tab, columns);
  const first = `${letters(from)}${(rows?.from ?? 0) + HEADING + (isEarly(range) ? 0 : 1)}`;
  const end = rows?.to ?? null;
  const last = `${letters(to)}${end === null ? '' : end + HEADING + 1}`;
  return `'${TABS[tab].name.replace(/'/g, "''")}'!${first}:${last}`;
}

function columnsOf(tab: StoreRange['tab'], columns: StoreRange['columns']) {
  return columns ?? { from: 0, to: TABS[tab].columns.length - 1 };
}

function widthOf({ tab, columns }: StoreRange): number {
  const { from, to } = columnsOf(tab, columns);
  return to - from + 1;
}

/** Letters of a column: 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The API leaves out empty cells at the end of a row, and empty rows at the end. */
function squared(values: readonly (readonly unknown[])[], width: number): readonly StoreRow[] {
  const rows = values.map((row) => Array.from({ length: width }, (_, column) => String(row[column] ?? '')));
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  return rows;
}

function requestOf(change: StoreChange, ids: Readonly<Record<string, number>>): Request {
  const sheetId = tabIdOf(ids, change.tab);
  if (change.kind === 'append')
    return { appendCells: { sheetId, rows: change.rows.map(rowData), fields: 'userEnteredValue' } };
  return {
    updateCells: {
      start: { sheetId, rowIndex: change.row + HEADING, columnIndex: change.column },
      rows: [rowData(change.cells)],
      fields: 'userEnteredValue',
    },
  };
}

/** A string value is never taken for a formula, a number or a date. */
function rowData(cells: StoreRow): RowData {
  return {
    values: cells.map((text) => (text === '' ? {} : { userEnteredValue: { stringValue: text } })),
  };
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? '');
}

function isBehindGrid(error: unknown): boolean {
  return /exceeds grid limits/i.test(messageOf(error));
}

function isUnknownTab(error: unknown): boolean {
  return error instanceof MissingTab || /No (grid|sheet) with id/i.test(messageOf(error));
}

function missingTab(error: unknown, ranges: readonly StoreRange[]): MissingTab | null {
  const range = /Unable to parse range: (.*)$/.exec(messageOf(error))?.[1];
  if (range === undefined) return null;
  const asked = ranges.find((each) => range.startsWith(`'${TABS[each.tab].name}'!`));
  return asked === undefined ? null : new MissingTab(TABS[asked.tab].name);
}
