import { rebuildSymbolIds } from './rebuild-symbol-ids.ts';
import type { Activity, MergedCells, Sop } from './sop.ts';

/**
 * The SOP with its rows in the given order of old positions (each once). Flows stay with their symbols, numbers with their
 * rows, and merged cells with the rows they name.
 */
export function reorderActivities(sop: Sop, order: readonly number[]): Sop {
  const activities = order
    .map((position) => sop.activities[position])
    .filter((activity): activity is Activity => activity !== undefined);
  const follow = (name: string) => {
    const position = Number(/^#(\d+)$/.exec(name)?.[1] ?? 0) - 1;
    const moved = order.indexOf(position);
    return moved < 0 ? name : `#${moved + 1}`;
  };
  const mergedCells = sop.mergedCells?.map(
    (merged): MergedCells => ({
      ...merged,
      from: follow(merged.from),
      to: follow(merged.to),
    }),
  );
  return rebuildSymbolIds({
    ...sop,
    activities,
    ...(mergedCells === undefined ? {} : { mergedCells }),
  });
}
