/** A table of text as any sheet, workbook file or pasted text gives it: the only thing the reader knows of its source. */

/** Zero-based position in a {@link SheetGrid}. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `rows` and `columns` count, both ≥ 1. */
export interface CellRange extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetGrid {
  /** Name of the tab or file, for messages. */
  readonly name: string;
  /** Cell texts as displayed; rows may have different lengths, a missing cell is empty. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellRange[];
  /** Cells that hold a formula; `rows` has their displayed result. */
  readonly formulas?: readonly (CellRef & { readonly formula: string })[];
}

/** One cell to be rewritten. Writers put `text` as literal text, never as a formula. */
export interface CellEdit extends CellRef {
  readonly text: string;
}

/** What a cell is in Lajur's own sheet; adapters turn roles into fonts, borders and fills. */
export type CellRole =
  | 'title'
  | 'label'
  | 'value'
  | 'header'
  | 'columnNumber'
  | 'number'
  | 'text'
  | 'center'
  | 'lane'
  | 'alur'
  | 'hidden';

/** A sheet that Lajur writes: contents, and how it should look, for adapters to Google Sheets and .xlsx. */
export interface SheetPlan extends SheetGrid {
  readonly roles: readonly (CellRange & { readonly role: CellRole })[];
  /** Choices offered in a cell; other values stay allowed. */
  readonly validations: readonly (CellRange & {
    readonly choices: readonly string[];
  })[];
  /** Short help shown as a cell note, in Indonesian. */
  readonly notes: readonly (CellRef & { readonly note: string })[];
  /** Pixels for rows whose merged text a spreadsheet does not fit by itself; null leaves the row to it. */
  readonly rowHeights?: readonly (number | null)[];
  /** Pixels (96 per inch), one per column. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
}
