import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { Area, MetadataRecord } from '../spreadsheet/spreadsheet-data.ts';
import { METADATA_CHARACTERS } from '../world/limits.ts';
import { FileHandle } from './file-handle.ts';
import { RangeObject } from './range.ts';
import { SheetObject } from './sheet.ts';
import { SpreadsheetObject } from './spreadsheet.ts';

type Location = MetadataRecord['location'];

/** Adds a record from the arguments of `addDeveloperMetadata(key[, value][, visibility])`. */
export function addMetadata(handle: FileHandle, location: Location, args: readonly unknown[]): void {
  handle.changed();
  const [key, second, third] = args;
  const visibility = [second, third].find((arg) => arg instanceof EnumValue);
  handle.data.metadata.push({
    id: nextId(handle.data),
    key: String(key),
    value: typeof second === 'string' ? second : null,
    visibility: visibility instanceof EnumValue && visibility.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location,
  });
  const size = handle.data.metadata.reduce((sum, one) => sum + one.key.length + (one.value ?? '').length, 0);
  if (size > METADATA_CHARACTERS) {
    handle.data.metadata.pop();
    throw new ScriptException(`Developer metadata exceeds the limit of ${METADATA_CHARACTERS} characters.`);
  }
}

type Members = 'getId' | 'getKey' | 'getValue' | 'remove' | 'setKey' | 'setValue';

/** `DeveloperMetadata`. */
export class DeveloperMetadataObject
  extends FileHandle
  implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadata, Members>
{
  readonly interfaceName = 'Spreadsheet.DeveloperMetadata';
  private readonly metadataId: number;

  constructor(run: Execution, id: string, metadataId: number) {
    super(run, id);
    this.metadataId = metadataId;
  }

  get record(): MetadataRecord {
    const record = this.data.metadata.find(({ id }) => id === this.metadataId);
    if (!record) throw new ScriptException('The developer metadata does not exist.');
    return record;
  }

  getId = (): number => this.metadataId;
  getKey = (): string => this.record.key;
  getValue = (): string | null => this.record.value;

  getVisibility(): EnumValue {
    return enumValue('Spreadsheet.DeveloperMetadataVisibility', this.record.visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.run, this.id, this.record.location);
  }

  setKey(key: string): this {
    this.changed();
    this.record.key = key;
    return this;
  }

  setValue(value: string): this {
    this.changed();
    this.record.value = value;
    return this;
  }

  setVisibility(visibility: EnumValue): this {
    this.changed();
    this.record.visibility = visibility.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    return this;
  }

  moveToRow(row: RangeObject): this {
    this.changed();
    this.record.location = {
      type: 'ROW',
      sheetId: row.sheetId,
      index: row.area.startRow,
    };
    return this;
  }

  moveToColumn(column: RangeObject): this {
    this.changed();
    this.record.location = {
      type: 'COLUMN',
      sheetId: column.sheetId,
      index: column.area.startColumn,
    };
    return this;
  }

  remove(): void {
    this.changed();
    this.data.metadata = this.data.metadata.filter(({ id }) => id !== this.metadataId);
  }
}

/** `DeveloperMetadataLocation`. */
export class DeveloperMetadataLocation extends FileHandle {
  readonly interfaceName = 'Spreadsheet.DeveloperMetadataLocation';
  private readonly location: Location;

  constructor(run: Execution, id: string, location: Location) {
    super(run, id);
    this.location = location;
  }

  getLocationType(): EnumValue {
    return enumValue('Spreadsheet.DeveloperMetadataLocationType', this.location.type);
  }

  getSpreadsheet(): SpreadsheetObject | null {
    return this.location.type === 'SPREADSHEET' ? new SpreadsheetObject(this.run, this.id) : null;
  }

  getSheet(): SheetObject | null {
    return this.location.type === 'SHEET' ? new SheetObject(this.run, this.id, this.location.sheetId) : null;
  }

  getRow(): RangeObject | null {
    return this.line('ROW');
  }

  getColumn(): RangeObject | null {
    return this.line('COLUMN');
  }

  private line(type: 'ROW' | 'COLUMN'): RangeObject | null {
    const { location } = this;
    if (location.type !== type) return null;
    const { sheet } = new SheetObject(this.run, this.id, location.sheetId);
    const at = location.index;
    const area: Area =
      type === 'ROW'
        ? {
            startRow: at,
            endRow: at + 1,
            startColumn: 0,
            endColumn: sheet.columns,
          }
        : {
            startRow: 0,
            endRow: sheet.rows,
            startColumn: at,
            endColumn: at + 1,
          };
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: location.sheetId,
      area,
    });
  }
}

/** `DeveloperMetadataFinder`: each condition narrows the search. */
export class DeveloperMetadataFinder
  extends ServiceObject
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder,
      'find' | 'withId' | 'withKey' | 'withValue'
    >
{
  readonly interfaceName = 'Spreadsheet.DeveloperMetadataFinder';
  private readonly fileId: string;
  private readonly exact: Location | undefined;
  private readonly within: { readonly sheetId: number; readonly area?: Area } | undefined;
  private readonly tests: ((record: MetadataRecord) => boolean)[] = [];

  constructor(
    run: Execution,
    fileId: string,
    exact?: Location,
    within?: { readonly sheetId: number; readonly area?: Area },
  ) {
    super(run);
    this.fileId = fileId;
    this.exact = exact;
    this.within = within;
  }

  find(): DeveloperMetadataObject[] {
    const { metadata } = new SpreadsheetObject(this.run, this.fileId).data;
    return metadata
      .filter((record) => this.atPlace(record.location) && this.tests.every((test) => test(record)))
      .map((record) => new DeveloperMetadataObject(this.run, this.fileId, record.id));
  }

  private atPlace(location: Location): boolean {
    if (this.exact) return JSON.stringify(location) === JSON.stringify(this.exact);
    if (!this.within) return true;
    if (location.type === 'SPREADSHEET' || location.sheetId !== this.within.sheetId) return false;
    const { area } = this.within;
    if (!area) return true;
    if (location.type === 'ROW') return location.index >= area.startRow && location.index < area.endRow;
    if (location.type === 'COLUMN')
      return location.index >= area.startColumn && location.index < area.endColumn;
    return false;
  }

  withId(id: number): this {
    this.tests.push((record) => record.id === id);
    return this;
  }

  withKey(key: string): this {
    this.tests.push((record) => record.key === key);
    return this;
  }

  withValue(value: string): this {
    this.tests.push((record) => record.value === value);
    return this;
  }

  withVisibility(visibility: EnumValue): this {
    this.tests.push((record) => record.visibility === visibility.name);
    return this;
  }

  withLocationType(type: EnumValue): this {
    this.tests.push((record) => record.location.type === type.name);
    return this;
  }
}
