import type { PageContent, PageEdge } from './page-content.ts';
import { type Route, type Side, sideTowards } from './route-grid.ts';

/** A page routed with some of its wishes, and the lines of its content that broke a rule, each as often as it did. */
export interface Attempt<Result> {
  readonly content: PageContent;
  readonly result: Result;
  readonly faulty: readonly number[];
}

/** More wishes than this are not tried one by one; the others of a faulty page are passed over. */
const MOST_TRIES = 24;

/**
 * Routes a page with as many sides wished for by hand as its rules allow. Where all of them together break a rule, those
 * near the fault are taken back and tried one after the other; a wish that breaks a rule is passed over. Without wishes
 * the page is routed once.
 */
export function keepPins<Result>(
  content: PageContent,
  route: (content: PageContent) => Attempt<Result>,
): Attempt<Result> {
  const whole = route(content);
  if (whole.faulty.length === 0 || !content.edges.some(hasWish)) return whole;
  const near = wishesNear(content, whole.faulty);
  const spared = route(without(content, near));
  if (spared.faulty.length === 0 && near.length > 0) return readd(content, near, spared, route);
  const all = content.edges.flatMap((edge, index) => (hasWish(edge) ? [index] : []));
  const bare = route(without(content, all));
  return bare.faulty.length < whole.faulty.length ? readd(content, all, bare, route) : whole;
}

function readd<Result>(
  content: PageContent,
  wishes: readonly number[],
  start: Attempt<Result>,
  route: (content: PageContent) => Attempt<Result>,
): Attempt<Result> {
  let best = start;
  for (const index of wishes.slice(0, MOST_TRIES)) {
    const edge = content.edges[index];
    if (edge === undefined) continue;
    const { enter: _enter, ...left } = edge;
    const { leave: _leave, ...entered } = edge;
    const choices = edge.leave === undefined || edge.enter === undefined ? [edge] : [edge, left, entered];
    for (const choice of choices) {
      const tried = route(withEdge(best.content, index, choice));
      if (tried.faulty.length > start.faulty.length) continue;
      best = tried;
      break;
    }
  }
  return best;
}

function hasWish({ leave, enter }: PageEdge): boolean {
  return leave !== undefined || enter !== undefined;
}

/** Edges with a wish that are faulty or join a symbol of a faulty one. */
function wishesNear({ edges }: PageContent, faulty: readonly number[]): readonly number[] {
  const symbols = new Set(
    faulty.flatMap((index) => {
      const edge = edges[index];
      return edge === undefined ? [] : [edge.from, edge.to];
    }),
  );
  return edges.flatMap((edge, index) =>
    hasWish(edge) && (symbols.has(edge.from) || symbols.has(edge.to)) ? [index] : [],
  );
}

function without(content: PageContent, wishes: readonly number[]): PageContent {
  const edges = content.edges.map((edge, index) => (wishes.includes(index) ? free(edge) : edge));
  return { ...content, edges };
}

function free({ leave: _leave, enter: _enter, ...edge }: PageEdge): PageEdge {
  return edge;
}

function withEdge(content: PageContent, index: number, edge: PageEdge): PageContent {
  return { ...content, edges: content.edges.map((other, at) => (at === index ? edge : other)) };
}

interface Port {
  readonly edge: number;
  readonly way: 'in' | 'out' | 'bar';
}

/**
 * Edges that share a port they must not: one is for lines in, or for lines out that cannot be told apart, or for one bar.
 * A router keeps to this by itself; wishes can force it not to.
 */
export function portClashes({ edges }: PageContent, routes: readonly Route[]): readonly number[] {
  const ports = new Map<string, Port[]>();
  const use = (symbol: number, side: Side, port: Port) => {
    const key = `${symbol} ${side}`;
    ports.set(key, [...(ports.get(key) ?? []), port]);
  };
  edges.forEach((edge, index) => {
    const points = routes[index]?.points ?? [];
    const [first, second] = points;
    const [last, before] = [points[points.length - 1], points[points.length - 2]];
    if (first === undefined || second === undefined || last === undefined || before === undefined) return;
    const bar = edge.flows.length === 0;
    use(edge.from, sideTowards(first, second), { edge: index, way: bar ? 'bar' : 'out' });
    use(edge.to, sideTowards(last, before), { edge: index, way: bar ? 'bar' : 'in' });
  });
  return [...ports.values()].flatMap((users) => {
    const ways = new Set(users.map(({ way }) => way));
    const answers = new Set(users.map(({ edge }) => edges[edge]?.label ?? ''));
    const mixed = ways.size > 1 || (ways.has('bar') && users.length > 1);
    const confused = ways.has('out') && answers.size > 1;
    return mixed || confused ? users.map(({ edge }) => edge) : [];
  });
}
