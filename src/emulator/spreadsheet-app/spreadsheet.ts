import { UserObject } from '../base/session-service.ts';
import type { BlobObject } from '../base/blob.ts';
import { exportBlob } from '../drive/drive-content.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import { addSheet, checkTitle, copySheet } from '../sheets-api/sheet-requests.ts';
import { findArea, isRangeName } from '../spreadsheet/a1.ts';
import { nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { MIME } from '../world/mime-types.ts';
import { DeveloperMetadataFinder, type DeveloperMetadataObject, addMetadata } from './developer-metadata.ts';
import { FileHandle } from './file-handle.ts';
import { NamedRangeObject } from './named-range.ts';
import type { OverGridImageObject } from './over-grid-image.ts';
import { RangeObject } from './range.ts';
import { activeRange, activeSheet, SelectionObject } from './selection.ts';
import { SheetObject } from './sheet.ts';
import { asException } from './sheet-facts.ts';

type Members =
  | 'getId'
  | 'getName'
  | 'getNumSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'rename'
  | 'renameActiveSheet'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast';

/** `Spreadsheet`. */
export class SpreadsheetObject
  extends FileHandle
  implements Emulates<GoogleAppsScript.Spreadsheet.Spreadsheet, Members>
{
  readonly interfaceName = 'Spreadsheet.Spreadsheet';

  toBlob(): BlobObject {
    return exportBlob(this.run, this.file, MIME.pdf);
  }

  getAs(contentType: string): BlobObject {
    return exportBlob(this.run, this.file, contentType);
  }

  private sheetObject(sheetId: number): SheetObject {
    return new SheetObject(this.run, this.id, sheetId);
  }

  getId = (): string => this.id;
  getName = (): string => this.file.name;
  getUrl = (): string => `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  getSpreadsheetTimeZone = (): string => this.data.timeZone;
  getSpreadsheetLocale = (): string => this.data.locale;
  getNumSheets = (): number => this.data.sheets.length;

  setSpreadsheetTimeZone(timeZone: string): void {
    this.changed();
    this.data.timeZone = timeZone;
  }

  setSpreadsheetLocale(locale: string): void {
    this.changed();
    this.data.locale = locale;
  }

  rename(name: string): void {
    this.changed();
    this.file.name = name;
  }

  getOwner(): UserObject {
    return new UserObject(this.run, this.file.owner);
  }

  getEditors(): UserObject[] {
    return [this.file.owner, ...this.file.editors].map((email) => new UserObject(this.run, email));
  }

  getSheets(): SheetObject[] {
    return this.data.sheets.map((sheet) => this.sheetObject(sheet.id));
  }

  getSheetByName(name: string): SheetObject | null {
    const sheet = this.data.sheets.find((candidate) => candidate.title === name);
    return sheet ? this.sheetObject(sheet.id) : null;
  }

  getSheetById(id: number): SheetObject | null {
    return this.data.sheets.some((sheet) => sheet.id === id) ? this.sheetObject(id) : null;
  }

  getActiveSheet(): SheetObject {
    return activeSheet(this.run, this);
  }

  setActiveSheet(sheet: SheetObject): SheetObject {
    return sheet.activate();
  }

  getActiveRange(): RangeObject {
    return activeRange(this.run, this);
  }

  getActiveCell(): RangeObject {
    return activeRange(this.run, this).getCell(1, 1);
  }

  getCurrentCell(): RangeObject {
    return this.getActiveCell();
  }

  setActiveRange(range: RangeObject): RangeObject {
    return range.activate();
  }

  getSelection(): SelectionObject {
    return new SelectionObject(this.run, this.id);
  }

  getRange(a1: string): RangeObject {
    const found = findArea(this.data, a1, this.getActiveSheet().sheet);
    if (!found) throw new ScriptException('Range not found');
    const { sheet, area } = found;
    if (area.endRow > sheet.rows || area.endColumn > sheet.columns)
      throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
    return new RangeObject(this.run, { id: this.id, sheetId: sheet.id, area });
  }

  getDataRange(): RangeObject {
    return this.getActiveSheet().getDataRange();
  }

  /** `insertSheet([name][, index][, { template }])`. */
  insertSheet(...args: readonly unknown[]): SheetObject {
    this.changed();
    const title = args.find((arg): arg is string => typeof arg === 'string');
    const index = args.find((arg): arg is number => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      | { template?: SheetObject }
      | undefined;
    if (options?.template) return this.insertCopy(options.template, title, index);
    const properties: JsonObject = {
      ...(title === undefined ? {} : { title }),
      index: index ?? this.getActiveSheet().getIndex(),
    };
    const reply = asException(() => addSheet({ data: this.data, user: this.run.user }, { properties }));
    const made = (reply.addSheet as { properties: { sheetId: number } }).properties.sheetId;
    return this.sheetObject(made).activate();
  }

  private insertCopy(
    template: SheetObject,
    name: string | undefined,
    index = this.data.sheets.length,
  ): SheetObject {
    const title = name ?? `Copy of ${template.getName()}`;
    asException(() => checkTitle(this.data, title));
    const copy = copySheet(this.data, template.sheet, title);
    this.data.sheets.splice(index, 0, copy);
    return this.sheetObject(copy.id).activate();
  }

  duplicateActiveSheet(): SheetObject {
    this.changed();
    const active = this.getActiveSheet();
    return this.insertCopy(active, undefined, active.getIndex());
  }

  deleteSheet(sheet: SheetObject): void {
    sheet.deleteSelf();
  }

  deleteActiveSheet(): SheetObject {
    this.getActiveSheet().deleteSelf();
    return this.getActiveSheet();
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  /** Position counts from 1. */
  moveActiveSheet(position: number): void {
    this.changed();
    const { sheet } = this.getActiveSheet();
    const { data } = this;
    if (position < 1 || position > data.sheets.length) throw new ScriptException('Invalid argument: pos');
    data.sheets = data.sheets.filter((other) => other !== sheet);
    data.sheets.splice(position - 1, 0, sheet);
  }

  copy(name: string): SpreadsheetObject {
    const { world, user } = this.run;
    world.useDaily(user, 'spreadsheet create');
    const record = world.store.copy(this.file, {
      owner: user,
      name,
      parents: [world.store.rootOf(user).id],
    });
    return new SpreadsheetObject(this.run, record.id);
  }

  getImages(): OverGridImageObject[] {
    return this.getSheets().flatMap((sheet) => sheet.getImages());
  }

  toast(message: string, title = '', seconds: number | null = null): void {
    this.run.setup.ui.toasts.push({ message, title, seconds });
  }

  setNamedRange(name: string, range: RangeObject): void {
    this.changed();
    if (!isRangeName(name)) throw new ScriptException(`Invalid argument: ${name}`);
    const { data } = this;
    data.namedRanges = data.namedRanges.filter((named) => named.name !== name);
    data.namedRanges.push({
      id: `nr${nextId(data)}`,
      name,
      sheetId: range.sheetId,
      area: range.area,
    });
  }

  removeNamedRange(name: string): void {
    this.changed();
    // Wording certain.
    if (!this.data.namedRanges.some((named) => named.name === name))
      throw new ScriptException(`Range ${name} does not exist.`);
    this.data.namedRanges = this.data.namedRanges.filter((named) => named.name !== name);
  }

  getNamedRanges(): NamedRangeObject[] {
    return this.data.namedRanges.map((named) => new NamedRangeObject(this.run, this.id, named.id));
  }

  getRangeByName(name: string): RangeObject | null {
    const named = this.data.namedRanges.find((candidate) => candidate.name === name);
    return named
      ? new RangeObject(this.run, {
          id: this.id,
          sheetId: named.sheetId,
          area: named.area,
        })
      : null;
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    addMetadata(this, { type: 'SPREADSHEET' }, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadataObject[] {
    return new DeveloperMetadataFinder(this.run, this.id, {
      type: 'SPREADSHEET',
    }).find();
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.run, this.id);
  }
}
