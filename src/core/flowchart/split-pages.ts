import type { SizedGraph } from './cut-flows.ts';
import { type SolvedPage, type SolveOptions, solvePage } from './draw-page.ts';
import type { RouteFlows } from './route-grid.ts';
import type { SizedText } from './size-rows.ts';

/** `draftRoutes` is quicker than `routeFlows` and needs about as much room. */
export interface SplitOptions extends SolveOptions {
  readonly draftRoutes: RouteFlows;
}

/** Body heights that fit a page. */
export interface PageRoom {
  readonly first: number;
  readonly others: number;
  /** A page has no more rows than this. */
  readonly mostRows: number;
}

/**
 * Breaks the drawn rows into pages from the top. Gives pages that fit their room, except a page of a single row that is
 * higher than any page. No last page of one row, and a decision stays with the only row that leads to it, where the page
 * keeps three rows without it.
 */
export function splitPages(
  sized: SizedGraph,
  texts: SizedText,
  room: PageRoom,
  options: SplitOptions,
): readonly SolvedPage[] {
  const pages: SolvedPage[] = [];
  const count = texts.rows.length;
  let from = 0;
  do {
    const height = pages.length === 0 ? room.first : room.others;
    const page = fillPage(sized, texts, { from, room: height, mostRows: room.mostRows }, options);
    pages.push(page);
    from = page.to;
  } while (from < count);
  return pages;
}

function fillPage(
  sized: SizedGraph,
  texts: SizedText,
  page: { readonly from: number; readonly room: number; readonly mostRows: number },
  options: SplitOptions,
): SolvedPage {
  const { from, room } = page;
  let to = Math.min(greedyEnd(sized, texts, from, room, options), from + page.mostRows);
  let effort: SolveOptions = { ...options, routeFlows: options.draftRoutes, draft: true };
  let settled = false;
  for (;;) {
    const solved = solvePage(sized, texts, { from, to }, effort);
    const better = betterBreak(sized, from, to, texts.rows.length);
    if (to > from + 1 && total(solved.rowHeights) > room) to = shorterEnd(solved, room);
    else if (better !== to && !settled) {
      settled = true;
      to = better;
    } else if (effort === options) return solved;
    else effort = options;
  }
}

/** As many rows as fit at the least height that they can have. */
function greedyEnd(
  sized: SizedGraph,
  texts: SizedText,
  from: number,
  room: number,
  options: SolveOptions,
): number {
  let used = 0;
  let to = from;
  while (to < texts.rows.length) {
    let height = texts.rows[to]?.height ?? 0;
    sized.rows.forEach((row, symbol) => {
      if (row === to)
        height = Math.max(height, (sized.sizes[symbol]?.height ?? 0) + 2 * options.density.clear);
    });
    if (used + height > room && to > from) break;
    used += height;
    to += 1;
  }
  return to;
}

/** The rows that fit at their present heights, at least one fewer than now. */
function shorterEnd(page: SolvedPage, room: number): number {
  let used = total(page.rowHeights);
  let rows = page.rowHeights.length;
  while (rows > 1 && used > room) {
    rows -= 1;
    used -= page.rowHeights[rows] ?? 0;
  }
  // The connectors of the last row move up with the break, so the row before will need their room.
  return page.from + Math.max(1, Math.min(rows + 1, page.rowHeights.length - 1));
}

function betterBreak(sized: SizedGraph, from: number, to: number, count: number): number {
  const kept = to - from;
  if (to < count && count - to === 1 && kept >= 3) return to - 1;
  if (to < count && kept >= 4 && startsWithOnlySuccessor(sized, to)) return to - 1;
  return to;
}

/** Whether the row holds a decision to which nothing leads but the row before. */
function startsWithOnlySuccessor(sized: SizedGraph, row: number): boolean {
  return sized.graph.symbols.some((symbol, index) => {
    if (symbol.kind !== 'decision' || sized.rows[index] !== row) return false;
    const rows = sized.graph.flows
      .filter((flow) => flow.to === index && (sized.rows[flow.from] ?? 0) < row)
      .map((flow) => sized.rows[flow.from] ?? 0);
    return rows.length > 0 && rows.every((before) => before === row - 1);
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
