import {
  type Arm,
  backOf,
  forwardOf,
  grown,
  isVertical,
  NO_ARM,
  nodeOf,
  opposite,
  type UnitPath,
} from './unit-path.ts';

/** A stretch that two paths use, as long as possible. Everything is told from the first path's point of view. */
export interface SharedRun {
  /** Positions of its two ends in the first path and in the second (which may run the other way). */
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
  /** -1: the first path lies left of the second at this end, seen in its direction; 1: right; 0: one of them ends here. */
  startSide: -1 | 0 | 1;
  endSide: -1 | 0 | 1;
  /** Changing sides here would make the two overlap on a fixed centre line. */
  startFixed: boolean;
  endFixed: boolean;
}

/** What a path does with others where it meets them. */
export interface MeetingSink {
  /** Both run straight and cross at a right angle. */
  readonly crossing: (other: number) => void;
  /** `run` holds only during the call. */
  readonly run: (other: number, run: Readonly<SharedRun>) => void;
  /** Both turn at one node without sharing a piece. */
  readonly touch: (other: number, at: number, otherAt: number) => void;
  /** Asked after every meeting; true ends the walk. */
  readonly enough: () => boolean;
}

/** Paths that lie on the grid, and where. */
export interface Occupancy {
  readonly put: (index: number, path: UnitPath) => void;
  readonly take: (index: number) => void;
  readonly pathOf: (index: number) => UnitPath | undefined;
  /**
   * Follows the path of `index` over the grid, from unit `from` up to, not including, `to`, and tells the sink about every
   * meeting with others that lie there; false when the sink had enough. A run is told of where it ends, so stretches of one
   * path are followed one after the other, `begin` before the first.
   */
  readonly begin: () => void;
  readonly follow: (index: number, path: UnitPath, from: number, to: number, sink: MeetingSink) => boolean;
}

const FREE = -1;
const FIRST_ROOM = 256;

/**
 * An empty grid of `nodes` nodes for up to `count` paths. Who passes a node stands in a linked list of numbers; runs that
 * are still open while a path is followed stand in one slot for each other path.
 */
export function createOccupancy(nodes: number, width: number, count: number): Occupancy {
  const head = new Int32Array(nodes).fill(FREE);
  const paths: (UnitPath | undefined)[] = [];
  let next = new Int32Array(FIRST_ROOM);
  let who = new Int32Array(FIRST_ROOM);
  let step = new Int32Array(FIRST_ROOM);
  let its = new Int32Array(FIRST_ROOM);
  let used = 0;
  let spare = FREE;
  const openWalk = new Int32Array(count);
  const openStart = new Int32Array(count);
  const openOther = new Int32Array(count);
  const openSide = new Int8Array(count);
  const openFixed = new Uint8Array(count);
  let walk = 0;
  const run: SharedRun = {
    start: 0,
    end: 0,
    otherStart: 0,
    otherEnd: 0,
    startSide: 0,
    endSide: 0,
    startFixed: false,
    endFixed: false,
  };

  const newEntry = (): number => {
    if (spare !== FREE) {
      const entry = spare;
      spare = next[entry] ?? FREE;
      return entry;
    }
    if (used === next.length) {
      next = grown(next);
      who = grown(who);
      step = grown(step);
      its = grown(its);
    }
    used += 1;
    return used - 1;
  };

  const put = (index: number, path: UnitPath): void => {
    paths[index] = path;
    const { units, start, length } = path;
    for (let at = 0; at < length; at++) {
      const unit = units[start + at] ?? 0;
      const node = nodeOf(unit);
      const entry = newEntry();
      who[entry] = index;
      step[entry] = at;
      its[entry] = unit;
      next[entry] = head[node] ?? FREE;
      head[node] = entry;
    }
  };

  const take = (index: number): void => {
    const path = paths[index];
    if (path === undefined) return;
    const { units, start, length } = path;
    for (let at = 0; at < length; at++) {
      const node = nodeOf(units[start + at] ?? 0);
      let before = FREE;
      let entry = head[node] ?? FREE;
      while (entry !== FREE) {
        const after = next[entry] ?? FREE;
        if (who[entry] === index) {
          if (before === FREE) head[node] = after;
          else next[before] = after;
          next[entry] = spare;
          spare = entry;
        } else before = entry;
        entry = after;
      }
    }
    paths[index] = undefined;
  };

  /** A run with `other` ends before a node that it leaves along `forward` and the other one along `theirs`. */
  const close = (other: number, back: Arm, forward: Arm, theirs: Arm): void => {
    const apart = forward !== NO_ARM && theirs !== NO_ARM;
    const mine = apart ? turn(opposite(back), forward) : 0;
    const others = apart ? turn(opposite(back), theirs) : 0;
    run.start = openStart[other] ?? 0;
    run.otherStart = openOther[other] ?? 0;
    run.startSide = sideOf(openSide[other] ?? 0);
    run.startFixed = openFixed[other] === 1;
    run.endSide = !apart ? 0 : mine < others ? -1 : 1;
    run.endFixed = apart && mine + others === 2;
  };

  /** A run begins behind a node that the path came to along `back` and the other one along `theirs`. */
  const open = (other: number, unit: number, theirs: Arm): void => {
    const back = backOf(unit);
    const forward = forwardOf(unit);
    const apart = back !== NO_ARM && theirs !== NO_ARM;
    const mine = apart ? turnBehind(forward, back) : 0;
    const others = apart ? turnBehind(forward, theirs) : 0;
    openWalk[other] = walk;
    openSide[other] = !apart ? 0 : mine < others ? -1 : 1;
    openFixed[other] = apart && mine + others === 2 && isCentreLine(nodeOf(unit), forward, width) ? 1 : 0;
  };

  /** One meeting at one node; true when the sink was told something. */
  const meet = (unit: number, at: number, entry: number, sink: MeetingSink): boolean => {
    const other = who[entry] ?? 0;
    const theirs = its[entry] ?? 0;
    const a = backOf(unit);
    const b = forwardOf(unit);
    const c = backOf(theirs);
    const d = forwardOf(theirs);
    const sharesBack = a !== NO_ARM && (a === c || a === d);
    const sharesForward = b !== NO_ARM && (b === c || b === d);
    if (sharesBack && sharesForward) return false;
    if (sharesForward) {
      open(other, unit, b === c ? d : c);
      openStart[other] = at;
      openOther[other] = step[entry] ?? 0;
      return false;
    }
    if (sharesBack) {
      if (openWalk[other] !== walk) return false;
      openWalk[other] = 0;
      close(other, a, b, a === c ? d : c);
      run.end = at;
      run.otherEnd = step[entry] ?? 0;
      run.endFixed = run.endFixed && isCentreLine(nodeOf(unit), a, width);
      sink.run(other, run);
      return true;
    }
    if (a === NO_ARM || b === NO_ARM || c === NO_ARM || d === NO_ARM) return false;
    if (a === opposite(b) && c === opposite(d)) sink.crossing(other);
    else sink.touch(other, at, step[entry] ?? 0);
    return true;
  };

  const begin = (): void => {
    walk += 1;
  };

  const follow = (index: number, path: UnitPath, from: number, to: number, sink: MeetingSink): boolean => {
    const { units, start } = path;
    for (let at = from; at < to; at++) {
      const unit = units[start + at] ?? 0;
      let entry = head[nodeOf(unit)] ?? FREE;
      while (entry !== FREE) {
        if (who[entry] !== index && meet(unit, at, entry, sink) && sink.enough()) return false;
        entry = next[entry] ?? FREE;
      }
    }
    return true;
  };

  return { put, take, begin, follow, pathOf: (index) => paths[index] };
}

const sideOf = (side: number): -1 | 0 | 1 => (side < 0 ? -1 : side > 0 ? 1 : 0);

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
