import type { DrawnCell } from './drawing.ts';
import type { TableColumn } from './plan-header.ts';
import type { CellText, SizedText } from './size-rows.ts';
import type { TextColumn } from './table-text.ts';

/** Cells of the body rows of one page; a merged cell that a page end cuts prints its text again behind it, as continued. */
export function bodyCells(
  texts: SizedText,
  columns: readonly TableColumn[],
  range: { readonly from: number; readonly to: number },
  place: { readonly x: number; readonly rows: readonly number[] },
): readonly DrawnCell[] {
  const cells: DrawnCell[] = [];
  for (let row = range.from; row < range.to; row++) {
    const y = place.rows[row - range.from] ?? 0;
    const height = (place.rows[row - range.from + 1] ?? y) - y;
    for (const column of columns) {
      const box = { x: place.x + column.x, y, width: column.width, height };
      if (column.kind === 'lane') {
        cells.push({
          ...box,
          role: 'lane',
          text: '',
          lines: [],
          align: 'center',
          bold: false,
          size: 0,
          fill: '',
        });
        continue;
      }
      const merged = texts.merged.find(
        (cell) => cell.column === column.id && cell.first <= row && row <= cell.last,
      );
      if (merged !== undefined) {
        if (row !== Math.max(merged.first, range.from)) continue;
        const last = Math.min(merged.last + 1, range.to);
        cells.push({
          ...box,
          height: (place.rows[last - range.from] ?? y) - y,
          ...textPart(merged.first < range.from ? merged.continued : merged),
        });
        continue;
      }
      const cell = texts.rows[row]?.cells.find(({ column: id }) => id === column.id);
      if (cell !== undefined) cells.push({ ...box, ...textPart(cell) });
    }
  }
  return cells;
}

function textPart(cell: CellText) {
  return {
    role: roleOf(cell.column),
    text: cell.text,
    lines: cell.lines,
    align: isCentred(cell) ? ('center' as const) : ('left' as const),
    bold: false,
    size: cell.size,
    fill: '',
  };
}

/** Numbers and times, and the dash that says that there is nothing. */
function isCentred(cell: CellText): boolean {
  return cell.column === 'number' || cell.column === 'waktu' || cell.text.length === 1;
}

function roleOf(column: TextColumn): 'number' | 'activity' | 'mutuBaku' {
  if (column === 'number' || column === 'activity') return column;
  return 'mutuBaku';
}
