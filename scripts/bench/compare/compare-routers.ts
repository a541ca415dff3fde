import { median } from '../median-time.ts';
import type { BenchRouter } from './router.ts';
import { bendBound } from './bend-bound.ts';
import { type CompareJob, type Compared, type GraphSet, graphSets } from './compare-job.ts';
import { BENCH_MEASURES, type BenchMeasures } from './measure-bench.ts';
import { spineBound } from './spine-bound.ts';
import { type LostJob, runJobs } from '../run-jobs.ts';

/** Numbers of one set that hold for every router. */
export interface SetFacts {
  readonly id: string;
  readonly graphs: number;
  readonly leftOut: number;
  readonly rows: number;
  /** Means per graph. */
  readonly flows: number;
  readonly bendBound: number;
  /** Null when the rows of a graph are no chain. */
  readonly spineBound: number | null;
  readonly spineExact: boolean;
}

/** What one router made of one set. */
export interface RouterSet {
  readonly router: string;
  readonly set: string;
  readonly drawn: number;
  readonly failures: readonly string[];
  readonly mean: BenchMeasures;
  readonly worst: BenchMeasures;
  readonly bendsOverBound: number;
  /** Milliseconds: the first call of all; then of each graph the median of its calls but the first, middle and worst of them. */
  readonly first: number;
  readonly median: number;
  readonly slowest: number;
  readonly same: boolean | null;
  /** Graphs of which no better choice of routes exists, as the router has proved. */
  readonly proven: number;
  readonly grownLanes: number;
  readonly grownRows: number;
}

export interface Comparison {
  readonly sets: readonly SetFacts[];
  readonly results: readonly RouterSet[];
}

const WORKER = new URL('./compare-worker.ts', import.meta.url);

/** Every router on every graph, one process per router, one after the other so that times do not disturb each other. */
export async function compareRouters(
  routers: readonly BenchRouter[],
  options: {
    readonly limit: number;
    readonly sets?: readonly string[];
    /** Called after each router with all that is known so far. */ readonly onRouter: (
      id: string,
      soFar: Comparison,
    ) => void;
  },
): Promise<Comparison> {
  const sets = graphSets().filter(({ id }) => options.sets?.includes(id) ?? true);
  const facts = sets.map(setFacts);
  const results: RouterSet[] = [];
  for (const { id: router } of routers) {
    const jobs = sets.flatMap(({ id: set, graphs }) =>
      graphs.map((_, index): CompareJob => ({ router, set, index })),
    );
    const { judged, lost } = await runJobs<CompareJob, Compared>(jobs, {
      worker: WORKER,
      processes: 1,
      limit: options.limit,
    });
    results.push(...sets.map((set) => sumUpSet(router, set, judged, lost)));
    options.onRouter(router, { sets: facts, results });
  }
  return { sets: facts, results };
}

function setFacts({ id, graphs, leftOut }: GraphSet): SetFacts {
  const spines = graphs.map(spineBound);
  const known = spines.every((spine) => spine !== null);
  return {
    id,
    graphs: graphs.length,
    leftOut,
    rows: mean(graphs.map(({ rows }) => rows)),
    flows: mean(graphs.map(({ edges }) => edges.filter(({ bar }) => !bar).length)),
    bendBound: mean(graphs.map(bendBound)),
    spineBound: known ? mean(spines.map((spine) => spine?.crossings ?? 0)) : null,
    spineExact: spines.every((spine) => spine?.exact ?? false),
  };
}

function sumUpSet(
  router: string,
  set: GraphSet,
  judged: readonly Compared[],
  lost: readonly LostJob<CompareJob>[],
): RouterSet {
  const own = judged.filter(({ job }) => job.set === set.id);
  const drawn = own.flatMap((one) =>
    one.measures === undefined ? [] : [{ ...one, measures: one.measures }],
  );
  const failures = [
    ...own.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    ...lost.filter(({ job }) => job.set === set.id).map(({ reason }) => reason),
  ];
  const all = drawn.map(({ measures }) => measures);
  const times = drawn.map(({ times }) => median(times.length > 1 ? times.slice(1) : times));
  const again = drawn.flatMap(({ same }) => (same === null ? [] : [same]));
  const bounds = drawn.reduce((sum, { job }) => {
    const graph = set.graphs[job.index];
    return sum + (graph === undefined ? 0 : bendBound(graph));
  }, 0);
  return {
    router,
    set: set.id,
    drawn: drawn.length,
    failures: [...new Set(failures)],
    mean: reduceMeasures(all, mean),
    worst: reduceMeasures(all, (values) => Math.max(0, ...values)),
    bendsOverBound: all.reduce((sum, { bends }) => sum + bends, 0) / bounds,
    first: drawn[0]?.times[0] ?? 0,
    median: median(times),
    slowest: Math.max(0, ...times),
    proven: drawn.filter(({ proven }) => proven === true).length,
    same: again.length === 0 ? null : again.every(Boolean),
    grownLanes: mean(drawn.map(({ grownLanes }) => grownLanes)),
    grownRows: mean(drawn.map(({ grownRows }) => grownRows)),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function reduceMeasures(
  all: readonly BenchMeasures[],
  reduce: (values: readonly number[]) => number,
): BenchMeasures {
  const entries = BENCH_MEASURES.map((name) => [name, reduce(all.map((one) => one[name]))]);
  return Object.fromEntries(entries) as BenchMeasures;
}
