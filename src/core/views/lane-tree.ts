import type { Box } from '../flowchart/drawing.ts';
import type { Sop } from '../sop/sop.ts';
import type { IdMaker } from './id-maker.ts';
import { oneLine } from './step-text.ts';

export interface LaneTree {
  readonly id: string;
  readonly name: string;
  /** Positions in the SOP's `lanes`, both included. */
  readonly first: number;
  readonly last: number;
  /** Lanes under a common heading; empty for a lane of the SOP. */
  readonly inner: readonly LaneTree[];
}

/** Lanes from the left; neighbours with one group heading lie in a lane of that name. */
export function laneTree(sop: Sop, ids: IdMaker): readonly LaneTree[] {
  const outer: LaneTree[] = [];
  for (let first = 0; first < sop.lanes.length; ) {
    const group = oneLine(sop.lanes[first]?.group ?? '');
    let last = first;
    if (group !== '') while (oneLine(sop.lanes[last + 1]?.group ?? '') === group) last++;
    const inner = sop.lanes.slice(first, last + 1).map(
      (lane, index): LaneTree => ({
        id: ids.make('Lane', lane.id),
        name: oneLine(lane.name),
        first: first + index,
        last: first + index,
        inner: [],
      }),
    );
    if (group === '') outer.push(...inner);
    else outer.push({ id: ids.make('Lane', `group ${first + 1}`), name: group, first, last, inner });
    first = last + 1;
  }
  return outer;
}

/** Height of the heading of a pool or lane in bpmn.io, pixels. */
export const HEADING = 30;

/** Boxes of the lanes, those with inner lanes before these; `laneXs` holds every lane's left edge and the right edge of the last. */
export function laneBoxes(
  lanes: readonly LaneTree[],
  laneXs: readonly number[],
  top: number,
  bottom: number,
): readonly { readonly lane: LaneTree; readonly box: Box }[] {
  return lanes.flatMap((lane) => {
    const x = laneXs[lane.first] ?? 0;
    const box = { x, y: top, width: (laneXs[lane.last + 1] ?? x) - x, height: bottom - top };
    return [{ lane, box }, ...laneBoxes(lane.inner, laneXs, top + HEADING, bottom)];
  });
}
