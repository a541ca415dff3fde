import { EmulatorError } from '../runtime/errors.ts';
import { eachPlace, ensureCell } from '../spreadsheet/grid.ts';
import type { Area, Cell, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';

/** What stood in an area, by row. */
export type AreaCells = readonly (readonly (Cell | null)[])[];

/** Cells that a person has typed: taken back one by one where nobody has typed since. */
interface CellEntry {
  readonly kind: 'cells';
  readonly person: string;
  readonly sheetId: number;
  readonly area: Area;
  readonly before: AreaCells;
  readonly after: AreaCells;
}

/** Any other change, also by a script that a person started: taken back whole, where nothing has happened since. */
interface WholeEntry {
  readonly kind: 'whole';
  readonly person: string;
  /** The spreadsheet as it was; nobody else holds it. */
  readonly before: SpreadsheetData;
  /** {@link textOf} the spreadsheet as it was after the change. */
  readonly after: string;
}

type Entry = CellEntry | WholeEntry;

const KEPT = 40;

/** What people did to one spreadsheet and may take back. It lives as long as the world is open and is not saved. */
export class SheetHistory {
  private done: Entry[] = [];
  private undone: Entry[] = [];

  add(entry: Entry): void {
    const isSame =
      entry.kind === 'cells'
        ? JSON.stringify(entry.before) === JSON.stringify(entry.after)
        : textOf(entry.before) === entry.after;
    if (isSame) return;
    this.done = [...this.done, entry].slice(-KEPT);
    this.undone = this.undone.filter(({ person }) => person !== entry.person);
  }

  /** Takes a person's last change back; gives the spreadsheet as it is then, null when there is nothing to take back. */
  undo(person: string, now: SpreadsheetData): SpreadsheetData | null {
    return step(person, now, this.done, this.undone);
  }

  /** Does again what was taken back last. */
  redo(person: string, now: SpreadsheetData): SpreadsheetData | null {
    return step(person, now, this.undone, this.done);
  }
}

/** Reverts the last entry of a person and puts its opposite on the other list. */
function step(person: string, now: SpreadsheetData, from: Entry[], to: Entry[]): SpreadsheetData | null {
  const entry = from.filter((one) => one.person === person).pop();
  if (!entry) return null;
  const data = entry.kind === 'whole' ? wholeBefore(entry, now) : revertCells(entry, now);
  from.splice(from.indexOf(entry), 1);
  to.push(
    entry.kind === 'whole'
      ? { ...entry, before: now, after: textOf(data) }
      : { ...entry, before: entry.after, after: entry.before },
  );
  return data;
}

function wholeBefore(entry: WholeEntry, now: SpreadsheetData): SpreadsheetData {
  if (textOf(now) !== entry.after) throw changedSince();
  return entry.before;
}

function revertCells(entry: CellEntry, now: SpreadsheetData): SpreadsheetData {
  const sheet = now.sheets.find(({ id }) => id === entry.sheetId);
  const { area, before, after } = entry;
  if (!sheet || area.endRow > sheet.rows || area.endColumn > sheet.columns) throw changedSince();
  eachPlace(area, (row, column) => {
    const [down, right] = [row - area.startRow, column - area.startColumn];
    const cell = ensureCell(sheet, row, column);
    if (JSON.stringify(cell) !== JSON.stringify(after[down]?.[right] ?? {})) return;
    for (const key of Object.keys(cell)) Reflect.deleteProperty(cell, key);
    Object.assign(cell, structuredClone(before[down]?.[right] ?? {}));
  });
  return now;
}

/** Copies of the cells of an area. */
export function cellsOf(sheet: SheetData, area: Area): AreaCells {
  return Array.from({ length: area.endRow - area.startRow }, (_row, down) =>
    Array.from({ length: area.endColumn - area.startColumn }, (_cell, right) =>
      structuredClone(sheet.cells[area.startRow + down]?.[area.startColumn + right] ?? null),
    ),
  );
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

/** Everything in a spreadsheet as one text. Pictures by their place and size; of their bytes the number is enough. */
export function textOf(data: SpreadsheetData): string {
  return JSON.stringify(data, (_key, value: unknown) => (value instanceof Uint8Array ? value.length : value));
}

function changedSince(): EmulatorError {
  return new EmulatorError('The spreadsheet was changed since: this can no longer be undone');
}
