import type { AxisLine } from './axis.ts';
import type { PageContent, PageSymbol } from './page-content.ts';
import type { GridSymbol, RouteGrid, Side } from './route-grid.ts';

/** The symbols of a page on the corridor grid. */
export interface PlacedPage {
  readonly content: PageContent;
  readonly grid: RouteGrid;
  /** Columns from the left, with the width of their widest symbol. */
  readonly columns: readonly AxisLine[];
  /** Levels from the top, with the height of their highest symbol. */
  readonly levels: readonly AxisLine[];
}

/** Symbols of one cell stand under each other up to this many, then in a further column. */
const DEEPEST_STACK = 4;
/** Several connectors of one lane: in the middle, then right and left of it. */
const CONNECTOR_COLUMNS = [0, 1, -1];

interface Spot {
  /** Level within the row, from 0. */
  readonly level: number;
  /** Column within the lane; 0 is its middle one unless it has columns on one side only. */
  readonly column: number;
}

/**
 * Puts every symbol in a column and a level of its own.
 *
 * Gives: no two symbols share a node; the symbols of a cell stand in their order from the top; a symbol alone in its cell
 * stands level with its partner in the row; connectors stand above or below everything else in their row.
 */
export function placeSymbols(content: PageContent): PlacedPage {
  const spots = content.symbols.map((): Spot => ({ level: 0, column: 0 }));
  const firstLevel: number[] = [];
  const levels: { cell: number; size: number }[] = [];
  const rows: number[][] = Array.from({ length: content.rowCount }, () => []);
  content.symbols.forEach((symbol, index) => {
    rows[symbol.row]?.push(index);
  });
  for (const [row, inRow] of rows.entries()) {
    firstLevel.push(levels.length);
    const depth = placeRow(content, inRow, spots);
    for (let level = 0; level < depth; level++) levels.push({ cell: row, size: 0 });
  }
  const columns = makeColumns(content, spots);
  const symbols = content.symbols.map((symbol, index): GridSymbol => {
    const spot = spots[index] ?? { level: 0, column: 0 };
    const level = (firstLevel[symbol.row] ?? 0) + spot.level;
    const own = levels[level];
    if (own !== undefined) own.size = Math.max(own.size, symbol.height);
    return {
      kind: symbol.kind,
      ...columnsOf(symbol, spot, columns),
      y: 2 * level + 1,
      sides: sidesOf(symbol),
    };
  });
  content.symbols.forEach((symbol, at) => {
    const column = columns[((symbols[at]?.x ?? 0) - 1) / 2];
    if (column !== undefined && !column.onBorder && symbol.firstLane === symbol.lastLane)
      column.size = Math.max(column.size, symbol.width);
  });
  const edges = content.edges.map((edge) => ({
    from: edge.from,
    to: edge.to,
    label: edge.label,
    bar: edge.flows.length === 0,
    ...(edge.leave === undefined ? {} : { leave: edge.leave }),
    ...(edge.enter === undefined ? {} : { enter: edge.enter }),
  }));
  return {
    content,
    columns,
    levels: levels.map((level) => ({ ...level, onBorder: false })),
    grid: { columns: columns.length, levels: levels.length, symbols, edges },
  };
}

/** Levels of one row; gives how many there are. */
function placeRow(content: PageContent, inRow: readonly number[], spots: Spot[]): number {
  const above = placeConnectors(content, inRow, 'above', 0, spots);
  const cells = inRow.filter((index) => content.symbols[index]?.place === 'cell');
  let deepest = 0;
  const done: number[] = [];
  for (const index of cells) {
    const covering = done.filter((other) => overlap(content.symbols[other], content.symbols[index]));
    const order = covering.length === 0 ? 0 : 1 + Math.max(...covering.map((other) => orderOf(spots[other])));
    const level = order % DEEPEST_STACK;
    spots[index] = { level, column: Math.floor(order / DEEPEST_STACK) };
    deepest = Math.max(deepest, level);
    done.push(index);
  }
  if (deepest > 0) for (const index of cells) levelWithPartner(content, cells, index, spots);
  for (const index of cells) {
    const spot = spots[index] ?? { level: 0, column: 0 };
    spots[index] = { ...spot, level: spot.level + above };
  }
  const middle = above + deepest + 1;
  return placeConnectors(content, inRow, 'below', middle, spots);
}

function orderOf(spot: Spot | undefined): number {
  return spot === undefined ? 0 : spot.column * DEEPEST_STACK + spot.level;
}

function overlap(a: PageSymbol | undefined, b: PageSymbol | undefined): boolean {
  return a !== undefined && b !== undefined && a.firstLane <= b.lastLane && b.firstLane <= a.lastLane;
}

/** A symbol alone in its cell joins the level of the first symbol of the row that a flow connects it with. */
function levelWithPartner(
  content: PageContent,
  cells: readonly number[],
  index: number,
  spots: Spot[],
): void {
  const alone = cells.every(
    (other) => other === index || !overlap(content.symbols[other], content.symbols[index]),
  );
  if (!alone) return;
  const mine = content.edges.filter((edge) => edge.from === index || edge.to === index);
  if (mine.some((edge) => edge.flows.length === 0)) return;
  for (const edge of mine) {
    const other = edge.from === index ? edge.to : edge.from;
    if (other === index || !cells.includes(other)) continue;
    spots[index] = { level: spots[other]?.level ?? 0, column: 0 };
    return;
  }
}

/** Connectors of one row; those of one lane beside each other, then under each other. Gives the next free level. */
function placeConnectors(
  content: PageContent,
  inRow: readonly number[],
  place: 'above' | 'below',
  from: number,
  spots: Spot[],
): number {
  const used = new Map<number, number>();
  let next = from;
  for (const index of inRow) {
    const symbol = content.symbols[index];
    if (symbol === undefined || symbol.place !== place) continue;
    const order = used.get(symbol.firstLane) ?? 0;
    const level = from + Math.floor(order / CONNECTOR_COLUMNS.length);
    spots[index] = { level, column: CONNECTOR_COLUMNS[order % CONNECTOR_COLUMNS.length] ?? 0 };
    used.set(symbol.firstLane, order + 1);
    next = Math.max(next, level + 1);
  }
  return next;
}

interface Column {
  readonly cell: number;
  readonly onBorder: boolean;
  size: number;
  /** Position within its lane. */
  readonly position: number;
}

function makeColumns(content: PageContent, spots: readonly Spot[]): Column[] {
  const columns: Column[] = [];
  for (let lane = 0; lane < content.laneCount; lane++) {
    let first = 0;
    let last = 0;
    let border = false;
    content.symbols.forEach((symbol, index) => {
      if (symbol.firstLane <= lane && lane <= symbol.lastLane) {
        first = Math.min(first, spots[index]?.column ?? 0);
        last = Math.max(last, spots[index]?.column ?? 0);
      }
      if (borderOf(symbol) === lane) border = true;
    });
    for (let position = first; position <= last; position++)
      columns.push({ cell: lane, onBorder: false, size: 0, position });
    if (border) columns.push({ cell: lane, onBorder: true, size: 0, position: 0 });
  }
  return columns;
}

/** Lane behind which the border lies that is the middle of the symbol; -1 when its middle is a lane. */
function borderOf(symbol: PageSymbol): number {
  const lanes = symbol.lastLane - symbol.firstLane + 1;
  return lanes % 2 === 0 ? symbol.firstLane + lanes / 2 - 1 : -1;
}

function columnsOf(symbol: PageSymbol, spot: Spot, columns: readonly Column[]) {
  const border = borderOf(symbol);
  const middle = (symbol.firstLane + symbol.lastLane) / 2;
  const centre = columns.findIndex((column) =>
    border >= 0
      ? column.onBorder && column.cell === border
      : !column.onBorder && column.cell === middle && column.position === spot.column,
  );
  const x = 2 * centre + 1;
  if (symbol.firstLane === symbol.lastLane) return { x, left: x, right: x };
  const inside = columns.flatMap((column, index) =>
    !column.onBorder && column.cell >= symbol.firstLane && column.cell <= symbol.lastLane
      ? [2 * index + 1]
      : [],
  );
  return { x, left: Math.min(x, ...inside), right: Math.max(x, ...inside) };
}

const ALL_SIDES: readonly Side[] = ['N', 'E', 'S', 'W'];

/** A line meets a connector on the side that looks into the page, or from beside. */
function sidesOf(symbol: PageSymbol): readonly Side[] {
  if (symbol.kind !== 'connector') return ALL_SIDES;
  return symbol.place === 'above' ? ['S', 'E', 'W'] : ['N', 'E', 'W'];
}
