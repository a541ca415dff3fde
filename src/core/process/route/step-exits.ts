import { type FlowEdge, type FlowGraph, successors } from '../../sop/flow-graph.ts';
import { plainLabel } from '../../sop/rules/exits.ts';
import type { StepDraft } from './group-steps.ts';
import type { Exit } from './route.ts';

/** Flows that leave a step, gathered by label. */
export interface ExitDraft extends Omit<Exit, 'fork'> {
  /** Rows of the targets. */
  readonly rows: readonly number[];
}

const NEGATIVE = /^(tidak|tdk|belum|bukan|ditolak|tolak|kembali|salah|kurang|no\b|n$|t$)/;

/**
 * The ways out of every step, by step id. Flows with one label are one exit; a step that is no decision has one exit, whatever
 * the labels. Flows inside the step do not count.
 */
export function stepExits(
  steps: readonly StepDraft[],
  graph: FlowGraph,
): ReadonlyMap<string, readonly ExitDraft[]> {
  const position = new Map<string, number>();
  steps.forEach((step, index) => {
    for (const { id } of step.symbols) position.set(id, index);
  });
  return new Map(
    steps.map((step, index) => [step.id, exitsOf(step, index, steps, position, graph)] as const),
  );
}

function exitsOf(
  step: StepDraft,
  index: number,
  steps: readonly StepDraft[],
  position: ReadonlyMap<string, number>,
  graph: FlowGraph,
): readonly ExitDraft[] {
  const groups = new Map<string, { label: string; targets: Set<number> }>();
  for (const { flow } of leaving(step, graph)) {
    const target = position.get(flow.to);
    if (target === undefined || (target === index && step.kind !== 'decision')) continue;
    const key = step.kind === 'decision' ? plainLabel(flow.label) : '';
    const group = groups.get(key) ?? { label: (flow.label ?? '').trim(), targets: new Set() };
    group.targets.add(target);
    groups.set(key, group);
  }
  return [...groups.entries()].map(([key, { label, targets }]) => {
    const found = [...targets].flatMap((target) => steps[target] ?? []);
    return {
      label: step.kind === 'decision' ? label : '',
      sense: [...targets].every((target) => target <= index) ? 'kembali' : 'maju',
      negative: NEGATIVE.test(key),
      targets: found.map(({ id }) => id),
      rows: found.map(({ activity }) => activity),
    };
  });
}

function leaving(step: StepDraft, graph: FlowGraph): readonly FlowEdge[] {
  const inside = new Set(step.symbols.map(({ id }) => id));
  const loop = step.kind === 'decision' && step.symbols.length === 1;
  return step.symbols
    .flatMap(({ id }) => successors(graph, id))
    .filter(({ flow }) => loop || !inside.has(flow.to));
}

/** True where a step that is no decision has ways out with labels of their own: a choice in the wrong symbol. */
export function isHiddenChoice(step: StepDraft, graph: FlowGraph): boolean {
  if (step.kind === 'decision') return false;
  const labels = new Set(leaving(step, graph).map(({ flow }) => plainLabel(flow.label)));
  return labels.size > 1 && !labels.has('');
}
