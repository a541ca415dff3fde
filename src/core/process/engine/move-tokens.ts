import type { Exit, RouteStep } from '../route/route.ts';
import { stepOf } from '../route/route.ts';
import type { Act, OpenBranch, Return } from './case.ts';
import { type Draft, put, type Setting } from './draft.ts';
import { stepTimes } from './step-times.ts';

/** Leads the case along an exit: to one step, or to all steps of a fork. */
export function follow(
  setting: Setting,
  draft: Draft,
  exit: Exit,
  branches: readonly OpenBranch[],
  returned: Return | null,
): Draft {
  const { fork } = exit;
  if (fork === null) return arriveAll(setting, draft, exit.targets, () => branches, returned);
  const instance = `${fork}#${draft.kase.forksOpened + 1}`;
  const opened = put(setting, draft, { fact: 'bercabang', instance });
  const onto = (branch: number) => [...branches, { fork, branch, instance }];
  return arriveAll(setting, opened, exit.targets, onto, returned);
}

function arriveAll(
  setting: Setting,
  draft: Draft,
  targets: readonly string[],
  branchesOf: (index: number) => readonly OpenBranch[],
  returned: Return | null,
): Draft {
  return targets.reduce((state, id, index) => {
    const step = stepOf(setting.route, id);
    return step === undefined ? state : arrive(setting, state, step, branchesOf(index), returned);
  }, draft);
}

/**
 * Comes to a step: leaves the forks that do not hold it. At the join of a fork one waits until all branches are there; whoever
 * leaves a fork elsewhere (a return) stops its other branches.
 */
function arrive(
  setting: Setting,
  draft: Draft,
  step: RouteStep,
  branches: readonly OpenBranch[],
  returned: Return | null,
): Draft {
  const top = branches[branches.length - 1];
  if (top === undefined || branches.length <= step.branches.length)
    return enter(setting, draft, step, branches, returned);
  const outer = branches.slice(0, -1);
  const fork = setting.route.forks.find(({ id }) => id === top.fork);
  if (fork?.join !== step.id)
    return arrive(setting, stopFork(setting, draft, top.instance), step, outer, returned);
  const there = put(setting, draft, { fact: 'tiba', branch: top });
  const waiting = there.kase.arrived.filter(({ instance }) => instance === top.instance);
  if (new Set(waiting.map(({ branch }) => branch)).size < fork.branches.length) return there;
  const joined = put(setting, there, { fact: 'cabang-tutup', instance: top.instance });
  return arrive(setting, joined, step, outer, returned);
}

/** Stops what still runs in one round of a fork, also in forks inside of it. */
function stopFork(setting: Setting, draft: Draft, instance: string): Draft {
  const inside = draft.kase.tokens.filter(({ branches }) =>
    branches.some((one) => one.instance === instance),
  );
  const nested = inside.flatMap(({ branches }) => {
    const at = branches.findIndex((one) => one.instance === instance);
    return branches.slice(at).map((one) => one.instance);
  });
  const stopped = inside.reduce(
    (state, { step }) => put(setting, state, { fact: 'dihentikan', step }),
    draft,
  );
  return [...new Set([instance, ...nested])].reduce(
    (state, closed) => put(setting, state, { fact: 'cabang-tutup', instance: closed }),
    stopped,
  );
}

function enter(
  setting: Setting,
  draft: Draft,
  step: RouteStep,
  branches: readonly OpenBranch[],
  returned: Return | null,
): Draft {
  if (step.automatic)
    return finish(setting, put(setting, draft, { fact: 'lewat', step: step.id, act: null }), null);
  const { due, remindAt } = stepTimes(setting.office, step, setting.event.at);
  return put(setting, draft, { fact: 'masuk', step: step.id, due, remindAt, branches, returned });
}

/** The case is through. */
export function finish(setting: Setting, draft: Draft, act: Act | null): Draft {
  const stopped = stopAll(setting, draft);
  return put(setting, stopped, { fact: 'status', status: 'selesai', by: act?.actor ?? null, reason: '' });
}

/** Stops everything that waits. */
export function stopAll(setting: Setting, draft: Draft): Draft {
  const tokens = draft.kase.tokens.reduce(
    (state, { step }) => put(setting, state, { fact: 'dihentikan', step }),
    draft,
  );
  return [...new Set(tokens.kase.arrived.map(({ instance }) => instance))].reduce(
    (state, instance) => put(setting, state, { fact: 'cabang-tutup', instance }),
    tokens,
  );
}
