import { createMeetings, type MeetingSink } from './meetings.ts';
import { atLeast, nodeOf, type UnitPath } from './unit-path.ts';

/** Paths that lie on the grid, and where. */
export interface Occupancy {
  readonly put: (index: number, path: UnitPath) => void;
  readonly take: (index: number) => void;
  readonly pathOf: (index: number) => UnitPath | undefined;
  /** Follows the path of `index` over the grid and tells the sink about every meeting with others that lie there. */
  readonly follow: (index: number, path: UnitPath, sink: MeetingSink) => void;
}

const FREE = -1;
const FIRST_ROOM = 1024;
/** Numbers of an entry: where the next one of its node begins, whose path passes, as its which step, and how. */
const ENTRY = 4;

/**
 * An empty grid of `nodes` nodes for up to `count` paths. Who passes a node stands in a linked list of entries.
 */
export function createOccupancy(nodes: number, height: number, count: number): Occupancy {
  const head = new Int32Array(nodes).fill(FREE);
  const paths: (UnitPath | undefined)[] = [];
  let entries = new Int32Array(FIRST_ROOM);
  let used = 0;
  let spare = FREE;
  const meetings = createMeetings(height, count);

  const newEntry = (): number => {
    if (spare !== FREE) {
      const entry = spare;
      spare = entries[entry] ?? FREE;
      return entry;
    }
    used += ENTRY;
    entries = atLeast(entries, used);
    return used - ENTRY;
  };

  const put = (index: number, path: UnitPath): void => {
    paths[index] = path;
    const { units, start, length } = path;
    for (let at = 0; at < length; at++) {
      const unit = units[start + at] ?? 0;
      const node = nodeOf(unit);
      const entry = newEntry();
      entries[entry] = head[node] ?? FREE;
      entries[entry + 1] = index;
      entries[entry + 2] = at;
      entries[entry + 3] = unit;
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
        const after = entries[entry] ?? FREE;
        if (entries[entry + 1] === index) {
          if (before === FREE) head[node] = after;
          else entries[before] = after;
          entries[entry] = spare;
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
        const other = entries[entry + 1] ?? 0;
        const told =
          other !== index &&
          meetings.meet(unit, at, other, entries[entry + 3] ?? 0, entries[entry + 2] ?? 0, sink);
        if (told && sink.enough()) return;
        entry = entries[entry] ?? FREE;
      }
    }
  };

  return { put, take, follow, pathOf: (index) => paths[index] };
}
