import type { CutPage, SizedGraph } from './cut-flows.ts';
import { placeSymbols } from './place-symbols.ts';
import { remember } from './remember.ts';
import { createBoard } from './route-board.ts';
import { findObstacles } from './find-obstacles.ts';
import { NO_LIMIT } from './route-cost.ts';
import { type Choices, findChoices } from './route-choices.ts';
import type { GridSymbol, RouteGrid } from './route-grid.ts';
import { lay, type LaidRoutes, lift } from './route-search.ts';
import { gridHeight, pathWriter } from './unit-path.ts';

/** Routes reach so many steps of the grid beyond their ends, so others farther away do not meet them. */
const NEAR = 1;

export interface Connector {
  readonly symbol: number;
  readonly id: string;
  /** Lane of its target. */
  readonly wanted: number;
  readonly above: boolean;
  readonly edges: readonly number[];
}

/** A page on which connectors may still move, with the routes that lie. */
export interface Search extends LaidRoutes {
  readonly grid: RouteGrid;
  /** Edges that join no connector and pass the levels of one that does, short ones first. */
  readonly plain: readonly number[];
  readonly connectors: readonly Connector[];
  /** X of the middle column of every lane. */
  readonly columns: readonly number[];
  /** Lane by symbol, of connectors. */
  readonly lane: number[];
  readonly choices: (edge: number, x: number | null) => Choices | undefined;
}

export function prepareSearch(sized: SizedGraph, cut: CutPage): Search {
  const { content } = cut;
  const placed = placeSymbols(content);
  const { grid } = placed;
  const isConnector = (symbol: number) => grid.symbols[symbol]?.kind === 'connector';
  // Nothing but connectors stands on their levels, so they are in nobody's way wherever they stand.
  const obstacles = findObstacles({ ...grid, symbols: grid.symbols.filter((_, at) => !isConnector(at)) });
  const known = new Map<string, Choices>();
  const moved = new Map<number, RouteGrid>();
  const gridAt = (x: number): RouteGrid =>
    remember(moved, x, () => ({ ...grid, symbols: grid.symbols.map((symbol) => atColumn(symbol, x)) }));
  const choices = (edge: number, x: number | null): Choices | undefined => {
    const own = grid.edges[edge];
    if (own === undefined) return undefined;
    return remember(known, `${edge} ${x}`, () => findChoices(x === null ? grid : gridAt(x), obstacles, own));
  };
  const length = (edge: number) => {
    const from = grid.symbols[grid.edges[edge]?.from ?? -1];
    const to = grid.symbols[grid.edges[edge]?.to ?? -1];
    return Math.abs((to?.y ?? 0) - (from?.y ?? 0)) * 64 + Math.abs((to?.x ?? 0) - (from?.x ?? 0));
  };
  const all = grid.edges.map((_, edge) => edge);
  const joins = (edge: number, symbol: number) =>
    grid.edges[edge]?.from === symbol || grid.edges[edge]?.to === symbol;
  const joined = all.filter((edge) => cut.connectors.some(({ symbol }) => joins(edge, symbol)));
  const levels = joined.map((edge) => levelsOf(grid, edge));
  const besides = (edge: number) => {
    const [top, bottom] = levelsOf(grid, edge);
    return levels.some(([low, high]) => top <= high + NEAR && low <= bottom + NEAR);
  };
  return {
    grid,
    board: createBoard(grid, pathWriter(gridHeight(grid))),
    plain: all
      .filter((edge) => !joined.includes(edge) && besides(edge))
      .sort((a, b) => length(a) - length(b) || a - b),
    connectors: cut.connectors.map(({ symbol, target }) => ({
      symbol,
      id: content.symbols[symbol]?.id ?? '',
      wanted: sized.graph.symbols[target]?.firstLane ?? 0,
      above: content.symbols[symbol]?.place === 'above',
      edges: all.filter((edge) => joins(edge, symbol)),
    })),
    columns: Array.from({ length: content.laneCount }, (_, lane) => {
      const own = placed.columns.flatMap((column, index) =>
        column.cell === lane && !column.onBorder ? [2 * index + 1] : [],
      );
      return own[0] ?? 1;
    }),
    lane: content.symbols.map(({ firstLane }) => firstLane),
    choices,
    chosen: [],
  };
}

function levelsOf(grid: RouteGrid, edge: number): readonly [top: number, bottom: number] {
  const from = grid.symbols[grid.edges[edge]?.from ?? -1]?.y ?? 0;
  const to = grid.symbols[grid.edges[edge]?.to ?? -1]?.y ?? 0;
  return [Math.min(from, to), Math.max(from, to)];
}

function atColumn(symbol: GridSymbol, x: number): GridSymbol {
  return symbol.kind === 'connector' ? { ...symbol, x, left: x, right: x } : symbol;
}

/** What a route costs by itself where it lies, and its meetings with each other edge. */
export function meetingsOf(search: Search, edge: number) {
  const meetings = new Map<number, number>();
  const candidate = search.chosen[edge];
  if (candidate === undefined) return { cost: 0, meetings };
  lift(search, edge);
  search.board.price(edge, candidate, NO_LIMIT, meetings);
  lay(search, edge, candidate);
  return { cost: candidate.cost, meetings };
}
