import type { CellRoom } from '../../../src/core/flowchart/axis.ts';
import type { SizedGraph } from '../../../src/core/flowchart/cut-flows.ts';
import { type Density, LARGE_SYMBOLS } from '../../../src/core/flowchart/density.ts';
import { bordersOf, type SolvedPage, solvePage } from '../../../src/core/flowchart/draw-page.ts';
import { groundOf } from '../../../src/core/flowchart/label-ground.ts';
import { type LabelledPage, plainRooms, raiseRooms } from '../../../src/core/flowchart/lane-rooms.ts';
import { layOutPage } from '../../../src/core/flowchart/lay-out-page.ts';
import { placeLabels } from '../../../src/core/flowchart/place-labels.ts';
import { readGraph } from '../../../src/core/flowchart/read-graph.ts';
import { createRouteMemory } from '../../../src/core/flowchart/remember-routes.ts';
import { searchRoutes } from '../../../src/core/flowchart/route-flows.ts';
import type { RouteFlows } from '../../../src/core/flowchart/route-grid.ts';
import type { SizedText } from '../../../src/core/flowchart/size-rows.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { type BenchGraph, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchDrawing } from '../compare/router.ts';

/** The sheet's density in pixels, with the symbols of the comparison. */
const DENSITY: Density = {
  ...LARGE_SYMBOLS,
  box: GEOMETRY.box,
  diamond: GEOMETRY.diamond,
  spacing: 8,
  ruleGap: 5,
  arrowRoom: 12,
  clear: 8,
  labelSize: 10,
};

const MOST_ROUNDS = 3;

/** The product's own way, stage by stage, with every cell as large as in the comparison unless its lines need more. */
export function drawFixed(graph: BenchGraph): BenchDrawing {
  const sized = sizedGraph(graph);
  const texts = emptyTexts(graph.rows);
  let proven = false;
  const routeFlows: RouteFlows = (grid, forbidden) => {
    const found = searchRoutes(grid, forbidden);
    proven = found.proven;
    return found.routes;
  };
  const memory = createRouteMemory();
  const solve = (laneRooms: readonly CellRoom[]): SolvedPage =>
    solvePage(
      sized,
      texts,
      { from: 0, to: graph.rows },
      { density: DENSITY, measure: measureArimo, routeFlows, rowStep: 1, laneRooms, memory },
    );
  let rooms = plainRooms(graph.lanes, DENSITY);
  let page = solve(rooms);
  let labelled: LabelledPage | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const raised = raiseRooms(rooms, [page], laneWidths(page), { density: DENSITY, measure: measureArimo });
    if (raised.rooms === rooms) {
      [labelled] = raised.pages;
      break;
    }
    rooms = raised.rooms;
    page = solve(rooms);
  }
  return { ...emit(page, labelled), proven };
}

function emit(page: SolvedPage, labelled: LabelledPage | undefined): BenchDrawing {
  const borders = { lanes: bordersOf(0, laneWidths(page)), rows: bordersOf(0, page.rowHeights) };
  const laid = labelled?.laid ?? layOutPage(page.routed, borders, DENSITY);
  const labels = labelled?.labels ?? placeLabels(groundOf(laid, borders), DENSITY, measureArimo, []);
  return {
    boxes: laid.symbols.map(({ x, y, width, height }) => ({ x, y, width, height })),
    lines: laid.lines.map(({ points }) => points),
    laneBorders: borders.lanes,
    rowBorders: borders.rows,
    labels: labels.map((label) => label?.box ?? null),
  };
}

const laneWidths = (page: SolvedPage): number[] =>
  page.routed.laneNeeds.map((need) => Math.max(GEOMETRY.lane, Math.ceil(need)));

/** Without captions, every symbol as large as in the comparison. */
function sizedGraph({ sop, symbols, lanes }: BenchGraph): SizedGraph {
  return {
    graph: readGraph(sop),
    sizes: symbols.map(({ kind }) => ({
      ...(kind === 'decision' ? GEOMETRY.diamond : GEOMETRY.box),
      lines: [],
      size: 0,
    })),
    rows: symbols.map(({ row }) => row),
    laneCount: lanes,
  };
}

function emptyTexts(rows: number): SizedText {
  return {
    rows: Array.from({ length: rows }, (_, activity) => ({
      activity,
      first: true,
      cells: [],
      height: GEOMETRY.row,
    })),
    merged: [],
  };
}
