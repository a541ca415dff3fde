import type { HeadingConcept } from './heading-dictionary.ts';
import type { Residual } from './residual-cell.ts';

/** Columns that carry one text per row. */
export type TextColumn = Exclude<HeadingConcept, 'pelaksana' | 'mutuBaku'>;

/** A column of the table; converted documents spread one column over several of the sheet. */
export interface TableColumn {
  readonly column: number;
  readonly span: number;
  readonly heading: string;
}

export interface LaneColumn extends TableColumn {
  readonly name: string;
  readonly group?: string;
  /** Row of the cell that holds the name. */
  readonly nameRow: number;
}

/** The flow table found in a grid. Rows are zero-based rows of the grid. */
export interface SheetTable {
  readonly top: number;
  /** Lowest row of the header, without a row of column numbers. */
  readonly bottom: number;
  readonly firstBodyRow: number;
  readonly columns: Readonly<Partial<Record<TextColumn, TableColumn>>>;
  readonly lanes: readonly LaneColumn[];
  /** Columns inside the table whose heading says nothing to the reader. */
  readonly unknown: readonly TableColumn[];
  /** What Lajur hid in the sheet when it wrote it. */
  readonly residual?: Residual;
  /** Position of each lane when Lajur wrote the sheet; -1 for a lane added since. */
  readonly laneOrigins?: readonly number[];
}
