import { headingConcept } from '../heading-dictionary.ts';
import type { CellRange, SheetGrid } from '../sheet-grid.ts';
import type { DocxBlock, DocxCell, DocxTable } from './docx-blocks.ts';
import type { DocxShape } from './docx-shapes.ts';

interface GridDraft {
  readonly rows: string[][];
  readonly merges: CellRange[];
  /** The flow table that the draft ends with, once there is one. */
  flow: { readonly header: readonly string[]; readonly columns: number } | null;
}

export interface AssembledGrids {
  readonly grids: readonly SheetGrid[];
  /** How many symbols were taken from drawn shapes. */
  readonly shapes: number;
}

/** More shapes than this in one cell were drawn somewhere else and merely anchored here. */
const MOST_SHAPES_IN_CELL = 2;

/**
 * One grid per SOP: everything up to and with its flow table. A table that goes on with the same columns (Word needs a new table on
 * a new page) is joined to it without its repeated header; an identity block after a flow table begins the next SOP.
 */
export function assembleGrids(blocks: readonly DocxBlock[], name: string): AssembledGrids {
  const drafts: GridDraft[] = [];
  let draft = newDraft();
  let shapes = 0;
  for (const block of blocks) {
    if (block.kind === 'text') {
      draft.rows.push([block.text]);
      continue;
    }
    const header = flowHeader(block);
    if (draft.flow !== null && continues(block, header, draft.flow)) {
      dropTextAfterTable(draft, blocks);
      shapes += appendTable(draft, block, header === null ? 0 : afterColumnNumbers(block, header.end), 0);
      continue;
    }
    if (draft.flow !== null) {
      drafts.push(draft);
      draft = newDraft();
    }
    shapes += appendTable(draft, block, 0, header === null ? null : header.end);
    if (header !== null) draft.flow = { header: header.texts, columns: columnCount(block) };
  }
  drafts.push(draft);
  const filled = drafts.filter((candidate) => candidate.rows.length > 0);
  const withFlow = filled.filter((candidate) => candidate.flow !== null);
  const chosen = withFlow.length > 0 ? withFlow : filled;
  return {
    shapes,
    grids: chosen.map(({ rows, merges }, index) => ({
      name: chosen.length === 1 ? name : `${name} (${index + 1})`,
      rows,
      merges,
    })),
  };
}

function newDraft(): GridDraft {
  return { rows: [], merges: [], flow: null };
}

/** The header rows of a flow table: some cell of one row means No and another Kegiatan. `end` is the first row below the header. */
function flowHeader(table: DocxTable): { readonly texts: readonly string[]; readonly end: number } | null {
  for (const [index, row] of table.rows.entries()) {
    const concepts = row.map((cell) => headingConcept(cell.text));
    if (!concepts.includes('activity')) continue;
    if (!concepts.includes('number') && !concepts.includes('mutuBaku') && !concepts.includes('pelaksana'))
      continue;
    let end = index + 1;
    while (table.rows[end]?.some((cell) => cell.vertical === 'continue' && startsIn(table, end, cell, index)))
      end++;
    return { texts: row.map((cell) => cell.text), end };
  }
  return null;
}

/** A row "1 2 3 …" or "(1) (2) (3) …" under a repeated header is repeated too. */
function afterColumnNumbers(table: DocxTable, end: number): number {
  const texts = (table.rows[end] ?? []).map((cell) => cell.text).filter((text) => text !== '');
  const numbers = texts.length >= 3 && texts.every((text) => /^\(?\d{1,2}\)?\.?$/.test(text));
  return numbers ? end + 1 : end;
}

/** Whether the vertical merge that `cell` of row `at` continues began in row `from`. */
function startsIn(table: DocxTable, at: number, cell: DocxCell, from: number): boolean {
  for (let row = at - 1; row >= from; row--) {
    const above = table.rows[row]?.find((candidate) => candidate.column === cell.column);
    if (above?.vertical === 'restart') return row === from;
    if (above?.vertical !== 'continue') return false;
  }
  return false;
}

function continues(
  table: DocxTable,
  header: { readonly texts: readonly string[] } | null,
  flow: { readonly header: readonly string[]; readonly columns: number },
): boolean {
  if (header !== null) return header.texts.join('\n') === flow.header.join('\n');
  return columnCount(table) === flow.columns && table.rows.some((row) => row.length > 4);
}

function columnCount(table: DocxTable): number {
  return Math.max(
    0,
    ...table.rows.map((row) => row.reduce((end, cell) => Math.max(end, cell.column + cell.columns), 0)),
  );
}

/** Page titles and the like between the two halves of one table would end it. */
function dropTextAfterTable(draft: GridDraft, blocks: readonly DocxBlock[]): void {
  const texts = new Set(blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])));
  while (draft.rows.length > 0) {
    const last = draft.rows[draft.rows.length - 1] ?? [];
    if (last.length !== 1 || !texts.has(last[0] ?? '')) return;
    draft.rows.pop();
  }
}

/**
 * Adds the rows from `from` on. Shapes become symbols in rows from `symbolsFrom` on (null: nowhere); elsewhere their text is
 * text of the cell. Gives the number of symbols.
 */
function appendTable(draft: GridDraft, table: DocxTable, from: number, symbolsFrom: number | null): number {
  const top = draft.rows.length - from;
  let symbols = 0;
  table.rows.forEach((row, index) => {
    if (index < from) return;
    const texts: string[] = [];
    for (const cell of row) {
      const takesShapes = symbolsFrom !== null && index >= symbolsFrom;
      const inCell = takesShapes
        ? ''
        : cell.shapes
            .map((shape) => shape.text)
            .join('\n')
            .trim();
      put(texts, cell.column, [cell.text, inCell].filter((text) => text !== '').join('\n'));
    }
    if (symbolsFrom !== null && index >= symbolsFrom) symbols += putSymbols(texts, row, table);
    draft.rows.push(texts);
    for (const cell of row) addMerge(draft, table, index, cell, top);
  });
  return symbols;
}

function put(texts: string[], column: number, text: string): void {
  while (texts.length < column) texts.push('');
  texts[column] = text;
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

function addMerge(draft: GridDraft, table: DocxTable, index: number, cell: DocxCell, top: number): void {
  if (cell.vertical === 'continue') return;
  let rows = 1;
  if (cell.vertical === 'restart')
    while (
      table.rows[index + rows]?.some((below) => below.column === cell.column && below.vertical === 'continue')
    )
      rows++;
  if (rows > 1 || cell.columns > 1)
    draft.merges.push({
      row: top + index,
      column: cell.column,
      rows,
      columns: cell.columns,
    });
}
