import { publishedUrl } from '../forms/form-urls.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { copySheet, freeTitle, removeSheet } from '../sheets-api/sheet-requests.ts';
import { findArea } from '../spreadsheet/a1.ts';
import { enterValue } from '../spreadsheet/cell-value.ts';
import { contentSize, wholeSheet } from '../spreadsheet/grid.ts';
import type { Area } from '../spreadsheet/spreadsheet-data.ts';
import { DeveloperMetadataFinder, type DeveloperMetadataObject, addMetadata } from './developer-metadata.ts';
import { OverGridImageObject, placeImage } from './over-grid-image.ts';
import { ProtectionObject, protectArea } from './protection.ts';
import { RangeObject } from './range.ts';
import { asException, SheetFacts } from './sheet-facts.ts';
import { activeRange, selectRange } from './selection.ts';
import { SpreadsheetObject } from './spreadsheet.ts';

type Members =
  | 'appendRow'
  | 'getFormUrl'
  | 'getIndex'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getSheetId'
  | 'getSheetName'
  | 'hideSheet'
  | 'insertImage'
  | 'isSheetHidden'
  | 'setActiveRange'
  | 'setName'
  | 'showSheet';

/** `Sheet`. */
export class SheetObject extends SheetFacts implements Emulates<GoogleAppsScript.Spreadsheet.Sheet, Members> {
  private rangeOf(area: Area): RangeObject {
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: this.sheetId,
      area,
    });
  }

  getRange(...args: readonly unknown[]): RangeObject {
    const [first] = args;
    if (typeof first === 'string') return this.rangeByText(first);
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map((arg) => Math.trunc(Number(arg)));
    // All five sentences certain.
    if (row < 1) throw new ScriptException('The starting row of the range is too small.');
    if (column < 1) throw new ScriptException('The starting column of the range is too small.');
    if (rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
    const area = {
      startRow: row - 1,
      endRow: row - 1 + rows,
      startColumn: column - 1,
      endColumn: column - 1 + columns,
    };
    return this.rangeOf(this.checked(area));
  }

  private checked(area: Area): Area {
    if (area.endRow > this.sheet.rows || area.endColumn > this.sheet.columns)
      throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
    return area;
  }

  private rangeByText(text: string): RangeObject {
    const found = findArea(this.data, text, this.sheet);
    if (!found) throw new ScriptException('Range not found');
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: found.sheet.id,
      area: this.checked(found.area),
    });
  }

  getDataRange(): RangeObject {
    const size = contentSize(this.sheet);
    return this.rangeOf({
      startRow: 0,
      endRow: Math.max(1, size.rows),
      startColumn: 0,
      endColumn: Math.max(1, size.columns),
    });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  appendRow(values: unknown[]): this {
    this.changed();
    const { sheet, data } = this;
    const row = contentSize(sheet).rows;
    if (row >= sheet.rows) sheet.rows += 1;
    sheet.columns = Math.max(sheet.columns, values.length);
    values.forEach((value, column) => {
      enterValue(data, sheet, { row, column }, value);
    });
    return this;
  }

  getParent(): SpreadsheetObject {
    return new SpreadsheetObject(this.run, this.id);
  }

  activate(): this {
    selectRange(this.run, { id: this.id, sheetId: this.sheetId, a1: 'A1' });
    return this;
  }

  getActiveRange(): RangeObject {
    return activeRange(this.run, this);
  }

  getActiveCell(): RangeObject {
    return this.getActiveRange().getCell(1, 1);
  }

  getCurrentCell(): RangeObject {
    return this.getActiveCell();
  }

  setActiveRange(range: RangeObject): RangeObject {
    return range.activate();
  }

  setActiveSelection(range: unknown): RangeObject {
    return (typeof range === 'string' ? this.getRange(range) : (range as RangeObject)).activate();
  }

  setCurrentCell(cell: RangeObject): RangeObject {
    return cell.activate();
  }

  clear(options?: Record<string, boolean>): this {
    this.whole().clear(options);
    return this;
  }

  clearContents(): this {
    this.whole().clearContent();
    return this;
  }

  clearFormats(): this {
    this.whole().clearFormat();
    return this;
  }

  clearNotes(): this {
    this.whole().clearNote();
    return this;
  }

  /** The part that was ever touched: what lies beyond needs no clearing. */
  private whole(): RangeObject {
    const columns = this.sheet.cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 1);
    return this.rangeOf({
      ...wholeSheet(this.sheet),
      endRow: Math.max(1, this.sheet.cells.length),
      endColumn: columns,
    });
  }

  insertImage(source: unknown, column: number, row: number, offsetX = 0, offsetY = 0): OverGridImageObject {
    return placeImage(this, source, { column, row, offsetX, offsetY });
  }

  getImages(): OverGridImageObject[] {
    return this.sheet.images.map((image) => new OverGridImageObject(this.run, this, image.id));
  }

  protect(): ProtectionObject {
    this.changed();
    return protectArea(this.run, this, null);
  }

  getProtections(type: EnumValue): ProtectionObject[] {
    return this.sheet.protections
      .filter((protection) => (protection.area === null) === (type.name === 'SHEET'))
      .map((protection) => new ProtectionObject(this.run, this, protection.id));
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    addMetadata(this, { type: 'SHEET', sheetId: this.sheetId }, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadataObject[] {
    return new DeveloperMetadataFinder(this.run, this.id, {
      type: 'SHEET',
      sheetId: this.sheetId,
    }).find();
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.run, this.id, undefined, {
      sheetId: this.sheetId,
    });
  }

  copyTo(spreadsheet: SpreadsheetObject): SheetObject {
    spreadsheet.changed();
    const target = spreadsheet.data;
    const wanted = `Copy of ${this.sheet.title}`;
    const title = target.sheets.some((sheet) => sheet.title === wanted) ? freeTitle(target) : wanted;
    const copy = copySheet(target, this.sheet, title);
    target.sheets.push(copy);
    return new SheetObject(this.run, spreadsheet.id, copy.id);
  }

  /** Sorts all rows below the frozen ones. */
  sort(column: number, ascending = true): this {
    const rows = contentSize(this.sheet).rows - this.sheet.frozenRows;
    if (rows > 0)
      this.getRange(this.sheet.frozenRows + 1, 1, rows, this.sheet.columns).sort({ column, ascending });
    return this;
  }

  /** Where people answer the form whose answers this sheet takes; null when it takes none. */
  getFormUrl(): string | null {
    const form = this.run.world.store
      .all()
      .map((file) => file.form)
      .find((one) => one?.destination?.spreadsheetId === this.id && one.destination.sheetId === this.sheetId);
    return form ? publishedUrl(form) : null;
  }

  /** Removes this sheet; for `Spreadsheet.deleteSheet`. */
  deleteSelf(): void {
    this.changed();
    // Wording certain.
    if (this.getFormUrl() !== null)
      throw new ScriptException("You can't delete a sheet with a linked form. Please unlink the form first.");
    asException(() => removeSheet(this.data, this.sheet));
  }
}
