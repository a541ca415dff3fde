import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { CellRoom } from './axis.ts';
import type { TextMeasures } from './cell-lines.ts';
import type { SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import type { SolvedPage } from './draw-page.ts';
import { plainRooms, raiseRooms } from './lane-rooms.ts';
import { type PaperFrame, STEP } from './paper-frame.ts';
import { type ColumnPlan, columnPlanner, type PlanColumns } from './plan-columns.ts';
import { type HeaderPlan, planHeader, type TableColumn, tableColumns } from './plan-header.ts';
import { readGraph } from './read-graph.ts';
import { createRouteMemory, type RouteMemory } from './remember-routes.ts';
import { type PageRoom, spills } from './plan-breaks.ts';
import type { RouteFlows } from './route-grid.ts';
import { guessNeeds, type RowNeeds } from './row-needs.ts';
import { captionNeeds, sizeGraph } from './size-graph.ts';
import { type SizedText, sizeRows } from './size-rows.ts';
import { sketchTable } from './sketch-table.ts';
import { countPages, splitPages } from './split-pages.ts';

/** What a table is made from; the same for every density that is tried. */
export interface TableTask {
  readonly sop: Sop;
  readonly profile: Profile;
  readonly measures: TextMeasures;
  readonly routeFlows: RouteFlows;
  /** Quick and rough, for sketches. */
  readonly draftRoutes: RouteFlows;
  readonly frame: PaperFrame;
  /** Height that what follows under the table needs, points. */
  readonly keepBelow: number;
}

/** A table whose columns are settled, and its pages. */
export interface SolvedTable {
  readonly density: Density;
  readonly columns: ColumnPlan;
  readonly table: readonly TableColumn[];
  readonly header: HeaderPlan;
  readonly texts: SizedText;
  readonly sized: SizedGraph;
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

/** What lanes must be given beyond their symbols; grows from round to round. */
interface LaneDemand {
  readonly needs: readonly number[];
  readonly rooms: readonly CellRoom[];
}

/** A table with its columns, before its pages. */
interface Layout {
  readonly columns: ColumnPlan;
  readonly table: readonly TableColumn[];
  readonly header: HeaderPlan;
  readonly texts: SizedText;
  readonly sized: SizedGraph;
}

interface DensityPlan {
  readonly density: Density;
  readonly planColumns: PlanColumns;
  readonly memoryFor: (sized: SizedGraph) => RouteMemory;
  readonly needs: (layout: Layout) => RowNeeds;
  readonly demand: LaneDemand;
  /** The table at first sight; null when it is too wide. */
  readonly layout: Layout | null;
}

function planDensity(
  task: TableTask,
  density: Density,
  memoryFor: (sized: SizedGraph) => RouteMemory,
): DensityPlan {
  const { sop, profile, measures, frame } = task;
  const { measure } = measures;
  const least = density.box.width + 2 * (density.clear + density.ruleGap);
  const captions = captionNeeds(readGraph(sop), sop.lanes.length, { profile, measure, density });
  const planColumns = columnPlanner(sop, profile, { width: frame.tableWidth, density }, measures);
  const rooms = plainRooms(sop.lanes.length, density);
  const plain = captions.map((need) => Math.max(need, least));
  const known = new Map<number, { readonly needs: RowNeeds; readonly lanes: readonly number[] }>();
  const sketched = (layout: Layout) => {
    const count = layout.texts.rows.length;
    const before = known.get(count);
    if (before !== undefined) return before;
    const routeFlows = memoryFor(layout.sized).routes('sketch', task.draftRoutes);
    const sketch = sketchTable(layout.sized, count, { density, measure, routeFlows, laneRooms: rooms });
    const found = { needs: guessNeeds(layout.sized, sketch.rowNeeds, density), lanes: sketch.laneNeeds };
    known.set(count, found);
    return found;
  };
  const plan = { density, planColumns, memoryFor, needs: (layout: Layout) => sketched(layout).needs };
  const narrow = planColumns(plain);
  if (narrow === null) return { ...plan, demand: { needs: plain, rooms }, layout: null };
  const narrowLayout = layOut(task, density, narrow);
  const { lanes } = sketched(narrowLayout);
  const needs = plain.map((need, lane) => Math.max(need, lanes[lane] ?? 0));
  const columns = planColumns(needs);
  // The sketch may ask for more than the pages will.
  if (columns === null) return { ...plan, demand: { needs: plain, rooms }, layout: narrowLayout };
  return { ...plan, demand: { needs, rooms }, layout: layOut(task, density, columns) };
}

function layOut(task: TableTask, density: Density, columns: ColumnPlan): Layout {
  const { sop, profile, measures, frame } = task;
  const { measure } = measures;
  const table = tableColumns(sop, profile, columns);
  const header = planHeader(sop, profile, table, density, measure);
  const highest = frame.ownHeight - heightOf(header) - STEP;
  const texts = sizeRows(sop, profile, { columns, density, highest }, measures);
  const sized = sizeGraph(sop, readGraph(sop), texts, columns.lanes, { density, profile, measure });
  return { columns, table, header, texts, sized };
}

function heightOf(header: HeaderPlan): number {
  return header.heights.reduce((sum, height) => sum + height, 0);
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
  const density = { ...plan.density, wordRoom: 0 };
  const planColumns = columnPlanner(
    task.sop,
    task.profile,
    { width: task.frame.tableWidth, density },
    task.measures,
  );
  return growLanes(task, plan, planColumns, 1);
}

/** On a sheet as wide as the table needs, whatever the paper. */
function widenTable(task: TableTask, plan: DensityPlan): SolvedTable {
  const { sop, profile, measures, frame } = task;
  const { density } = plan;
  const planColumns: PlanColumns = (needs) => {
    const lanes = needs.reduce((sum, need) => sum + Math.ceil(need / STEP) * STEP, 0);
    const width = Math.max(frame.tableWidth, lanes + WIDE_TEXTS);
    return columnPlanner(sop, profile, { width, density: { ...density, wordRoom: 0 } }, measures)(needs);
  };
  const solved = growLanes(task, plan, planColumns, ANY_ROWS);
  if (solved === null) throw new Error('A table of any width has room for its columns.');
  return solved;
}

/** Gives lanes what the pages turn out to need, round by round. */
function growLanes(
  task: TableTask,
  plan: DensityPlan,
  planColumns: PlanColumns,
  mostRows: number,
): SolvedTable | null {
  const { density } = plan;
  let laneNeeds: readonly number[] = task.sop.lanes.map(() => density.box.width + 2 * density.clear);
  for (let round = 0; ; round++) {
    const columns = planColumns(laneNeeds);
    if (columns === null) return null;
    const layout = layOut(task, density, columns);
    const solved = solvePages(task, plan, layout, { rooms: plan.demand.rooms, mostRows, kept: [] });
    const needs = neededWidths(solved);
    if (round > MOST_ROUNDS || needs.every((need, lane) => need <= (columns.lanes[lane] ?? 0) + 1e-6))
      return solved;
    laneNeeds = laneNeeds.map((need, lane) => Math.max(need, needs[lane] ?? 0));
  }
}
