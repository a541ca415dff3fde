import { APPROVAL_SHEET, CONTINUED, SERVICE_COLUMNS } from '../../messages/document-words.ts';
import { foldText } from '../fold-text.ts';
import { blockLabel } from '../heading-dictionary.ts';
import { type DocxBlock, type DocxCell, type DocxTable, SIGNATURE_ROOM } from './docx-blocks.ts';

type Row = readonly DocxCell[];

/**
 * The blocks without what a printed document says twice: headings that go on from the page before, the head that a service page
 * repeats, the sheet that names the SOP above a signature of its own. What has been said nowhere else stays.
 */
export function withoutPrintedExtras(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  const said = new Set<string>();
  const kept: DocxBlock[] = [];
  blocks.forEach((block, index) => {
    const next = blocks.slice(index).find(({ kind }) => kind === 'table');
    const isServiceHead = next?.kind === 'table' && isServiceTable(next);
    const above = blocks[index - 1];
    if (block.kind === 'text') {
      const repeats = (isServiceHead && isSaid(block.text, said)) || block.text === APPROVAL_SHEET;
      if (!repeats) kept.push(block);
      for (const part of parts(block.text)) said.add(part);
      return;
    }
    const isApproval = above?.kind === 'text' && above.text === APPROVAL_SHEET;
    const rows = isServiceTable(block) ? serviceRows(block, kept) : block.rows;
    const wanted = isApproval
      ? rows.filter((row) => !row.every(({ text }) => isSaid(text, said)))
      : joinContinued(rows, kept);
    if (wanted.length > 0) kept.push({ ...block, rows: signedApart(wanted) });
    for (const row of rows) for (const { text } of row) for (const part of parts(text)) said.add(part);
  });
  return kept;
}

function parts(text: string): string[] {
  return text
    .split(/\n|\s\/\s/)
    .map(foldText)
    .filter((part) => part !== '');
}

function isSaid(text: string, said: ReadonlySet<string>): boolean {
  return parts(text).every((part) => said.has(part));
}

function isServiceTable({ rows: [head] }: DocxTable): boolean {
  return (
    head?.length === 2 &&
    foldText(head[0]?.text ?? '') === foldText(SERVICE_COLUMNS.component) &&
    foldText(head[1]?.text ?? '') === foldText(SERVICE_COLUMNS.text)
  );
}

/** Without their heading, and so far right that their labels end the sections of the identity page on both its sides. */
function serviceRows(table: DocxTable, before: readonly DocxBlock[]): readonly Row[] {
  const sections = before.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().filter(({ text }) => blockLabel(text)?.label.kind === 'section')
      : [],
  );
  const shift = Math.max(0, ...sections.map(({ column }) => column));
  return table.rows.slice(1).map((row) => row.map((cell) => ({ ...cell, column: cell.column + shift })));
}

/** Joins rows that go on from the page before, with their heading above or beside them, to the last row of `kept`. */
function joinContinued(rows: readonly Row[], kept: DocxBlock[]): readonly Row[] {
  const [first, second] = rows;
  const filled = (first ?? []).filter(({ text }) => text !== '');
  const continued = filled.filter(({ text }) => text.endsWith(` ${CONTINUED}`));
  if (first === undefined || continued.length === 0) return rows;
  const isHeading = continued.length === filled.length;
  const content = isHeading
    ? second
    : first.map((cell) => (continued.includes(cell) ? { ...cell, text: '' } : cell));
  const rest = rows.slice(isHeading ? 2 : 1);
  const before = lastTable(kept);
  const last = before?.table.rows[before.table.rows.length - 1];
  if (content === undefined || before === null || last === undefined) return rows;
  const joined = last.map((cell) => {
    const more = content.find(({ column }) => column === cell.column)?.text ?? '';
    return more === '' ? cell : { ...cell, text: joinText(cell.text, more) };
  });
  kept[before.index] = { ...before.table, rows: [...before.table.rows.slice(0, -1), joined] };
  return rest;
}

function lastTable(blocks: readonly DocxBlock[]): { index: number; table: DocxTable } | null {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind === 'table') return { index, table: block };
  }
  return null;
}

/** The rest of an item that was cut at the page's end has no mark, though the items around it have. */
function joinText(before: string, more: string): string {
  const mark = /^(?:\(?(?:\d{1,3}|[a-z])[.)]|[-–—•])\s/;
  const isRest = !mark.test(more) && before.split('\n').some((line) => mark.test(line));
  return `${before}${isRest ? ' ' : '\n'}${more}`;
}

/** The name below the room of a signature becomes a cell of its own under the position, so that it is not read as part of it. */
function signedApart(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => {
    const label = row.findIndex(({ text }) => {
      const found = blockLabel(text)?.label;
      return found?.kind === 'identity' && found.field === 'approver';
    });
    const signed = label < 0 ? undefined : row[label + 1];
    const at = signed?.text.indexOf(SIGNATURE_ROOM) ?? -1;
    if (signed === undefined || at < 0 || signed.vertical !== 'none') return [row];
    const replaced = (text: string) => row.map((cell) => (cell === signed ? { ...cell, text } : cell));
    const below = replaced(signed.text.slice(at).trim()).map((cell): DocxCell => {
      if (cell.column === signed.column) return cell;
      return {
        ...cell,
        text: '',
        shapes: [],
        tile: null,
        vertical: cell.vertical === 'none' ? 'none' : 'continue',
      };
    });
    return [replaced(signed.text.slice(0, at)), below];
  });
}
