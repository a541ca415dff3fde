import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { bodyCells } from './body-cells.ts';
import { createTextMeasures } from './cell-lines.ts';
import {
  CRAMMED,
  type Density,
  FULL_SIZE,
  type NameTurn,
  REDUCED,
  WIDER_SHEET,
  withNames,
} from './density.ts';
import { bordersOf, type SolvedPage } from './draw-page.ts';
import type { DrawnPage } from './drawing.ts';
import { emitPage } from './emit-page.ts';
import { fillPages } from './fill-pages.ts';
import { letterConnectors } from './letter-connectors.ts';
import { type PaperFrame, paperFrame } from './paper-frame.ts';
import type { RouteFlows } from './route-grid.ts';
import { type Attempt, type SolvedTable, type TableSolver, tableSolver } from './solve-table.ts';

/** Where the flow table stands in its document. */
export interface FlowPlace {
  /** Number printed on the first page that the flow table has for itself; 1 when absent. */
  readonly firstPage?: number;
  /**
   * On the page before that one: where the table may begin under what stands there, points from the paper's upper edge.
   * It begins there when two rows or the whole table have room, and on a page of its own otherwise.
   */
  readonly startsAt?: number | undefined;
  /** Height under the table that its last page should keep free, points. */
  readonly keepBelow?: number;
}

export interface PaperOptions extends FlowPlace {
  readonly profile: Profile;
  readonly measure: MeasureText;
  readonly routeFlows: RouteFlows;
  /** Quick and rough, to find out how many rows fit a page. */
  readonly draftRoutes: RouteFlows;
}

/** Rows that the first page must hold for the table to begin under something else. */
const FEWEST_ROWS = 2;

/**
 * Pages of the official document, each with the head of the table, body rows and flows. A page is wider than the paper
 * only where no density brings the table onto it; P01 tells of that.
 */
export function drawOnPaper(sop: Sop, options: PaperOptions): readonly DrawnPage[] {
  const firstPage = options.firstPage ?? 1;
  const { startsAt, keepBelow = 0 } = options;
  const measures = createTextMeasures(options.measure);
  if (startsAt !== undefined && sop.activities.length > 0) {
    const frame = paperFrame(options.profile, startsAt);
    const solver = tableSolver({ ...options, measures, keepBelow, sop, frame });
    const shared = frame.firstHeight > 0 ? shareTable(solver) : null;
    if (shared !== null) return emitPages(sop, options, frame, shared, firstPage - 1);
  }
  const frame = paperFrame(options.profile);
  const solver = tableSolver({ ...options, measures, keepBelow, sop, frame });
  return emitPages(sop, options, frame, ownTable(solver), firstPage);
}

/** Null when the table had better begin on a page of its own. */
function shareTable(solver: TableSolver): SolvedTable | null {
  const level = chooseTable(solver, 'level', beginsWell);
  return level?.header.breaksName ? chooseTable(solver, 'up', beginsWell) : level;
}

/**
 * The first way that brings the table onto paper with level names. Where a word of one breaks, all are turned if that
 * asks for no worse way: lanes then need less width, and the letters may be larger.
 */
function ownTable(solver: TableSolver): SolvedTable {
  const ways: readonly ((names: NameTurn) => SolvedTable | null)[] = [
    (names) => chooseTable(solver, names),
    (names) => solver.squeeze(withNames(CRAMMED, names)),
    (names) => solver.widen(withNames(WIDER_SHEET, names)),
  ];
  const first = (among: typeof ways, names: NameTurn): SolvedTable | null =>
    among.reduce<SolvedTable | null>((found, way) => found ?? way(names), null);
  for (const [index, way] of ways.entries()) {
    const level = way('level');
    if (level === null) continue;
    return level.header.breaksName ? (first(ways.slice(0, index + 1), 'up') ?? level) : level;
  }
  throw new Error('A sheet as wide as a table needs has room for it.');
}

function beginsWell({ pages }: SolvedTable): boolean {
  return pages.length === 1 || (pages[0]?.to ?? 0) >= FEWEST_ROWS;
}

const ANY_ROWS = Number.POSITIVE_INFINITY;
const FEW_ROWS = [8, 5, 3, 2, 1];

type Accept = (table: SolvedTable) => boolean;
const ANY_TABLE: Accept = () => true;

/** Null when no density gives a table that fits the paper and is accepted. */
function chooseTable(solver: TableSolver, names: NameTurn, accept: Accept = ANY_TABLE): SolvedTable | null {
  const fullSize = FULL_SIZE.map((density) => withNames(density, names));
  const full = solveFullSize(solver, fullSize, accept);
  const refused = full === null && fullSize.some((density) => solver.guessPages(density) !== null);
  // Nobody wants smaller letters only for a place under something else.
  return refused && accept !== ANY_TABLE ? null : (full ?? solveReduced(solver, names, accept));
}

/** The roomiest density of those that need the fewest pages. Null when the table is too wide for all of them. */
function solveFullSize(
  solver: TableSolver,
  fullSize: readonly Density[],
  accept: Accept,
): SolvedTable | null {
  const densest = fullSize[fullSize.length - 1];
  if (densest === undefined) return null;
  let best: SolvedTable | null = null;
  let fewest: number | null | undefined;
  for (const density of fullSize) {
    const guess = solver.guessPages(density);
    if (guess === null) continue;
    if (guess > 1 && density !== densest) {
      fewest = fewest === undefined ? solver.guessPages(densest) : fewest;
      if (guess > (fewest ?? guess)) continue;
    }
    const solved = solver.solve({ density, mostRows: ANY_ROWS });
    if (solved === null || !accept(solved)) continue;
    if (best === null || solved.sheets < best.sheets) best = solved;
    if (best.sheets <= (fewest ?? 1)) return best;
  }
  return best;
}

function solveReduced(solver: TableSolver, names: NameTurn, accept: Accept): SolvedTable | null {
  const attempts: readonly Attempt[] = [
    ...REDUCED.map((density) => ({ density: withNames(density, names), mostRows: ANY_ROWS })),
    ...FEW_ROWS.map((mostRows) => ({ density: withNames(CRAMMED, names), mostRows })),
  ];
  for (const attempt of attempts) {
    const solved = solver.solve(attempt);
    if (solved !== null && accept(solved)) return solved;
  }
  return null;
}

function emitPages(
  sop: Sop,
  options: PaperOptions,
  frame: PaperFrame,
  solved: SolvedTable,
  firstPage: number,
): readonly DrawnPage[] {
  const { table, header, texts, columns, sized } = solved;
  const pages = fill(frame, solved, options.keepBelow ?? 0);
  const connectors = letterConnectors(sized, pages, firstPage);
  const edges = bordersOf(
    frame.left,
    table.map((column) => column.width),
  );
  const lanesX = frame.left + (table.find((column) => column.kind === 'lane')?.x ?? 0);
  return pages.map((page, index) => {
    const top = index === 0 ? frame.firstTop : frame.top;
    const rules = bordersOf(top, header.heights);
    const bodyY = rules.pop() ?? top;
    const head = header.cells.map((cell) => ({
      ...cell,
      x: cell.x + frame.left,
      y: cell.y + top,
    }));
    const rows = bordersOf(bodyY, page.rowHeights);
    const pageFrame = {
      number: index + 1,
      width: frame.width + Math.max(0, (edges[edges.length - 1] ?? 0) - frame.left - frame.tableWidth),
      height: frame.height,
      laneIds: sop.lanes.map((lane) => lane.id),
      laneWidths: columns.lanes,
      lanesX,
      bodyY,
      columns: edges,
      headerRules: rules,
      activities: texts.rows.slice(page.from, page.to).map((row) => row.activity),
      cells: [...head, ...bodyCells(texts, table, page, { x: frame.left, rows })],
    };
    return emitPage(page, pageFrame, connectors[index] ?? new Map(), {
      density: solved.density,
      measure: options.measure,
    });
  });
}

function fill(frame: PaperFrame, { header, pages }: SolvedTable, keepBelow: number): readonly SolvedPage[] {
  const head = header.heights.reduce((sum, height) => sum + height, 0);
  return fillPages(pages, (index) => {
    const below = index === pages.length - 1 ? keepBelow : 0;
    return (index === 0 ? frame.firstHeight : frame.otherHeight) - head - below;
  });
}
