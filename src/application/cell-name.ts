import type { CellRef } from '../core/sop/sheet-grid.ts';

/** `B7` for the cell in the second column and seventh row. */
export function cellName(cell: CellRef): string {
  let letters = '';
  for (let rest = cell.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${cell.row + 1}`;
}
