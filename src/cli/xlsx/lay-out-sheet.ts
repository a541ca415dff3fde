import { drawFlowchart } from '../../core/flowchart/draw-flowchart.ts';
import type { DrawnPage } from '../../core/flowchart/drawing.ts';
import { nameCells, raisedRows, turnedHeight } from '../../core/flowchart/turn-sheet-names.ts';
import { sliceStrips } from '../../core/picture/slice-strips.ts';
import { CLI } from '../../core/messages/cli.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { readSheet } from '../../core/sop/read-sheet.ts';
import type { CellRange, SheetPlan } from '../../core/sop/sheet-grid.ts';
import type { SheetMap } from '../../core/sop/sheet-map.ts';
import type { ColumnId, Sop } from '../../core/sop/sop.ts';
import { writeSheet } from '../../core/sop/write-sheet.ts';
import { measureArimo } from '../../core/text/measure-arimo.ts';
import { wrapText } from '../../core/text/wrap-text.ts';
import { paintPng } from '../drawing-of.ts';
import { SHEET_FONT_SIZE } from './role-styles.ts';
import type { SheetContent, SheetPicture } from './write-xlsx.ts';

export interface SheetLayout {
  readonly content: SheetContent;
  /** Row that is higher than Excel allows; the pictures are then left out, because they could not lie on the grid. Null for none. */
  readonly tallRow: number | null;
}

const POINTS_PER_PIXEL = 0.75;
/** Excel's greatest row height, pixels. */
const TALLEST = 409 / POINTS_PER_PIXEL;
const LOWEST = 21;
const LINE_HEIGHT = 1.25;
const PADDING = { x: 6, y: 6 };
const COLUMNS: readonly ColumnId[] = ['number', 'activity', 'kelengkapan', 'waktu', 'output', 'keterangan'];
const NARROWEST = 40;

/** The sheet of an SOP with its flow over the lanes, as Lajur draws it in Google Sheets. */
export function layOutSheet(sop: Sop): SheetLayout {
  const profile = findProfile(sop.profile);
  const plan = writeSheet(sop, profile);
  const { map } = readSheet(plan);
  const rowHeights = textHeights(plan, plan.columnWidths);
  const page = map === null ? undefined : drawOnSheet(sop, plan, map);
  if (map === null || page === undefined)
    return {
      content: {
        plan,
        columnWidths: plan.columnWidths,
        rowHeights,
        pictures: [],
        turned: [],
      },
      tallRow: null,
    };
  const columnWidths = [...plan.columnWidths];
  map.laneColumns.forEach((column, lane) => {
    columnWidths[column] = interval(page.columns, lane) ?? columnWidths[column] ?? 0;
  });
  const names = nameCells(map.table, plan.merges);
  const turned = turnedHeight(names, columnWidths, SHEET_FONT_SIZE, measureArimo);
  const level = textHeights(plan, columnWidths, turned === null ? [] : names);
  const heights = [...(turned === null ? level : raisedRows(names, turned, level))];
  map.bodyRows.forEach((row, index) => {
    heights[row] = interval(page.rows, index) ?? heights[row] ?? LOWEST;
  });
  const tallRow = map.bodyRows.find((row) => (heights[row] ?? 0) > TALLEST) ?? null;
  const pictures =
    tallRow === null ? pictureStrips(sop.identity.title, page, map, columnWidths, heights) : [];
  return {
    content: {
      plan,
      columnWidths,
      rowHeights: heights.map((height) => Math.min(height, TALLEST)),
      pictures,
      turned: turned === null ? [] : names,
    },
    tallRow,
  };
}

function drawOnSheet(sop: Sop, plan: SheetPlan, map: SheetMap): DrawnPage | undefined {
  const widths = Object.fromEntries(
    COLUMNS.map((id) => {
      const column = map.columns[id];
      return [id, (column === undefined ? undefined : plan.columnWidths[column]) ?? NARROWEST];
    }),
  ) as Record<ColumnId, number>;
  const drawing = drawFlowchart(sop, {
    profile: findProfile(sop.profile),
    measure: measureArimo,
    target: { kind: 'sheet', columnWidths: widths, fontSize: SHEET_FONT_SIZE },
  });
  return drawing.pages[0];
}

/** Width of the n-th interval between borders in points, as pixels. */
function interval(borders: readonly number[], position: number): number | undefined {
  const [from, to] = [borders[position], borders[position + 1]];
  return from === undefined || to === undefined ? undefined : Math.round((to - from) / POINTS_PER_PIXEL);
}

function pictureStrips(
  title: string,
  page: DrawnPage,
  map: SheetMap,
  columnWidths: readonly number[],
  rowHeights: readonly number[],
): SheetPicture[] {
  const before = (sizes: readonly number[], end: number) =>
    sizes.slice(0, end).reduce((sum, size) => sum + size, 0);
  const left = before(columnWidths, map.laneColumns[0] ?? 0);
  const strips = sliceStrips(page);
  return strips.map((strip, index) => ({
    description: CLI.pictureText(title, index + 1, strips.length),
    png: paintPng(page, {
      scale: strip.scale / POINTS_PER_PIXEL,
      layer: 'strip',
      region: strip.region,
    }),
    x: left,
    y: before(rowHeights, map.bodyRows[strip.fromRow] ?? 0),
    width: strip.width,
    height: strip.height,
  }));
}

/** Pixels that each row needs for its wrapped level text; Excel does not measure merged cells itself. */
function textHeights(
  plan: SheetPlan,
  columnWidths: readonly number[],
  turned: readonly CellRange[] = [],
): number[] {
  const heights = plan.rows.map(() => LOWEST);
  const mergeAt = new Map(plan.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const hidden = new Set(plan.hiddenColumns);
  const isTurned = (row: number, column: number) =>
    turned.some((cell) => cell.row === row && cell.column === column);
  const tall: { range: CellRange; height: number }[] = [];
  plan.rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text === '' || hidden.has(column) || isTurned(row, column)) return;
      const range = mergeAt.get(`${row},${column}`) ?? {
        row,
        column,
        rows: 1,
        columns: 1,
      };
      const width = columnWidths.slice(column, column + range.columns).reduce((sum, size) => sum + size, 0);
      const height = textHeight(text, width - PADDING.x);
      if (range.rows === 1) heights[row] = Math.max(heights[row] ?? LOWEST, height);
      else tall.push({ range, height });
    });
  });
  for (const { range, height } of tall) growLastRow(heights, range, height);
  return heights.map((height) => Math.min(Math.ceil(height), Math.floor(TALLEST)));
}

function textHeight(text: string, width: number): number {
  const style = { size: SHEET_FONT_SIZE, bold: true };
  const lines = text
    .split('\n')
    .reduce(
      (count, line) =>
        count + Math.max(1, wrapText(line, width * POINTS_PER_PIXEL, style, measureArimo).length),
      0,
    );
  return (lines * SHEET_FONT_SIZE * LINE_HEIGHT) / POINTS_PER_PIXEL + PADDING.y;
}

/** A cell over several rows takes what it still lacks from the last of them. */
function growLastRow(heights: number[], range: CellRange, height: number): void {
  const last = range.row + range.rows - 1;
  const present = heights.slice(range.row, last + 1).reduce((sum, size) => sum + size, 0);
  if (height > present) heights[last] = (heights[last] ?? 0) + height - present;
}
