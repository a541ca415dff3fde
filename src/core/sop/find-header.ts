import type { GridView } from './grid-view.ts';
import { blockLabel, type HeadingConcept, headingConcept } from './heading-dictionary.ts';
import { looksLikeSymbols } from './read-symbols.ts';

/** First and last row of a table's header. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
}

const MOST_HEADER_ROWS = 5;
const SAMPLE_ROWS = 12;

function conceptsOf(view: GridView, row: number): Map<number, HeadingConcept> {
  const found = new Map<number, HeadingConcept>();
  for (const cell of view.cells(row)) {
    const concept = headingConcept(cell.text);
    if (concept) found.set(cell.column, concept);
  }
  return found;
}

function isSuper(concept: HeadingConcept): boolean {
  return concept === 'pelaksana' || concept === 'mutuBaku';
}

/** A row over the anchor's that belongs to the header: it names pelaksana or mutu baku, or several columns. */
function isUpperHeaderRow(view: GridView, row: number): boolean {
  const concepts = [...conceptsOf(view, row).values()];
  return concepts.some(isSuper) || new Set(concepts).size >= 2;
}

/** A row under a header row that still belongs to the header: names of lanes, or headings under mutu baku. */
function isLowerHeaderRow(
  view: GridView,
  row: number,
  anchors: readonly number[],
  band: HeaderBand,
): boolean {
  const cells = view.cells(row);
  if (cells.length === 0) return false;
  if (anchors.some((column) => view.text(row, column) !== '')) return false;
  const taken = new Set<number>();
  let hasSuper = false;
  for (let above = band.top; above <= band.bottom; above++)
    for (const [column, concept] of conceptsOf(view, above))
      if (isSuper(concept)) hasSuper = true;
      else taken.add(column);
  if (cells.some((cell) => taken.has(cell.column))) return false;
  if ([...conceptsOf(view, row).values()].some((concept) => !isSuper(concept))) return true;
  return hasSuper && !cells.some((cell) => looksLikeSymbols(cell.text));
}

function growBand(view: GridView, row: number, anchors: readonly number[]): HeaderBand {
  let top = row;
  let bottom = row;
  for (const column of anchors) {
    const range = view.rangeAt(row, column);
    top = Math.min(top, range.row);
    bottom = Math.max(bottom, range.row + range.rows - 1);
  }
  bottom = Math.min(bottom, top + MOST_HEADER_ROWS - 1);
  while (top > 0 && row - top < 3 && isUpperHeaderRow(view, top - 1)) top--;
  while (
    bottom + 1 < view.height &&
    bottom - top < MOST_HEADER_ROWS - 1 &&
    isLowerHeaderRow(view, bottom + 1, anchors, { top, bottom })
  )
    bottom++;
  return { top, bottom };
}

function distinctConcepts(view: GridView, band: HeaderBand): Set<HeadingConcept> {
  const found = new Set<HeadingConcept>();
  for (let row = band.top; row <= band.bottom; row++)
    for (const concept of conceptsOf(view, row).values()) found.add(concept);
  return found;
}

/** A row "No | Nama SOP | Tanggal Efektif | …" heads a register of SOPs, not a flow. */
function headsRegister(view: GridView, row: number): boolean {
  const labels = view.cells(row).map((cell) => blockLabel(cell.text));
  return labels.some((label) => label?.label.kind === 'identity' && label.label.field !== 'number');
}

/** Enough for a table without mutu baku: numbers, activities, and columns of symbols. */
function hasSymbolColumns(view: GridView, band: HeaderBand): boolean {
  const named = view.cells(band.bottom).filter((cell) => headingConcept(cell.text) === undefined);
  return named.filter((cell) => isSymbolColumn(view, band.bottom, cell.column)).length >= 2;
}

/** True where the first rows under a header hold symbols in that column, and nothing else. */
export function isSymbolColumn(view: GridView, bottom: number, column: number): boolean {
  const texts: string[] = [];
  for (let row = bottom + 1; row <= bottom + SAMPLE_ROWS; row++)
    if (view.text(row, column) !== '') texts.push(view.text(row, column));
  return texts.some((text) => !/^\d+$/.test(text)) && texts.every(looksLikeSymbols);
}

/**
 * The first header of a flow table at or below `fromRow`: a heading for the activity with two others beside it (with one,
 * where columns of symbols stand under the header), or three others.
 */
export function findHeader(view: GridView, fromRow: number): HeaderBand | undefined {
  for (let row = fromRow; row < view.height; row++) {
    const concepts = conceptsOf(view, row);
    if (concepts.size === 0) continue;
    const anchors = [...concepts]
      .filter(([, concept]) => concept === 'activity' || concept === 'number')
      .map(([column]) => column);
    const hasActivity = [...concepts.values()].includes('activity');
    if (!hasActivity && (new Set(concepts.values()).size < 3 || headsRegister(view, row))) continue;
    const band = growBand(view, row, anchors);
    if (band.top < fromRow) continue;
    const all = distinctConcepts(view, band);
    if (all.size >= 3 || (all.size === 2 && hasActivity && hasSymbolColumns(view, band))) return band;
  }
  return undefined;
}

/** True for a row "1 2 3 …" or "(1) (2) …" that only numbers the columns. */
export function isColumnNumberRow(view: GridView, row: number): boolean {
  const cells = view.cells(row);
  if (cells.length < 3) return false;
  let previous = 0;
  for (const cell of cells) {
    const digits = /^\(?(\d{1,2})\)?\.?$/.exec(cell.text)?.[1];
    const value = Number(digits ?? Number.NaN);
    if (value !== previous + 1 && !(value === previous && previous > 0)) return false;
    previous = value;
  }
  return previous >= 3;
}
