import type { BenchBox, BenchGraph, BenchPoint } from './bench-graph.ts';

/** What a router or layout made of a graph, pixels, y downwards. */
export interface BenchDrawing {
  /** In the order of the graph's symbols. */
  readonly boxes: readonly BenchBox[];
  /** In the order of the graph's edges; fewer than two points: not drawn. */
  readonly lines: readonly (readonly BenchPoint[])[];
  /** Rules of the table; empty where the layout keeps none. */
  readonly laneBorders: readonly number[];
  readonly rowBorders: readonly number[];
  /** In the order of the graph's edges, where the router places labels. */
  readonly labels?: readonly (BenchBox | null)[];
  /** Whether the router has shown that no other choice of its routes costs less. */
  readonly proven?: boolean;
}

/** One column of the comparison. */
export interface BenchRouter {
  readonly id: string;
  /** Loads what it needs; throws when it is not installed. */
  readonly load: () => Promise<(graph: BenchGraph) => BenchDrawing | Promise<BenchDrawing>>;
  /** Source of a module that holds what a user of it would ship, to weigh it; absent for programs. */
  readonly bundle?: string;
  /** Further bytes that it needs at run time. */
  readonly extraFiles?: readonly string[];
}
