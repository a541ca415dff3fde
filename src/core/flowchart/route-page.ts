import type { MeasureText } from '../text/measure-text.ts';
import { type Axis, type CellRoom, cellNeeds, type Splits, splitTracks } from './axis.ts';
import type { Density } from './density.ts';
import { LABEL_LINE_HEIGHT, labelForms } from './label-forms.ts';
import type { Overhang, PageContent } from './page-content.ts';
import { type PlacedPage, placeSymbols } from './place-symbols.ts';
import { type Route, type RouteFlows, sideTowards } from './route-grid.ts';
import { separateTracks, type TrackedRoutes } from './separate-tracks.ts';

/** A page whose lines have their tracks; what remains open is how wide the lanes and how high the rows are. */
export interface RoutedPage {
  readonly placed: PlacedPage;
  readonly tracked: TrackedRoutes;
  readonly across: Axis;
  readonly down: Axis;
  readonly acrossSplits: Splits;
  readonly downSplits: Splits;
  /** Smallest width of every lane and height of every row of the page. */
  readonly laneNeeds: readonly number[];
  readonly rowNeeds: readonly number[];
}

export interface RoutePageOptions {
  readonly density: Density;
  /** Of the answers beside lines, which take room in their rows. */
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  /** Routes that an earlier attempt proved impossible. */
  readonly forbidden: ReadonlySet<string>;
  /** Room that labels beside the symbols of each lane turned out to need. */
  readonly laneRooms: readonly CellRoom[];
}

const LABEL_CLEARANCE = 2.25;
/** From a level line to the far side of a label's clearance. */
const BESIDE_LEVEL = 3.75;
/** Symbols keep to the middle of their row but for this much. */
const ROW_SHIFT = 3;

/** Routes a page and finds how much room it needs. */
export function routePage(content: PageContent, options: RoutePageOptions): RoutedPage {
  const { density } = options;
  const placed = placeSymbols(content);
  const routes = options.routeFlows(placed.grid, options.forbidden);
  const tracked = separateTracks(placed.grid, routes);
  const across: Axis = {
    cells: content.laneCount,
    lines: placed.columns,
    channels: tracked.across,
    innerGap: 2 * density.arrowRoom,
    rooms: options.laneRooms,
    overhangs: overhangsOf(content),
  };
  const down: Axis = {
    cells: content.rowCount,
    lines: placed.levels,
    channels: tracked.down,
    innerGap: density.stackGap,
    rooms: rowRooms(content, routes, options),
    overhangs: new Map(),
  };
  const acrossSplits = splitTracks(across);
  const downSplits = splitTracks(down);
  return {
    placed,
    tracked,
    across,
    down,
    acrossSplits,
    downSplits,
    laneNeeds: cellNeeds(across, acrossSplits, density),
    rowNeeds: cellNeeds(down, downSplits, density),
  };
}

function overhangsOf(content: PageContent): ReadonlyMap<number, Overhang> {
  const found = new Map<number, Overhang>();
  for (const { overhang, firstLane, lastLane } of content.symbols) {
    if (overhang === undefined) continue;
    const { first = 0, last = 0 } = found.get(firstLane) ?? {};
    found.set(firstLane, { first: Math.max(first, overhang.first), last });
    const behind = found.get(lastLane) ?? { first: 0, last: 0 };
    found.set(lastLane, { first: behind.first, last: Math.max(behind.last, overhang.last) });
  }
  return found;
}

/** Room below and above symbols for answers on lines that leave there, and for the notes of connectors. */
function rowRooms(
  content: PageContent,
  routes: readonly Route[],
  { density, measure }: RoutePageOptions,
): readonly CellRoom[] {
  const rows = Array.from({ length: content.rowCount }, () => ({ before: 0, behind: 0, shift: ROW_SHIFT }));
  const note = density.labelSize * LABEL_LINE_HEIGHT + LABEL_CLEARANCE;
  for (const symbol of content.symbols) {
    const row = rows[symbol.row];
    if (symbol.kind !== 'connector' || row === undefined) continue;
    row.shift = Number.POSITIVE_INFINITY;
    if (symbol.place === 'above') row.before = note;
    else row.behind = note;
  }
  content.edges.forEach((edge, index) => {
    if (edge.label === '') return;
    const source = content.symbols[edge.from];
    const row = rows[source?.row ?? -1];
    const [first, second] = routes[index]?.points ?? [];
    const [form] = labelForms(edge.label, density, measure);
    if (source === undefined || row === undefined || form === undefined) return;
    if (first === undefined || second === undefined) return;
    const side = sideTowards(first, second);
    const under = form.height + LABEL_CLEARANCE;
    const beside = form.height + BESIDE_LEVEL - source.height / 2;
    if (side !== 'S') row.before = Math.max(row.before, side === 'N' ? under : beside);
    if (side !== 'N') row.behind = Math.max(row.behind, side === 'S' ? under : beside);
  });
  return rows;
}
