import { type FlowGraph, predecessors, successors } from '../../sop/flow-graph.ts';
import { plainLabel } from '../../sop/rules/exits.ts';
import type { Sop, SopSymbol } from '../../sop/sop.ts';
import type { StepMode } from './route.ts';

/** Symbols that are one step. */
export interface StepDraft {
  readonly id: string;
  readonly activity: number;
  readonly symbols: readonly SopSymbol[];
  readonly kind: SopSymbol['kind'];
  readonly mode: StepMode;
}

/**
 * Joins the symbols of a row that act as one: all symbols of a `bersama` row (all must act), and symbols of one kind that the
 * same flows enter and leave (any one may act). Every other symbol is a step of its own.
 */
export function groupSteps(sop: Sop, graph: FlowGraph): readonly StepDraft[] {
  const steps: StepDraft[] = [];
  sop.activities.forEach((row, activity) => {
    const symbols = graph.symbols
      .filter((placed) => placed.activity === activity)
      .map(({ symbol }) => symbol);
    if (row.joint === true && symbols.length > 1) {
      steps.push(draft(symbols, activity, 'bersama'));
      return;
    }
    const groups: { key: string; symbols: SopSymbol[] }[] = [];
    for (const symbol of symbols) {
      const key = likeness(graph, symbol);
      const group = groups.find(
        (other) => other.key === key && other.symbols.every(({ lane }) => lane !== symbol.lane),
      );
      if (group === undefined) groups.push({ key, symbols: [symbol] });
      else group.symbols.push(symbol);
    }
    for (const group of groups) steps.push(draft(group.symbols, activity, 'salah-satu'));
  });
  return steps;
}

function draft(symbols: readonly SopSymbol[], activity: number, mode: StepMode): StepDraft {
  const kinds = symbols.map(({ kind }) => kind);
  const kind = (['decision', 'start', 'end'] as const).find((one) => kinds.includes(one)) ?? 'process';
  return { id: symbols[0]?.id ?? '', activity, symbols, kind, mode };
}

/** Equal for symbols that could stand for each other. */
function likeness(graph: FlowGraph, { id, kind }: SopSymbol): string {
  const incoming = predecessors(graph, id).map(({ flow }) => `${flow.from} ${plainLabel(flow.label)}`);
  const outgoing = successors(graph, id).map(({ flow }) => `${flow.to} ${plainLabel(flow.label)}`);
  return JSON.stringify([kind, incoming.sort(), outgoing.sort()]);
}
