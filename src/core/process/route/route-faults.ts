import type { Finding } from '../../finding.ts';
import type { FlowGraph } from '../../sop/flow-graph.ts';
import type { Sop } from '../../sop/sop.ts';
import type { StepDraft } from './group-steps.ts';
import { executorOf, lanesOf } from './lane-executors.ts';
import { hasApproval, ROUTE_ACTIONS } from './route-actions.ts';
import { placeOf, routeFinding } from './route-finding.ts';
import { stepActions } from './step-actions.ts';
import { type ExitDraft, isHiddenChoice } from './step-exits.ts';
import { reachable, type StepGraph } from './step-graph.ts';
import { stepWaktu } from './step-waktu.ts';
import { reversed } from './dominators.ts';

/** What the checks of this file read. */
export interface RouteParts {
  readonly sop: Sop;
  readonly flows: FlowGraph;
  readonly steps: readonly StepDraft[];
  readonly exits: ReadonlyMap<string, readonly ExitDraft[]>;
}

const exitsOf = ({ exits }: RouteParts, step: StepDraft) => exits.get(step.id) ?? [];

/** Lanes that hold a symbol but no post, and symbols in no lane. */
export function bindingFaults({ sop, steps }: RouteParts): readonly Finding[] {
  const used = new Set(steps.flatMap((step) => lanesOf(sop, step).map(({ id }) => id)));
  const unbound = sop.lanes
    .filter((lane) => used.has(lane.id) && executorOf(lane) === null)
    .map(({ id, name }) => routeFinding('J01', { kind: 'lane', lane: id }, { lane: name || id }));
  const homeless = steps
    .filter((step) => lanesOf(sop, step).length === 0)
    .map((step) => routeFinding('J17', placeOf(sop, step).place, placeOf(sop, step).where));
  return [...unbound, ...homeless];
}

/** Words for actions that nobody knows, or that do not fit their symbol. */
export function actionFaults({ sop, steps }: RouteParts): readonly Finding[] {
  return steps.flatMap((step) => {
    const { place, where } = placeOf(sop, step);
    const { actions, unknown } = stepActions(sop, step);
    const strange = unknown.map((word) =>
      routeFinding('J14', place, { ...where, word, known: ROUTE_ACTIONS }),
    );
    const early =
      step.kind !== 'end' && actions.includes('selesai') ? [routeFinding('J18', place, where)] : [];
    return [...strange, ...early];
  });
}

/** Exits that are missing, unlabelled or too alike. */
export function exitFaults(parts: RouteParts): readonly Finding[] {
  const { sop, flows, steps } = parts;
  const broken = flows.broken.map(({ flow }) =>
    routeFinding('J13', { kind: 'sop' }, { from: flow.from, to: flow.to }),
  );
  const found = steps.flatMap((step): Finding[] => {
    const { place, where } = placeOf(sop, step);
    const exits = exitsOf(parts, step);
    if (step.kind === 'end') return exits.length > 0 ? [routeFinding('J16', place, where)] : [];
    if (exits.length === 0) return [routeFinding('J05', place, where)];
    if (isHiddenChoice(step, flows)) return [routeFinding('J15', place, where)];
    if (step.kind !== 'decision') return [];
    const spread = exits.find(({ label, rows }) => label !== '' && new Set(rows).size > 1);
    if (exits.some(({ label }) => label === '')) return [routeFinding('J07', place, where)];
    if (spread !== undefined) return [routeFinding('J08', place, { ...where, label: spread.label })];
    return exits.length === 1 ? [routeFinding('J06', place, where)] : [];
  });
  return [...broken, ...found];
}

/** Starts and ends that are missing, steps that are never reached or never left. */
export function wayFaults({ sop, steps }: RouteParts, graph: StepGraph): readonly Finding[] {
  const has = (kind: StepDraft['kind']) => steps.some((step) => step.kind === kind);
  if (!has('start')) return [routeFinding('J02', { kind: 'sop' }, {})];
  if (!has('end')) return [routeFinding('J03', { kind: 'sop' }, {})];
  const reached = reachable(graph.edges, graph.root);
  const arriving = reachable(reversed(graph.edges), graph.goal);
  return steps.flatMap((step, index) => {
    const { place, where } = placeOf(sop, step);
    if (!reached.has(index)) return [routeFinding('J04', place, where)];
    return arriving.has(index) ? [] : [routeFinding('J12', place, where)];
  });
}

/** What does not stop a route, but its office should know. */
export function adviceFor(parts: RouteParts): readonly Finding[] {
  const { sop, steps } = parts;
  const waktu = stepWaktu(sop);
  return steps.flatMap((step) => {
    const { place, where } = placeOf(sop, step);
    const { actions } = stepActions(sop, step);
    const oneWay = hasApproval(actions) && step.kind === 'process';
    const row = waktu[step.activity];
    const endless = row !== undefined && row.kind !== 'amount' && !actions.includes('selesai');
    return [
      ...(oneWay ? [routeFinding('J19', place, where)] : []),
      ...(endless ? [routeFinding('J20', place, { ...where, waktu: row.text })] : []),
    ];
  });
}
