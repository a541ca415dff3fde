import { type Axis, type CellRoom, cellNeeds, type Splits, splitTracks } from './axis.ts';
import type { Density } from './density.ts';
import type { PageContent } from './page-content.ts';
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
  readonly routeFlows: RouteFlows;
  /** Routes that an earlier attempt proved impossible. */
  readonly forbidden: ReadonlySet<string>;
  /** Room that labels beside the symbols of each lane turned out to need. */
  readonly laneRooms: readonly CellRoom[];
}

const LABEL_CLEARANCE = 1.75;
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
  };
  const down: Axis = {
    cells: content.rowCount,
    lines: placed.levels,
    channels: tracked.down,
    innerGap: density.stackGap,
    rooms: rowRooms(content, routes, density),
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

/** Room below and above symbols for answers on lines that leave there, and for the notes of connectors. */
function rowRooms(content: PageContent, routes: readonly Route[], density: Density): readonly CellRoom[] {
  const rows = Array.from({ length: content.rowCount }, () => ({ before: 0, behind: 0, shift: ROW_SHIFT }));
  const room = density.labelSize * 1.15 + LABEL_CLEARANCE;
  for (const symbol of content.symbols) {
    const row = rows[symbol.row];
    if (symbol.kind !== 'connector' || row === undefined) continue;
    row.shift = Number.POSITIVE_INFINITY;
    if (symbol.place === 'above') row.before = room;
    else row.behind = room;
  }
  content.edges.forEach((edge, index) => {
    const row = rows[content.symbols[edge.from]?.row ?? -1];
    const [first, second] = routes[index]?.points ?? [];
    if (edge.label === '' || row === undefined || first === undefined || second === undefined) return;
    const side = sideTowards(first, second);
    if (side === 'N') row.before = room;
    if (side === 'S') row.behind = room;
  });
  return rows;
}
