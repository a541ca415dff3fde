import { WORKSPACE } from '../../core/messages/workspace.ts';
import { guideView } from '../office/guide.ts';
import { PEOPLE } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { SessionView } from '../shared/views.ts';
import { TIME_ZONE } from './clock-routes.ts';
import type { Route } from './route.ts';

/** What every page begins with, and what concerns the workspace itself. `token` is the server's. */
export function sessionRoutes(token: string): readonly Route[] {
  return [
    { method: 'GET', path: '/api/halo', answer: (workspace) => ({ json: { id: workspace.id } }) },
    { method: 'GET', path: '/api/sesi', answer: (workspace) => ({ json: sessionView(workspace, token) }) },
    {
      method: 'POST',
      path: '/api/panduan',
      answer: (workspace, asked) => {
        const fields = new Fields(asked);
        const { guide } = workspace.office;
        workspace.office.guide = { ...guide, hidden: fields.text('show') !== 'ya' };
        return { json: guideView(workspace.office) };
      },
    },
    {
      method: 'POST',
      path: '/api/simpan',
      answer: (workspace) => {
        workspace.forgetRestored();
        return { json: { saved: workspace.save() } };
      },
    },
    {
      method: 'POST',
      path: '/api/atur-ulang',
      answer: async (workspace, asked) => {
        if (new Fields(asked).text('confirm') !== 'ya')
          throw new Refusal(400, WORKSPACE.errors.badRequest('confirm'));
        await workspace.reset();
        return { json: {} };
      },
    },
  ];
}

function sessionView(workspace: Workspace, token: string): SessionView {
  const { world } = workspace.office;
  const unread = PEOPLE.map(({ id, email }) => [id, world.mail.unreadThreads(email)] as const);
  return {
    token,
    people: PEOPLE.map(({ id, name, position, email, role }) => ({ id, name, position, email, role })),
    notices: workspace.notices(),
    guide: guideView(workspace.office),
    now: world.now().toISOString(),
    timeZone: TIME_ZONE,
    unread: Object.fromEntries(unread),
  };
}
