import type { MenuItemView, MenuView } from '../../shared/views.ts';
import { button, el } from '../element.ts';

export interface MenuChoice {
  readonly caption: string;
  readonly choose: () => void;
}

export type MenuEntry = MenuChoice | 'separator';

/** A button with a menu below it, for mouse and keyboard. */
export function menuButton(caption: string, entries: readonly MenuEntry[]): HTMLElement {
  const list = el('div', { class: 'menu', role: 'menu', 'aria-label': caption, hidden: true });
  const opener = button(caption, () => setOpen(list.hidden !== false), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  const items = entries.map((entry) => {
    if (entry === 'separator') return el('hr', { role: 'separator' });
    const item = button(
      entry.caption,
      () => {
        setOpen(false);
        entry.choose();
      },
      { role: 'menuitem', tabindex: -1 },
    );
    return item;
  });
  list.append(...items);
  const holder = el('div', { class: 'menu-holder' }, opener, list);

  function setOpen(isOpen: boolean): void {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) move(0, 0);
    else if (holder.contains(document.activeElement)) opener.focus();
  }
  function move(from: number, change: number): void {
    const choices = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    choices[(from + change + choices.length) % choices.length]?.focus();
  }
  holder.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const choices = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const now = choices.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(Math.max(0, now), event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
    }
  });
  holder.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && holder.contains(event.relatedTarget)) return;
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  });
  return holder;
}

/** The menus that scripts have put up; a menu inside a menu follows its caption. */
export function scriptMenus(
  menus: readonly MenuView[],
  run: (scriptId: string, functionName: string, caption: string) => void,
): readonly HTMLElement[] {
  const entriesOf = (scriptId: string, items: readonly MenuItemView[], before: string): MenuEntry[] =>
    items.flatMap((item): MenuEntry[] => {
      if (item.kind === 'separator') return ['separator'];
      if (item.kind === 'menu') return entriesOf(scriptId, item.items, `${before}${item.caption} › `);
      const { caption, functionName } = item;
      return [{ caption: `${before}${caption}`, choose: () => run(scriptId, functionName, caption) }];
    });
  return menus.map(({ caption, scriptId, items }) => menuButton(caption, entriesOf(scriptId, items, '')));
}
