import { withEdits } from '../core/sop/plan-record.ts';
import type { CellEdit } from '../core/sop/sheet-grid.ts';
import type { Tab } from './ports.ts';

/** The tab as it will be when the edits are written. */
export function editedTab(tab: Tab, edits: readonly CellEdit[]): Tab {
  return { ...tab, grid: withEdits(tab.grid, edits) };
}
