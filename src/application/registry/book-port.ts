import type { SheetGrid, SheetPlan } from '../../core/sop/sheet-grid.ts';
import type { StoreRow } from './ports.ts';

/** A tab of the registry's spreadsheet as set-up finds it. */
export interface FoundTab {
  readonly name: string;
  /** The first row. */
  readonly headings: StoreRow;
  /** Columns that the grid has. */
  readonly columns: number;
  readonly hidden: boolean;
  /** Protected as a whole. */
  readonly guarded: boolean;
}

/** A tab with a heading row that stays in view. */
export interface NewTab {
  readonly name: string;
  readonly headings: StoreRow;
  readonly rows: readonly StoreRow[];
  /** Pixels, one per column. */
  readonly widths: readonly number[];
  readonly hidden: boolean;
  readonly guarded: boolean;
  /** Choices offered below a heading; other words stay allowed. */
  readonly choices: readonly { readonly column: number; readonly choices: readonly string[] }[];
}

export type BookChange =
  | { readonly kind: 'add'; readonly tab: NewTab }
  /** A tab after a plan, such as a route. */
  | { readonly kind: 'sheet'; readonly name: string; readonly plan: SheetPlan }
  | { readonly kind: 'remove'; readonly tab: string }
  | { readonly kind: 'widen'; readonly tab: string; readonly by: number }
  | { readonly kind: 'heading'; readonly tab: string; readonly column: number; readonly text: string }
  | { readonly kind: 'guard' | 'hide'; readonly tab: string };

/** The registry's spreadsheet as a thing that is built and mended; its contents are the {@link Store}'s. */
export interface Book {
  /** Makes the spreadsheet where there is none, or where it went to the bin; the store works on it from then on. */
  ensure(name: string): { readonly id: string; readonly url: string; readonly made: boolean };
  tabs(): readonly FoundTab[];
  /** Tabs as tables of text, in the order asked for; null where there is none of that name. */
  grids(names: readonly string[]): readonly (SheetGrid | null)[];
  /** All changes in one call, whole or not at all. */
  change(changes: readonly BookChange[]): void;
  /** E-mail address of the account that owns the registry. */
  owner(): string;
}
