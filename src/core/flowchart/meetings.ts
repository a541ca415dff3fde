import { type Arm, backOf, forwardOf, isVertical, NO_ARM, nodeOf, opposite } from './unit-path.ts';

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

/** What a path that is followed does with others, node by node. */
export interface Meetings {
  /** Before a path is followed. */
  readonly begin: () => void;
  /**
   * At a node that the path passes as `unit`, its `at`-th, and the path `other` as `theirs`, its `otherAt`-th. Nodes inside a
   * shared run may be left out. True when the sink was told something.
   */
  readonly meet: (
    unit: number,
    at: number,
    other: number,
    theirs: number,
    otherAt: number,
    sink: MeetingSink,
  ) => boolean;
}

/** Meetings with up to `count` paths; runs that are still open stand in one slot for each of them. */
export function createMeetings(height: number, count: number): Meetings {
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
    // What turns left behind comes from the right.
    const mine = apart ? 2 - turn(opposite(forward), back) : 0;
    const others = apart ? 2 - turn(opposite(forward), theirs) : 0;
    openWalk[other] = walk;
    openSide[other] = !apart ? 0 : mine < others ? -1 : 1;
    openFixed[other] = apart && mine + others === 2 && isCentreLine(nodeOf(unit), forward, height) ? 1 : 0;
  };

  const meet = (
    unit: number,
    at: number,
    other: number,
    theirs: number,
    otherAt: number,
    sink: MeetingSink,
  ): boolean => {
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
      openOther[other] = otherAt;
      return false;
    }
    if (sharesBack) {
      if (openWalk[other] !== walk) return false;
      openWalk[other] = 0;
      close(other, a, b, a === c ? d : c);
      run.end = at;
      run.otherEnd = otherAt;
      run.endFixed = run.endFixed && isCentreLine(nodeOf(unit), a, height);
      sink.run(other, run);
      return true;
    }
    if (a === NO_ARM || b === NO_ARM || c === NO_ARM || d === NO_ARM) return false;
    if (a === opposite(b) && c === opposite(d)) sink.crossing(other);
    else sink.touch(other, at, otherAt);
    return true;
  };

  const begin = (): void => {
    walk += 1;
  };

  return { begin, meet };
}

const sideOf = (side: number): -1 | 0 | 1 => (side < 0 ? -1 : side > 0 ? 1 : 0);

/** Left 0, straight 1, right 2 of a path that heads for `heading`. */
function turn(heading: Arm, arm: Arm): number {
  const difference = (arm - heading + 4) % 4;
  return difference === 0 ? 1 : difference === 1 ? 2 : 0;
}

/** Whether the line across a run along `arm` at this node is a centre line, on which two paths cannot step aside. */
function isCentreLine(node: number, arm: Arm, height: number): boolean {
  const y = node % height;
  const x = (node - y) / height;
  return (isVertical(arm) ? y : x) % 2 === 1;
}
