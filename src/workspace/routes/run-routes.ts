import { WORKSPACE } from '../../core/messages/workspace.ts';
import type { Person } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields, type Reply } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { RunView } from '../shared/views.ts';
import { openedFile, param, type Route, signedIn } from './route.ts';
import { boundProjects } from './sheet-routes.ts';

/** What people start in scripts: menu items, calls from sidebars, dialogs and web pages, answers to questions. */
export const RUN_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/orang/:person/lembar/:file/menu',
    answer: async (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      const fields = new Fields(asked);
      const project = boundProject(workspace, person, id, fields.text('scriptId'));
      select(workspace, person, id, fields);
      const name = fields.text('functionName');
      const wish = { person: person.email, file: id, project, start: () => project.converse(name) };
      const view = await workspace.runs.start(wish, workspace.frames);
      if (view.error === null) workspace.office.note(`run:${name}`);
      return { json: view };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/bingkai/:frame/panggil',
    answer: (workspace, asked) => callFromFrame(workspace, asked),
  },
  {
    method: 'POST',
    path: '/api/orang/:person/jawab/:run',
    answer: async (workspace, asked) => {
      const person = signedIn(asked);
      const fields = new Fields(asked);
      const text = fields.optionalText('text');
      const answer = { button: fields.text('button'), ...(text === undefined ? {} : { text }) };
      const { runs, frames } = workspace;
      return { json: await runs.answer(person.email, param(asked, 'run'), answer, frames) };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/jawab/:run/pergi',
    answer: (workspace, asked) => {
      workspace.runs.leave(signedIn(asked).email, param(asked, 'run'));
      return { json: {} };
    },
  },
];

async function callFromFrame(workspace: Workspace, asked: Asked): Promise<Reply> {
  const frame = workspace.frames.get(param(asked, 'frame'));
  const email = asked.person?.email ?? null;
  if (frame === undefined || frame.runs === null || frame.person !== email)
    throw new Refusal(410, WORKSPACE.errors.pageGone);
  const fields = new Fields(asked);
  const name = fields.text('functionName');
  const args = fields.list('args');
  if (frame.runs.by === 'web') {
    const { page } = frame.runs;
    try {
      return { json: { ...NOTHING, value: page.run(name, ...args) } };
    } catch (error) {
      return { json: { ...NOTHING, error: error instanceof Error ? error.message : String(error) } };
    }
  }
  const person = signedIn(asked);
  const { scriptId, file } = frame.runs;
  openedFile(workspace, person, file);
  const project = boundProject(workspace, person, file, scriptId);
  select(workspace, person, file, fields);
  const start = () => project.converseFromPage(name, ...args);
  const wish = { person: person.email, file, project, start };
  return { json: await workspace.runs.start(wish, workspace.frames) };
}

const NOTHING: RunView = {
  waiting: null,
  question: null,
  value: null,
  error: null,
  shown: [],
  toasts: [],
  selection: null,
};

function boundProject(workspace: Workspace, person: Person, file: string, scriptId: string) {
  const project = boundProjects(workspace, person, file).find((one) => one.scriptId === scriptId);
  if (!project) throw new Refusal(404, WORKSPACE.errors.noScript);
  return project;
}

/** Puts the tab's own selection before the script, because another tab of the same person may have another. */
function select(workspace: Workspace, person: Person, file: string, fields: Fields): void {
  if (!fields.has('selection')) return;
  const { sheetId, a1 } = fields.record('selection');
  if (typeof sheetId !== 'number' || typeof a1 !== 'string' || !/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(a1))
    throw new Refusal(400, WORKSPACE.errors.badRequest('selection'));
  workspace.office.world.sheets.select(person.email, file, { sheetId, a1 });
}
