/** Nodes are numbered from 0; `successors[n]` lists where its edges lead. */
export type Edges = readonly (readonly number[])[];

export function reversed(edges: Edges): Edges {
  const back: number[][] = edges.map(() => []);
  edges.forEach((targets, from) => {
    for (const to of targets) back[to]?.push(from);
  });
  return back;
}

/**
 * Immediate dominators from a root (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm", 2001).
 * @returns for each node the nearest other node on every way from the root to it; the root for itself; -1 where it cannot be reached
 */
export function immediateDominators(edges: Edges, root: number): readonly number[] {
  const order = postorder(edges, root);
  const rank = new Map(order.map((node, index) => [node, index]));
  const back = reversed(edges);
  const idom: number[] = edges.map(() => -1);
  idom[root] = root;
  const rankOf = (node: number) => rank.get(node) ?? -1;
  const parent = (node: number) => idom[node] ?? -1;
  const meet = (a: number, b: number): number => {
    let [one, other] = [a, b];
    while (one !== other) {
      while (rankOf(one) < rankOf(other)) one = parent(one);
      while (rankOf(other) < rankOf(one)) other = parent(other);
    }
    return one;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let index = order.length - 2; index >= 0; index--) {
      const node = order[index] ?? root;
      const known = (back[node] ?? []).filter((from) => parent(from) >= 0);
      const best = known.reduce((sum, from) => meet(sum, from), known[0] ?? root);
      if (parent(node) !== best) {
        idom[node] = best;
        changed = true;
      }
    }
  }
  return idom;
}

/** The node itself, its immediate dominator, and so on up to the root. */
export function dominatorChain(idom: readonly number[], node: number): readonly number[] {
  const chain = [node];
  for (let at = node; ; ) {
    const next = idom[at] ?? -1;
    if (next < 0 || next === at) return chain;
    chain.push(next);
    at = next;
  }
}

function postorder(edges: Edges, root: number): readonly number[] {
  const order: number[] = [];
  const seen = new Set([root]);
  const path = [{ node: root, next: 0 }];
  for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
    const target = edges[top.node]?.[top.next++];
    if (target === undefined) {
      order.push(top.node);
      path.pop();
    } else if (!seen.has(target)) {
      seen.add(target);
      path.push({ node: target, next: 0 });
    }
  }
  return order;
}
