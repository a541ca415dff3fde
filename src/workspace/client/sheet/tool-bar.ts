import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { AreaView, LookView } from '../../shared/views.ts';
import { textDialog } from '../dialog.ts';
import { button, el } from '../element.ts';
import { cellName } from './cell-place.ts';
import { menuButton } from './menu-bar.ts';
import * as requests from './sheet-requests.ts';

const FILLS = ['#ffffff', '#f3f3f3', '#fff2cc', '#d9ead3', '#cfe2f3', '#f4cccc', '#ead1dc', '#fce5cd'];

export interface ToolHost {
  readonly tabId: () => number;
  readonly area: () => AreaView;
  readonly look: () => LookView | undefined;
  readonly note: () => string;
  readonly isMerged: () => boolean;
  readonly apply: (changes: readonly requests.SheetRequest[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What can be done with selected cells beside typing. */
export function toolBar(host: ToolHost): HTMLElement {
  const format = (path: string, value: unknown): void => {
    host.apply([requests.setFormat(host.tabId(), host.area(), path, value)]);
  };
  const tool = (sign: string, name: string, use: () => void): HTMLButtonElement =>
    button(sign, use, { 'aria-label': name, title: name });
  const { sheet } = PAGES;
  return el(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': sheet.toolbar },
    tool('↶', `${sheet.undo} (Ctrl+Z)`, host.undo),
    tool('↷', `${sheet.redo} (Ctrl+Y)`, host.redo),
    tool('B', `${sheet.bold} (Ctrl+B)`, () => toggleBold(host)),
    tool('I', `${sheet.italic} (Ctrl+I)`, () => toggleItalic(host)),
    tool('⇤', sheet.left, () => format('horizontalAlignment', 'LEFT')),
    tool('↔', sheet.center, () => format('horizontalAlignment', 'CENTER')),
    tool('⇥', sheet.right, () => format('horizontalAlignment', 'RIGHT')),
    tool('↵', sheet.wrap, () =>
      format('wrapStrategy', host.look()?.wrap === true ? 'OVERFLOW_CELL' : 'WRAP'),
    ),
    tool('⊞', sheet.borders, () => host.apply([requests.setBorders(host.tabId(), host.area(), true)])),
    tool('⊟', sheet.noBorders, () => host.apply([requests.setBorders(host.tabId(), host.area(), false)])),
    tool(sheet.merge, sheet.merge, () => {
      const change = host.isMerged() ? requests.unmerge : requests.merge;
      host.apply([change(host.tabId(), host.area())]);
    }),
    fillPicker((colour) => format('backgroundColor', colour)),
    tool('✎', `${sheet.note} (Shift+F2)`, () => void editNote(host)),
    menuButton(sheet.more, lineEntries(host)),
  );
}

export function toggleBold(host: ToolHost): void {
  const isOn = host.look()?.bold === true;
  host.apply([requests.setFormat(host.tabId(), host.area(), 'textFormat.bold', !isOn)]);
}

export function toggleItalic(host: ToolHost): void {
  const isOn = host.look()?.italic === true;
  host.apply([requests.setFormat(host.tabId(), host.area(), 'textFormat.italic', !isOn)]);
}

export async function editNote(host: ToolHost): Promise<void> {
  const area = host.area();
  const name = cellName({ row: area.startRow, column: area.startColumn });
  const note = await textDialog(PAGES.sheet.note, PAGES.sheet.noteFor(name), host.note(), true);
  if (note !== null) host.apply([requests.setNote(host.tabId(), area, note)]);
}

function fillPicker(use: (colour: unknown) => void): HTMLElement {
  const select = el('select', { 'aria-label': PAGES.sheet.fill, title: PAGES.sheet.fill, class: 'fill' });
  select.append(el('option', { value: '' }, PAGES.sheet.fill));
  for (const colour of FILLS)
    select.append(el('option', { value: colour, style: `background:${colour}` }, colour));
  select.addEventListener('change', () => {
    const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#(..)(..)(..)$/.exec(select.value) ?? [];
    const channel = (hex: string): number => Number.parseInt(hex, 16) / 255;
    use({ red: channel(red), green: channel(green), blue: channel(blue) });
    select.value = '';
  });
  return select;
}

function lineEntries(host: ToolHost) {
  const { sheet } = PAGES;
  const act = (make: (id: number, area: AreaView) => requests.SheetRequest) => (): void => {
    host.apply([make(host.tabId(), host.area())]);
  };
  return [
    {
      caption: sheet.insertRow,
      choose: act((id, area) => requests.insertLines(id, 'ROWS', area.startRow, area.endRow - area.startRow)),
    },
    {
      caption: sheet.insertColumn,
      choose: act((id, area) =>
        requests.insertLines(id, 'COLUMNS', area.startColumn, area.endColumn - area.startColumn),
      ),
    },
    {
      caption: sheet.deleteRow,
      choose: act((id, area) => requests.deleteLines(id, 'ROWS', area.startRow, area.endRow)),
    },
    {
      caption: sheet.deleteColumn,
      choose: act((id, area) => requests.deleteLines(id, 'COLUMNS', area.startColumn, area.endColumn)),
    },
    'separator' as const,
    { caption: sheet.freeze, choose: act((id, area) => requests.freezeRows(id, area.endRow)) },
    { caption: sheet.unfreeze, choose: act((id) => requests.freezeRows(id, 0)) },
  ];
}
