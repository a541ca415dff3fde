import { type BenchGraph, benchGraph } from '../../../scripts/bench/compare/bench-graph.ts';
import { buildHardSop, type HardShape } from '../../../scripts/gallery/build-hard-case.ts';

/** A graph in the shorthand of hard cases. */
export function smallGraph(shape: HardShape): BenchGraph {
  const graph = benchGraph(buildHardSop('Uji', shape));
  if (graph === null) throw new Error('Two symbols in one cell');
  return graph;
}
