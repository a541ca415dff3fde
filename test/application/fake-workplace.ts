import type {
  PicturePlace,
  Pictures,
  SheetPicture,
  Tab,
  TabChange,
  Workplace,
} from '../../src/application/ports.ts';
import type { SheetPlan } from '../../src/core/sop/sheet-grid.ts';

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

/** A workbook in memory with one tab, for use cases whose services do not matter. */
export function fakeWorkplace(tab: Tab | null = null): FakeWorkplace {
  const unused = (): never => {
    throw new Error('This test needs no documents.');
  };
  const workplace: FakeWorkplace = {
    pictures: new FakePictures(),
    changes: [],
    added: [],
    stored: null,
    tabs: {
      read: () => tab,
      change: (_sheetId, change) => {
        workplace.changes.push(change);
      },
      names: () => (tab === null ? [] : [tab.grid.name]),
      add: (name, plan) => {
        workplace.added.push({ name, plan });
        return workplace.added.length;
      },
    },
    settings: {
      read: () => workplace.stored,
      write: (text) => {
        workplace.stored = text;
      },
    },
    lock: { exclusively: (work) => work() },
    documents: {
      folderBesideWorkbook: unused,
      folder: unused,
      earlier: unused,
      saveDocument: unused,
      savePdf: unused,
      exportPdf: unused,
      readTemplate: unused,
      readPicture: unused,
    },
    foreignFiles: { read: () => ({ kind: 'missing' }) },
    today: () => '2025-03-14',
  };
  return workplace;
}
