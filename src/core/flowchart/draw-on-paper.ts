import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import { bodyCells } from './body-cells.ts';
import type { SizedGraph } from './cut-flows.ts';
import { CRAMMED, type Density, FULL_SIZE, REDUCED } from './density.ts';
import { bordersOf, type SolvedPage } from './draw-page.ts';
import type { DrawnPage } from './drawing.ts';
import { emitPage } from './emit-page.ts';
import { plainRooms, raiseRooms } from './lane-rooms.ts';
import { letterConnectors } from './letter-connectors.ts';
import { type ColumnPlan, columnPlanner } from './plan-columns.ts';
import { type HeaderPlan, planHeader, type TableColumn, tableColumns } from './plan-header.ts';
import { readGraph } from './read-graph.ts';
import type { PriceRoutes, RouteFlows } from './route-grid.ts';
import { captionNeeds, sizeGraph } from './size-graph.ts';
import { type SizedText, sizeRows } from './size-rows.ts';
import { splitPages } from './split-pages.ts';

export interface PaperOptions {
  readonly profile: Profile;
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  /** Quick and rough, to find out how many rows fit a page. */
  readonly draftRoutes: RouteFlows;
  readonly priceRoutes: PriceRoutes;
  readonly firstPage: number;
}

/** A table whose columns are settled, and its pages. */
interface SolvedTable {
  readonly density: Density;
  readonly columns: ColumnPlan;
  readonly table: readonly TableColumn[];
  readonly header: HeaderPlan;
  readonly texts: SizedText;
  readonly sized: SizedGraph;
  readonly pages: readonly SolvedPage[];
}

const POINTS_PER_MM = 72 / 25.4;
const STEP = 3;
/** Free under every table: Docs makes imported tables a little taller. */
const RESERVE = 30;
const FLOW_TITLE = 24;
const MOST_ROUNDS = 7;

/** Pages of the official document, each with the head of the table, body rows and flows. */
export function drawOnPaper(sop: Sop, options: PaperOptions): readonly DrawnPage[] {
  const paper = measurePaper(options.profile);
  const solved =
    solveFullSize(sop, options, paper) ??
    solveReduced(sop, options, paper) ??
    squeezeTable(sop, options, paper);
  return emitPages(sop, options, paper, solved);
}

/** How tightly to draw, and how many rows a page may have at most: fewer rows have fewer lines side by side. */
interface Attempt {
  readonly density: Density;
  readonly mostRows: number;
}

const ANY_ROWS = Number.POSITIVE_INFINITY;
const FEW_ROWS = [8, 5, 3, 2, 1];

/** The roomiest density of those that need the fewest pages. Null when the table is too wide for all of them. */
function solveFullSize(sop: Sop, options: PaperOptions, paper: Paper): SolvedTable | null {
  const solve = (density: Density) => solveTable(sop, options, paper, { density, mostRows: ANY_ROWS });
  const [densest, ...others] = [...FULL_SIZE].reverse();
  let tightest: SolvedTable | null | undefined;
  for (const density of others.reverse()) {
    const solved = solve(density);
    if (solved === null) continue;
    if (solved.pages.length === 1) return solved;
    if (tightest === undefined) tightest = densest === undefined ? null : solve(densest);
    if (tightest === null || solved.pages.length <= tightest.pages.length) return solved;
  }
  if (tightest !== undefined) return tightest;
  return densest === undefined ? null : solve(densest);
}

function solveReduced(sop: Sop, options: PaperOptions, paper: Paper): SolvedTable | null {
  const attempts: readonly Attempt[] = [
    ...REDUCED.map((density) => ({ density, mostRows: ANY_ROWS })),
    ...FEW_ROWS.map((mostRows) => ({ density: CRAMMED, mostRows })),
  ];
  for (const attempt of attempts) {
    const solved = solveTable(sop, options, paper, attempt);
    if (solved !== null) return solved;
  }
  return null;
}

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Width that the table may take. */
  readonly tableWidth: number;
  /** Height that head and body may take, on the first page and on the others. */
  readonly firstHeight: number;
  readonly otherHeight: number;
}

function measurePaper(profile: Profile): Paper {
  const { paper, margins } = profile;
  const [width, height] = paper.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const points = (millimetres: number) => Math.round(millimetres * POINTS_PER_MM * 100) / 100;
  const left = points(margins.left);
  const top = points(margins.top);
  const tableWidth = Math.floor((points(width) - left - points(margins.right)) / STEP) * STEP;
  const bodyHeight = points(height) - top - points(margins.bottom) - RESERVE;
  const otherHeight = Math.floor(bodyHeight / STEP) * STEP;
  const firstHeight = otherHeight - (profile.flowTitle === '' ? 0 : FLOW_TITLE);
  return {
    width: points(width),
    height: points(height),
    left,
    top,
    tableWidth,
    firstHeight,
    otherHeight,
  };
}

/** What lanes must be given beyond their symbols; grows from round to round. */
interface LaneDemand {
  readonly needs: readonly number[];
  readonly rooms: readonly CellRoom[];
}

/** Null when the table is too wide or a row too high at this density. */
function solveTable(sop: Sop, options: PaperOptions, paper: Paper, attempt: Attempt): SolvedTable | null {
  const { density } = attempt;
  const least = density.box.width + 2 * (density.clear + density.ruleGap);
  const captions = captionNeeds(readGraph(sop), sop.lanes.length, { ...options, density });
  let demand: LaneDemand = {
    needs: captions.map((need) => Math.max(need, least)),
    rooms: plainRooms(sop.lanes.length, density),
  };
  const planColumns = columnPlanner(
    sop,
    options.profile,
    { width: paper.tableWidth, density },
    options.measure,
  );
  let sound: SolvedTable | null = null;
  let urgent = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { needs: laneNeeds } = demand;
    const columns = planColumns(laneNeeds);
    if (columns === null) return sound;
    const solved = solveColumns(sop, options, paper, { ...attempt, columns, rooms: demand.rooms });
    const needs = neededWidths(sop, solved);
    let { rooms } = demand;
    if (needs.every((need, lane) => need <= (columns.lanes[lane] ?? 0) + 1e-6)) {
      if (!fits(solved, paper)) return sound;
      if (sound !== null && !urgent && solved.pages.length > sound.pages.length) return sound;
      sound = solved;
      ({ rooms, urgent } = raiseRooms(rooms, solved.pages, columns.lanes, {
        density,
        measure: options.measure,
      }));
      if (rooms === demand.rooms) return sound;
      demand = { needs: laneNeeds, rooms };
      continue;
    }
    demand = { needs: laneNeeds.map((need, lane) => Math.max(need, needs[lane] ?? 0)), rooms };
  }
  return sound;
}

function neededWidths(sop: Sop, solved: SolvedTable): number[] {
  return sop.lanes.map((_, lane) =>
    Math.max(0, ...solved.pages.map((page) => page.routed.laneNeeds[lane] ?? 0)),
  );
}

function solveColumns(
  sop: Sop,
  options: PaperOptions,
  paper: Paper,
  given: Attempt & { readonly columns: ColumnPlan; readonly rooms: readonly CellRoom[] },
): SolvedTable {
  const { profile, measure, routeFlows, draftRoutes, priceRoutes } = options;
  const { density, columns, rooms, mostRows } = given;
  const table = tableColumns(sop, profile, columns);
  const header = planHeader(sop, profile, table, density, measure);
  const headerHeight = header.heights.reduce((sum, height) => sum + height, 0);
  const first = paper.firstHeight - headerHeight;
  const others = paper.otherHeight - headerHeight;
  const texts = sizeRows(sop, profile, { columns, density, highest: first - STEP }, measure);
  const sized = sizeGraph(sop, readGraph(sop), texts, columns.lanes, { density, profile, measure });
  const pages = splitPages(
    sized,
    texts,
    { first, others, mostRows },
    {
      draftRoutes,
      priceRoutes,
      density,
      measure,
      routeFlows,
      rowStep: STEP,
      laneRooms: rooms,
    },
  );
  return { density, columns, table, header, texts, sized, pages };
}

function fits(solved: SolvedTable, paper: Paper): boolean {
  const header = solved.header.heights.reduce((sum, height) => sum + height, 0);
  return solved.pages.every((page, index) => {
    const body = page.rowHeights.reduce((sum, height) => sum + height, 0);
    return header + body <= (index === 0 ? paper.firstHeight : paper.otherHeight);
  });
}

/** For what fits no paper: lanes as wide as they must be, text columns as narrow as can be, on a wider sheet if need be. */
function squeezeTable(sop: Sop, options: PaperOptions, paper: Paper): SolvedTable {
  const density = CRAMMED;
  let laneNeeds = sop.lanes.map(() => density.box.width + 2 * density.clear);
  for (let round = 0; ; round++) {
    const lanesWidth = laneNeeds.reduce((sum, need) => sum + Math.ceil(need / STEP) * STEP, 0);
    const width = Math.max(paper.tableWidth, lanesWidth + 240);
    const columns = columnPlanner(sop, options.profile, { width, density }, options.measure)(laneNeeds);
    if (columns === null) throw new Error('A table of any width has room for its columns.');
    const solved = solveColumns(sop, options, paper, {
      density,
      mostRows: 1,
      columns,
      rooms: plainRooms(sop.lanes.length, density),
    });
    const needs = neededWidths(sop, solved);
    if (round > MOST_ROUNDS || needs.every((need, lane) => need <= (columns.lanes[lane] ?? 0) + 1e-6))
      return solved;
    laneNeeds = laneNeeds.map((need, lane) => Math.max(need, needs[lane] ?? 0));
  }
}

function emitPages(sop: Sop, options: PaperOptions, paper: Paper, solved: SolvedTable): readonly DrawnPage[] {
  const { table, header, texts, columns, pages, sized } = solved;
  const connectors = letterConnectors(sized, pages, options.firstPage);
  const edges = bordersOf(
    paper.left,
    table.map((column) => column.width),
  );
  const lanesX = paper.left + (table.find((column) => column.kind === 'lane')?.x ?? 0);
  return pages.map((page, index) => {
    const top = paper.top + (index === 0 ? paper.otherHeight - paper.firstHeight : 0);
    const rules = bordersOf(top, header.heights);
    const bodyY = rules.pop() ?? top;
    const head = header.cells.map((cell) => ({
      ...cell,
      x: cell.x + paper.left,
      y: cell.y + top,
    }));
    const rows = bordersOf(bodyY, page.rowHeights);
    const frame = {
      number: index + 1,
      width: paper.width,
      height: paper.height,
      laneIds: sop.lanes.map((lane) => lane.id),
      laneWidths: columns.lanes,
      lanesX,
      bodyY,
      columns: edges,
      headerRules: rules,
      activities: texts.rows.slice(page.from, page.to).map((row) => row.activity),
      cells: [...head, ...bodyCells(texts, table, page, { x: paper.left, rows })],
    };
    return emitPage(page, frame, connectors[index] ?? new Map(), {
      density: solved.density,
      measure: options.measure,
    });
  });
}
