import type { CellRange } from '../sheet-grid.ts';
import type { DocxCell, DocxTable } from './docx-blocks.ts';
import type { DocxShape } from './docx-shapes.ts';
import { tileRow } from './tile-symbols.ts';

/** A sheet in the making. */
export interface GridDraft {
  readonly rows: string[][];
  readonly merges: CellRange[];
}

/** More shapes than this in one cell were drawn somewhere else and merely anchored here. */
const MOST_SHAPES_IN_CELL = 2;
const ALUR = 'Alur';

/** Grid columns that the widest row reaches. */
export function columnCount(table: DocxTable): number {
  return Math.max(
    0,
    ...table.rows.map((row) => row.reduce((end, cell) => Math.max(end, cell.column + cell.columns), 0)),
  );
}

/**
 * Adds the rows of a table from `from` on. Below the header of a flow table (`flow`, null for another table) shapes and pictures
 * become symbols, the latter with an Alur column at the right; elsewhere a shape's text is text of its cell. Gives the number
 * of symbols taken from shapes.
 */
export function appendTable(
  draft: GridDraft,
  table: DocxTable,
  from: number,
  flow: { readonly row: number; readonly end: number } | null,
): number {
  const top = draft.rows.length - from;
  const alurColumn = columnCount(table);
  const hasTiles = table.rows.some((row) => row.some((cell) => cell.tile !== null));
  let symbols = 0;
  table.rows.forEach((row, index) => {
    if (index < from) return;
    const texts: string[] = [];
    const isBody = flow !== null && index >= flow.end;
    for (const cell of row) {
      const text = isBody ? cell.text : withShapeText(cell);
      put(texts, cell.column, hasTiles ? text : text.replace(/\n{2,}/g, '\n'));
    }
    if (isBody) symbols += putSymbols(texts, row, table);
    if (isBody) putTiles(texts, row, alurColumn);
    if (hasTiles && index === flow?.row) put(texts, alurColumn, ALUR);
    draft.rows.push(texts);
    for (const cell of row) addMerge(draft, table, index, cell, top);
  });
  return symbols;
}

function put(texts: string[], column: number, text: string): void {
  while (texts.length < column) texts.push('');
  texts[column] = text;
}

function withShapeText(cell: DocxCell): string {
  return [cell.text, ...cell.shapes.map((shape) => shape.text)].filter((text) => text !== '').join('\n');
}

function putSymbols(texts: string[], row: readonly DocxCell[], table: DocxTable): number {
  let count = 0;
  for (const cell of row) {
    if (cell.shapes.length > MOST_SHAPES_IN_CELL) continue;
    for (const shape of cell.shapes) {
      const column = shownColumn(cell, shape, row, table);
      const before = texts[column] ?? '';
      put(texts, column, [before, symbolText(shape)].filter((text) => text !== '').join('\n'));
      count++;
    }
  }
  return count;
}

/** The cell over which the middle of the shape lies: Word may anchor a shape in a neighbour. */
function shownColumn(cell: DocxCell, shape: DocxShape, row: readonly DocxCell[], table: DocxTable): number {
  if (shape.middle === null) return cell.column;
  const edge = (column: number) => table.columnWidths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const middle = edge(cell.column) + shape.middle;
  const over = row.find(
    (other) => middle >= edge(other.column) && middle < edge(other.column + other.columns),
  );
  return (over ?? cell).column;
}

/** A capsule may be start or end: a plain x lets the reader choose by its row. */
function symbolText(shape: DocxShape): string {
  const caption = shape.text.replace(/\s+/g, ' ').trim();
  if (shape.symbol === 'terminator') return /^(mulai|selesai|start|end)$/i.test(caption) ? caption : 'x';
  const letter = shape.symbol === 'decision' ? 'K' : 'P';
  return caption === '' || /[()]/.test(caption) ? letter : `${letter} (${caption})`;
}

function putTiles(texts: string[], row: readonly DocxCell[], alurColumn: number): void {
  const tiled = row.flatMap(({ column, tile }) => (tile === null ? [] : [{ column, tile }]));
  if (tiled.length === 0) return;
  const { cells, alur } = tileRow(tiled.map(({ tile }) => tile));
  tiled.forEach(({ column }, index) => {
    put(texts, column, cells[index] ?? '');
  });
  put(texts, alurColumn, alur);
}

function addMerge(draft: GridDraft, table: DocxTable, index: number, cell: DocxCell, top: number): void {
  if (cell.vertical === 'continue') return;
  let rows = 1;
  if (cell.vertical === 'restart')
    while (
      table.rows[index + rows]?.some((below) => below.column === cell.column && below.vertical === 'continue')
    )
      rows++;
  if (rows > 1 || cell.columns > 1)
    draft.merges.push({ row: top + index, column: cell.column, rows, columns: cell.columns });
}
