import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import { chooseConnectorLanes } from './choose-connector-lanes.ts';
import { type CutPage, cutFlows, type SizedGraph } from './cut-flows.ts';
import { type Attempt, keepPins, portClashes } from './keep-pins.ts';
import type { Density } from './density.ts';
import { type LaidOutPage, layOutPage } from './lay-out-page.ts';
import type { PageContent } from './page-content.ts';
import type { RouteMemory } from './remember-routes.ts';
import { type ForbiddenRoutes, type RouteFlows, routeKey } from './route-grid.ts';
import { type RoutedPage, routePage } from './route-page.ts';
import { rowHeights } from './row-heights.ts';
import type { SizedText } from './size-rows.ts';
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
  /** Room for labels beside the symbols of each lane. */
  readonly laneRooms: readonly CellRoom[];
  /** What is known of ranges of these rows; needed where there are several pages. */
  readonly memory?: RouteMemory;
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
  const { density, memory } = options;
  const key = `${from}-${to}`;
  const lanes = memory?.lanes(key, () => chooseConnectorLanes(sized, range, density));
  const cut = cutFlows(sized, from, to, density, lanes);
  const { content, result: routed } = keepPins(cut.content, (tried) => {
    const routeFlows = memory?.routes(`${key} ${wishesOf(tried)}`, options.routeFlows);
    return routeSoundly(tried, { ...options, routeFlows: routeFlows ?? options.routeFlows });
  });
  return {
    from,
    to,
    cut: { ...cut, content },
    routed,
    rowHeights: rowHeights(texts, from, routed.rowNeeds, options.rowStep),
  };
}

/** The sides wished for by hand: all in which the grids of one range differ. */
function wishesOf({ edges }: PageContent): string {
  return edges
    .flatMap(({ leave, enter }, edge) =>
      leave === undefined && enter === undefined ? [] : [`${edge}${leave ?? '-'}${enter ?? '-'}`],
    )
    .join(' ');
}

function routeSoundly(content: PageContent, options: SolveOptions): Attempt<RoutedPage> {
  const forbidden = new Set<string>();
  let best: RoutedPage | null = null;
  let least: readonly LineFault[] = [];
  let vain = 0;
  for (let attempt = 0; attempt <= MOST_REPAIRS; attempt++) {
    const routed = routePage(content, { ...options, forbidden });
    const faults = faultsAtLeastSize(routed, options.density);
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
