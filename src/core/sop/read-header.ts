import type { HeaderBand } from './find-header.ts';
import { isColumnNumberRow, isSymbolColumn } from './find-header.ts';
import type { GridView } from './grid-view.ts';
import { type HeadingConcept, headingConcept } from './heading-dictionary.ts';
import { looksLikeSymbols, readSymbols } from './read-symbols.ts';
import type { LaneColumn, SheetTable, TableColumn, TextColumn } from './sheet-table.ts';

/** Headings over one column, top to bottom, and how firmly it lies under a heading for several. */
interface HeaderPath {
  readonly column: number;
  readonly span: number;
  readonly texts: readonly string[];
  readonly nameRow: number;
  readonly underPelaksana: 'merged' | 'near' | 'no';
  readonly underMutuBaku: boolean;
}

const SAMPLE_ROWS = 60;

function lowestTextRow(view: GridView, band: HeaderBand, column: number): number {
  for (let row = band.bottom; row >= band.top; row--) if (view.text(row, column) !== '') return row;
  return -1;
}

/** The heading over a cell: its own, that of its merge, or, where merges are lost, that of the nearest cell to the left. */
function headingOver(
  view: GridView,
  row: number,
  column: number,
  isLowest: boolean,
  isKnown: boolean,
): { text: string; merged: boolean } {
  const range = view.rangeAt(row, column);
  const own = view.text(range.row, range.column);
  if (own !== '') return { text: own, merged: range.columns > 1 };
  if (isLowest) return { text: '', merged: false };
  for (let left = column - 1; left >= 0; left--) {
    const text = view.text(row, left);
    if (text === '') continue;
    const wide = view.rangeAt(row, left).columns > 1;
    const concept = headingConcept(text);
    const isOver = isOverSeveral(concept);
    if (wide || (view.merges.length > 0 && !isOver)) break;
    if (concept !== undefined && !isOver && !isKnown) break;
    return { text, merged: false };
  }
  return { text: '', merged: false };
}

function isOverSeveral(concept: HeadingConcept | undefined): boolean {
  return concept === 'pelaksana' || concept === 'mutuBaku';
}

function pathOf(view: GridView, band: HeaderBand, column: number, isKnown: boolean): HeaderPath {
  const lowest = lowestTextRow(view, band, column);
  const texts: string[] = [];
  let underPelaksana: HeaderPath['underPelaksana'] = 'no';
  let underMutuBaku = false;
  let seen = -1;
  for (let row = band.top; row <= band.bottom; row++) {
    const range = view.rangeAt(row, column);
    const key = range.row * view.width + range.column;
    const { text, merged } = headingOver(view, row, column, row >= lowest, isKnown);
    if (text === '' || key === seen) continue;
    seen = key;
    const concept = headingConcept(text);
    const isLast = lowest <= row;
    const above = !isLast || (merged && (lowest < 0 || (!isKnown && isOverSeveral(concept))));
    if (above && concept === 'pelaksana') underPelaksana = merged ? 'merged' : 'near';
    else if (above && concept === 'mutuBaku') {
      underMutuBaku = true;
      if (underPelaksana === 'near') underPelaksana = 'no';
    } else texts.push(text);
  }
  const range = view.rangeAt(band.bottom, column);
  const isOver = texts.length === 0 && (underPelaksana !== 'no' || underMutuBaku);
  const startsHere = range.column === column && !isOver;
  return {
    column,
    span: startsHere ? range.columns : 1,
    texts,
    nameRow: Math.max(lowest, band.top),
    underPelaksana,
    underMutuBaku,
  };
}

/** How a column looks below the header: nothing in it, symbols, or other text. */
function bodyLook(view: GridView, firstRow: number, column: number): 'empty' | 'symbols' | 'text' {
  let symbols = 0;
  let others = 0;
  const last = Math.min(view.height, firstRow + SAMPLE_ROWS);
  for (let row = firstRow; row < last; row++) {
    const text = view.text(row, column);
    if (text === '') continue;
    if (looksLikeSymbols(text)) symbols++;
    else others++;
  }
  if (symbols + others === 0) return 'empty';
  return symbols >= others || others < 2 ? 'symbols' : 'text';
}

/** A column "Ya" or "Tidak" with numbers of rows says where a decision leads; it is nobody's lane. */
function holdsTargets(view: GridView, firstRow: number, column: number, heading: string): boolean {
  if (readSymbols(heading).answer !== heading) return false;
  const texts = Array.from({ length: SAMPLE_ROWS }, (_, row) => view.text(firstRow + row, column));
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /\d|^-$|^selesai$/i.test(text));
}

function extents(view: GridView, band: HeaderBand): [number, number] {
  let left = view.width;
  let right = -1;
  for (let row = band.top; row <= band.bottom; row++)
    for (const cell of view.cells(row)) {
      if (headingConcept(cell.text) === undefined) continue;
      const range = view.rangeAt(row, cell.column);
      left = Math.min(left, cell.column);
      right = Math.max(right, range.column + range.columns - 1);
    }
  while (right + 1 < view.width && lowestTextRow(view, band, right + 1) >= 0) {
    if (!isSymbolColumn(view, band.bottom, right + 1)) break;
    right++;
  }
  return [left, right];
}

export type ColumnRole = TextColumn | 'lane' | 'unknown' | 'none';

function roleOf(view: GridView, path: HeaderPath, firstRow: number): ColumnRole {
  const heading = path.texts[path.texts.length - 1] ?? '';
  if (path.underPelaksana === 'merged') return 'lane';
  const concept = headingConcept(heading);
  if (concept === 'pelaksana') return 'lane';
  if (concept !== undefined && concept !== 'mutuBaku') return concept;
  if (path.underPelaksana === 'near') return 'lane';
  if (holdsTargets(view, firstRow, path.column, heading)) return 'unknown';
  const look = bodyLook(view, firstRow, path.column);
  if (path.underMutuBaku || concept === 'mutuBaku')
    return heading === '' && look === 'empty' ? 'none' : 'unknown';
  if (heading === '' && look === 'empty') return 'none';
  return look === 'text' ? 'unknown' : 'lane';
}

function laneOf(path: HeaderPath): LaneColumn {
  const name = path.texts[path.texts.length - 1] ?? '';
  const group = path.texts.slice(0, -1).join(' – ');
  return {
    column: path.column,
    span: path.span,
    heading: name,
    name,
    nameRow: path.nameRow,
    ...(group === '' ? {} : { group }),
  };
}

type Roles = ReadonlyMap<number, ColumnRole>;

/**
 * The columns of a table under its header.
 * @param known roles by column that are certain already, from what Lajur hid in the sheet
 */
export function readHeader(view: GridView, band: HeaderBand, known?: Roles): SheetTable {
  const idColumn = [...(known ?? [])].find(([, role]) => role === 'id')?.[0];
  const numbered =
    isColumnNumberRow(view, band.bottom + 1) &&
    (idColumn === undefined || view.text(band.bottom + 1, idColumn) === '');
  const firstBodyRow = band.bottom + (numbered ? 2 : 1);
  const columns: Partial<Record<TextColumn, TableColumn>> = {};
  const lanes: LaneColumn[] = [];
  const unknown: TableColumn[] = [];
  const found = extents(view, band);
  const left = known ? Math.min(0, found[0]) : found[0];
  const right = known ? view.width - 1 : found[1];
  const waiting: TableColumn[] = [];
  for (let column = left; column <= right; ) {
    const path = pathOf(view, band, column, known !== undefined);
    const role = known?.get(column) ?? roleOf(view, path, firstBodyRow);
    const heading = path.texts[path.texts.length - 1] ?? '';
    const entry = { column, span: path.span, heading };
    if (role === 'lane') lanes.push(laneOf(path));
    else if (role === 'unknown' || (role !== 'none' && columns[role]))
      (path.underMutuBaku && heading === '' ? waiting : unknown).push(entry);
    else if (role !== 'none') columns[role] = entry;
    column += Math.max(1, path.span);
  }
  fillMutuBaku(columns, waiting, unknown);
  if (!known) fillFirstColumns(view, columns, unknown, lanes, firstBodyRow, left);
  return { ...band, firstBodyRow, columns, lanes, unknown };
}

/** Under a bare "Mutu Baku" over three columns, they are Kelengkapan, Waktu, Output. */
function fillMutuBaku(
  columns: Partial<Record<TextColumn, TableColumn>>,
  waiting: readonly TableColumn[],
  unknown: TableColumn[],
): void {
  const order = ['kelengkapan', 'waktu', 'output'] as const;
  const free = order.every((id) => columns[id] === undefined);
  waiting.forEach((column, position) => {
    const id = order[position];
    if (free && waiting.length === 3 && id) columns[id] = column;
    else unknown.push(column);
  });
}

/** A number column without heading left of the activities, and activities without heading right of the numbers. */
function fillFirstColumns(
  view: GridView,
  columns: Partial<Record<TextColumn, TableColumn>>,
  unknown: TableColumn[],
  lanes: LaneColumn[],
  firstRow: number,
  left: number,
): void {
  const activity = columns.activity;
  if (activity && !columns.number && left === activity.column && left > 0) {
    const column = left - 1;
    let numbers = 0;
    for (let row = firstRow; row < firstRow + 5; row++)
      if (/^\d{1,3}[.)]?$/.test(view.text(row, column))) numbers++;
    if (numbers >= 2) columns.number = { column, span: 1, heading: '' };
  }
  if (activity) return;
  const from = columns.number?.column ?? -1;
  const next = [...unknown, ...lanes]
    .filter((entry) => entry.column > from)
    .sort((a, b) => a.column - b.column)[0];
  if (!next) return;
  columns.activity = {
    column: next.column,
    span: next.span,
    heading: next.heading,
  };
  for (const list of [unknown, lanes] as TableColumn[][]) {
    const position = list.findIndex((entry) => entry.column === next.column);
    if (position >= 0) list.splice(position, 1);
  }
}
