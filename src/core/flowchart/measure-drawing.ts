import type { Sop } from '../sop/sop.ts';
import type { Drawing } from './drawing.ts';
import { DEFECT_KINDS, type Defect, type DefectKind } from './measure/defect.ts';
import { measureEnds } from './measure/measure-ends.ts';
import { measureFlows } from './measure/measure-flows.ts';
import { measureLabels } from './measure/measure-labels.ts';
import { measureLines } from './measure/measure-lines.ts';
import { measureSymbols } from './measure/measure-symbols.ts';
import { pageFacts, stepNames } from './measure/page-facts.ts';

export type { Defect, DefectKind } from './measure/defect.ts';

/** Counts over all pages; those of {@link DefectKind} must be 0, each with its entries in `defects`. */
export interface DrawingMeasures extends Readonly<Record<DefectKind, number>> {
  readonly pages: number;
  /** Without connectors. */
  readonly symbols: number;
  readonly connectors: number;
  readonly flows: number;
  readonly labels: number;
  /** Points where lines cross. */
  readonly crossings: number;
  readonly barCrossings: number;
  readonly bends: number;
  /** Points, of all lines; where lines merge each counts. */
  readonly length: number;
  /** Legal, but against the reading direction. */
  readonly entersFromBelow: number;
  readonly leavesFromTop: number;
  /** Answers that stand outside the cell of the symbol that their line leaves. */
  readonly labelsAway: number;
  /** Answers to which another line is as near as their own. */
  readonly labelsDoubtful: number;
  readonly defects: readonly Defect[];
}

/**
 * Judges a drawing by nothing but itself and its SOP. It shares no code with the layout on purpose: what one of them
 * gets wrong the other one sees.
 */
export function measureDrawing(sop: Sop, drawing: Drawing): DrawingMeasures {
  const step = stepNames(sop);
  const facts = drawing.pages.map((page) => pageFacts(step, page));
  const ends = facts.map(measureEnds);
  const lines = facts.map(measureLines);
  const labels = facts.map(measureLabels);
  const defects = [
    ...measureSymbols(sop, drawing),
    ...measureFlows(sop, drawing, step),
    ...ends.flatMap((page) => page.defects),
    ...lines.flatMap((page) => page.defects),
    ...labels.flatMap((page) => page.defects),
  ];
  const symbols = drawing.pages.flatMap((page) => page.symbols);
  const connectors = symbols.filter((symbol) => symbol.kind === 'connector').length;
  return {
    ...countDefects(defects),
    pages: drawing.pages.length,
    symbols: symbols.length - connectors,
    connectors,
    flows: sop.flows.length,
    labels: drawing.pages.flatMap((page) => page.lines).filter((line) => line.label).length,
    crossings: sum(lines.map((page) => page.crossings)),
    barCrossings: sum(lines.map((page) => page.barCrossings)),
    bends: sum(lines.map((page) => page.bends)),
    length: sum(lines.map((page) => page.length)),
    entersFromBelow: sum(ends.map((page) => page.entersFromBelow)),
    leavesFromTop: sum(ends.map((page) => page.leavesFromTop)),
    labelsAway: sum(labels.map((page) => page.away)),
    labelsDoubtful: sum(labels.map((page) => page.doubtful)),
    defects,
  };
}

function countDefects(defects: readonly Defect[]): Record<DefectKind, number> {
  const counts = Object.fromEntries(DEFECT_KINDS.map((kind) => [kind, 0])) as Record<DefectKind, number>;
  for (const { kind } of defects) counts[kind]++;
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
