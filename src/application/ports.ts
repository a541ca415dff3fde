/**
 * What the use cases need from the place where they run. Plain data across, synchronous, because Apps Script's
 * services are. `src/google` answers these needs with Google's services.
 */
import type { CellEdit, CellRef, SheetGrid, SheetPlan } from '../core/sop/sheet-grid.ts';

export interface CellNote extends CellRef {
  readonly note: string;
}

/** One tab of the workbook as it stands. Sizes are pixels (96 per inch), one per column or row. */
export interface Tab {
  readonly sheetId: number;
  readonly grid: SheetGrid;
  readonly notes: readonly CellNote[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** Positions that are hidden, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells whose text does not stand level. */
  readonly turned: readonly CellRef[];
  /** The workbook's settings as stored, which come along with every read; null when there are none yet. */
  readonly settings: string | null;
}

/** A new size of one column or row, in pixels. */
export interface Size {
  readonly index: number;
  readonly pixels: number;
}

/** Everything that one write changes in a tab; it happens whole or not at all. */
export interface TabChange {
  readonly edits?: readonly CellEdit[];
  /** The whole note of each cell named here; empty text removes the note. */
  readonly notes?: readonly CellNote[];
  readonly columnWidths?: readonly Size[];
  readonly rowHeights?: readonly Size[];
  /** Empty rows and columns to be added at the end of the tab first. */
  readonly moreRows?: number;
  readonly moreColumns?: number;
  /** Columns that staff need not see. */
  readonly hideColumns?: readonly number[];
  /** Cells whose text shall read from bottom to top, wrapped at the cell's height. */
  readonly turned?: readonly CellRef[];
}

export interface Tabs {
  /** The tab in front of the user, or the one with that id; null when it is gone. */
  read(sheetId: number | null): Tab | null;
  change(sheetId: number, change: TabChange): void;
  names(): readonly string[];
  /** Writes a new tab in one go, puts it in front of the user, and gives its id. The name must be free. */
  add(name: string, plan: SheetPlan): number;
}

/** Where a picture hangs: its anchor cell (zero-based), and its size in pixels on the sheet. */
export interface PicturePlace extends CellRef {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** A picture over the cells of a tab. */
export interface SheetPicture {
  /** Title of its alternative text; empty for none. */
  readonly tag: string;
  place(): PicturePlace;
  move(place: PicturePlace): void;
  label(tag: string, description: string): void;
  remove(): void;
}

export interface Pictures {
  list(sheetId: number): readonly SheetPicture[];
  insert(sheetId: number, png: Uint8Array, place: PicturePlace): SheetPicture;
}

export interface SettingsStore {
  read(): string | null;
  write(text: string): void;
}

export interface Lock {
  /** Runs the work while nobody else writes to this workbook; null when others kept it busy too long. */
  exclusively<Result>(work: () => Result): Result | null;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly folderIds: readonly string[];
}

/** What a generated file is for; the next run finds and replaces the file of the same owner and part. */
export interface FileTag {
  /** The tab that it was made from. */
  readonly sheetId: number;
  readonly part: 'dokumen' | 'pdf';
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly folderId: string;
  readonly tag: FileTag;
}

/** Where finished documents go. `null` means that the file or folder does not exist or may not be opened. */
export interface DocumentFiles {
  /** The folder of that name beside the workbook, made when it is not there. */
  folderBesideWorkbook(name: string): StoredFile;
  folder(id: string): StoredFile | null;
  /** Files made earlier from that tab. */
  earlier(sheetId: number): readonly (StoredFile & { readonly tag: FileTag })[];
  /** Converts a .docx to a Google Doc; with `replaces` the earlier Doc keeps its address and gets the new content. */
  saveDocument(file: NewFile, replaces: StoredFile | null): StoredFile;
  savePdf(file: NewFile, replaces: StoredFile | null): StoredFile;
  exportPdf(documentId: string): Uint8Array;
  /** A Google Doc as .docx, or the bytes of a .docx. */
  readTemplate(id: string): Uint8Array | null;
  readPicture(id: string): Uint8Array | null;
}

/** What stands behind a Drive link that somebody wants to import. */
export type ForeignFile =
  | {
      readonly kind: 'grids';
      readonly name: string;
      readonly grids: readonly SheetGrid[];
    }
  | { readonly kind: 'docx'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'unsupported';
      readonly name: string;
      readonly mimeType: string;
    }
  /** Google could not open what the file calls itself. */
  | { readonly kind: 'damaged'; readonly name: string }
  | { readonly kind: 'missing' };

export interface ForeignFiles {
  read(id: string): ForeignFile;
}

/** The registry of the office, which is another script project. */
export interface RegistryLine {
  /** Sends a body with the identity token of whoever is at the workbook; null where nobody answers. */
  send(address: string, body: (token: string) => string): string | null;
  /** Random; names one press of a button. */
  random(): string;
}

/** Everything the workbook's use cases need, handed in once by the entry point. */
export interface Workplace {
  readonly tabs: Tabs;
  readonly pictures: Pictures;
  readonly settings: SettingsStore;
  readonly lock: Lock;
  readonly documents: DocumentFiles;
  readonly foreignFiles: ForeignFiles;
  readonly registry: RegistryLine;
  /** Today in the office's time zone, ISO `yyyy-mm-dd`. */
  today(): string;
}
