import type { MeasureText } from '../text/measure-text.ts';
import { type Axis, cellNeeds, type Splits, splitTracks } from './axis.ts';
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
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  /** Routes that an earlier attempt proved impossible. */
  readonly forbidden: ReadonlySet<string>;
}

/** A label as long as this, in points, gets its room beside the symbol; a longer one has to find a place along its line. */
const WIDEST_ASIDE = 30;
const LABEL_CLEARANCE = 2;

/** Routes a page and finds how much room it needs. */
export function routePage(content: PageContent, options: RoutePageOptions): RoutedPage {
  const { density } = options;
  const placed = placeSymbols(content);
  const routes = options.routeFlows(placed.grid, options.forbidden);
  const tracked = separateTracks(placed.grid, routes);
  const rooms = labelRooms(content, routes, options);
  const across: Axis = {
    cells: content.laneCount,
    lines: placed.columns,
    channels: tracked.across,
    innerGap: 2 * density.arrowRoom,
    labelRoom: rooms.lanes,
  };
  const down: Axis = {
    cells: content.rowCount,
    lines: placed.levels,
    channels: tracked.down,
    innerGap: density.stackGap,
    labelRoom: rooms.rows,
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

/** Room beside and below decisions for the answers on their lines. */
function labelRooms(content: PageContent, routes: readonly Route[], options: RoutePageOptions) {
  const { density, measure } = options;
  const lanes = Array.from({ length: content.laneCount }, () => 0);
  const rows = Array.from({ length: content.rowCount }, () => 0);
  const raise = (list: number[], index: number, room: number) => {
    list[index] = Math.max(list[index] ?? 0, room);
  };
  content.edges.forEach((edge, index) => {
    const source = content.symbols[edge.from];
    const [first, second] = routes[index]?.points ?? [];
    if (edge.label === '' || source === undefined || first === undefined || second === undefined) return;
    const side = sideTowards(first, second);
    if (side === 'N' || side === 'S') {
      raise(rows, source.row, density.labelSize * 1.15 + LABEL_CLEARANCE + 0.5);
      return;
    }
    const width = measure(edge.label, { size: density.labelSize, bold: false });
    const shoulder = source.kind === 'decision' ? (source.width * 5) / source.height : 0;
    const lane = side === 'E' ? source.lastLane : source.firstLane;
    if (source.firstLane === source.lastLane && width <= WIDEST_ASIDE)
      raise(lanes, lane, width - shoulder + LABEL_CLEARANCE);
  });
  return { lanes, rows };
}
