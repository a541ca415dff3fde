import type { Edges } from './dominators.ts';
import type { StepDraft } from './group-steps.ts';
import type { ExitDraft } from './step-exits.ts';

/** A place where work starts at several steps at once; `node` stands for it in the graph. */
export interface ForkDraft {
  readonly id: string;
  /** Position of the step that forks, and of its exit. */
  readonly step: number;
  readonly exit: number;
  readonly node: number;
  /** Positions of the steps it leads to. */
  readonly heads: readonly number[];
}

/** Steps (by position), then one node per fork, then the root before all starts and the goal behind all ends. */
export interface StepGraph {
  readonly edges: Edges;
  readonly forks: readonly ForkDraft[];
  readonly root: number;
  readonly goal: number;
}

export function stepGraph(
  steps: readonly StepDraft[],
  exits: ReadonlyMap<string, readonly ExitDraft[]>,
): StepGraph {
  const position = new Map(steps.map(({ id }, index) => [id, index] as const));
  const forks: ForkDraft[] = [];
  const edges: number[][] = steps.map((step, index) =>
    (exits.get(step.id) ?? []).flatMap(({ targets }, exit) => {
      const heads = targets.flatMap((id) => position.get(id) ?? []);
      if (heads.length < 2) return heads;
      const node = steps.length + forks.length;
      forks.push({ id: `${step.id}>${exit + 1}`, step: index, exit, node, heads });
      return [node];
    }),
  );
  for (const { heads } of forks) edges.push([...heads]);
  const root = edges.length;
  const goal = root + 1;
  edges.push([]);
  edges.push([]);
  steps.forEach(({ kind }, index) => {
    if (kind === 'start') edges[root]?.push(index);
    if (kind === 'end') edges[index]?.push(goal);
  });
  return { edges, forks, root, goal };
}

/** Nodes that can be reached from one, itself included. */
export function reachable(edges: Edges, from: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(edges[node] ?? []));
  }
  return seen;
}
