import { WORKSPACE } from '../../core/messages/workspace.ts';
import { PEOPLE } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { CallsView } from '../shared/views.ts';
import type { Route } from './route.ts';

const SHOWN = 400;

export const CALLS_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/panggilan', answer: (workspace) => ({ json: callsView(workspace) }) },
  {
    method: 'POST',
    path: '/api/panggilan/gagalkan',
    answer: (workspace, asked) => {
      const fields = new Fields(asked);
      const on = fields.text('on').trim();
      if (on === '') throw new Refusal(400, WORKSPACE.errors.badRequest('on'));
      const effect = fields.text('effect') === 'end' ? 'end' : 'error';
      workspace.office.world.faults.add({ on, effect });
      return { json: callsView(workspace) };
    },
  },
  {
    method: 'POST',
    path: '/api/panggilan/pulihkan',
    answer: (workspace) => {
      workspace.office.world.faults.clear();
      return { json: callsView(workspace) };
    },
  },
  {
    method: 'POST',
    path: '/api/panggilan/kosongkan',
    answer: (workspace) => {
      workspace.office.calls.clear();
      return { json: callsView(workspace) };
    },
  },
];

function callsView(workspace: Workspace): CallsView {
  const { calls, world } = workspace.office;
  const project = (scriptId: string): string => workspace.office.nameOf(scriptId);
  const iso = (time: number): string => new Date(time).toISOString();
  const newest = <Entry>(list: readonly Entry[]): Entry[] => list.slice(-SHOWN).reverse();
  return {
    calls: newest(calls.calls).map(
      ({ number, name, kind, milliseconds, user, functionName, scriptId, mode, time }) => ({
        number,
        name,
        kind,
        milliseconds,
        user,
        functionName,
        project: project(scriptId),
        mode,
        time: iso(time),
      }),
    ),
    runs: newest(calls.runs).map(({ number, functionName, user, scriptId, milliseconds, error, time }) => ({
      number,
      functionName,
      user,
      project: project(scriptId),
      milliseconds,
      error: error ?? null,
      time: iso(time),
    })),
    quotas: PEOPLE.flatMap(({ email }) =>
      world
        .quotas(email)
        .filter(({ used }) => used > 0)
        .map((quota) => ({ user: email, ...quota })),
    ),
    faults: world.faults
      .list()
      .map(({ on, effect }) => ({ on: String(on ?? ''), effect: effect ?? 'error' })),
    names: [...new Set(calls.calls.map(({ name }) => name))].sort(),
  };
}
