import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { SheetView } from '../../shared/views.ts';
import { confirmDialog, textDialog } from '../dialog.ts';
import { button, el } from '../element.ts';
import { menuButton } from './menu-bar.ts';
import * as requests from './sheet-requests.ts';

export interface TabHost {
  readonly open: (tabId: number) => void;
  readonly apply: (changes: readonly requests.SheetRequest[]) => void;
}

/** The tabs below a sheet. */
export function tabBar(view: SheetView, host: TabHost): HTMLElement {
  const { sheet } = PAGES;
  const shown = view.tabs.filter(({ hidden, id }) => !hidden || id === view.tab.id);
  const tabs = shown.map(({ id, title, color }, index) => {
    const isHere = id === view.tab.id;
    const tab = button(title, () => host.open(id), {
      role: 'tab',
      'aria-selected': String(isHere),
      tabindex: isHere ? 0 : -1,
      style: color === null ? '' : `border-bottom-color:${/^#[0-9a-f]{6}$/i.test(color) ? color : '#888'}`,
    });
    tab.addEventListener('keydown', (event) => {
      const change = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const next = shown[(index + change + shown.length) % shown.length];
      if (change !== 0 && next !== undefined) host.open(next.id);
    });
    return tab;
  });
  const freshName = (): string => {
    const taken = new Set(view.tabs.map(({ title }) => title));
    let number = view.tabs.length + 1;
    while (taken.has(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  };
  const rename = async (): Promise<void> => {
    const title = await textDialog(sheet.renameTab, sheet.tabName, view.tab.title);
    if (title !== null) host.apply([requests.renameTab(view.tab.id, title)]);
  };
  const remove = async (): Promise<void> => {
    if (await confirmDialog(sheet.deleteTab, sheet.deleteTabTitle(view.tab.title), sheet.deleteTab))
      host.apply([requests.deleteTab(view.tab.id)]);
  };
  return el(
    'div',
    { class: 'tabs' },
    view.mayEdit
      ? button('+', () => host.apply([requests.addTab(freshName())]), {
          'aria-label': sheet.addTab,
          title: sheet.addTab,
        })
      : null,
    el('div', { role: 'tablist', 'aria-label': sheet.tabs, class: 'tablist' }, ...tabs),
    view.mayEdit
      ? menuButton('⋯', [
          { caption: sheet.renameTab, choose: () => void rename() },
          {
            caption: sheet.duplicateTab,
            choose: () => host.apply([requests.duplicateTab(view.tab.id, `${view.tab.title} (2)`)]),
          },
          { caption: sheet.deleteTab, choose: () => void remove() },
        ])
      : null,
  );
}
