import { headingConcept } from '../heading-dictionary.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import type { DocxBlock, DocxCell, DocxTable } from './docx-blocks.ts';
import { appendTable, columnCount, type GridDraft as RowDraft } from './table-rows.ts';

interface GridDraft extends RowDraft {
  /** The flow table that the draft ends with, once there is one. */
  flow: { readonly header: readonly string[]; readonly columns: number } | null;
}

interface FlowHeader {
  readonly texts: readonly string[];
  readonly row: number;
  readonly end: number;
}

export interface AssembledGrids {
  readonly grids: readonly SheetGrid[];
  /** How many symbols were taken from drawn shapes. */
  readonly shapes: number;
}

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
      const from = header === null ? 0 : afterColumnNumbers(block, header.end);
      shapes += appendTable(draft, block, from, { row: -1, end: 0 });
      continue;
    }
    if (draft.flow !== null) {
      drafts.push(draft);
      draft = newDraft();
    }
    shapes += appendTable(draft, block, 0, header);
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

/** The header of a flow table: some cell of `row` means Kegiatan and another No or the like; `end` is the first row below. */
function flowHeader(table: DocxTable): FlowHeader | null {
  for (const [index, row] of table.rows.entries()) {
    const concepts = row.map((cell) => headingConcept(cell.text));
    if (!concepts.includes('activity')) continue;
    if (!concepts.includes('number') && !concepts.includes('mutuBaku') && !concepts.includes('pelaksana'))
      continue;
    let end = index + 1;
    while (table.rows[end]?.some((cell) => cell.vertical === 'continue' && startsIn(table, end, cell, index)))
      end++;
    return { texts: row.map((cell) => cell.text), row: index, end };
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

/** Page titles and the like between the two halves of one table would end it. */
function dropTextAfterTable(draft: GridDraft, blocks: readonly DocxBlock[]): void {
  const texts = new Set(blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])));
  while (draft.rows.length > 0) {
    const last = draft.rows[draft.rows.length - 1] ?? [];
    if (last.length !== 1 || !texts.has(last[0] ?? '')) return;
    draft.rows.pop();
  }
}
