import { knownSets, type LayoutSet, randomSets } from '../layout-sets.ts';
import { ALL_ROUTERS } from '../peers/all-routers.ts';
import { type BenchGraph, benchGraph, GEOMETRY } from './bench-graph.ts';
import { type BenchMeasures, measureBench } from './measure-bench.ts';
import type { BenchDrawing } from './router.ts';

/** One graph for one router. */
export interface CompareJob {
  readonly router: string;
  readonly set: string;
  readonly index: number;
}

export interface Compared {
  readonly job: CompareJob;
  /** Why there is no drawing. */
  readonly failure?: string;
  readonly measures?: BenchMeasures;
  /** Milliseconds of each call. */
  readonly times: readonly number[];
  /** Whether a second call gave the same coordinates; null when there was none. */
  readonly same: boolean | null;
  /** Whether the drawing was shown to be the best that its router can choose; null when it tells nothing. */
  readonly proven: boolean | null;
  /** Lanes wider and rows higher than in the comparison, because lines needed the room. */
  readonly grownLanes: number;
  readonly grownRows: number;
}

export interface GraphSet {
  readonly id: string;
  readonly graphs: readonly BenchGraph[];
  /** Graphs of the set that have no fixed place for every symbol. */
  readonly leftOut: number;
}

/** Calls of one graph: more while all together stay below the budget, milliseconds. */
const MOST_CALLS = 15;
const BUDGET = 2_000;

export function graphSets(): readonly GraphSet[] {
  return [...knownSets(), ...randomSets()].map(graphSet);
}

function graphSet({ id, sops }: LayoutSet): GraphSet {
  const graphs = sops.flatMap((sop) => benchGraph(sop) ?? []).filter(({ symbols }) => symbols.length > 0);
  return { id, graphs, leftOut: sops.length - graphs.length };
}

type Draw = (graph: BenchGraph) => BenchDrawing | Promise<BenchDrawing>;

/** Answers the jobs of one process; a router is loaded once. */
export function createJudge(): (job: CompareJob) => Promise<Compared> {
  const sets = new Map(graphSets().map((set) => [set.id, set.graphs]));
  const loaded = new Map<string, Promise<Draw>>();
  return async (job) => {
    const nothing = { job, times: [], same: null, proven: null, grownLanes: 0, grownRows: 0 };
    try {
      const graph = sets.get(job.set)?.[job.index];
      const router = ALL_ROUTERS.find(({ id }) => id === job.router);
      if (graph === undefined || router === undefined) return { ...nothing, failure: 'no such job' };
      const draw = loaded.get(job.router) ?? router.load();
      loaded.set(job.router, draw);
      return { job, ...(await judge(await draw, graph)) };
    } catch (error) {
      return { ...nothing, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function judge(draw: Draw, graph: BenchGraph): Promise<Omit<Compared, 'job'>> {
  const times: number[] = [];
  const texts = new Set<string>();
  let spent = 0;
  let first: BenchDrawing | undefined;
  while (times.length < MOST_CALLS && (times.length === 0 || spent + spent / times.length < BUDGET)) {
    const start = performance.now();
    const drawing = await draw(graph);
    const time = performance.now() - start;
    times.push(time);
    spent += time;
    texts.add(JSON.stringify([drawing.boxes, drawing.lines]));
    first ??= drawing;
  }
  const { laneBorders = [], rowBorders = [] } = first ?? {};
  return {
    ...(first === undefined ? {} : { measures: measureBench(graph, first) }),
    times,
    same: times.length > 1 ? texts.size === 1 : null,
    proven: first?.proven ?? null,
    grownLanes: grown(laneBorders, GEOMETRY.lane),
    grownRows: grown(rowBorders, GEOMETRY.row),
  };
}

const grown = (borders: readonly number[], size: number): number =>
  borders.slice(1).filter((border, index) => border - (borders[index] ?? 0) > size + 0.5).length;
