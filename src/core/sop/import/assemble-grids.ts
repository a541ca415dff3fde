import { headingConcept } from '../heading-dictionary.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import type { DocxBlock, DocxCell, DocxTable } from './docx-blocks.ts';
import { appendTable, columnCount, type GridDraft as RowDraft } from './table-rows.ts';

interface GridDraft extends RowDraft {
  /** The flow table that the draft holds, once there is one; `end` is the row below it. */
  flow: { readonly header: readonly string[]; readonly columns: number; end: number } | null;
}

interface FlowHeader {
  readonly texts: readonly string[];
  readonly row: number;
  /** First row below the header. */
  readonly end: number;
  /** First row below the header and a row of column numbers. */
  readonly body: number;
}

export interface AssembledGrids {
  readonly grids: readonly SheetGrid[];
  /** How many symbols were taken from drawn shapes. */
  readonly shapes: number;
}

/** How the heading over an SOP begins, which may stand as plain text before its identity block. */
const SOP_HEADING =
  /^(?:pemerintah|provinsi|kabupaten|kota|badan|dinas|sekretariat|standar? operasional|standard operating|sop\b)/i;

/**
 * One grid per SOP: everything up to and with its flow table, and what follows the last one. A table that goes on with the same
 * columns (Word needs a new table on a new page) is joined to it without its repeated header; an identity block after a flow
 * table, or a flow table that counts from 1 again, begins the next SOP. An empty row parts text from tables.
 */
export function assembleGrids(blocks: readonly DocxBlock[], name: string): AssembledGrids {
  const drafts = [newDraft()];
  let shapes = 0;
  let before: DocxBlock | undefined;
  for (const block of blocks) {
    let draft = drafts[drafts.length - 1] ?? newDraft();
    if (before !== undefined && before.kind !== block.kind) draft.rows.push([]);
    before = block;
    if (block.kind === 'text') {
      draft.rows.push([block.text]);
      continue;
    }
    const header = flowHeader(block);
    if (draft.flow !== null && continues(block, header, draft.flow)) {
      draft.rows.length = draft.flow.end;
      shapes += appendTable(draft, block, header?.body ?? 0, { row: -1, end: 0 });
      draft.flow.end = draft.rows.length;
      continue;
    }
    if (draft.flow !== null) {
      draft = afterFlow(draft, draft.flow.end);
      drafts.push(draft);
    }
    shapes += appendTable(draft, block, 0, header);
    if (header !== null)
      draft.flow = { header: header.texts, columns: columnCount(block), end: draft.rows.length };
  }
  return { shapes, grids: toGrids(joinTail(drafts), name) };
}

function newDraft(): GridDraft {
  return { rows: [], merges: [], flow: null };
}

/** The next SOP's draft, with the heading that stands as text below the flow table; footnotes stay with the table. */
function afterFlow(draft: GridDraft, end: number): GridDraft {
  const heading = draft.rows.findIndex(
    (row, index) => index >= end && SOP_HEADING.test((row[0] ?? '').trim()),
  );
  const rows = heading === -1 ? [] : draft.rows.splice(heading);
  return { rows, merges: [], flow: null };
}

/** What follows the last flow table without another one (a signature, a list) belongs to the last SOP. */
function joinTail(drafts: readonly GridDraft[]): readonly GridDraft[] {
  const last = drafts[drafts.length - 1];
  const before = drafts[drafts.length - 2];
  if (last === undefined || before === undefined || last.flow !== null) return drafts;
  const offset = before.rows.length;
  before.rows.push(...last.rows);
  before.merges.push(...last.merges.map((merge) => ({ ...merge, row: merge.row + offset })));
  return drafts.slice(0, -1);
}

function toGrids(drafts: readonly GridDraft[], name: string): SheetGrid[] {
  return drafts.map(({ rows, merges }, index) => ({
    name: drafts.length === 1 ? name : `${name} (${index + 1})`,
    rows,
    merges,
  }));
}

/** The header of a flow table: some cell of `row` means Kegiatan and another No or the like. */
function flowHeader(table: DocxTable): FlowHeader | null {
  for (const [index, row] of table.rows.entries()) {
    const concepts = row.map((cell) => headingConcept(cell.text));
    if (!concepts.includes('activity')) continue;
    if (!concepts.includes('number') && !concepts.includes('mutuBaku') && !concepts.includes('pelaksana'))
      continue;
    let end = index + 1;
    while (table.rows[end]?.some((cell) => cell.vertical === 'continue' && startsIn(table, end, cell, index)))
      end++;
    return { texts: row.map((cell) => cell.text), row: index, end, body: afterColumnNumbers(table, end) };
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
  header: FlowHeader | null,
  flow: { readonly header: readonly string[]; readonly columns: number },
): boolean {
  if (header === null) return columnCount(table) === flow.columns && table.rows.some((row) => row.length > 4);
  if (header.texts.join('\n') !== flow.header.join('\n')) return false;
  const first = table.rows[header.body]?.[0]?.text ?? '';
  return !/^1\.?$/.test(first.trim());
}
