import type { CellRange, SheetGrid } from '../../../src/core/sop/sheet-grid.ts';

/** A grid from lines whose cells are divided by `|`; `\n` inside a cell is a line break. */
export function gridOf(lines: readonly string[], merges: readonly CellRange[] = []): SheetGrid {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim().replace(/\\n/g, '\n')));
  return { name: 'Tes', rows, merges };
}

/** A table with the lanes Kasubag, Kabag and Sekda; each line is `No | Kegiatan | Kasubag | Kabag | Sekda | Alur`. */
export function tableOf(lines: readonly string[], lanes = 'Kasubag | Kabag | Sekda'): SheetGrid {
  return gridOf([`No | Kegiatan | ${lanes} | Alur | Waktu | Output`, ...lines]);
}
