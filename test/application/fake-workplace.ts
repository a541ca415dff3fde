import type {
  PicturePlace,
  Pictures,
  SheetPicture,
  Tab,
  TabChange,
  Workplace,
} from '../../src/application/ports.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import type { CellRef, SheetPlan } from '../../src/core/sop/sheet-grid.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { writeSheet } from '../../src/core/sop/write-sheet.ts';
import { MemoryDocuments } from './memory-documents.ts';

export interface FakePicture {
  tag: string;
  description: string;
  png: Uint8Array;
  place: PicturePlace;
}

/** Pictures in memory; `moves` counts how often one was put elsewhere. */
export class FakePictures implements Pictures {
  readonly hanging: FakePicture[] = [];
  moves = 0;

  list(): readonly SheetPicture[] {
    return this.hanging.map((picture) => this.handle(picture));
  }

  insert(_sheetId: number, png: Uint8Array, place: PicturePlace): SheetPicture {
    const picture = { tag: '', description: '', png, place };
    this.hanging.push(picture);
    return this.handle(picture);
  }

  private handle(picture: FakePicture): SheetPicture {
    return {
      tag: picture.tag,
      place: () => picture.place,
      move: (place) => {
        picture.place = place;
        this.moves += 1;
      },
      label: (tag, description) => Object.assign(picture, { tag, description }),
      remove: () => {
        this.hanging.splice(this.hanging.indexOf(picture), 1);
      },
    };
  }
}

export interface FakeWorkplace extends Workplace {
  readonly pictures: FakePictures;
  /** Everything written into tabs, in order. */
  readonly changes: TabChange[];
  readonly added: { readonly name: string; readonly plan: SheetPlan }[];
  stored: string | null;
}

/** A workbook in memory, with one tab at first. */
export function fakeWorkplace(start: Tab | null = null): FakeWorkplace {
  const tabs: Tab[] = start === null ? [] : [start];
  let front = start;
  let presses = 0;
  const workplace: FakeWorkplace = {
    pictures: new FakePictures(),
    changes: [],
    added: [],
    stored: null,
    tabs: {
      read: (sheetId) => (sheetId === null ? front : (tabs.find((tab) => tab.sheetId === sheetId) ?? null)),
      change: (sheetId, change) => {
        workplace.changes.push(change);
        const index = tabs.findIndex((tab) => tab.sheetId === sheetId);
        const before = tabs[index];
        if (before === undefined) return;
        const after = changed(before, change);
        tabs[index] = after;
        if (front === before) front = after;
      },
      names: () => tabs.map(({ grid }) => grid.name),
      add: (name, plan) => {
        workplace.added.push({ name, plan });
        front = newTab(Math.max(-1, ...tabs.map(({ sheetId }) => sheetId)) + 1, name, plan);
        tabs.push(front);
        return front.sheetId;
      },
    },
    registry: { send: () => null, random: () => `acak${++presses}` },
    settings: {
      read: () => workplace.stored,
      write: (text) => {
        workplace.stored = text;
      },
    },
    lock: { exclusively: (work) => work() },
    documents: new MemoryDocuments(),
    foreignFiles: { read: () => ({ kind: 'missing' }) },
    today: () => '2025-03-14',
  };
  return workplace;
}

function changed(tab: Tab, change: TabChange): Tab {
  const rowHeights = [...tab.rowHeights, ...Array<number>(change.moreRows ?? 0).fill(21)];
  for (const { index, pixels } of change.rowHeights ?? []) rowHeights[index] = pixels;
  const columnWidths = [...tab.columnWidths, ...Array<number>(change.moreColumns ?? 0).fill(100)];
  for (const { index, pixels } of change.columnWidths ?? []) columnWidths[index] = pixels;
  const rows = tab.grid.rows.map((row) => [...row]);
  for (const { row, column, text } of change.edits ?? []) {
    const cells = rows[row] ?? [];
    cells[column] = text;
    rows[row] = cells;
  }
  const isKept = (note: CellRef) => !change.notes?.some((other) => isSameCell(note, other));
  const notes = [...tab.notes.filter(isKept), ...(change.notes ?? []).filter(({ note }) => note !== '')];
  const hiddenColumns = [...new Set([...tab.hiddenColumns, ...(change.hideColumns ?? [])])].sort(
    (a, b) => a - b,
  );
  const turned = [...tab.turned, ...(change.turned ?? [])];
  return { ...tab, rowHeights, columnWidths, hiddenColumns, turned, notes, grid: { ...tab.grid, rows } };
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

function newTab(sheetId: number, name: string, plan: SheetPlan): Tab {
  const { rows, merges, notes, columnWidths, hiddenColumns } = plan;
  const grid = { name, rows, merges };
  return { ...tabWith(rows), sheetId, grid, notes, columnWidths, hiddenColumns };
}

/** A tab with these texts and nothing else. */
export function tabWith(rows: readonly (readonly string[])[]): Tab {
  const grid = { name: 'Lembar1', rows, merges: [] };
  return {
    sheetId: 0,
    grid,
    notes: [],
    settings: null,
    hiddenRows: [],
    hiddenColumns: [],
    turned: [],
    rowHeights: Array(1000).fill(21),
    columnWidths: Array(26).fill(100),
  };
}

/** The tab that Lajur writes for an SOP. */
export function tabOf(sop: Sop): Tab {
  const plan = writeSheet(sop, findProfile(sop.profile));
  const grid = { name: plan.name, rows: plan.rows, merges: plan.merges };
  return { ...tabWith([]), grid, columnWidths: plan.columnWidths };
}
