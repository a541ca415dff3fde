import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import { cutWithBestLanes } from './choose-connector-lanes.ts';
import { type CutPage, cutFlows, type SizedGraph } from './cut-flows.ts';
import { type Attempt, keepPins, portClashes } from './keep-pins.ts';
import type { Density } from './density.ts';
import { type LaidOutPage, layOutPage } from './lay-out-page.ts';
import type { PageContent } from './page-content.ts';
import { type ForbiddenRoutes, type PriceRoutes, type RouteFlows, routeKey } from './route-grid.ts';
import { type RoutedPage, routePage } from './route-page.ts';
import type { SizedText } from './size-rows.ts';
import { roundUp } from './table-text.ts';
import { type LineFault, verifyLines } from './verify-lines.ts';

/** Rows of the table that go on one page, routed, with the height of each. */
export interface SolvedPage {
  readonly from: number;
  readonly to: number;
  readonly cut: CutPage;
  readonly routed: RoutedPage;
  readonly rowHeights: readonly number[];
}

export interface SolveOptions {
  readonly density: Density;
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  /** Row heights are multiples of it, points. */
  readonly rowStep: number;
  /** A draft only shows how much room is needed: its faults do not matter. */
  readonly draft?: boolean;
  /** Finds the lanes of connectors; needed where there are several pages. */
  readonly priceRoutes?: PriceRoutes;
  /** Room for labels beside the symbols of each lane. */
  readonly laneRooms: readonly CellRoom[];
}

const MOST_REPAIRS = 8;
/** Attempts without a better result after which faults count as forced by the SOP. */
const VAIN_REPAIRS = 3;

/**
 * Routes rows `from` up to, not including, `to`, and sizes them. Where tracks still bring two lines onto one stretch,
 * the route of one is forbidden and the page is routed again. Wishes made by hand are kept as far as no rule is broken.
 */
export function solvePage(
  sized: SizedGraph,
  texts: SizedText,
  range: { readonly from: number; readonly to: number },
  options: SolveOptions,
): SolvedPage {
  const { from, to } = range;
  const { density, draft, priceRoutes } = options;
  const cut =
    draft === true || priceRoutes === undefined
      ? cutFlows(sized, from, to, density)
      : cutWithBestLanes(sized, range, density, priceRoutes);
  const { content, result: routed } = keepPins(cut.content, (tried) => routeSoundly(tried, options));
  return {
    from,
    to,
    cut: { ...cut, content },
    routed,
    rowHeights: rowHeights(texts, from, routed.rowNeeds, options.rowStep),
  };
}

function routeSoundly(content: PageContent, options: SolveOptions): Attempt<RoutedPage> {
  const forbidden = new Set<string>();
  let best: RoutedPage | null = null;
  let least: readonly LineFault[] = [];
  let vain = 0;
  for (let attempt = 0; attempt <= MOST_REPAIRS; attempt++) {
    const routed = routePage(content, { ...options, forbidden });
    const faults = options.draft === true ? [] : faultsAtLeastSize(routed, options.density);
    vain += 1;
    if (best === null || faults.length < least.length) {
      best = routed;
      least = faults;
      vain = 0;
    }
    if (faults.length === 0 || vain >= VAIN_REPAIRS || !forbidOne(routed, faults, forbidden)) break;
  }
  const result = best ?? routePage(content, { ...options, forbidden: new Set() });
  const routes = result.tracked.routes.map(({ route }) => route);
  const touched = least.flatMap(({ line, other }) => (other === null ? [line] : [line, other]));
  return { content, result, faulty: [...touched, ...portClashes(content, routes)] };
}

/** The page at its smallest, on which lines that overlap anywhere overlap. */
function faultsAtLeastSize(routed: RoutedPage, density: Density): readonly LineFault[] {
  const page = layOutPage(
    routed,
    {
      lanes: bordersOf(0, routed.laneNeeds),
      rows: bordersOf(0, routed.rowNeeds),
    },
    density,
  );
  return pageFaults(routed, page);
}

function pageFaults(routed: RoutedPage, page: LaidOutPage): readonly LineFault[] {
  const id = (index: number) => page.symbols[index]?.id ?? '';
  const lines = page.lines.map(({ edge, points }) => ({
    source: id(edge.from),
    target: id(edge.to),
    label: edge.label,
    bar: edge.flows.length === 0,
    points,
  }));
  return verifyLines(lines, page.symbols).filter(
    ({ line, other }) => routed.placed.grid.edges[line]?.bar !== true || other !== null,
  );
}

/** Forbids the route of the later line of the first fault whose route is not forbidden yet. */
function forbidOne(
  routed: RoutedPage,
  faults: readonly LineFault[],
  forbidden: Set<string> & ForbiddenRoutes,
): boolean {
  for (const { line, other } of faults)
    for (const index of [other, line]) {
      const tracked = index === null ? undefined : routed.tracked.routes[index];
      if (index === null || tracked === undefined || routed.placed.grid.edges[index]?.bar === true) continue;
      const key = routeKey(index, tracked.route);
      if (forbidden.has(key)) continue;
      forbidden.add(key);
      return true;
    }
  return false;
}

/** Borders one after the other from `start`. */
export function bordersOf(start: number, sizes: readonly number[]): number[] {
  const borders = [start];
  for (const size of sizes) borders.push((borders[borders.length - 1] ?? start) + size);
  return borders;
}

/** Rows hold their text and their lines; a merged cell that needs more makes its rows higher. */
function rowHeights(texts: SizedText, from: number, needs: readonly number[], step: number): number[] {
  const heights = needs.map((need, row) =>
    roundUp(Math.max(need, texts.rows[from + row]?.height ?? 0), step),
  );
  for (const merged of texts.merged) {
    const rows = heights.flatMap((_, row) =>
      from + row >= merged.first && from + row <= merged.last ? [row] : [],
    );
    const have = rows.reduce((total, row) => total + (heights[row] ?? 0), 0);
    if (rows.length === 0 || have >= merged.height) continue;
    const each = roundUp((merged.height - have) / rows.length, step);
    for (const row of rows) heights[row] = (heights[row] ?? 0) + each;
  }
  return heights;
}
