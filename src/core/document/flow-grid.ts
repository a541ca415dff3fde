import type { Box, DrawnCell, DrawnLane, DrawnPage, DrawnSymbol } from '../flowchart/drawing.ts';

/** A cell of the native table: a text cell of the drawing, or a lane cell of a body row. */
export interface GridCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly box: Box;
  /** Null for lane cells and for slots that the drawing leaves empty. */
  readonly text: DrawnCell | null;
  /** The lanes of a lane cell; several where a symbol lies over the rule between them. */
  readonly lanes: readonly DrawnLane[];
}

/** Rules closer than this are one rule. */
const TOLERANCE = 0.6;
/** A symbol that reaches so far over a rule was put over it on purpose. */
const OVER_RULE = 2;

/** The page's table row by row; each row lists the cells that begin in it, from the left. */
export function flowGrid(page: DrawnPage): readonly (readonly GridCell[])[] {
  const columns = page.columns.length - 1;
  const rows = page.rows.length - 1;
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  const grid: GridCell[][] = Array.from({ length: rows }, () => []);
  const put = (row: number, cell: GridCell) => {
    for (let r = row; r < row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        const line = taken[r];
        if (line !== undefined) line[c] = true;
      }
    grid[row]?.push(cell);
  };
  for (const drawn of page.cells) {
    const placed = drawn.role === 'lane' ? null : place(drawn, page);
    if (placed !== null && !overlaps(taken, placed.row, placed.cell)) put(placed.row, placed.cell);
  }
  for (let row = 0; row < rows; row++) {
    let column = 0;
    while (column < columns) {
      const cell = taken[row]?.[column] === true ? null : emptyCell(page, row, column, taken[row] ?? []);
      if (cell !== null) put(row, cell);
      column += cell?.columnSpan ?? 1;
    }
  }
  return grid.map((cells) => [...cells].sort((a, b) => a.column - b.column));
}

function place(drawn: DrawnCell, page: DrawnPage): { row: number; cell: GridCell } | null {
  const column = ruleAt(page.columns, drawn.x);
  const row = ruleAt(page.rows, drawn.y);
  const columnSpan = ruleAt(page.columns, drawn.x + drawn.width) - column;
  const rowSpan = ruleAt(page.rows, drawn.y + drawn.height) - row;
  if (column < 0 || row < 0 || columnSpan < 1 || rowSpan < 1) return null;
  return {
    row,
    cell: { column, columnSpan, rowSpan, box: drawn, text: drawn, lanes: [] },
  };
}

/** Index of the rule at that coordinate, −1 if there is none. */
function ruleAt(rules: readonly number[], at: number): number {
  return rules.findIndex((rule) => Math.abs(rule - at) < TOLERANCE);
}

function overlaps(taken: readonly (readonly boolean[])[], row: number, cell: GridCell): boolean {
  return taken
    .slice(row, row + cell.rowSpan)
    .some((line) => line.slice(cell.column, cell.column + cell.columnSpan).some(Boolean));
}

/** One free slot, or as many lane slots as a symbol over their rules holds together. */
function emptyCell(page: DrawnPage, row: number, column: number, taken: readonly boolean[]): GridCell {
  let end = column + 1;
  if (row >= page.headerRows && laneAt(page, column) !== undefined)
    while (
      end < page.columns.length - 1 &&
      taken[end] !== true &&
      laneAt(page, end) &&
      symbolOverRule(page, row, end)
    )
      end += 1;
  const x = page.columns[column] ?? 0;
  const y = page.rows[row] ?? 0;
  const width = (page.columns[end] ?? x) - x;
  const height = (page.rows[row + 1] ?? y) - y;
  const lanes =
    row < page.headerRows
      ? []
      : Array.from({ length: end - column }, (_, index) => laneAt(page, column + index)).filter(
          (lane): lane is DrawnLane => lane !== undefined,
        );
  return {
    column,
    columnSpan: end - column,
    rowSpan: 1,
    box: { x, y, width, height },
    text: null,
    lanes,
  };
}

function laneAt(page: DrawnPage, column: number): DrawnLane | undefined {
  const left = page.columns[column] ?? Number.NaN;
  const right = page.columns[column + 1] ?? Number.NaN;
  const middle = (left + right) / 2;
  return page.lanes.find(({ x, width }) => middle > x && middle < x + width);
}

function symbolOverRule(page: DrawnPage, row: number, column: number): boolean {
  const rule = page.columns[column] ?? 0;
  const top = page.rows[row] ?? 0;
  const bottom = page.rows[row + 1] ?? 0;
  return page.symbols.some(
    (symbol) =>
      isBetween(middleY(symbol), top, bottom) &&
      symbol.x < rule - OVER_RULE &&
      symbol.x + symbol.width > rule + OVER_RULE,
  );
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value < high;
}

export function middleY(symbol: DrawnSymbol): number {
  return symbol.y + symbol.height / 2;
}
