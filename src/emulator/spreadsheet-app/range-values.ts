import { ScriptException } from '../runtime/errors.ts';
import { checkLength, displayValue, enterValue, scriptValue } from '../spreadsheet/cell-value.ts';
import type { Cell, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { checkValidation } from '../spreadsheet/validate-entry.ts';
import { checkSize, RangeBase } from './range-base.ts';

type Value = number | string | boolean | Date;

/** The part of `Range` that reads and writes contents. */
export abstract class RangeValues extends RangeBase {
  getValue(): Value {
    return this.first((row, column) => scriptValue(this.data, this.sheet, { row, column }));
  }

  getValues(): Value[][] {
    return this.block((row, column) => scriptValue(this.data, this.sheet, { row, column }));
  }

  getDisplayValue(): string {
    return this.first((row, column) => displayValue(this.data, this.sheet, { row, column }));
  }

  getDisplayValues(): string[][] {
    return this.block((row, column) => displayValue(this.data, this.sheet, { row, column }));
  }

  /** Writes into every cell of the range. */
  setValue(value: unknown): this {
    return this.enter(() => value);
  }

  setValues(values: unknown[][]): this {
    checkSize(values, this.rowCount, this.columnCount);
    return this.enter((row, column) => values[row - this.area.startRow]?.[column - this.area.startColumn]);
  }

  getFormula(): string {
    return this.first((_row, _column, cell) => formulaOf(cell));
  }

  getFormulas(): string[][] {
    return this.block((_row, _column, cell) => formulaOf(cell));
  }

  setFormula(formula: string): this {
    return this.setValue(formula === '' || formula.startsWith('=') ? formula : `=${formula}`);
  }

  setFormulas(formulas: string[][]): this {
    return this.setValues(
      formulas.map((line) => line.map((text) => (text === '' || text.startsWith('=') ? text : `=${text}`))),
    );
  }

  getNote(): string {
    return this.first((_row, _column, cell) => cell?.note ?? '');
  }

  getNotes(): string[][] {
    return this.block((_row, _column, cell) => cell?.note ?? '');
  }

  setNote(note: string | null): this {
    return this.change((cell) => writeNote(cell, note));
  }

  setNotes(notes: (string | null)[][]): this {
    return this.spread(notes, writeNote);
  }

  clearNote(): this {
    return this.setNote(null);
  }

  isBlank(): boolean {
    return this.block((_row, _column, cell) => cell?.userEnteredValue === undefined).every((line) =>
      line.every(Boolean),
    );
  }

  clear(options?: JsonObject): this {
    const only = options && Object.values(options).some((value) => value === true) ? options : undefined;
    return this.change((cell) => {
      if (!only || only.contentsOnly) delete cell.userEnteredValue;
      if (!only || only.formatOnly) delete cell.userEnteredFormat;
      if (!only || only.validationsOnly) delete cell.dataValidation;
      if (only?.commentsOnly) delete cell.note;
    });
  }

  clearContent(): this {
    return this.change((cell) => {
      delete cell.userEnteredValue;
      delete cell.textFormatRuns;
    });
  }

  clearFormat(): this {
    return this.change((cell) => {
      delete cell.userEnteredFormat;
    });
  }

  /** All or nothing: when one value is refused, the cells keep what they had. */
  private enter(valueAt: (row: number, column: number) => unknown): this {
    const before = this.block((_row, _column, cell) => (cell ? { ...cell } : undefined));
    try {
      this.change((_cell, row, column) => {
        const value = valueAt(row, column);
        if (typeof value === 'object' && value !== null && !(value instanceof Date))
          throw new ScriptException(
            `Unexpected value of type ${Array.isArray(value) ? 'Array' : 'Object'} for a cell`,
          );
        enterValue(this.data, this.sheet, { row, column }, value);
        checkValidation(this.data, this.sheet, row, column);
      });
    } catch (error) {
      const { startRow, startColumn } = this.area;
      this.block((row, column) => {
        const line = this.sheet.cells[row];
        if (line) line[column] = before[row - startRow]?.[column - startColumn] ?? null;
      });
      throw error;
    }
    return this;
  }
}

function formulaOf(cell: Cell | undefined): string {
  return cell?.userEnteredValue?.formulaValue ?? '';
}

function writeNote(cell: Cell, note: string | null): void {
  if (note === null || note === '') delete cell.note;
  else {
    checkLength(note);
    cell.note = note;
  }
}
