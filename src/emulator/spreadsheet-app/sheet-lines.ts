import { ScriptException } from '../runtime/errors.ts';
import { deleteDimension, insertDimension } from '../spreadsheet/change-dimension.ts';
import { type Axis, dimensionInfo, sizeOf } from '../spreadsheet/grid.ts';
import type { Area } from '../spreadsheet/spreadsheet-data.ts';
import { SheetHandle } from './file-handle.ts';

interface Block {
  readonly area: Area;
}

/** The part of `Sheet` that works on whole rows and columns. Positions count from 1. */
export abstract class SheetLines extends SheetHandle {
  readonly interfaceName = 'Spreadsheet.Sheet';

  private insert(axis: Axis, before: number, count: number, inheritFromBefore: boolean): this {
    this.changed();
    const size = axis === 'ROWS' ? this.sheet.rows : this.sheet.columns;
    if (count < 1 || before < 0 || before > size)
      throw new ScriptException(`Those ${axis === 'ROWS' ? 'rows' : 'columns'} are out of bounds.`);
    insertDimension(this.data, this.sheet, {
      axis,
      start: before,
      count,
      inheritFromBefore,
    });
    return this;
  }

  private delete(axis: Axis, from: number, count: number): this {
    this.changed();
    this.checkLines(axis, from, count);
    deleteDimension(this.data, this.sheet, { axis, start: from - 1, count });
    return this;
  }

  /** Wording certain. */
  private checkLines(axis: Axis, from: number, count: number): void {
    const size = axis === 'ROWS' ? this.sheet.rows : this.sheet.columns;
    if (count < 1 || from < 1 || from + count - 1 > size)
      throw new ScriptException(`Those ${axis === 'ROWS' ? 'rows' : 'columns'} are out of bounds.`);
  }

  private each(axis: Axis, from: number, count: number, change: (index: number) => void): this {
    this.changed();
    this.checkLines(axis, from, count);
    for (let index = from - 1; index < from - 1 + count; index += 1) change(index);
    return this;
  }

  private resize(axis: Axis, from: number, count: number, size: number): this {
    if (size < 0) throw new ScriptException(`Invalid argument: ${size}`);
    return this.each(axis, from, count, (index) => {
      dimensionInfo(this.sheet, axis, index).size = Math.round(size);
    });
  }

  private hide(axis: Axis, from: number, count: number, hidden: boolean): this {
    return this.each(axis, from, count, (index) => {
      dimensionInfo(this.sheet, axis, index).hidden = hidden;
    });
  }

  private size(axis: Axis, position: number): number {
    this.checkLines(axis, position, 1);
    return sizeOf(this.sheet, axis, position - 1);
  }

  insertRowBefore = (before: number): this => this.insert('ROWS', before - 1, 1, false);
  insertRowAfter = (after: number): this => this.insert('ROWS', after, 1, true);
  insertRowsBefore = (before: number, count: number): this => this.insert('ROWS', before - 1, count, false);
  insertRowsAfter = (after: number, count: number): this => this.insert('ROWS', after, count, true);
  insertRows = (index: number, count = 1): this => this.insert('ROWS', index - 1, count, false);
  insertColumnBefore = (before: number): this => this.insert('COLUMNS', before - 1, 1, false);
  insertColumnAfter = (after: number): this => this.insert('COLUMNS', after, 1, true);
  insertColumnsBefore = (before: number, count: number): this =>
    this.insert('COLUMNS', before - 1, count, false);
  insertColumnsAfter = (after: number, count: number): this => this.insert('COLUMNS', after, count, true);
  insertColumns = (index: number, count = 1): this => this.insert('COLUMNS', index - 1, count, false);
  deleteRow = (position: number): this => this.delete('ROWS', position, 1);
  deleteRows = (position: number, count: number): this => this.delete('ROWS', position, count);
  deleteColumn = (position: number): this => this.delete('COLUMNS', position, 1);
  deleteColumns = (position: number, count: number): this => this.delete('COLUMNS', position, count);

  /** There are no fonts here, so text never makes a row grow: this is the same as the forced form. */
  setRowHeight = (row: number, height: number): this => this.resize('ROWS', row, 1, height);
  setRowHeights = (row: number, count: number, height: number): this =>
    this.resize('ROWS', row, count, height);
  setRowHeightsForced = (row: number, count: number, height: number): this =>
    this.resize('ROWS', row, count, height);
  setColumnWidth = (column: number, width: number): this => this.resize('COLUMNS', column, 1, width);
  setColumnWidths = (column: number, count: number, width: number): this =>
    this.resize('COLUMNS', column, count, width);
  getRowHeight = (row: number): number => this.size('ROWS', row);
  getColumnWidth = (column: number): number => this.size('COLUMNS', column);

  hideRows = (row: number, count = 1): this => this.hide('ROWS', row, count, true);
  showRows = (row: number, count = 1): this => this.hide('ROWS', row, count, false);
  hideColumns = (column: number, count = 1): this => this.hide('COLUMNS', column, count, true);
  showColumns = (column: number, count = 1): this => this.hide('COLUMNS', column, count, false);
  hideRow = ({ area }: Block): this => this.hideRows(area.startRow + 1, area.endRow - area.startRow);
  unhideRow = ({ area }: Block): this => this.showRows(area.startRow + 1, area.endRow - area.startRow);
  hideColumn = ({ area }: Block): this =>
    this.hideColumns(area.startColumn + 1, area.endColumn - area.startColumn);
  unhideColumn = ({ area }: Block): this =>
    this.showColumns(area.startColumn + 1, area.endColumn - area.startColumn);
  isRowHiddenByUser = (row: number): boolean => this.sheet.rowInfo[row - 1]?.hidden === true;
  isColumnHiddenByUser = (column: number): boolean => this.sheet.columnInfo[column - 1]?.hidden === true;

  getFrozenRows = (): number => this.sheet.frozenRows;
  getFrozenColumns = (): number => this.sheet.frozenColumns;

  setFrozenRows(rows: number): void {
    this.changed();
    if (rows >= this.sheet.rows) throw new ScriptException("You can't freeze all visible rows on the sheet.");
    this.sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    this.changed();
    if (columns >= this.sheet.columns)
      throw new ScriptException("You can't freeze all visible columns on the sheet.");
    this.sheet.frozenColumns = columns;
  }
}
