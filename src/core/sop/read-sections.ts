import type { FoundLabel, FoundText, LabelMap } from './find-labels.ts';
import type { GridView } from './grid-view.ts';
import type { ValueCell } from './sheet-map.ts';
import { SECTION_IDS, type SectionId, type Sections, type Service } from './sop.ts';
import { splitList } from './split-list.ts';

interface Block {
  readonly label: FoundLabel;
  readonly text: string;
  /** Parts divided by blank rows. */
  readonly parts: readonly string[];
  readonly cell: ValueCell;
}

export interface SectionsReading {
  readonly sections: Sections;
  readonly service: Service | undefined;
  readonly cells: Partial<Record<SectionId, ValueCell>>;
  /** Pairs of sections whose texts stood one after the other and were divided. */
  readonly divided: readonly (readonly [SectionId, SectionId])[];
}

/** Sections that stand side by side on the official page. */
const PAIRS: readonly (readonly [SectionId, SectionId])[] = [
  ['dasarHukum', 'kualifikasiPelaksana'],
  ['keterkaitan', 'peralatan'],
  ['peringatan', 'pencatatan'],
];

function readBlock(view: GridView, labels: LabelMap, label: FoundLabel, end: number): Block {
  const { range } = label;
  const next = labels.nextInRow(label);
  let left = range.column;
  const alone = !view.cells(range.row).some((cell) => cell.column < range.column);
  if (alone) left = 0;
  let last = range.row + range.rows;
  while (last < end && !labels.hasLabelIn(last, left, next)) last++;
  const texts = labels.texts(range.row, last, left, next);
  view.claim(range.row, range.column);
  const lines: FoundText[] = [];
  const parts: string[] = [];
  let previous = Number.NaN;
  for (const text of texts) {
    view.claim(text.row, text.column);
    const before = lines[lines.length - 1];
    if (before && before.row === text.row) {
      lines[lines.length - 1] = {
        ...before,
        text: `${before.text} ${text.text}`,
      };
      parts.push(`${parts.pop() ?? ''} ${text.text}`);
    } else {
      if (text.row > previous + 1 || parts.length === 0) parts.push(text.text);
      else parts.push(`${parts.pop() ?? ''}\n${text.text}`);
      lines.push(text);
    }
    previous = text.row;
  }
  const first = texts[0];
  const cell: ValueCell =
    label.rest !== '' || !first
      ? {
          row: label.rest !== '' ? range.row : range.row + range.rows,
          column: range.column,
          before: label.rest === '' ? '' : label.before,
        }
      : { row: first.row, column: first.column, before: '' };
  const more = texts.filter((text) => text.row !== cell.row || text.column !== cell.column);
  return {
    label,
    text: [label.rest, ...lines.map((line) => line.text)].filter((text) => text !== '').join('\n'),
    parts,
    cell: more.length > 0 ? { ...cell, more: more.map(({ row, column }) => ({ row, column })) } : cell,
  };
}

/** Two headings printed side by side come out of a document one after the other, and their two paragraphs behind them. */
function dividePairs(blocks: Block[]): (readonly [SectionId, SectionId])[] {
  const divided: (readonly [SectionId, SectionId])[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (!next || block.label.label.kind !== 'section' || next.label.label.kind !== 'section') return;
    const pair = [block.label.label.section, next.label.label.section] as const;
    if (!PAIRS.some(([left, right]) => left === pair[0] && right === pair[1])) return;
    if (block.text !== '' || next.label.rest !== '' || next.parts.length !== 2) return;
    if (block.label.range.row === next.label.range.row) return;
    const [first = '', second = ''] = next.parts;
    if (first.includes('\n') || second.includes('\n')) return;
    blocks[index] = { ...block, text: first, cell: next.cell };
    blocks[index + 1] = { ...next, text: second };
    divided.push(pair);
  });
  return divided;
}

function readService(blocks: readonly Block[]): Service | undefined {
  const service: { -readonly [Key in keyof Service]: Service[Key] } = {};
  for (const { label, text } of blocks) {
    if (label.label.kind !== 'service' || text === '') continue;
    const { field } = label.label;
    if (field === 'nomorSk' || field === 'waktuPenyelesaian' || field === 'biaya') service[field] = text;
    else service[field] = splitList(text);
  }
  return Object.keys(service).length > 0 ? service : undefined;
}

/**
 * Reads the six sections and the service block: the text in the label's cell, right of it, and below it until the next label.
 * @param endOf first row that no longer belongs to a label standing in a row
 */
export function readSections(
  view: GridView,
  labels: readonly FoundLabel[],
  map: LabelMap,
  endOf: (row: number) => number,
): SectionsReading {
  const blocks = labels
    .filter((label) => label.label.kind !== 'identity')
    .map((label) => readBlock(view, map, label, endOf(label.range.row)));
  const divided = dividePairs(blocks);
  const sections = {} as Record<SectionId, readonly string[]>;
  const cells: Partial<Record<SectionId, ValueCell>> = {};
  for (const id of SECTION_IDS) sections[id] = [];
  for (const { label, text, cell } of blocks) {
    if (label.label.kind !== 'section') continue;
    sections[label.label.section] = splitList(text);
    cells[label.label.section] = cell;
  }
  return { sections, service: readService(blocks), cells, divided };
}
