import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { splitMerge } from '../sheets-api/cell-requests.ts';
import { eachCell, intersects, mergeArea, unmergeArea } from '../spreadsheet/grid.ts';
import type { Area, Cell } from '../spreadsheet/spreadsheet-data.ts';
import { DataValidationObject, ruleOf } from './data-validation.ts';
import { DeveloperMetadataFinder, type DeveloperMetadataObject, addMetadata } from './developer-metadata.ts';
import { type ProtectionObject, protectArea } from './protection.ts';
import { RangeMove } from './range-move.ts';
import { selectRange } from './selection.ts';
import { SheetObject } from './sheet.ts';

type Members =
  | 'breakApart'
  | 'clear'
  | 'clearContent'
  | 'getA1Notation'
  | 'getBackgrounds'
  | 'getColumn'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getNote'
  | 'getNotes'
  | 'getNumColumns'
  | 'getNumRows'
  | 'getNumberFormat'
  | 'getRow'
  | 'isBlank'
  | 'isPartOfMerge'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'setBackground'
  | 'setFontSize'
  | 'setFormula'
  | 'setNote'
  | 'setNumberFormat'
  | 'setValue'
  | 'setValues'
  | 'setWrap';

/** `Range`. */
export class RangeObject extends RangeMove implements Emulates<GoogleAppsScript.Spreadsheet.Range, Members> {
  private at(area: Area): RangeObject {
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: this.sheetId,
      area,
    });
  }

  getA1Notation(): string {
    return this.a1;
  }

  getRow = (): number => this.area.startRow + 1;
  getRowIndex = (): number => this.area.startRow + 1;
  getColumn = (): number => this.area.startColumn + 1;
  getNumRows = (): number => this.rowCount;
  getHeight = (): number => this.rowCount;
  getNumColumns = (): number => this.columnCount;
  getWidth = (): number => this.columnCount;
  getLastRow = (): number => this.area.endRow;
  getLastColumn = (): number => this.area.endColumn;
  getGridId = (): number => this.sheetId;

  getSheet(): SheetObject {
    return new SheetObject(this.run, this.id, this.sheetId);
  }

  getCell(row: number, column: number): RangeObject {
    // Wording certain.
    if (row < 1 || row > this.rowCount || column < 1 || column > this.columnCount)
      throw new ScriptException('Cell reference out of range');
    const startRow = this.area.startRow + row - 1;
    const startColumn = this.area.startColumn + column - 1;
    return this.at({
      startRow,
      endRow: startRow + 1,
      startColumn,
      endColumn: startColumn + 1,
    });
  }

  offset(rows: number, columns: number, numRows = this.rowCount, numColumns = this.columnCount): RangeObject {
    return this.getSheet().getRange(
      this.area.startRow + rows + 1,
      this.area.startColumn + columns + 1,
      numRows,
      numColumns,
    );
  }

  merge(): this {
    return this.mergeAs('MERGE_ALL');
  }

  mergeAcross(): this {
    return this.mergeAs('MERGE_ROWS');
  }

  mergeVertically(): this {
    return this.mergeAs('MERGE_COLUMNS');
  }

  private mergeAs(type: string): this {
    this.changed();
    for (const part of splitMerge(this.area, type)) mergeArea(this.sheet, part);
    return this;
  }

  breakApart(): this {
    this.changed();
    unmergeArea(this.sheet, this.area);
    return this;
  }

  getMergedRanges(): RangeObject[] {
    return this.sheet.merges.filter((merge) => intersects(merge, this.area)).map((merge) => this.at(merge));
  }

  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => intersects(merge, this.area));
  }

  activate(): this {
    selectRange(this.run, this);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  getDataValidation(): DataValidationObject | null {
    return this.first((_row, _column, cell) => this.validationOf(cell));
  }

  getDataValidations(): (DataValidationObject | null)[][] {
    return this.block((_row, _column, cell) => this.validationOf(cell));
  }

  private validationOf(cell: Cell | undefined): DataValidationObject | null {
    return cell?.dataValidation ? new DataValidationObject(this.run, cell.dataValidation) : null;
  }

  setDataValidation(validation: DataValidationObject | null): this {
    return this.change((cell) => writeRule(cell, validation));
  }

  setDataValidations(validations: (DataValidationObject | null)[][]): this {
    return this.spread(validations, writeRule);
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  /** Boolean cells become false where they hold nothing else. */
  insertCheckboxes(...values: unknown[]): this {
    const rule = {
      condition: {
        type: 'BOOLEAN',
        values: values.map((value) => ({ userEnteredValue: String(value) })),
      },
      strict: true,
    };
    return this.change((cell) => {
      cell.dataValidation = rule;
      cell.userEnteredValue ??= { boolValue: false };
    });
  }

  removeCheckboxes(): this {
    return this.change((cell) => {
      if (cell.dataValidation?.condition.type === 'BOOLEAN') delete cell.dataValidation;
    });
  }

  protect(): ProtectionObject {
    this.changed();
    return protectArea(this.run, this, this.area);
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    addMetadata(this, this.metadataPlace(), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadataObject[] {
    return new DeveloperMetadataFinder(this.run, this.id, this.metadataPlace()).find();
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const within = { sheetId: this.sheetId, area: this.area };
    return new DeveloperMetadataFinder(this.run, this.id, undefined, within);
  }

  /** Metadata belong to one whole row or column (sentence certain in sense, not in words). */
  private metadataPlace(): {
    type: 'ROW' | 'COLUMN';
    sheetId: number;
    index: number;
  } {
    const { area, sheet, sheetId } = this;
    if (this.rowCount === 1 && this.columnCount === sheet.columns)
      return { type: 'ROW', sheetId, index: area.startRow };
    if (this.columnCount === 1 && this.rowCount === sheet.rows)
      return { type: 'COLUMN', sheetId, index: area.startColumn };
    throw new ScriptException(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }

  trimWhitespace(): this {
    eachCell(this.sheet, this.area, (cell) => {
      const text = cell.userEnteredValue?.stringValue;
      if (text !== undefined)
        cell.userEnteredValue = {
          stringValue: text.trim().replace(/ +/g, ' '),
        };
    });
    return this;
  }

  canEdit(): boolean {
    return this.run.world.store.mayOpen(this.file, this.run.user, true);
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.change((cell) => {
      cell.userEnteredFormat = {
        ...cell.userEnteredFormat,
        textDirection: direction?.name ?? 'LEFT_TO_RIGHT',
      };
    });
  }
}

function writeRule(cell: Cell, validation: DataValidationObject | null): void {
  if (validation) cell.dataValidation = ruleOf(validation);
  else delete cell.dataValidation;
}
