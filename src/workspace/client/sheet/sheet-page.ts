import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { MenuView, RunView, SheetView } from '../../shared/views.ts';
import { get, onChange, post, upload } from '../api.ts';
import { el } from '../element.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';
import { withProgress } from '../progress.ts';
import { sayError } from '../toast.ts';
import { areaName } from './cell-place.ts';
import { menuButton, scriptMenus } from './menu-bar.ts';
import { ScriptWindow } from './script-window.ts';
import type { SheetRequest } from './sheet-requests.ts';
import { SheetSurface } from './sheet-surface.ts';
import { tabBar } from './tab-bar.ts';
import { toolBar } from './tool-bar.ts';

/** A spreadsheet: menus of its scripts, tools, cells, tabs, and whatever its scripts show. */
export async function showSheet({ place, person, main, shell }: PageContext): Promise<void> {
  const file = place.rest[0] ?? '';
  const base = `/api/orang/${person}/lembar/${file}`;
  shell.fill();
  let view = await withProgress(PAGES.sheet.opening, () => get<SheetView>(`${base}${tabQuery()}`));
  let changes: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  const menus = el('div', { class: 'script-menus', role: 'group', 'aria-label': PAGES.sheet.menus });
  const tabs = el('div', { class: 'tab-row' });

  /** One change after the other, each answered with the tab as it is then. The first is sent before anything is laid out. */
  function change(what: string, work: () => Promise<SheetView>): Promise<void> {
    const make = async (): Promise<void> => {
      try {
        show(await withProgress(what, work));
      } catch (error) {
        sayError(error);
        await refresh().catch(sayError);
      } finally {
        underWay -= 1;
      }
    };
    underWay += 1;
    const next = underWay === 1 ? make() : changes.then(make);
    changes = next;
    return next;
  }
  const apply = (requests: readonly SheetRequest[]): void => {
    void change(PAGES.sheet.saving, () => post<SheetView>(`${base}/ubah`, { requests, tab: view.tab.id }));
  };
  const surface = new SheetSurface({
    edit: (a1, block) =>
      void change(PAGES.sheet.saving, () =>
        post<SheetView>(`${base}/sunting`, { tab: view.tab.id, a1, block }),
      ),
    apply,
    undo: () => void change(PAGES.sheet.undo, () => post<SheetView>(`${base}/batal`, { tab: view.tab.id })),
    redo: () => void change(PAGES.sheet.redo, () => post<SheetView>(`${base}/ulang`, { tab: view.tab.id })),
  });
  const scripts = new ScriptWindow({
    person,
    selection: () => ({ sheetId: view.tab.id, a1: areaName(surface.area) }),
    afterRun: async (run: RunView) => {
      await refresh(run.selection?.sheetId);
      if (run.selection !== null && run.selection.sheetId === view.tab.id) surface.goTo(run.selection.a1);
    },
    focusSheet: () => surface.focus(),
  });

  function show(next: SheetView): void {
    view = next;
    shell.setTitle(view.name);
    name.textContent = view.name;
    viewOnly.hidden = view.mayEdit;
    window.history.replaceState(null, '', `#gid=${view.tab.id}`);
    surface.show(view.tab, view.mayEdit);
    tabs.replaceChildren(tabBar(view, { open: (id) => void refresh(id).catch(sayError), apply }));
  }
  async function refresh(tabId: number = view.tab.id): Promise<void> {
    show(await get<SheetView>(`${base}?tab=${tabId}`));
  }

  const name = el('h1', {}, view.name);
  const viewOnly = el('span', { class: 'badge' }, PAGES.sheet.viewOnly);
  const tools = toolBar(surface.toolHost);
  main.append(
    el(
      'div',
      { class: 'sheet-head' },
      name,
      viewOnly,
      menuButton(PAGES.sheet.file, [
        {
          caption: PAGES.sheet.downloadXlsx,
          choose: () => window.location.assign(`/api/orang/${person}/berkas/${file}/xlsx`),
        },
        { caption: PAGES.sheet.uploadXlsx, choose: () => uploadXlsx(person) },
      ]),
      menus,
    ),
    tools,
    surface.formulaBar,
    el('div', { class: 'sheet-body' }, surface.grid.element, scripts.sidebar),
    tabs,
  );
  show(view);
  if (view.selection !== null && view.selection.sheetId === view.tab.id) surface.goTo(view.selection.a1);
  surface.focus();
  onChange(() => {
    if (!surface.isEditing) refresh().catch(sayError);
  });
  const opened = await post<{ readonly menus: readonly MenuView[] }>(`${base}/buka`);
  menus.replaceChildren(
    ...scriptMenus(opened.menus, (scriptId, functionName, caption) => {
      const selection = { sheetId: view.tab.id, a1: areaName(surface.area) };
      const start = () => post<RunView>(`${base}/menu`, { scriptId, functionName, selection });
      // What was typed last must be saved before a script reads it.
      changes.then(() => scripts.runFromMenu(PAGES.sheet.running(caption), start)).catch(sayError);
    }),
  );
}

/** The tab that the address names, as Google writes it: `#gid=…`. */
function tabQuery(): string {
  const id = /gid=(\d+)/.exec(window.location.hash)?.[1];
  return id === undefined ? '' : `?tab=${id}`;
}

function uploadXlsx(person: string): void {
  const input = el('input', { type: 'file', accept: '.xlsx' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const query = new URLSearchParams({ name: file.name, convert: 'ya' });
    withProgress(PAGES.sheet.uploadXlsx, () =>
      upload<{ readonly id: string }>(`/api/orang/${person}/drive/unggah?${query}`, file),
    ).then(({ id }) => window.location.assign(placeFor(person, `/lembar/${id}`)), sayError);
  });
  input.click();
}
