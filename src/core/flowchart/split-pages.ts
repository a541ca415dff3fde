import type { SizedGraph } from './cut-flows.ts';
import { type SolvedPage, type SolveOptions, solvePage } from './draw-page.ts';
import { type PageRoom, planBreaks, spills } from './plan-breaks.ts';
import { flowsAcross, heightByNeeds, learnNeeds, type RowNeeds } from './row-needs.ts';
import type { SizedText } from './size-rows.ts';

/** What a page end costs, see `BreakCosts`: each pair of connectors, a decision without its predecessor, a cut cell. */
const CUT_FLOW = 0.15;
const CUT_DECISION = 1;
/** Rather a page more than a decision parted from its predecessor where the page keeps so many rows without it. */
const PARTED_DECISION = 150;
const ROWS_BESIDE = 3;
const CUT_CELL = 0.3;
/** Divisions tried beyond one for each page; then pages are filled from the top. */
const SPARE_PLANS = 6;

/**
 * Breaks the drawn rows into pages, see `planBreaks`, and routes them. What a routed page needs corrects the guesses in
 * `needs`, until all pages fit their room; only a page of a single row may be higher. A decision stays with the only row
 * that leads to it where the page keeps three others. `kept` are page ends of an earlier division, kept as long as they fit.
 */
export function splitPages(
  sized: SizedGraph,
  texts: SizedText,
  room: PageRoom,
  options: SolveOptions & { readonly needs: RowNeeds; readonly kept: readonly number[] },
): readonly SolvedPage[] {
  const { needs, kept } = options;
  const heightOf = heightByNeeds(texts, needs, options.rowStep);
  const breakBefore = breakCosts(sized, texts);
  const solved = new Map<string, SolvedPage>();
  const solve = (from: number, to: number): SolvedPage => {
    const key = `${from}-${to}`;
    const page = solved.get(key) ?? solvePage(sized, texts, { from, to }, options);
    if (!solved.has(key)) learnNeeds(needs, page);
    solved.set(key, page);
    return page;
  };
  const count = texts.rows.length;
  const earlier = stillFits(kept, room, heightOf) ? solveAll(kept, room, solve) : null;
  if (earlier !== null) return earlier;
  let tries = SPARE_PLANS;
  for (let attempt = 0; attempt < tries; attempt++) {
    const ends = planBreaks({ count, heightOf, breakBefore }, room);
    if (attempt === 0) tries += ends.length;
    const pages = solveAll(ends, room, solve);
    if (pages !== null) return pages;
  }
  return fillFromTop(count, room, heightOf, solve);
}

/** How many pages the rows and what follows them will take by what is known. */
export function countPages(
  sized: SizedGraph,
  texts: SizedText,
  room: PageRoom,
  options: { readonly needs: RowNeeds; readonly rowStep: number },
): number {
  const heightOf = heightByNeeds(texts, options.needs, options.rowStep);
  const count = texts.rows.length;
  const ends = planBreaks({ count, heightOf, breakBefore: breakCosts(sized, texts) }, room);
  const from = ends[ends.length - 2] ?? 0;
  const spilt = spills(heightOf(from, count), from === 0 ? room.first : room.others, room);
  return ends.length + (spilt ? 1 : 0);
}

function stillFits(ends: readonly number[], room: PageRoom, heightOf: (from: number, to: number) => number) {
  return (
    ends.length > 0 &&
    ends.every((to, index) => {
      const from = ends[index - 1] ?? 0;
      return to - from <= 1 || heightOf(from, to) <= (from === 0 ? room.first : room.others);
    })
  );
}

type Solve = (from: number, to: number) => SolvedPage;

/** The pages of a plan, or null as soon as one turns out too high: the plan was made on a wrong guess. */
function solveAll(ends: readonly number[], room: PageRoom, solve: Solve): readonly SolvedPage[] | null {
  const pages: SolvedPage[] = [];
  for (const to of ends) {
    const from = pages[pages.length - 1]?.to ?? 0;
    const page = solve(from, to);
    if (!hasRoom(page, room)) return null;
    pages.push(page);
  }
  return pages;
}

function hasRoom(page: SolvedPage, room: PageRoom): boolean {
  const height = page.rowHeights.reduce((sum, row) => sum + row, 0);
  return page.to - page.from <= 1 || height <= (page.from === 0 ? room.first : room.others);
}

/** Page after page, each as full as it can be; shrinks a page row by row, so it always ends. */
function fillFromTop(
  count: number,
  room: PageRoom,
  heightOf: (from: number, to: number) => number,
  solve: Solve,
): readonly SolvedPage[] {
  const pages: SolvedPage[] = [];
  for (let from = 0; from < count || pages.length === 0; from = pages[pages.length - 1]?.to ?? count) {
    const height = from === 0 ? room.first : room.others;
    let to = Math.min(count, from + 1);
    while (to < count && to - from < room.mostRows && heightOf(from, to + 1) <= height) to += 1;
    let page = solve(from, to);
    while (!hasRoom(page, room)) page = solve(from, --to);
    pages.push(page);
  }
  return pages;
}

function breakCosts(sized: SizedGraph, texts: SizedText): (row: number, kept: number) => number {
  const crossing = flowsAcross(sized, texts.rows.length);
  const apart = decisionsAfterOnlyStep(sized);
  return (row, kept) =>
    CUT_FLOW * (crossing[row] ?? 0) +
    (!apart.has(row) ? 0 : kept > ROWS_BESIDE ? PARTED_DECISION : CUT_DECISION) +
    CUT_CELL * texts.merged.filter(({ first, last }) => first < row && row <= last).length;
}

/** Rows with a decision to which nothing leads but the row before. */
function decisionsAfterOnlyStep(sized: SizedGraph): ReadonlySet<number> {
  const sources = new Map<number, number[]>();
  for (const { from, to } of sized.graph.flows) {
    const rows = sources.get(to) ?? [];
    rows.push(sized.rows[from] ?? 0);
    sources.set(to, rows);
  }
  const found = new Set<number>();
  sized.graph.symbols.forEach((symbol, index) => {
    const row = sized.rows[index] ?? 0;
    const before = (sources.get(index) ?? []).filter((source) => source < row);
    if (symbol.kind === 'decision' && before.length > 0 && before.every((source) => source === row - 1))
      found.add(row);
  });
  return found;
}
