import { createMeetings, type MeetingSink } from './meetings.ts';
import { grown, nodeOf, type UnitPath } from './unit-path.ts';

/** Paths that lie on the grid, and where. */
export interface Occupancy {
  readonly put: (index: number, path: UnitPath) => void;
  readonly take: (index: number) => void;
  readonly pathOf: (index: number) => UnitPath | undefined;
  /** Follows the path of `index` over the grid and tells the sink about every meeting with others that lie there. */
  readonly follow: (index: number, path: UnitPath, sink: MeetingSink) => void;
}

const FREE = -1;
const FIRST_ROOM = 256;

/**
 * An empty grid of `nodes` nodes for up to `count` paths. Who passes a node stands in a linked list of numbers.
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
  const meetings = createMeetings(width, count);

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

  const follow = (index: number, path: UnitPath, sink: MeetingSink): void => {
    const { units, start, length } = path;
    meetings.begin();
    for (let at = 0; at < length; at++) {
      const unit = units[start + at] ?? 0;
      let entry = head[nodeOf(unit)] ?? FREE;
      while (entry !== FREE) {
        const other = who[entry] ?? 0;
        const told =
          other !== index && meetings.meet(unit, at, other, its[entry] ?? 0, step[entry] ?? 0, sink);
        if (told && sink.enough()) return;
        entry = next[entry] ?? FREE;
      }
    }
  };

  return { put, take, follow, pathOf: (index) => paths[index] };
}
