import type { Finding } from '../finding.ts';
import { cleanCell, foldText } from './fold-text.ts';
import type { GridView } from './grid-view.ts';
import { headingConcept } from './heading-dictionary.ts';
import { columnText, type SheetBody } from './read-body.ts';
import { looksLikeSymbols } from './read-symbols.ts';
import type { CellRange, SheetGrid } from './sheet-grid.ts';
import type { SheetTable } from './sheet-table.ts';

/** A grid in which one column of names has become a column per name. */
export interface SplitGrid {
  readonly grid: SheetGrid;
  /** Row of the heading, column that was split, and into how many. */
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

const MOST_LANES = 20;

/** "Kabag, Kasubag dan Staf" as single names. */
function namesIn(text: string): string[] {
  return text
    .split(/[\n;,]|\s+dan\s+|\s*&\s*/)
    .map((name) => name.replace(/^\s*(?:\d+[.)]|[-•])\s*/, '').trim())
    .filter((name) => foldText(name) !== '');
}

function spread(merge: CellRange, column: number, count: number): CellRange[] {
  if (merge.column > column) return [{ ...merge, column: merge.column + count - 1 }];
  if (merge.column + merge.columns <= column) return [merge];
  return merge.columns === 1 ? [] : [{ ...merge, columns: merge.columns + count - 1 }];
}

/**
 * Tables without a flowchart name the executor of each row in one column "Pelaksana". Gives the grid with a lane per name
 * and an x in it; undefined for every other table.
 */
export function splitPelaksana(
  grid: SheetGrid,
  view: GridView,
  table: SheetTable,
  body: SheetBody,
): SplitGrid | undefined {
  const [lane, another] = table.lanes;
  if (!lane || another || table.residual || headingConcept(lane.heading) !== 'pelaksana') return undefined;
  const texts = new Map(body.rows.map(({ row }) => [row, columnText(view, row, lane)]));
  const filled = [...texts.values()].filter((text) => text !== '');
  const named = filled.filter((text) => !looksLikeSymbols(text));
  if (named.length < 2 || named.length < filled.length * 0.6) return undefined;
  const names = new Map<string, string>();
  for (const text of named)
    for (const name of namesIn(text)) if (!names.has(foldText(name))) names.set(foldText(name), name);
  if (names.size === 0 || names.size > MOST_LANES) return undefined;
  const keys = [...names.keys()];
  const rows = grid.rows.map((cells, row) => {
    const own = texts.get(row);
    const present = new Set(own === undefined ? [] : namesIn(own).map(foldText));
    const lanes = keys.map((key) =>
      row === table.bottom ? (names.get(key) ?? '') : present.has(key) ? 'x' : '',
    );
    const isOther = own === undefined && row !== table.bottom;
    if (isOther) lanes[0] = cleanCell(cells[lane.column] ?? '');
    const before = Array.from({ length: lane.column }, (_, column) => cells[column] ?? '');
    return [...before, ...lanes, ...cells.slice(lane.column + 1)];
  });
  const merges = grid.merges.flatMap((merge) => spread(merge, lane.column, keys.length));
  return {
    grid: { name: grid.name, rows, merges },
    row: table.bottom,
    column: lane.column,
    count: keys.length,
  };
}

/** A finding about the split grid as one about the grid itself. */
export function unsplitFinding(finding: Finding, { column, count }: SplitGrid): Finding {
  const back = (at: number) => (at < column ? at : Math.max(column, at - count + 1));
  const { place, cell } = finding;
  return {
    ...finding,
    place: place.kind === 'cell' ? { ...place, column: back(place.column) } : place,
    ...(cell ? { cell: { ...cell, column: back(cell.column) } } : {}),
  };
}
