import { WORKSPACE } from '../../core/messages/workspace.ts';
import type { JsonObject, MenuItem, MenuRecord, ScriptProject } from '../../emulator/index.ts';
import type { Person } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { MenuItemView, MenuView, SheetView } from '../shared/views.ts';
import { tabView } from '../sheet/tab-view.ts';
import { openedFile, param, type Route, signedIn } from './route.ts';

const BASE = '/api/orang/:person/lembar/:file';

export const SHEET_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: BASE,
    answer: (workspace, asked) => {
      const wanted = asked.query.get('tab');
      return { json: sheetView(workspace, asked, wanted === null ? null : Number(wanted)) };
    },
  },
  {
    method: 'GET',
    path: `${BASE}/gambar/:tab/:picture`,
    answer: (workspace, asked) => {
      const { id } = openedFile(workspace, signedIn(asked), param(asked, 'file'));
      const tab = workspace.office.world.tab(id, Number(param(asked, 'tab')));
      const picture = tab?.images.find((image) => image.id === Number(param(asked, 'picture')));
      if (!picture) throw new Refusal(404, WORKSPACE.errors.noFile);
      const type = /^image\/(png|jpeg|gif)$/.test(picture.contentType) ? picture.contentType : 'image/png';
      return {
        bytes: picture.bytes,
        type,
        headers: { 'Cache-Control': 'private, max-age=31536000, immutable' },
      };
    },
  },
  {
    method: 'POST',
    path: `${BASE}/buka`,
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      const projects = boundProjects(workspace, person, id);
      workspace.office.world.sheets.open(person.email, id);
      for (const project of projects) project.ui.clear();
      if (id === workspace.office.guide.facts.workbook) workspace.office.note('opened');
      return { json: { menus: projects.flatMap(menuViews) } };
    },
  },
  {
    method: 'POST',
    path: `${BASE}/sunting`,
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      mayEdit(workspace, person, id);
      const fields = new Fields(asked);
      const tab = fields.number('tab');
      const sheet = workspace.office.world.sheets.tabs(person.email, id).find((one) => one.id === tab);
      if (!sheet) throw new Refusal(404, WORKSPACE.errors.noTab);
      for (const project of boundProjects(workspace, person, id)) project.ui.clear();
      const block = fields.list('block').map((line) => (Array.isArray(line) ? line.map(String) : []));
      workspace.office.world.sheets.edit(
        person.email,
        id,
        { sheet: sheet.title, a1: fields.text('a1') },
        block,
      );
      return { json: sheetView(workspace, asked, tab) };
    },
  },
  {
    method: 'POST',
    path: `${BASE}/ubah`,
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      mayEdit(workspace, person, id);
      const fields = new Fields(asked);
      workspace.office.world.sheets.apply(person.email, id, fields.list('requests') as readonly JsonObject[]);
      return { json: sheetView(workspace, asked, fields.number('tab')) };
    },
  },
  { method: 'POST', path: `${BASE}/batal`, answer: (workspace, asked) => step(workspace, asked, 'undo') },
  { method: 'POST', path: `${BASE}/ulang`, answer: (workspace, asked) => step(workspace, asked, 'redo') },
];

/** Bound scripts as this person runs them; questions in runs that nobody waits for are closed unanswered. */
export function boundProjects(workspace: Workspace, person: Person, file: string): ScriptProject[] {
  const { scripts } = workspace.office.world;
  return scripts.boundTo(file).map((scriptId) => {
    const project = scripts.projectOf(scriptId, person.email);
    project.ui.onQuestion = () => ({ button: 'CLOSE' });
    return project;
  });
}

export function mayEdit(workspace: Workspace, person: Person, file: string): void {
  if (!workspace.office.world.drive.mayChange(person.email, file))
    throw new Refusal(403, WORKSPACE.errors.viewOnly(person.name));
}

function step(workspace: Workspace, asked: Asked, way: 'undo' | 'redo') {
  const person = signedIn(asked);
  const { id } = openedFile(workspace, person, param(asked, 'file'));
  mayEdit(workspace, person, id);
  const { sheets } = workspace.office.world;
  let done: boolean;
  try {
    done = sheets[way](person.email, id);
  } catch {
    throw new Refusal(409, WORKSPACE.errors.cannotUndo);
  }
  if (!done)
    throw new Refusal(409, way === 'undo' ? WORKSPACE.errors.nothingToUndo : WORKSPACE.errors.nothingToRedo);
  return { json: sheetView(workspace, asked, new Fields(asked).number('tab')) };
}

/** The tab wanted, else the one selected, else the first that is to be seen. */
function sheetView(workspace: Workspace, asked: Asked, wanted: number | null): SheetView {
  const person = signedIn(asked);
  const file = openedFile(workspace, person, param(asked, 'file'));
  const { world } = workspace.office;
  const tabs = world.sheets.tabs(person.email, file.id);
  const selection = world.sheets.selection(person.email, file.id);
  const chosen =
    tabs.find(({ id }) => id === wanted) ??
    tabs.find(({ id }) => id === selection?.sheetId) ??
    tabs.find(({ hidden }) => !hidden) ??
    tabs[0];
  const sheet = chosen && world.tab(file.id, chosen.id);
  if (!sheet) throw new Refusal(404, WORKSPACE.errors.noTab);
  return {
    id: file.id,
    name: file.name,
    mayEdit: world.drive.mayChange(person.email, file.id),
    tabs: tabs.map(({ id, title, hidden, tabColor }) => ({ id, title, hidden, color: tabColor })),
    tab: tabView(sheet, `/api/orang/${person.id}/lembar/${file.id}/gambar/${sheet.id}`),
    selection,
  };
}

function menuViews(project: ScriptProject): MenuView[] {
  return project
    .menus()
    .map(({ caption, items }) => ({ caption, scriptId: project.scriptId, items: items.map(itemView) }));
}

function itemView(item: MenuItem | MenuRecord | 'separator'): MenuItemView {
  if (item === 'separator') return { kind: 'separator' };
  if ('items' in item) return { kind: 'menu', caption: item.caption, items: item.items.map(itemView) };
  return { kind: 'item', caption: item.caption, functionName: item.functionName };
}
