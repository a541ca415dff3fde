import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { CellRoom } from './axis.ts';
import type { TextMeasures } from './cell-lines.ts';
import type { SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import { plainRooms } from './lane-rooms.ts';
import { type PaperFrame, STEP } from './paper-frame.ts';
import { type ColumnPlan, columnPlanner, type PlanColumns } from './plan-columns.ts';
import { type HeaderPlan, planHeader, type TableColumn, tableColumns } from './plan-header.ts';
import { readGraph } from './read-graph.ts';
import type { RouteMemory } from './remember-routes.ts';
import type { RouteFlows } from './route-grid.ts';
import { guessNeeds, type RowNeeds } from './row-needs.ts';
import { captionNeeds, sizeGraph } from './size-graph.ts';
import { type SizedText, sizeRows } from './size-rows.ts';
import { sketchTable } from './sketch-table.ts';

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

/** What lanes must be given beyond their symbols; grows from round to round. */
export interface LaneDemand {
  readonly needs: readonly number[];
  readonly rooms: readonly CellRoom[];
}

/** A table with its columns, before its pages. */
export interface Layout {
  readonly columns: ColumnPlan;
  readonly table: readonly TableColumn[];
  readonly header: HeaderPlan;
  readonly texts: SizedText;
  readonly sized: SizedGraph;
}

export interface DensityPlan {
  readonly density: Density;
  readonly planColumns: PlanColumns;
  readonly memoryFor: (sized: SizedGraph) => RouteMemory;
  readonly needs: (layout: Layout) => RowNeeds;
  /** What lanes need for their symbols alone. */
  readonly plain: readonly number[];
  readonly demand: LaneDemand;
  /** The table at first sight; null when it is too wide. */
  readonly layout: Layout | null;
}

/** Sketches the whole table at a density, to know beforehand what its lanes and rows will need. */
export function planDensity(
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
  const plan = { density, planColumns, memoryFor, plain, needs: (layout: Layout) => sketched(layout).needs };
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

/** Everything of a table but its flows, at these widths. */
export function layOut(task: TableTask, density: Density, columns: ColumnPlan): Layout {
  const { sop, profile, measures, frame } = task;
  const { measure } = measures;
  const table = tableColumns(sop, profile, columns);
  const header = planHeader(sop, profile, table, density, measure);
  const highest = frame.ownHeight - heightOf(header) - STEP;
  const texts = sizeRows(sop, profile, { columns, density, highest }, measures);
  const sized = sizeGraph(sop, readGraph(sop), texts, columns.lanes, { density, profile, measure });
  return { columns, table, header, texts, sized };
}

export function heightOf(header: HeaderPlan): number {
  return header.heights.reduce((sum, height) => sum + height, 0);
}
