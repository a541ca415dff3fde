import { pasteCell } from '../sheets-api/cell-requests.ts';
import { ScriptException } from '../runtime/errors.ts';
import { scriptValue } from '../spreadsheet/cell-value.ts';
import { cellAt, ensureCell, intersects } from '../spreadsheet/grid.ts';
import type { Cell } from '../spreadsheet/spreadsheet-data.ts';
import { RangeFormat } from './range-format.ts';

/** The part of `Range` that moves cells about. */
export abstract class RangeMove extends RangeFormat {
  copyTo(destination: RangeMove, ...how: readonly unknown[]): void {
    destination.changed();
    const options = how[0];
    const flags = (options ?? {}) as {
      formatOnly?: boolean;
      contentsOnly?: boolean;
      name?: string;
    };
    const type =
      flags.name ??
      (flags.formatOnly ? 'PASTE_FORMAT' : flags.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL');
    const { startRow, startColumn } = destination.area;
    const cells: [number, number, Cell][] = [];
    for (let row = this.area.startRow; row < this.area.endRow; row += 1)
      for (let column = this.area.startColumn; column < this.area.endColumn; column += 1)
        cells.push([row, column, structuredClone(cellAt(this.sheet, row, column) ?? {})]);
    const target = destination.sheet;
    const height = Math.max(1, Math.floor(destination.rowCount / this.rowCount)) * this.rowCount;
    const width = Math.max(1, Math.floor(destination.columnCount / this.columnCount)) * this.columnCount;
    for (let down = 0; down < height; down += 1)
      for (let right = 0; right < width; right += 1) {
        const source =
          cells[(down % this.rowCount) * this.columnCount + (right % this.columnCount)]?.[2] ?? {};
        const [row, column] = [startRow + down, startColumn + right];
        if (row < target.rows && column < target.columns)
          pasteCell(ensureCell(target, row, column), source, type);
      }
  }

  /** Sorts rows by one column or several specs; cells move with contents, looks, notes and rules. */
  sort(spec: unknown): this {
    this.changed();
    const keys = (Array.isArray(spec) ? spec : [spec]).map((key) =>
      typeof key === 'number'
        ? { column: key - 1, sign: 1 }
        : {
            column: (key as { column: number }).column - 1,
            sign: (key as { ascending?: boolean }).ascending === false ? -1 : 1,
          },
    );
    const { area, sheet, data } = this;
    if (sheet.merges.some((merge) => merge.endRow - merge.startRow > 1 && intersects(merge, area)))
      throw new ScriptException("You can't sort a range with vertical merges.");
    const lines = Array.from({ length: this.rowCount }, (_line, down) => {
      const row = area.startRow + down;
      return {
        keys: keys.map((key) => scriptValue(data, sheet, { row, column: key.column })),
        cells: Array.from(
          { length: this.columnCount },
          (_cell, right) => cellAt(sheet, row, area.startColumn + right) ?? null,
        ),
      };
    });
    lines.sort((a, b) => {
      for (const [index, key] of keys.entries()) {
        const order = compareValues(a.keys[index] ?? '', b.keys[index] ?? '', key.sign);
        if (order !== 0) return order;
      }
      return 0;
    });
    lines.forEach((line, down) => {
      line.cells.forEach((cell, right) => {
        ensureCell(sheet, area.startRow + down, area.startColumn + right);
        const target = sheet.cells[area.startRow + down];
        if (target) target[area.startColumn + right] = cell;
      });
    });
    return this;
  }
}

/** Numbers before texts before booleans; empty cells always last. */
function compareValues(a: unknown, b: unknown, sign: number): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = (value: unknown): number =>
    typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string') return sign * a.localeCompare(String(b));
  return sign * (Number(a) - Number(b));
}
