import type { Finding } from '../../finding.ts';
import { bareNumber } from '../../sop/merged-rows.ts';
import { flowGraph } from '../../sop/flow-graph.ts';
import type { Sop } from '../../sop/sop.ts';
import { type Blocks, findBlocks, namedForks } from './find-blocks.ts';
import { groupSteps } from './group-steps.ts';
import { executorOf, lanesOf } from './lane-executors.ts';
import type { Route, RouteStep } from './route.ts';
import {
  actionFaults,
  adviceFor,
  bindingFaults,
  exitFaults,
  type RouteParts,
  wayFaults,
} from './route-faults.ts';
import { placeOf, routeFinding, stepName } from './route-finding.ts';
import { stepActions } from './step-actions.ts';
import { stepExits } from './step-exits.ts';
import { type StepGraph, stepGraph } from './step-graph.ts';
import { stepWaktu } from './step-waktu.ts';

/** A route, or why there is none. Findings are sorted by row; of a route only advice is left. */
export interface CompiledRoute {
  readonly route: Route | null;
  readonly findings: readonly Finding[];
}

/**
 * Turns an SOP whose lanes are bound to posts into a route that can be run, or tells at which row it cannot.
 * Never throws, whatever the SOP.
 */
export function compileRoute(sop: Sop): CompiledRoute {
  const flows = flowGraph(sop);
  const steps = groupSteps(sop, flows);
  const parts: RouteParts = { sop, flows, steps, exits: stepExits(steps, flows) };
  const advice = adviceFor(parts);
  const local = [...bindingFaults(parts), ...actionFaults(parts), ...exitFaults(parts)];
  const graph = stepGraph(steps, parts.exits);
  // Only where every exit is sound do reachability and branches tell of faults of their own.
  const global = local.some(isExitFault) ? [] : wayFaults(parts, graph);
  const sound = [...local, ...global].every(isOnlyUnbound);
  const blocks = sound ? findBlocks(graph, steps.length) : null;
  const branching = blocks === null ? [] : branchFaults(parts, graph, blocks);
  const errors = [...local, ...global, ...branching];
  const findings = byRow([...errors, ...advice]);
  return blocks === null || errors.length > 0
    ? { route: null, findings }
    : { route: emitRoute(parts, graph, blocks), findings };
}

const EXIT_CODES = ['J05', 'J06', 'J07', 'J08', 'J13', 'J15', 'J16'];
const isExitFault = ({ code }: Finding) => EXIT_CODES.includes(code);
const isOnlyUnbound = ({ code }: Finding) => ['J01', 'J14', 'J17', 'J18'].includes(code);

function branchFaults(parts: RouteParts, graph: StepGraph, blocks: Blocks): readonly Finding[] {
  const { sop, steps } = parts;
  const faults = blocks.faults.flatMap((fault) => {
    const step = steps[fault.kind === 'noJoin' ? fault.fork.step : fault.step];
    if (step === undefined) return [];
    const { place, where } = placeOf(sop, step);
    if (fault.kind === 'mixed') return [routeFinding('J10', place, where)];
    const targets = fault.fork.heads.flatMap((head) => steps[head] ?? []).map((head) => stepName(sop, head));
    return [routeFinding('J09', place, { ...where, targets: [...new Set(targets)] })];
  });
  return faults.length > 0 ? faults : sharedLanes(parts, graph, blocks);
}

/** Nobody can do two things at once: branches of a fork use different lanes. */
function sharedLanes({ sop, steps }: RouteParts, { forks }: StepGraph, blocks: Blocks): readonly Finding[] {
  return forks.flatMap((fork) => {
    const step = steps[fork.step];
    const lanes = (blocks.regions.get(fork.id) ?? []).map(
      (region) => new Set([...region].flatMap((node) => steps[node] ?? []).flatMap((at) => lanesOf(sop, at))),
    );
    const shared = sop.lanes.filter((lane) => lanes.filter((branch) => branch.has(lane)).length > 1);
    if (step === undefined || shared.length === 0) return [];
    const { place, where } = placeOf(sop, step);
    return [routeFinding('J11', place, { ...where, shared: shared.map(({ id, name }) => name || id) })];
  });
}

function emitRoute({ sop, steps, exits }: RouteParts, graph: StepGraph, blocks: Blocks): Route {
  const waktu = stepWaktu(sop);
  const forkOf = (step: number, exit: number) =>
    graph.forks.find((fork) => fork.step === step && fork.exit === exit)?.id ?? null;
  const ids = steps.map(({ id }) => id);
  return {
    title: sop.identity.title,
    steps: steps.map((step, index): RouteStep => {
      const row = sop.activities[step.activity];
      const { actions } = stepActions(sop, step);
      return {
        id: step.id,
        symbols: step.symbols.map(({ id }) => id),
        activity: step.activity,
        number: bareNumber(row?.number ?? '') || String(step.activity + 1),
        text: row?.text ?? '',
        kind: step.kind,
        executors: lanesOf(sop, step).flatMap((lane) => executorOf(lane) ?? []),
        mode: step.mode,
        actions,
        automatic: step.kind === 'end' && actions[0] === 'selesai',
        waktu: waktu[step.activity] ?? { text: '', kind: 'empty' },
        exits: (exits.get(step.id) ?? []).map(({ rows: _, ...exit }, position) => ({
          ...exit,
          fork: forkOf(index, position),
        })),
        branches: blocks.chains[index] ?? [],
      };
    }),
    forks: namedForks(graph, blocks, ids),
  };
}

function byRow(findings: readonly Finding[]): readonly Finding[] {
  const row = ({ place }: Finding) => ('activity' in place ? place.activity : -1);
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => row(a.finding) - row(b.finding) || a.index - b.index)
    .map(({ finding }) => finding);
}
