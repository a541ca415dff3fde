/**
 * The corridor grid on which flows are routed, in whole numbers.
 *
 * X runs from 0 to 2 × columns: odd numbers are the centre lines of columns, even numbers the channels between them.
 * Y runs from 0 to 2 × levels: odd numbers are the centre lines of levels, even numbers the gaps between them.
 * A lane has one column or more, a row of the table one level or more (symbols stacked in a cell, connectors).
 */
export type GridPoint = readonly [x: number, y: number];

export type Side = 'N' | 'E' | 'S' | 'W';

export interface GridSymbol {
  readonly kind: 'start' | 'process' | 'decision' | 'end' | 'connector';
  /** Odd column of its centre. */
  readonly x: number;
  /** Odd level of its centre. */
  readonly y: number;
  /** First and last odd column that it covers; both are `x` unless it lies over lane borders. */
  readonly left: number;
  readonly right: number;
  /** For a connector: sides at which a line may join it. */
  readonly sides: readonly Side[];
}

/** `bar` is the plain line between symbols that act together: it runs straight and nothing may run along it. */
export interface GridEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly bar: boolean;
  /** Sides wished for by hand; followed where the edge has any route that keeps them. */
  readonly leave?: Side;
  readonly enter?: Side;
}

export interface RouteGrid {
  readonly columns: number;
  readonly levels: number;
  readonly symbols: readonly GridSymbol[];
  readonly edges: readonly GridEdge[];
}

/** From the centre of the source to the centre of the target: both ends and every corner. */
export interface Route {
  readonly points: readonly GridPoint[];
}

/** Pairs of an edge and a route that must not be taken, as made by {@link routeKey}. */
export type ForbiddenRoutes = ReadonlySet<string>;

/**
 * Chooses a way for every edge of the grid.
 *
 * Gives: one route per edge, in the edges' order, each with two points at least; pieces that join a symbol run on centre
 * lines and through no symbol, all others in channels and gaps. Same grid, same routes.
 */
export type RouteFlows = (grid: RouteGrid, forbidden: ForbiddenRoutes) => readonly Route[];

export function routeKey(edge: number, route: Route): string {
  return `${edge}:${route.points.map((point) => point.join(',')).join(' ')}`;
}

/** Side of the symbol at which the first piece of a route leaves (or, seen from its end, the last one enters). */
export function sideTowards(from: GridPoint, to: GridPoint): Side {
  if (from[0] === to[0]) return to[1] < from[1] ? 'N' : 'S';
  return to[0] < from[0] ? 'W' : 'E';
}
