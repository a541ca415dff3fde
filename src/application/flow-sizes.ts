import type { DrawnPage } from '../core/flowchart/drawing.ts';
import type { SheetMap } from '../core/sop/sheet-map.ts';
import type { Size, Tab } from './ports.ts';

const POINTS_PER_PIXEL = 0.75;

/** Neighbouring sheet rows or columns, `count` ≥ 1, that together are as large as one row or lane of the drawing. */
export interface Span {
  readonly from: number;
  readonly count: number;
}

/** Rows and columns of a tab under each row and lane of a drawing. */
export interface FlowSpans {
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

/**
 * Which sheet rows and columns lie under the drawing. An activity and a lane reach to the next one, so that an empty or
 * merged row between them is covered and the picture stays in step with the table.
 */
export function flowSpans({ rows, table }: SheetMap): FlowSpans {
  return {
    rows: spans(rows.map(({ row, more }) => ({ from: row, count: 1 + more.length }))),
    columns: spans(table.lanes.map(({ column, span }) => ({ from: column, count: span }))),
  };
}

function spans(own: readonly Span[]): readonly Span[] {
  return own.map(({ from, count }, position) => {
    const next = own[position + 1];
    return { from, count: next === undefined ? count : Math.max(1, next.from - from) };
  });
}

/** True when a row or column under the drawing is hidden, so that no picture can lie in step with the table. */
export function isPartlyHidden({ rows, columns }: FlowSpans, { hiddenRows, hiddenColumns }: Tab): boolean {
  const within = (spans: readonly Span[], index: number) =>
    spans.some(({ from, count }) => index >= from && index < from + count);
  return (
    hiddenRows.some((index) => within(rows, index)) || hiddenColumns.some((index) => within(columns, index))
  );
}

export interface SizeChanges {
  readonly rowHeights: readonly Size[];
  readonly columnWidths: readonly Size[];
}

/** The sizes that the tab must be given so that its grid lies exactly under the drawing; what fits already is left out. */
export function sizeChanges(page: DrawnPage, under: FlowSpans, tab: Tab): SizeChanges {
  return {
    rowHeights: changed(sizes(page.rows, under.rows), tab.rowHeights),
    columnWidths: changed(sizes(page.columns, under.columns), tab.columnWidths),
  };
}

function sizes(borders: readonly number[], under: readonly Span[]): readonly Size[] {
  return under.flatMap(({ from, count }, position) => {
    const start = borders[position] ?? 0;
    const whole = Math.round(((borders[position + 1] ?? start) - start) / POINTS_PER_PIXEL);
    const part = Math.floor(whole / count);
    return Array.from({ length: count }, (_, index) => ({
      index: from + index,
      pixels: index === 0 ? whole - part * (count - 1) : part,
    }));
  });
}

function changed(wanted: readonly Size[], present: readonly number[]): readonly Size[] {
  return wanted.filter(({ index, pixels }) => present[index] !== pixels);
}
