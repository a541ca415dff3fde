import type { SheetPlan } from '../../../src/core/sop/sheet-grid.ts';

/** A small sheet to be written. */
export const EMPTY_PLAN: SheetPlan = {
  name: 'SOP',
  rows: [
    ['No', 'Kegiatan'],
    ['1', '=bukan rumus'],
  ],
  merges: [],
  roles: [],
  validations: [],
  notes: [],
  columnWidths: [40, 300],
  hiddenColumns: [],
  frozenRows: 1,
};
