import { assignTracks, type Order, type Piece } from './assign-tracks.ts';
import { type RunKind, runKind } from './route-board.ts';
import type { Route, RouteGrid } from './route-grid.ts';
import type { SharedRun } from './meetings.ts';
import { createOccupancy } from './occupancy.ts';
import {
  backOf,
  forwardOf,
  gridNodes,
  gridHeight,
  isCentreAhead,
  isVertical,
  nodeOf,
  pathWriter,
  unitAt,
  type UnitPath,
} from './unit-path.ts';

/** A straight piece of a route. `track` counts from the left or the top; pieces on centre lines have none (-1). */
export interface TrackedPiece {
  readonly vertical: boolean;
  /** X of a vertical piece, Y of a horizontal one. */
  readonly line: number;
  readonly track: number;
}

export interface Channel {
  readonly tracks: number;
  /** For each track: -1 when it serves symbols left of (above) the channel, 1 right of (below) it, 0 when it does not matter. */
  readonly leanings: readonly number[];
}

/** Routes in which lines that run side by side have tracks of their own. */
export interface TrackedRoutes {
  readonly routes: readonly {
    readonly route: Route;
    readonly pieces: readonly TrackedPiece[];
  }[];
  /** By X of the channel. */
  readonly across: ReadonlyMap<number, Channel>;
  /** By Y of the gap. */
  readonly down: ReadonlyMap<number, Channel>;
}

/**
 * Gives every piece in a channel or gap its track.
 *
 * Needs: routes as {@link RouteFlows} gives them. Gives: two pieces of different lines have one track only where they are
 * apart or one line (a merge, a fork); their order follows from where the lines come from and go to, so that no crossing
 * arises but those that the routes force.
 */
export function separateTracks(grid: RouteGrid, routes: readonly Route[]): TrackedRoutes {
  const height = gridHeight(grid);
  const write = pathWriter(height);
  const paths = routes.map(({ points }) => write(points.flat()));
  const pieces = routes.map(piecesOf);
  const first: number[] = [];
  let count = 0;
  for (const list of pieces) {
    first.push(count);
    count += list.length;
  }
  const all = pieces.flat();
  const orders: Order[] = [];
  const runs: SharedRuns = { apart: [], merge: [], fork: [], same: [] };
  const pieceAt = (edge: number, at: number): number => {
    const index = (pieces[edge] ?? []).findIndex((piece) => at >= piece.start && at < piece.end);
    return (first[edge] ?? 0) + index;
  };
  const occupancy = createOccupancy(gridNodes(grid), height, routes.length);
  paths.forEach((path, edge) => {
    occupancy.follow(edge, path, {
      crossing: () => undefined,
      run: (other, run) => {
        const theirs = paths[other];
        if (theirs === undefined) return;
        const firm = {
          start: run.startFixed ? pieceAt(edge, run.start) : -1,
          end: run.endFixed ? pieceAt(edge, run.end - 1) : -1,
        };
        const steps: SharedStep[] = [];
        for (let at = run.start; at < run.end; at++) {
          const unit = unitAt(path, at);
          if (isCentreAhead(unit)) continue;
          const step = at - run.start;
          const mine = pieceAt(edge, at);
          const its = pieceAt(other, run.otherStart + (run.otherEnd < run.otherStart ? -step - 1 : step));
          const last = steps[steps.length - 1];
          // Wherever both keep to their pieces it is the same all along.
          if (last?.mine === mine && last.its === its) continue;
          steps.push({ mine, its, order: orderAlong(run, forwardOf(unit), mine, its, firm) });
        }
        runs[runKind(grid, edge, other, path, theirs, run)].push(steps);
      },
      touch: (other, at, otherAt) => {
        const theirs = paths[other];
        if (theirs === undefined) return;
        const order = orderAtTouch(
          { path, edge, at },
          { path: theirs, edge: other, at: otherAt },
          height,
          pieceAt,
        );
        runs.apart.push([{ mine: order.before, its: order.after, order: [order] }]);
      },
      enough: () => false,
    });
    occupancy.put(edge, path);
  });
  const groups = groupPieces(all.length, runs, orders);
  const tracks = assignTracks(all, groups, orders);
  return collect(routes, pieces, first, tracks);
}

/** What two lines have of a run in a channel with one piece each, and how these must lie if they are not one line there. */
interface SharedStep {
  readonly mine: number;
  readonly its: number;
  readonly order: readonly Order[];
}

type SharedRuns = Readonly<Record<RunKind, (readonly SharedStep[])[]>>;

/**
 * Makes one group of the pieces that are one line, and orders those that are not. A run whose lines may be one line keeps
 * two tracks where it would else bring strangers together: of three lines in a channel the first may fork from the second
 * and the second merge with the third, but the first has nothing to do with the third.
 */
function groupPieces(count: number, runs: SharedRuns, orders: Order[]): readonly number[] {
  const leader = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (leader[root] !== root) root = leader[root] ?? root;
    return root;
  };
  const strangers = new Map<number, number[]>();
  const addStrangers = (group: number, others: readonly number[]) => {
    const known = strangers.get(group);
    if (known === undefined) strangers.set(group, [...others]);
    else for (const other of others) known.push(other);
  };
  for (const { mine, its, order } of runs.apart.flat()) {
    addStrangers(mine, [its]);
    addStrangers(its, [mine]);
    orders.push(...order);
  }
  const mayJoin = ({ mine, its }: SharedStep): boolean => {
    const [one, two] = [find(mine), find(its)];
    return !(strangers.get(one) ?? []).some((other) => find(other) === two);
  };
  for (const run of [...runs.merge, ...runs.same, ...runs.fork]) {
    if (!run.every(mayJoin)) {
      for (const { mine, its, order } of run) {
        addStrangers(find(mine), [its]);
        addStrangers(find(its), [mine]);
        orders.push(...order);
      }
      continue;
    }
    for (const { mine, its } of run) {
      const [one, two] = [Math.min(find(mine), find(its)), Math.max(find(mine), find(its))];
      if (one === two) continue;
      leader[two] = one;
      addStrangers(one, strangers.get(two) ?? []);
    }
  }
  return leader.map((_, index) => find(index));
}

function piecesOf(route: Route): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let index = 1; index < route.points.length; index++) {
    const [x1, y1] = route.points[index - 1] ?? [0, 0];
    const [x2, y2] = route.points[index] ?? [0, 0];
    const vertical = x1 === x2;
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    const low = vertical ? Math.min(y1, y2) : Math.min(x1, x2);
    pieces.push({
      vertical,
      line: vertical ? x1 : y1,
      low,
      high: low + length,
      leaning: leaning(route, index, vertical),
      start: at,
      end: at + length,
    });
    at += length;
  }
  return pieces;
}

/** Which side of its channel the symbols are on that the piece joins directly. */
function leaning(route: Route, index: number, vertical: boolean): number {
  const axis = vertical ? 0 : 1;
  const line = route.points[index]?.[axis] ?? 0;
  let sum = 0;
  if (index === 2) sum += Math.sign((route.points[0]?.[axis] ?? line) - line);
  if (index === route.points.length - 2) sum += Math.sign((route.points[index + 1]?.[axis] ?? line) - line);
  return Math.sign(sum);
}

/**
 * Seen along the run the first path keeps to one side; where it must change sides, it does so where there is room. Only
 * the piece at a fixed end must lie so.
 */
function orderAlong(
  run: Readonly<SharedRun>,
  heading: number,
  mine: number,
  its: number,
  firm: { readonly start: number; readonly end: number },
): Order[] {
  const isFirm = mine === firm.start || mine === firm.end;
  const side = mine === firm.end || run.startSide === 0 ? run.endSide : run.startSide;
  if (side === 0) return [];
  const changes = run.startSide !== 0 && run.endSide !== 0 && run.startSide !== run.endSide;
  const kind = isFirm ? 'firm' : changes ? 'either' : 'soft';
  const leftIsLess = heading === 0 || heading === 1;
  const [before, after] = (side === -1) === leftIsLess ? [mine, its] : [its, mine];
  return [{ before, after, kind }];
}

/** A node on the way of a line. */
interface Corner {
  readonly path: UnitPath;
  readonly edge: number;
  readonly at: number;
}

/** Two corners at one node: in a gap the one whose arm points up lies above, in a channel the one that points left lies left. */
function orderAtTouch(
  mine: Corner,
  its: Corner,
  height: number,
  pieceAt: (edge: number, at: number) => number,
): Order {
  const unit = unitAt(mine.path, mine.at);
  const y = nodeOf(unit) % height;
  const x = (nodeOf(unit) - y) / height;
  const inGap = y % 2 === 0;
  const pieceAlong = ({ path, edge, at }: Corner): number =>
    pieceAt(edge, isVertical(forwardOf(unitAt(path, at))) === inGap ? at - 1 : at);
  const first = inGap ? 0 : 3;
  const [own, theirs] = [pieceAlong(mine), pieceAlong(its)];
  const kind = (inGap ? x : y) % 2 === 1 ? 'firm' : 'soft';
  return backOf(unit) === first || forwardOf(unit) === first
    ? { before: own, after: theirs, kind }
    : { before: theirs, after: own, kind };
}

function collect(
  routes: readonly Route[],
  pieces: readonly (readonly Piece[])[],
  first: readonly number[],
  tracks: readonly number[],
): TrackedRoutes {
  const across = new Map<number, number[]>();
  const down = new Map<number, number[]>();
  const tracked = routes.map((route, edge) => ({
    route,
    pieces: (pieces[edge] ?? []).map((piece, index): TrackedPiece => {
      const track = tracks[(first[edge] ?? 0) + index] ?? -1;
      if (track >= 0) {
        const lines = piece.vertical ? across : down;
        const sums = lines.get(piece.line) ?? [];
        while (sums.length <= track) sums.push(0);
        sums[track] = (sums[track] ?? 0) + piece.leaning;
        lines.set(piece.line, sums);
      }
      return { vertical: piece.vertical, line: piece.line, track };
    }),
  }));
  const channels = (lines: ReadonlyMap<number, readonly number[]>) =>
    new Map([...lines].map(([line, sums]) => [line, { tracks: sums.length, leanings: sums.map(Math.sign) }]));
  return { routes: tracked, across: channels(across), down: channels(down) };
}
