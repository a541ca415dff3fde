import type { CellRoom } from './axis.ts';
import type { SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import type { SolvedPage } from './draw-page.ts';
import { raiseRooms } from './lane-rooms.ts';
import { STEP } from './paper-frame.ts';
import { type PageRoom, spills } from './plan-breaks.ts';
import { columnPlanner, type PlanColumns } from './plan-columns.ts';
import {
  type DensityPlan,
  heightOf,
  type LaneDemand,
  type Layout,
  layOut,
  planDensity,
  type TableTask,
} from './plan-density.ts';
import { createRouteMemory, type RouteMemory } from './remember-routes.ts';
import { countPages, splitPages } from './split-pages.ts';

/** A table whose columns are settled, and its pages. */
export interface SolvedTable extends Layout {
  readonly density: Density;
  readonly pages: readonly SolvedPage[];
  /** Pages with that of what follows under the table, where it has no room there. */
  readonly sheets: number;
}

/** How tightly to draw, and how many rows a page may have at most: fewer rows have fewer lines side by side. */
export interface Attempt {
  readonly density: Density;
  readonly mostRows: number;
}

export interface TableSolver {
  /** About how many pages the table takes at that density; null when it is too wide. */
  readonly guessPages: (density: Density) => number | null;
  /** Null when the table is too wide or a row too high. */
  readonly solve: (attempt: Attempt) => SolvedTable | null;
  /** A row on every page; null when even so the table is too wide. */
  readonly squeeze: (density: Density) => SolvedTable | null;
  /** On a sheet as wide as the table needs. */
  readonly widen: (density: Density) => SolvedTable;
}

const MOST_ROUNDS = 7;
/** Width of all text columns together on a sheet that is wider than the paper. */
const WIDE_TEXTS = 420;
const ANY_ROWS = Number.POSITIVE_INFINITY;

export function tableSolver(task: TableTask): TableSolver {
  const memories = new Map<string, RouteMemory>();
  // Only a text that is longer than a page changes which drawn row a symbol is in.
  const memoryFor = (sized: SizedGraph): RouteMemory => {
    const key = sized.rows.join(' ');
    const memory = memories.get(key) ?? createRouteMemory();
    memories.set(key, memory);
    return memory;
  };
  const plans = new Map<Density, DensityPlan>();
  const planFor = (density: Density): DensityPlan => {
    const plan = plans.get(density) ?? planDensity(task, density, memoryFor);
    plans.set(density, plan);
    return plan;
  };
  return {
    guessPages: (density) => {
      const { layout, needs } = planFor(density);
      if (layout === null) return null;
      return countPages(layout.sized, layout.texts, roomOf(task, layout, ANY_ROWS), {
        needs: needs(layout),
        rowStep: STEP,
      });
    },
    solve: ({ density, mostRows }) => solveTable(task, planFor(density), mostRows),
    squeeze: (density) => squeezeTable(task, planFor(density)),
    widen: (density) => widenTable(task, planFor(density)),
  };
}

function roomOf({ frame, keepBelow }: TableTask, { header }: Layout, mostRows: number): PageRoom {
  const head = heightOf(header);
  return { first: frame.firstHeight - head, others: frame.otherHeight - head, below: keepBelow, mostRows };
}

function solveTable(task: TableTask, plan: DensityPlan, mostRows: number): SolvedTable | null {
  const { density, planColumns } = plan;
  const { measure } = task.measures;
  let { demand, layout } = plan;
  let sound: SolvedTable | null = null;
  let kept: readonly number[] = [];
  let urgent = false;
  for (let round = 0; round < MOST_ROUNDS && layout !== null; round++) {
    const solved = solvePages(task, plan, layout, { rooms: demand.rooms, mostRows, kept });
    kept = solved.pages.map((page) => page.to);
    const widths = layout.columns.lanes;
    const needs = neededWidths(solved);
    let { rooms } = demand;
    if (needs.every((need, lane) => need <= (widths[lane] ?? 0) + 1e-6)) {
      if (!fits(task, solved)) return sound;
      if (sound !== null && !urgent && solved.sheets > sound.sheets) return sound;
      sound = solved;
      ({ rooms, urgent } = raiseRooms(rooms, solved.pages, widths, { density, measure }));
      if (rooms === demand.rooms) return sound;
    }
    demand = { needs: demand.needs.map((need, lane) => Math.max(need, needs[lane] ?? 0)), rooms };
    const columns = planColumns(demand.needs);
    layout = columns === null ? null : layOut(task, density, columns);
  }
  return sound;
}

function solvePages(
  task: TableTask,
  plan: DensityPlan,
  layout: Layout,
  options: {
    readonly rooms: readonly CellRoom[];
    readonly mostRows: number;
    readonly kept: readonly number[];
  },
): SolvedTable {
  const { density } = plan;
  const room = roomOf(task, layout, options.mostRows);
  const pages = splitPages(layout.sized, layout.texts, room, {
    density,
    measure: task.measures.measure,
    routeFlows: task.routeFlows,
    rowStep: STEP,
    laneRooms: options.rooms,
    memory: plan.memoryFor(layout.sized),
    needs: plan.needs(layout),
    kept: options.kept,
  });
  const last = pages[pages.length - 1];
  const used = last?.rowHeights.reduce((sum, height) => sum + height, 0) ?? 0;
  const spilt = spills(used, pages.length === 1 ? room.first : room.others, room);
  return { ...layout, density, pages, sheets: pages.length + (spilt ? 1 : 0) };
}

function neededWidths({ columns, pages }: SolvedTable): number[] {
  return columns.lanes.map((_, lane) =>
    Math.max(0, ...pages.map((page) => page.routed.laneNeeds[lane] ?? 0)),
  );
}

function fits({ frame }: TableTask, solved: SolvedTable): boolean {
  const head = heightOf(solved.header);
  return solved.pages.every((page, index) => {
    const body = page.rowHeights.reduce((sum, height) => sum + height, 0);
    return head + body <= (index === 0 ? frame.firstHeight : frame.otherHeight);
  });
}

/** For what fits no paper otherwise: a row on every page, and every lane as wide as its symbols and lines must have it. */
function squeezeTable(task: TableTask, plan: DensityPlan): SolvedTable | null {
  const { sop, profile, measures, frame } = task;
  const density = { ...plan.density, wordRoom: 0 };
  const planColumns = columnPlanner(sop, profile, { width: frame.tableWidth, density }, measures);
  const least = density.box.width + 2 * density.clear;
  return growLanes(task, plan, { planColumns, mostRows: 1, needs: sop.lanes.map(() => least) });
}

/** On a sheet as wide as the table needs, whatever the paper. */
function widenTable(task: TableTask, plan: DensityPlan): SolvedTable {
  const { sop, profile, measures, frame } = task;
  const density = { ...plan.density, wordRoom: 0 };
  const planColumns: PlanColumns = (needs) => {
    const lanes = needs.reduce((sum, need) => sum + Math.ceil(need / STEP) * STEP, 0);
    const width = Math.max(frame.tableWidth, lanes + WIDE_TEXTS);
    return columnPlanner(sop, profile, { width, density }, measures)(needs);
  };
  const solved = growLanes(task, plan, { planColumns, mostRows: ANY_ROWS, needs: plan.plain });
  if (solved === null) throw new Error('A table of any width has room for its columns.');
  return solved;
}

interface Growth {
  readonly planColumns: PlanColumns;
  readonly mostRows: number;
  /** What the lanes have at first. */
  readonly needs: readonly number[];
}

/** Gives lanes what the pages turn out to need, labels that find no place included, round by round. */
function growLanes(
  task: TableTask,
  plan: DensityPlan,
  { planColumns, mostRows, needs }: Growth,
): SolvedTable | null {
  const { density } = plan;
  let demand: LaneDemand = { needs, rooms: plan.demand.rooms };
  let sound: SolvedTable | null = null;
  let kept: readonly number[] = [];
  for (let round = 0; ; round++) {
    const columns = planColumns(demand.needs);
    if (columns === null) return sound;
    const options = { rooms: demand.rooms, mostRows, kept };
    const solved = solvePages(task, plan, layOut(task, density, columns), options);
    kept = solved.pages.map((page) => page.to);
    const wanted = neededWidths(solved);
    let { rooms } = demand;
    if (wanted.every((need, lane) => need <= (columns.lanes[lane] ?? 0) + 1e-6)) {
      sound = solved;
      const options = { ...task.measures, density, hitsOnly: true };
      ({ rooms } = raiseRooms(rooms, solved.pages, columns.lanes, options));
      if (rooms === demand.rooms) return sound;
    }
    if (round > MOST_ROUNDS) return sound ?? solved;
    demand = { needs: demand.needs.map((need, lane) => Math.max(need, wanted[lane] ?? 0)), rooms };
  }
}
