import type { BookChange, NewTab } from '../../application/registry/book-port.ts';
import { newTabRequests } from '../sheet-requests.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** Rows of a new tab; appended rows make it longer. */
const ROWS = 200;

const HEADING_LOOK = {
  textFormat: { bold: true },
  backgroundColorStyle: { rgbColor: { red: 0.91, green: 0.94, blue: 0.99 } },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
} as const;

/** The words of whoever meets a closed tab. */
export const GUARD_NOTE = 'Ditulis oleh Lajur; jangan diubah dengan tangan.';

/**
 * Requests of one `batchUpdate`. `ids` are those of the tabs that are there; new ones get the next free numbers.
 * @throws Error for a change of a tab that is not there: a broken program
 */
export function bookRequests(
  changes: readonly BookChange[],
  ids: Readonly<Record<string, number>>,
  owner: string,
): Request[] {
  let last = Math.max(0, ...Object.values(ids));
  const fresh = () => {
    last += 1;
    return last;
  };
  // A tab is removed last: a spreadsheet must never be without one.
  const ordered = [...changes].sort((a, b) => Number(a.kind === 'remove') - Number(b.kind === 'remove'));
  return ordered.flatMap((change): Request[] => {
    if (change.kind === 'add') return tabRequests(fresh(), change.tab, owner);
    if (change.kind === 'sheet') return newTabRequests(fresh(), change.name, change.plan);
    const sheetId = ids[change.tab];
    if (sheetId === undefined) throw new Error(`There is no tab "${change.tab}" to change.`);
    return [changeRequest(change, sheetId, owner)];
  });
}

function changeRequest(
  change: Exclude<BookChange, { readonly kind: 'add' | 'sheet' }>,
  sheetId: number,
  owner: string,
): Request {
  switch (change.kind) {
    case 'remove':
      return { deleteSheet: { sheetId } };
    case 'widen':
      return { appendDimension: { sheetId, dimension: 'COLUMNS', length: change.by } };
    case 'heading':
      return {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: change.column },
          rows: [{ values: [headingCell(change.text)] }],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      };
    case 'guard':
      return guardRequest(sheetId, owner);
    case 'hide':
      return { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } };
  }
}

function tabRequests(sheetId: number, tab: NewTab, owner: string): Request[] {
  const cells = [tab.headings.map(headingCell), ...tab.rows.map((row) => row.map(textCell))];
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tab.name,
          hidden: tab.hidden,
          gridProperties: {
            rowCount: ROWS,
            columnCount: tab.headings.length,
            frozenRowCount: 1,
          },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: cells.map((values) => ({ values })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...tab.widths.map((pixelSize, column) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    ...tab.choices.map(({ column, choices }) => ({
      setDataValidation: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: choices.map((text) => ({ userEnteredValue: text })),
          },
          strict: false,
          showCustomUi: true,
        },
      },
    })),
    ...(tab.guarded ? [guardRequest(sheetId, owner)] : []),
  ];
}

/** Only the registry's own account writes here, besides whoever owns the file. */
function guardRequest(sheetId: number, owner: string): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        description: GUARD_NOTE,
        warningOnly: false,
        editors: { users: owner === '' ? [] : [owner], domainUsersCanEdit: false },
      },
    },
  };
}

function headingCell(text: string): CellData {
  return { ...textCell(text), userEnteredFormat: HEADING_LOOK };
}

/** Wrapped, and a text whatever it looks like. */
function textCell(text: string): CellData {
  return {
    ...(text === '' ? {} : { userEnteredValue: { stringValue: text } }),
    userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  };
}
