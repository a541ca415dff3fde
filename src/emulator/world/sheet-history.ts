import { EmulatorError } from '../runtime/errors.ts';
import { ensureCell, eachPlace } from '../spreadsheet/grid.ts';
import type { Area, Cell, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';

/** One change by hand, or by a script that a person started: the whole spreadsheet before and after it. */
interface Entry {
  readonly person: string;
  readonly before: SpreadsheetData;
  readonly after: SpreadsheetData;
  /** Where cells were typed; null for changes that can only be taken back as a whole. */
  readonly cells: { readonly sheetId: number; readonly area: Area } | null;
}

const KEPT = 40;

/** What people did to one spreadsheet and may take back. It lives as long as the world is open and is not saved. */
export class SheetHistory {
  private done: Entry[] = [];
  private undone: Entry[] = [];

  add(entry: Entry): void {
    if (isSame(entry.before, entry.after)) return;
    this.done = [...this.done, entry].slice(-KEPT);
    this.undone = this.undone.filter(({ person }) => person !== entry.person);
  }

  /** Takes a person's last change back; gives the spreadsheet as it is then, null when there is nothing to take back. */
  undo(person: string, now: SpreadsheetData): SpreadsheetData | null {
    const entry = this.done.filter((one) => one.person === person).pop();
    if (!entry) return null;
    const data = reverted(entry, now);
    this.done = this.done.filter((one) => one !== entry);
    this.undone.push(entry);
    return data;
  }

  redo(person: string, now: SpreadsheetData): SpreadsheetData | null {
    const entry = this.undone.filter((one) => one.person === person).pop();
    if (!entry) return null;
    const data = reverted({ ...entry, before: entry.after, after: entry.before }, now);
    this.undone = this.undone.filter((one) => one !== entry);
    this.done.push(entry);
    return data;
  }
}

/** A copy that shares the bytes of pictures, which are never changed in place. */
export function copySpreadsheet(data: SpreadsheetData): SpreadsheetData {
  const sheets = data.sheets.map((sheet) => ({ ...sheet, images: [] }));
  const copy: SpreadsheetData = structuredClone({ ...data, sheets });
  copy.sheets.forEach((sheet, index) => {
    sheet.images = (data.sheets[index]?.images ?? []).map((image) => ({ ...image }));
  });
  return copy;
}

/** The change taken back whole where nothing else has happened since, else cell by cell where nobody has typed since. */
function reverted(entry: Entry, now: SpreadsheetData): SpreadsheetData {
  if (isSame(now, entry.after)) return copySpreadsheet(entry.before);
  const { cells } = entry;
  const find = (data: SpreadsheetData): SheetData | undefined =>
    data.sheets.find(({ id }) => id === cells?.sheetId);
  const made = copySpreadsheet(now);
  const [sheet, before, after] = [find(made), find(entry.before), find(entry.after)];
  if (!cells || !sheet || !before || !after || !fits(sheet, after))
    throw new EmulatorError('The spreadsheet was changed since: this can no longer be undone');
  eachPlace(cells.area, (row, column) => {
    // An untouched cell and one that was emptied look the same.
    const text = (data: SheetData): string => JSON.stringify(data.cells[row]?.[column] ?? {});
    if (text(sheet) !== text(after)) return;
    const old: Cell | null | undefined = before.cells[row]?.[column];
    const cell = ensureCell(sheet, row, column);
    for (const key of Object.keys(cell)) Reflect.deleteProperty(cell, key);
    Object.assign(cell, structuredClone(old ?? {}));
  });
  return made;
}

function fits(a: SheetData, b: SheetData): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

function isSame(a: SpreadsheetData, b: SpreadsheetData): boolean {
  return textOf(a) === textOf(b);
}

/** Pictures by their place and size; of their bytes the number is enough. */
function textOf(data: SpreadsheetData): string {
  return JSON.stringify(data, (_key, value: unknown) => (value instanceof Uint8Array ? value.length : value));
}
