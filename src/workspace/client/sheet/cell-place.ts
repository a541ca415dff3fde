import type { AreaView, TabView } from '../../shared/views.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaName(area: AreaView): string {
  const start = cellName({ row: area.startRow, column: area.startColumn });
  const end = cellName({ row: area.endRow - 1, column: area.endColumn - 1 });
  return start === end ? start : `${start}:${end}`;
}

/** Reads `B7` or `B7:C9`; null for anything else. */
export function readAreaName(text: string): AreaView | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text.trim());
  if (match === null) return null;
  const index = (name: string): number =>
    [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [, column1 = 'A', row1 = '1', column2 = column1, row2 = row1] = match;
  return areaOf(
    { row: Number(row1) - 1, column: index(column1) },
    { row: Number(row2) - 1, column: index(column2) },
  );
}

export function areaOf(a: CellPlace, b: CellPlace): AreaView {
  return {
    startRow: Math.min(a.row, b.row),
    endRow: Math.max(a.row, b.row) + 1,
    startColumn: Math.min(a.column, b.column),
    endColumn: Math.max(a.column, b.column) + 1,
  };
}

export function isInside(area: AreaView, { row, column }: CellPlace): boolean {
  return row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
}

/** The merged cell that holds a place, or the place alone. */
export function mergeAt(tab: TabView, place: CellPlace): AreaView {
  return tab.merges.find((merge) => isInside(merge, place)) ?? areaOf(place, place);
}

/** An area grown until it cuts no merged cell. */
export function withWholeMerges(tab: TabView, area: AreaView): AreaView {
  let grown = area;
  for (;;) {
    const before = grown;
    for (const merge of tab.merges) {
      const meets =
        merge.startRow < grown.endRow &&
        grown.startRow < merge.endRow &&
        merge.startColumn < grown.endColumn &&
        grown.startColumn < merge.endColumn;
      if (meets)
        grown = {
          startRow: Math.min(grown.startRow, merge.startRow),
          endRow: Math.max(grown.endRow, merge.endRow),
          startColumn: Math.min(grown.startColumn, merge.startColumn),
          endColumn: Math.max(grown.endColumn, merge.endColumn),
        };
    }
    if (areaName(before) === areaName(grown)) return grown;
  }
}

/** The next place in a direction, over merged cells and hidden lines, inside the tab. */
export function step(tab: TabView, from: CellPlace, down: number, right: number): CellPlace {
  const merge = mergeAt(tab, from);
  const rows = new Set(tab.hiddenRows);
  const columns = new Set(tab.hiddenColumns);
  let row = down > 0 ? merge.endRow - 1 + down : down < 0 ? merge.startRow + down : from.row;
  let column = right > 0 ? merge.endColumn - 1 + right : right < 0 ? merge.startColumn + right : from.column;
  while (rows.has(row)) row += Math.sign(down) || 1;
  while (columns.has(column)) column += Math.sign(right) || 1;
  const isOut = row < 0 || column < 0 || row >= tab.rowCount || column >= tab.columnCount;
  if (isOut && Math.abs(down) <= 1 && Math.abs(right) <= 1) return from;
  row = Math.min(Math.max(row, 0), tab.rowCount - 1);
  column = Math.min(Math.max(column, 0), tab.columnCount - 1);
  const there = mergeAt(tab, { row, column });
  return { row: there.startRow, column: there.startColumn };
}
