import { dominatorChain, type Edges, immediateDominators, reversed } from './dominators.ts';
import type { Branch, Fork } from './route.ts';
import type { ForkDraft, StepGraph } from './step-graph.ts';

/** Why branches cannot run side by side; positions are those of steps. */
export type BlockFault =
  | { readonly kind: 'noJoin'; readonly fork: ForkDraft }
  /** The step is on a branch and is also entered from outside of it. */
  | { readonly kind: 'mixed'; readonly step: number };

export interface Blocks {
  /** Position of the join, by fork id. */
  readonly joins: ReadonlyMap<string, number>;
  /** For each step, the branches it lies on, the outermost first. */
  readonly chains: readonly (readonly Branch[])[];
  /** For each fork, the steps of each of its branches. */
  readonly regions: ReadonlyMap<string, readonly ReadonlySet<number>[]>;
  readonly faults: readonly BlockFault[];
}

/**
 * Finds for every fork the step where its branches meet, and which steps lie on which branch.
 *
 * The join is the nearest step that lies on every way from each branch to the end, returns left aside. A branch is what only the fork leads to, up to
 * the join. A flow may leave a branch for a step outside (a return); none may enter it from outside, or from another branch.
 *
 * Needs: every step is reached from the root and reaches the goal.
 */
export function findBlocks(graph: StepGraph, stepCount: number): Blocks {
  const { edges, forks, root, goal } = graph;
  const before = immediateDominators(edges, root);
  const behind = immediateDominators(reversed(withoutReturns(edges, before)), goal);
  const faults: BlockFault[] = [];
  const joins = new Map<string, number>();
  const regions = new Map<string, readonly ReadonlySet<number>[]>();
  for (const fork of forks) {
    const join = meetingPoint(fork, behind, stepCount);
    if (join === undefined) {
      faults.push({ kind: 'noJoin', fork });
      continue;
    }
    joins.set(fork.id, join);
    const dominated = (node: number) => dominatorChain(before, node).includes(fork.node);
    regions.set(
      fork.id,
      fork.heads.map((head) => branchFrom(edges, head, join, dominated)),
    );
  }
  if (faults.length > 0) return { joins, regions, faults, chains: [] };
  const depth = (fork: ForkDraft) => dominatorChain(before, fork.node).length;
  const nested = [...forks].sort((a, b) => depth(a) - depth(b));
  const chains = edges.map((_, node) =>
    nested.flatMap(({ id }): Branch[] => {
      const branch = (regions.get(id) ?? []).findIndex((region) => region.has(node));
      return branch < 0 ? [] : [{ fork: id, branch }];
    }),
  );
  return { joins, regions, chains, faults: mixedSteps(graph, stepCount, joins, regions, chains) };
}

/** The ways forward: without edges back to a node that every way to their source passes. */
function withoutReturns(edges: Edges, before: readonly number[]): Edges {
  return edges.map((targets, from) => {
    const passed = new Set(dominatorChain(before, from));
    return targets.filter((to) => !passed.has(to));
  });
}

function meetingPoint(fork: ForkDraft, behind: readonly number[], stepCount: number): number | undefined {
  const chains = fork.heads.map((head) => dominatorChain(behind, head));
  const join = chains[0]?.find((node) => chains.every((chain) => chain.includes(node)));
  return join !== undefined && join < stepCount ? join : undefined;
}

function branchFrom(
  edges: StepGraph['edges'],
  head: number,
  join: number,
  dominated: (node: number) => boolean,
): ReadonlySet<number> {
  const region = new Set<number>();
  const waiting = [head];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === join || region.has(node) || !dominated(node)) continue;
    region.add(node);
    waiting.push(...(edges[node] ?? []));
  }
  return region;
}

function mixedSteps(
  { edges, forks, goal }: StepGraph,
  stepCount: number,
  joins: Blocks['joins'],
  regions: Blocks['regions'],
  chains: Blocks['chains'],
): readonly BlockFault[] {
  const mixed = new Set<number>();
  const forkAt = new Map(forks.map((fork) => [fork.node, fork]));
  for (const [id, branches] of regions) {
    branches.forEach((region, index) => {
      for (const node of region)
        if (branches.some((other, at) => at > index && other.has(node))) mixed.add(node);
      const head = forks.find((fork) => fork.id === id)?.heads[index];
      if (head !== undefined && region.size === 0 && head !== joins.get(id)) mixed.add(head);
    });
  }
  edges.forEach((targets, from) => {
    for (const to of targets) {
      if (to === goal) continue;
      const fork = forkAt.get(from);
      const own = chains[from] ?? [];
      const allowed = fork === undefined ? own : [...own, { fork: fork.id, branch: fork.heads.indexOf(to) }];
      if (!isPrefix(chains[to] ?? [], allowed)) mixed.add(to);
    }
  });
  return [...mixed]
    .filter((node) => node < stepCount)
    .sort((a, b) => a - b)
    .map((step) => ({ kind: 'mixed', step }));
}

function isPrefix(short: readonly Branch[], long: readonly Branch[]): boolean {
  return (
    short.length <= long.length &&
    short.every(({ fork, branch }, index) => long[index]?.fork === fork && long[index]?.branch === branch)
  );
}

/** The forks with their joins as ids of steps. */
export function namedForks(graph: StepGraph, blocks: Blocks, ids: readonly string[]): readonly Fork[] {
  return graph.forks.map(({ id, heads }) => ({
    id,
    branches: heads.flatMap((head) => ids[head] ?? []),
    join: ids[blocks.joins.get(id) ?? -1] ?? '',
  }));
}
