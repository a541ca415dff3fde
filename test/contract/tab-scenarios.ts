import type { Tab, Tabs } from '../../src/application/ports.ts';
import type { SheetPlan } from '../../src/core/sop/sheet-grid.ts';

const PLAN: SheetPlan = {
  name: 'Contoh',
  rows: [['Judul', ''], ['No', '=1+1'], ['1']],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  roles: [{ row: 0, column: 0, rows: 1, columns: 2, role: 'title' }],
  validations: [{ row: 2, column: 1, rows: 1, columns: 1, choices: ['Mulai', 'Selesai'] }],
  notes: [{ row: 1, column: 1, note: 'Petunjuk' }],
  columnWidths: [40, 220],
  hiddenColumns: [1],
  frozenRows: 1,
};

/** The tab in front, which every scenario has at first. */
function front(tabs: Tabs): Tab {
  const tab = tabs.read(null);
  if (tab === null) throw new Error('There is no tab in front.');
  return tab;
}

/** The texts that are not empty, by position; how far the rows reach is not part of the contract. */
function texts({ grid }: Tab): unknown {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text === '' ? [] : [{ row, column, text }])),
  );
}

/** What every implementation of `Tabs` must answer alike; each scenario gives back plain data to compare. */
export const TAB_SCENARIOS: Readonly<Record<string, (tabs: Tabs) => unknown>> = {
  'has one empty tab at first': (tabs) => {
    const tab = front(tabs);
    return [texts(tab), tab.notes, tab.grid.merges, tab.settings, tabs.names().includes(tab.grid.name)];
  },
  'reads a tab by its id, and none that is gone': (tabs) => {
    const { sheetId, grid } = front(tabs);
    return [tabs.read(sheetId)?.grid.name === grid.name, tabs.read(sheetId + 12345)];
  },
  'keeps any text as it is': (tabs) => {
    const { sheetId } = front(tabs);
    const signs = ['=1+1', '007', "'x", '1/2', '+62', '-', 'TRUE', 'a\nb', ' x '];
    tabs.change(sheetId, { edits: signs.map((text, row) => ({ row, column: 2, text })) });
    return texts(front(tabs));
  },
  'replaces and empties cells': (tabs) => {
    const { sheetId } = front(tabs);
    const edit = (column: number, text: string) => ({ row: 0, column, text });
    tabs.change(sheetId, { edits: [edit(0, 'a'), edit(1, 'b'), edit(2, 'c')] });
    tabs.change(sheetId, { edits: [edit(0, ''), edit(1, 'baru')] });
    return texts(front(tabs));
  },
  'writes notes and takes them away': (tabs) => {
    const { sheetId } = front(tabs);
    const note = (row: number, text: string) => ({ row, column: 1, note: text });
    tabs.change(sheetId, { notes: [note(0, 'satu'), note(1, 'dua'), note(2, 'tiga')] });
    tabs.change(sheetId, { notes: [note(1, ''), note(2, 'lain')] });
    return front(tabs).notes;
  },
  'sets sizes of rows and columns': (tabs) => {
    const { sheetId } = front(tabs);
    const size = (index: number, pixels: number) => ({ index, pixels });
    tabs.change(sheetId, {
      rowHeights: [size(0, 90), size(2, 90)],
      columnWidths: [size(1, 33), size(2, 33), size(3, 34)],
    });
    const { rowHeights, columnWidths } = front(tabs);
    return [rowHeights.slice(0, 4), columnWidths.slice(0, 5)];
  },
  'turns cells upwards, and tells of them': (tabs) => {
    const { sheetId, turned } = front(tabs);
    const cell = (row: number, column: number) => ({ row, column });
    tabs.change(sheetId, {
      turned: [cell(2, 2), cell(1, 0), cell(1, 1)],
      edits: [{ ...cell(1, 1), text: 'a' }],
    });
    const after = [...front(tabs).turned].sort((a, b) => a.row - b.row || a.column - b.column);
    return [turned, after, texts(front(tabs))];
  },
  'adds rows and columns before it writes into them': (tabs) => {
    const { sheetId, rowHeights, columnWidths } = front(tabs);
    const cell = { row: rowHeights.length + 1, column: columnWidths.length };
    tabs.change(sheetId, { moreRows: 2, moreColumns: 1, edits: [{ ...cell, text: 'ujung' }] });
    const after = front(tabs);
    return [after.rowHeights.length, after.columnWidths.length, texts(after)];
  },
  'hides columns, also one that it adds': (tabs) => {
    const { sheetId, columnWidths } = front(tabs);
    tabs.change(sheetId, { moreColumns: 1, hideColumns: [2, columnWidths.length] });
    tabs.change(sheetId, { hideColumns: [2] });
    return front(tabs).hiddenColumns.map((column) => column - (column > 2 ? columnWidths.length : 0));
  },
  'changes nothing when asked for nothing': (tabs) => {
    const { sheetId } = front(tabs);
    tabs.change(sheetId, {});
    return texts(front(tabs));
  },
  'adds a tab and puts it in front': (tabs) => {
    const before = front(tabs).sheetId;
    const sheetId = tabs.add("Jum'at", PLAN);
    const tab = front(tabs);
    return {
      isNew: sheetId !== before,
      isInFront: tab.sheetId === sheetId,
      name: tab.grid.name,
      names: tabs.names().length,
      texts: texts(tab),
      merges: tab.grid.merges,
      notes: tab.notes,
      widths: tab.columnWidths.slice(0, 2),
      hidden: tab.hiddenColumns,
      other: tabs.read(before)?.sheetId === before,
    };
  },
};
