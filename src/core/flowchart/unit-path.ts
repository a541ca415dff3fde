import type { Route, RouteGrid } from './route-grid.ts';

/** Directions as numbers, clockwise: N 0, E 1, S 2, W 3; -1 is "no arm" at the ends of a path. */
export type Arm = number;

export const NO_ARM = -1;
export const opposite = (arm: Arm): Arm => (arm + 2) % 4;
export const isVertical = (arm: Arm): boolean => arm % 2 === 0;

/** A route step by step over the nodes of the corridor grid. */
export interface UnitPath {
  /** Node numbers, `y × gridWidth + x`. */
  readonly nodes: Int32Array;
  /** Arm that points back to the node before. */
  readonly back: Int8Array;
  /** Arm that points on to the next node. */
  readonly forward: Int8Array;
}

export function gridWidth(grid: RouteGrid): number {
  return 2 * grid.columns + 1;
}

export function unitPath(route: Route, width: number): UnitPath {
  let length = 1;
  for (let index = 1; index < route.points.length; index++) {
    const [x1, y1] = route.points[index - 1] ?? [0, 0];
    const [x2, y2] = route.points[index] ?? [0, 0];
    length += Math.abs(x2 - x1) + Math.abs(y2 - y1);
  }
  const nodes = new Int32Array(length);
  const back = new Int8Array(length).fill(NO_ARM);
  const forward = new Int8Array(length).fill(NO_ARM);
  let [x, y] = route.points[0] ?? [0, 0];
  let at = 0;
  nodes[0] = y * width + x;
  for (const [nextX, nextY] of route.points.slice(1)) {
    const stepX = Math.sign(nextX - x);
    const stepY = Math.sign(nextY - y);
    const arm = stepX === 0 ? (stepY < 0 ? 0 : 2) : stepX > 0 ? 1 : 3;
    while (x !== nextX || y !== nextY) {
      x += stepX;
      y += stepY;
      forward[at] = arm;
      at += 1;
      nodes[at] = y * width + x;
      back[at] = opposite(arm);
    }
  }
  return { nodes, back, forward };
}

/** A stretch that two paths use, as long as possible. Everything is told from the first path's point of view. */
export interface SharedRun {
  /** Positions of its two ends in the first path and in the second (which may run the other way). */
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
  /** -1: the first path lies left of the second at this end, seen in its direction; 1: right; 0: one of them ends here. */
  readonly startSide: -1 | 0 | 1;
  readonly endSide: -1 | 0 | 1;
  /** Changing sides here would make the two overlap on a fixed centre line. */
  readonly startFixed: boolean;
  readonly endFixed: boolean;
}

/** What a path does with others where it meets them. */
export interface MeetingSink {
  /** Both run straight and cross at a right angle. */
  readonly crossing: (other: number) => void;
  readonly run: (other: number, run: SharedRun) => void;
  /** Both turn at one node without sharing a piece. */
  readonly touch: (other: number, at: number, otherAt: number) => void;
  /** Asked after every node; true ends the walk. */
  readonly enough: () => boolean;
}

/** Paths that lie on the grid, and where. */
export interface Occupancy {
  readonly width: number;
  readonly paths: (UnitPath | undefined)[];
  readonly put: (index: number, path: UnitPath) => void;
  readonly take: (index: number) => void;
  /** Paths and positions at a node, packed two by two. */
  readonly at: (node: number) => readonly number[];
}

export function createOccupancy(width: number): Occupancy {
  const paths: (UnitPath | undefined)[] = [];
  const nodes: (number[] | undefined)[] = [];
  const none: readonly number[] = [];
  return {
    width,
    paths,
    at: (node) => nodes[node] ?? none,
    put: (index, path) => {
      paths[index] = path;
      path.nodes.forEach((node, position) => {
        const here = nodes[node];
        if (here === undefined) nodes[node] = [index, position];
        else here.push(index, position);
      });
    },
    take: (index) => {
      for (const node of paths[index]?.nodes ?? []) {
        const here = nodes[node] ?? [];
        for (let at = here.length - 2; at >= 0; at -= 2) if (here[at] === index) here.splice(at, 2);
      }
      paths[index] = undefined;
    },
  };
}

interface OpenRun {
  readonly start: number;
  readonly otherStart: number;
  readonly side: -1 | 0 | 1;
  readonly fixed: boolean;
}

/** Follows a path over the grid and tells the sink about every meeting with those that lie there. */
export function followPath(path: UnitPath, occupancy: Occupancy, sink: MeetingSink): void {
  const { width, paths } = occupancy;
  let open: Map<number, OpenRun> | undefined;
  for (let at = 0; at < path.nodes.length; at++) {
    const node = path.nodes[at] ?? 0;
    const here = occupancy.at(node);
    const a = path.back[at] ?? NO_ARM;
    const b = path.forward[at] ?? NO_ARM;
    for (let index = 0; index < here.length; index += 2) {
      const other = here[index] ?? 0;
      const otherAt = here[index + 1] ?? 0;
      const c = paths[other]?.back[otherAt] ?? NO_ARM;
      const d = paths[other]?.forward[otherAt] ?? NO_ARM;
      const sharesBack = a !== NO_ARM && (a === c || a === d);
      const sharesForward = b !== NO_ARM && (b === c || b === d);
      if (!sharesBack && !sharesForward) {
        if (a === NO_ARM || b === NO_ARM || c === NO_ARM || d === NO_ARM) continue;
        if (a === opposite(b) && c === opposite(d)) sink.crossing(other);
        else sink.touch(other, at, otherAt);
      } else if (!sharesForward) {
        const run = open?.get(other);
        open?.delete(other);
        if (run !== undefined)
          sink.run(other, closeRun(run, at, otherAt, [a, b, a === c ? d : c], isCentreLine(node, a, width)));
      } else if (!sharesBack) {
        const theirs = b === c ? d : c;
        const apart = a !== NO_ARM && theirs !== NO_ARM;
        const mine = apart ? turnBehind(b, a) : 0;
        const its = apart ? turnBehind(b, theirs) : 0;
        const side = !apart ? 0 : mine < its ? -1 : 1;
        open = open ?? new Map();
        open.set(other, {
          start: at,
          otherStart: otherAt,
          side,
          fixed: apart && mine + its === 2 && isCentreLine(node, b, width),
        });
      }
    }
    if (sink.enough()) return;
  }
}

function closeRun(
  run: OpenRun,
  end: number,
  otherEnd: number,
  [back, forward, theirs]: readonly [Arm, Arm, Arm],
  centreLine: boolean,
): SharedRun {
  const apart = forward !== NO_ARM && theirs !== NO_ARM;
  const mine = apart ? turn(opposite(back), forward) : 0;
  const its = apart ? turn(opposite(back), theirs) : 0;
  return {
    start: run.start,
    end,
    otherStart: run.otherStart,
    otherEnd,
    startSide: run.side,
    endSide: !apart ? 0 : mine < its ? -1 : 1,
    startFixed: run.fixed,
    endFixed: apart && mine + its === 2 && centreLine,
  };
}

/** Left 0, straight 1, right 2 of a path that heads for `heading`. */
function turn(heading: Arm, arm: Arm): number {
  const difference = (arm - heading + 4) % 4;
  return difference === 0 ? 1 : difference === 1 ? 2 : 0;
}

/** Where an arm behind lies: from the left 0, straight behind 1, from the right 2. */
function turnBehind(heading: Arm, arm: Arm): number {
  const difference = (arm - heading + 4) % 4;
  return difference === 2 ? 1 : difference === 1 ? 2 : 0;
}

/** Whether the line across a run along `arm` at this node is a centre line, on which two paths cannot step aside. */
function isCentreLine(node: number, arm: Arm, width: number): boolean {
  const x = node % width;
  const y = (node - x) / width;
  return (isVertical(arm) ? y : x) % 2 === 1;
}

/** Whether the piece from a node along an arm lies on a centre line. */
export function onCentreLine(node: number, arm: Arm, width: number): boolean {
  const x = node % width;
  const y = (node - x) / width;
  return (isVertical(arm) ? x : y) % 2 === 1;
}
