import type { SheetGrid } from '../../core/sop/sheet-grid.ts';
import type { PlainSheet } from '../../emulator/index.ts';

/** A sheet of the emulator as the reader of SOPs takes it. */
export function sheetGridOf(sheet: PlainSheet): SheetGrid {
  return {
    name: sheet.title,
    rows: sheet.texts,
    merges: sheet.mergeAreas.map((area) => ({
      row: area.startRow,
      column: area.startColumn,
      rows: area.endRow - area.startRow,
      columns: area.endColumn - area.startColumn,
    })),
  };
}
