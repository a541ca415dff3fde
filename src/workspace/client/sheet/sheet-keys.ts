import type { TabView } from '../../shared/views.ts';
import { type CellPlace, step } from './cell-place.ts';

const PAGE_ROWS = 20;

/** Where a key leads from a cell; null for keys that do not move. */
export function moveByKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  tab: TabView,
  from: CellPlace,
): CellPlace | null {
  const jumps = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return jumps ? jump(tab, from, 1, 0) : step(tab, from, 1, 0);
    case 'ArrowUp':
      return jumps ? jump(tab, from, -1, 0) : step(tab, from, -1, 0);
    case 'ArrowRight':
      return jumps ? jump(tab, from, 0, 1) : step(tab, from, 0, 1);
    case 'ArrowLeft':
      return jumps ? jump(tab, from, 0, -1) : step(tab, from, 0, -1);
    case 'PageDown':
      return step(tab, from, PAGE_ROWS, 0);
    case 'PageUp':
      return step(tab, from, -PAGE_ROWS, 0);
    case 'Home':
      return jumps ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case 'End':
      return lastUsed(tab, jumps ? null : from.row);
    default:
      return null;
  }
}

/** To the edge of the filled block, or over empty cells to the next filled one, as spreadsheets do. */
function jump(tab: TabView, from: CellPlace, down: number, right: number): CellPlace {
  const filled = new Set(
    tab.rows.flatMap(({ row, cells }) =>
      cells.filter(({ text }) => text !== '').map(({ column }) => `${row},${column}`),
    ),
  );
  const isFilled = ({ row, column }: CellPlace): boolean => filled.has(`${row},${column}`);
  let at = step(tab, from, down, right);
  const inBlock = isFilled(from) && isFilled(at);
  for (;;) {
    const next = step(tab, at, down, right);
    if (next.row === at.row && next.column === at.column) return at;
    if (inBlock ? !isFilled(next) : isFilled(at)) return at;
    at = next;
  }
}

/** The last cell that is filled and to be seen. */
function lastUsed(tab: TabView, row: number | null): CellPlace {
  const [rows, columns] = [new Set(tab.hiddenRows), new Set(tab.hiddenColumns)];
  const filled = tab.rows
    .filter((line) => (row === null ? !rows.has(line.row) : line.row === row))
    .flatMap((line) =>
      line.cells
        .filter(({ text, column }) => text !== '' && !columns.has(column))
        .map(({ column }) => ({ row: line.row, column })),
    );
  return {
    row: row ?? Math.max(0, ...filled.map((place) => place.row)),
    column: Math.max(0, ...filled.map((place) => place.column)),
  };
}
