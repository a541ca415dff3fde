/** The model of a Google spreadsheet: cells as the Sheets API spells them, everything else as little as possible. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Half-open rectangle, zero-based. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface ErrorValue {
  readonly type: string;
  readonly message: string;
}

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: ErrorValue;
}

/** As `DataValidationRule` of the Sheets API. */
export interface ValidationRule {
  readonly condition: {
    readonly type: string;
    readonly values?: readonly { readonly userEnteredValue: string }[];
  };
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

/** As `TextFormatRun` of the Sheets API. */
export type TextRun = {
  /** Absent: 0. */
  readonly startIndex?: number;
  readonly format?: JsonObject;
};

export interface Cell {
  userEnteredValue?: ExtendedValue;
  userEnteredFormat?: JsonObject;
  note?: string;
  dataValidation?: ValidationRule;
  textFormatRuns?: readonly TextRun[];
  /** Last result of an imported formula, shown when the emulator cannot compute it. */
  importedResult?: ExtendedValue;
}

export interface DimensionInfo {
  /** Pixels; absent means the default. */
  size?: number;
  hidden?: boolean;
}

export interface ImageData {
  readonly id: number;
  bytes: Uint8Array;
  contentType: string;
  width: number;
  height: number;
  inherentWidth: number;
  inherentHeight: number;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  altTitle: string;
  altDescription: string;
  script: string;
}

export interface ProtectionData {
  readonly id: number;
  /** Null protects the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  unprotected: Area[];
}

export interface SheetData {
  readonly id: number;
  title: string;
  rows: number;
  columns: number;
  /** Sparse: `cells[row]?.[column]`; null and absent both mean an untouched cell. */
  cells: (((Cell | null)[] | null) | undefined)[];
  rowInfo: (DimensionInfo | null | undefined)[];
  columnInfo: (DimensionInfo | null | undefined)[];
  merges: Area[];
  images: ImageData[];
  protections: ProtectionData[];
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  rightToLeft: boolean;
  tabColor: string | null;
}

export interface MetadataRecord {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  location:
    | { readonly type: 'SPREADSHEET' }
    | { readonly type: 'SHEET'; readonly sheetId: number }
    | {
        readonly type: 'ROW' | 'COLUMN';
        readonly sheetId: number;
        readonly index: number;
      };
}

export interface NamedRangeData {
  readonly id: string;
  name: string;
  sheetId: number;
  area: Area;
}

export interface SpreadsheetData {
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  metadata: MetadataRecord[];
  namedRanges: NamedRangeData[];
  /** Last number given to a sheet, image, protection, metadata or named range. */
  lastId: number;
}

export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;
