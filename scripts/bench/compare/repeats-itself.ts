import { drawFixed } from '../peers/draw-fixed.ts';
import { graphSets } from './compare-job.ts';

const RUNS = 100;
/** Large enough to meet every stage, small enough for a hundred runs. */
const SETS = ['real', '11 rows', '30 rows'];

/** Whether a hundred drawings of one graph have the same coordinates, for one graph of each of three sets. */
export function repeatsItself(): { readonly runs: number; readonly same: boolean } {
  const same = graphSets()
    .filter(({ id }) => SETS.includes(id))
    .flatMap(({ graphs }) => graphs.slice(0, 1))
    .every((graph) => {
      const once = JSON.stringify(drawFixed(graph));
      return Array.from({ length: RUNS - 1 }, () => drawFixed(graph)).every(
        (again) => JSON.stringify(again) === once,
      );
    });
  return { runs: RUNS, same };
}
