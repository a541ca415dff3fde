import { WORKSPACE } from '../../core/messages/workspace.ts';
import { nextWorkingMorning } from '../office/next-working-morning.ts';
import { Refusal } from '../server/refusal.ts';
import { Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { ClockView } from '../shared/views.ts';
import { param, type Route } from './route.ts';

export const TIME_ZONE = 'Asia/Makassar';
const HOUR = 3_600_000;

export const CLOCK_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/jam', answer: (workspace) => ({ json: clockView(workspace) }) },
  {
    method: 'POST',
    path: '/api/jam/maju',
    answer: async (workspace, asked) => {
      const { world } = workspace.office;
      const span = new Fields(asked).text('span');
      if (span === 'jam') await world.pass(HOUR);
      else if (span === 'hari') await world.pass(24 * HOUR);
      else if (span === 'hari-kerja')
        await world.passUntil(() => nextWorkingMorning(world.now(), TIME_ZONE).getTime());
      else throw new Refusal(400, WORKSPACE.errors.badRequest('span'));
      return { json: clockView(workspace) };
    },
  },
  {
    method: 'POST',
    path: '/api/pemicu/:trigger',
    answer: async (workspace, asked) => {
      const { world, delivery } = workspace.office;
      const id = param(asked, 'trigger');
      const trigger = world.triggers.list().find((one) => one.id === id);
      if (!trigger) throw new Refusal(404, WORKSPACE.errors.noTrigger);
      const action = new Fields(asked).text('action');
      if (action === 'jalankan' && trigger.eventType === 'CLOCK') await world.triggers.passClock(id);
      else if (action === 'tahan') delivery.set(id, 0);
      else if (action === 'gandakan') delivery.set(id, 2);
      else if (action === 'lepas') delivery.delete(id);
      else throw new Refusal(400, WORKSPACE.errors.badRequest('action'));
      return { json: clockView(workspace) };
    },
  },
];

function clockView(workspace: Workspace): ClockView {
  const { world, delivery } = workspace.office;
  return {
    now: world.now().toISOString(),
    timeZone: TIME_ZONE,
    triggers: world.triggers.list().map((trigger) => ({
      id: trigger.id,
      project: workspace.office.nameOf(trigger.scriptId),
      functionName: trigger.functionName,
      eventType: trigger.eventType,
      user: trigger.user,
      nextRun: trigger.nextRun,
      times: delivery.get(trigger.id) ?? 1,
      disabled: trigger.disabled,
      isClock: trigger.eventType === 'CLOCK',
    })),
    runs: world.triggers.runs
      .slice(-50)
      .reverse()
      .map(({ trigger, startedAt, error }) => ({
        functionName: trigger.functionName,
        startedAt,
        error: error?.message ?? null,
      })),
  };
}
