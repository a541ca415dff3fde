import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { areaToA1 } from '../spreadsheet/a1.ts';
import { cellAt, eachPlace, ensureCell } from '../spreadsheet/grid.ts';
import type { Area, Cell, Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { refuseProtected } from '../world/protected-cells.ts';
import { SheetHandle } from './file-handle.ts';

/** Refuses a block of data of another size than the range (both sentences certain). */
export function checkSize(block: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (block.length !== rows)
    throw new ScriptException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${block.length} but the range has ${rows}.`,
    );
  const odd = block.find((line) => line.length !== columns);
  if (odd)
    throw new ScriptException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
    );
}

/** What every part of `Range` needs: its place, and ways to visit its cells. */
export abstract class RangeBase extends SheetHandle {
  readonly interfaceName = 'Spreadsheet.Range';
  readonly area: Area;

  constructor(run: Execution, place: { id: string; sheetId: number; area: Area }) {
    super(run, place.id, place.sheetId);
    this.area = place.area;
  }

  get rowCount(): number {
    return this.area.endRow - this.area.startRow;
  }

  get columnCount(): number {
    return this.area.endColumn - this.area.startColumn;
  }

  get a1(): string {
    return areaToA1(this.area);
  }

  /** A block of what `read` finds in each place. */
  protected block<T>(read: (row: number, column: number, cell: Cell | undefined) => T): T[][] {
    const { sheet } = this;
    const { startRow, startColumn } = this.area;
    return Array.from({ length: this.rowCount }, (_line, down) =>
      Array.from({ length: this.columnCount }, (_cell, right) => {
        const [row, column] = [startRow + down, startColumn + right];
        return read(row, column, cellAt(sheet, row, column));
      }),
    );
  }

  /** What `read` finds in the first place. */
  protected first<T>(read: (row: number, column: number, cell: Cell | undefined) => T): T {
    const { startRow, startColumn } = this.area;
    return read(startRow, startColumn, cellAt(this.sheet, startRow, startColumn));
  }

  /** Changes every cell of the range. */
  protected change(write: (cell: Cell, row: number, column: number) => void): this {
    this.changed();
    const { sheet } = this;
    refuseProtected(this.run.world.state, this.file, { sheet, area: this.area, person: this.run.user });
    eachPlace(this.area, (row, column) => write(ensureCell(sheet, row, column), row, column));
    return this;
  }

  /** Writes one entry of a block into each cell. */
  protected spread<T>(block: readonly (readonly T[])[], write: (cell: Cell, value: T) => void): this {
    checkSize(block, this.rowCount, this.columnCount);
    return this.change((cell, row, column) => {
      const value = block[row - this.area.startRow]?.[column - this.area.startColumn];
      write(cell, value as T);
    });
  }
}

/** Sets a part of the cell's format by path; null clears it. */
export function setFormat(cell: Cell, path: readonly string[], value: Json): void {
  const format: JsonObject = { ...cell.userEnteredFormat };
  let target = format;
  path.slice(0, -1).forEach((name) => {
    const inner: JsonObject = { ...(target[name] as JsonObject | undefined) };
    target[name] = inner;
    target = inner;
  });
  const last = path[path.length - 1] ?? '';
  if (value === null) delete target[last];
  else target[last] = value;
  cell.userEnteredFormat = format;
}

/** Reads a part of the cell's format by path. */
export function getFormat(cell: Cell | undefined, path: readonly string[]): Json | undefined {
  let value: Json | undefined = cell?.userEnteredFormat;
  for (const name of path) value = (value as JsonObject | undefined)?.[name];
  return value;
}
