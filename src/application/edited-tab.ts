import { withEdits } from '../core/sop/plan-record.ts';
import { isResidualPart } from '../core/sop/residual-cell.ts';
import type { CellEdit, CellRef } from '../core/sop/sheet-grid.ts';
import type { Tab, TabChange } from './ports.ts';

/** The tab as it will be when the edits are written. */
export function editedTab(tab: Tab, edits: readonly CellEdit[]): Tab {
  return { ...tab, grid: withEdits(tab.grid, edits) };
}

/** Columns in which the edits put the hidden record. */
export function recordColumns(edits: readonly CellEdit[]): readonly number[] {
  return edits.filter(({ text }) => isResidualPart(text)).map(({ column }) => column);
}

/** Rows and columns that a tab lacks for cells that are to be written. */
export function roomFor(cells: readonly CellRef[], tab: Tab): Pick<TabChange, 'moreRows' | 'moreColumns'> {
  const lastRow = Math.max(-1, ...cells.map(({ row }) => row));
  const lastColumn = Math.max(-1, ...cells.map(({ column }) => column));
  return {
    moreRows: Math.max(0, lastRow + 1 - tab.rowHeights.length),
    moreColumns: Math.max(0, lastColumn + 1 - tab.columnWidths.length),
  };
}
