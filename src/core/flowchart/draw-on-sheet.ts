import type { Profile } from '../profile/profile.ts';
import type { ColumnId, Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import { createTextMeasures } from './cell-lines.ts';
import type { SizedGraph } from './cut-flows.ts';
import { LARGE_SYMBOLS, SMALL_SYMBOLS } from './density.ts';
import { bordersOf, type SolvedPage, type SolveOptions, solvePage } from './draw-page.ts';
import type { DrawnPage } from './drawing.ts';
import { emitPage } from './emit-page.ts';
import { type LabelledPage, plainRooms, raiseRooms } from './lane-rooms.ts';
import { readGraph } from './read-graph.ts';
import { createRouteMemory } from './remember-routes.ts';
import type { RouteFlows } from './route-grid.ts';
import { sizeGraph } from './size-graph.ts';
import { type SizedText, sizeRows } from './size-rows.ts';
import { roundUp } from './table-text.ts';
import { levelColumn } from './turn-sheet-names.ts';

export interface SheetOptions {
  readonly profile: Profile;
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  readonly target: {
    readonly columnWidths: Readonly<Record<ColumnId, number>>;
    readonly fontSize: number;
  };
}

/** A pixel of Google Sheets, in points. */
const PIXEL = 0.75;
/** Many lanes get smaller symbols and no more width than these need, so that the table can be read without scrolling far. */
const MANY_LANES = 10;
const HIGHEST_ROW = Number.POSITIVE_INFINITY;
const WIDEST_PLAIN_LANE = 96;
const PLAIN_LANE = 75;
const MOST_ROUNDS = 3;

/** One endless page over the lane columns of a sheet; all lane widths and row heights are whole pixels. */
export function drawOnSheet(sop: Sop, options: SheetOptions): readonly DrawnPage[] {
  const { measure, routeFlows, target } = options;
  const density = sop.lanes.length > MANY_LANES ? SMALL_SYMBOLS : LARGE_SYMBOLS;
  const profile: Profile = {
    ...options.profile,
    fontSize: { ...options.profile.fontSize, body: target.fontSize },
  };
  const texts = sizeRows(
    sop,
    profile,
    {
      columns: sheetColumns(target.columnWidths),
      density: { ...density, lettersSmaller: 0 },
      highest: HIGHEST_ROW,
    },
    createTextMeasures(measure),
  );
  const graph = readGraph(sop);
  const sizeAt = (lanes: readonly number[]) =>
    sizeGraph(sop, graph, texts, lanes, { density, profile, measure });
  let sized = sizeAt(sop.lanes.map(() => WIDEST_PLAIN_LANE));
  let rooms = plainRooms(sop.lanes.length, density);
  const memory = createRouteMemory();
  let page = solve(sized, texts, rooms, { density, measure, routeFlows, memory });
  const nameWidths = sop.lanes.map(({ name }) =>
    sop.lanes.length > MANY_LANES ? 0 : levelColumn(name, target.fontSize, measure),
  );
  let laneWidths = widthsOf(page, nameWidths);
  let labelled: LabelledPage | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const raised = raiseRooms(rooms, [page], laneWidths, { density, measure });
    const fitted = spanningAt(sized, sizeAt(laneWidths));
    if (raised.rooms === rooms && fitted === sized) {
      [labelled] = raised.pages;
      break;
    }
    sized = fitted;
    rooms = raised.rooms;
    page = solve(sized, texts, rooms, { density, measure, routeFlows, memory });
    laneWidths = widthsOf(page, nameWidths);
  }
  const columns = bordersOf(0, laneWidths);
  const height = page.rowHeights.reduce((sum, row) => sum + row, 0);
  const frame = {
    number: 1,
    width: columns[columns.length - 1] ?? 0,
    height,
    laneIds: sop.lanes.map((lane) => lane.id),
    laneWidths,
    lanesX: 0,
    bodyY: 0,
    columns,
    headerRules: [],
    activities: texts.rows.map((row) => row.activity),
    cells: [],
  };
  const known = labelled === undefined ? {} : { labelled };
  return [emitPage(page, frame, new Map(), { density, measure, ...known })];
}

/** The same with symbols over three lanes and more as wide as these lanes ask; the same object where that changes nothing. */
function spanningAt(sized: SizedGraph, atWidths: SizedGraph): SizedGraph {
  const sizes = sized.sizes.map((size, index) => {
    const { firstLane = 0, lastLane = 0 } = sized.graph.symbols[index] ?? {};
    return lastLane - firstLane < 2 ? size : (atWidths.sizes[index] ?? size);
  });
  const same = sizes.every(({ width }, index) => width === sized.sizes[index]?.width);
  return same ? sized : { ...sized, sizes };
}

function solve(
  sized: SizedGraph,
  texts: SizedText,
  laneRooms: readonly CellRoom[],
  options: Pick<SolveOptions, 'density' | 'measure' | 'routeFlows' | 'memory'>,
): SolvedPage {
  const range = { from: 0, to: texts.rows.length };
  return solvePage(sized, texts, range, { ...options, rowStep: PIXEL, laneRooms });
}

/** All lanes alike while none needs much; a name gets room for its words as long as that is not much either. */
function widthsOf(page: SolvedPage, nameWidths: readonly number[]): number[] {
  const laneNeeds = page.routed.laneNeeds.map((need, lane) => {
    const name = nameWidths[lane] ?? 0;
    return name > WIDEST_PLAIN_LANE ? need : Math.max(need, name);
  });
  const widest = Math.max(0, ...laneNeeds);
  return laneNeeds.map((need) =>
    roundUp(widest <= WIDEST_PLAIN_LANE ? widest : Math.max(need, PLAIN_LANE), PIXEL),
  );
}

/** Sheets pads a cell by 3 pixels on each side, no more than a drawing does. */
function sheetColumns(pixels: Readonly<Record<ColumnId, number>>) {
  const texts = Object.fromEntries(Object.entries(pixels).map(([id, width]) => [id, width * PIXEL]));
  return { lanes: [], texts };
}
