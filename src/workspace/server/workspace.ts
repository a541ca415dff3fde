import { randomBytes } from 'node:crypto';
import { WORKSPACE } from '../../core/messages/workspace.ts';
import { createWorld, type WorldOptions } from '../../emulator/index.ts';
import { Office } from '../office/office.ts';
import { seedReadyOffice } from '../office/ready-office.ts';
import { StateStore } from '../state/state-store.ts';
import { Events } from './events.ts';
import { FrameDesk } from './frame-desk.ts';
import { RunDesk } from './run-desk.ts';

export interface WorkspaceOptions {
  /** Folder of the built projects. */
  readonly dist: string;
  readonly stateFolder: string;
  /** The world's clock and its PDF converter. */
  readonly world: WorldOptions;
  /** Makes a PDF without holding everybody up; for downloads. */
  readonly convertDocx: (docx: Uint8Array) => Promise<Uint8Array>;
}

/** What a person must be told before anything else, until it is over. */
export interface Notice {
  readonly kind: 'unsaved' | 'restored';
  readonly text: string;
}

/** Everything behind the server: the office, where it is saved, who listens. */
export class Workspace {
  readonly options: WorkspaceOptions;
  readonly id = randomBytes(12).toString('hex');
  readonly events = new Events();
  readonly runs = new RunDesk();
  readonly frames = new FrameDesk();
  readonly store: StateStore;
  office: Office;
  /** Goes up with every change; pages ask again when theirs is lower. */
  revision = 1;
  /** Told when the whole office was replaced. */
  onFreshOffice: (() => Promise<void>) | undefined;
  private restored: string | null = null;
  private unsaved: string | null = null;
  private isClosed = false;

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.store = new StateStore(options.stateFolder);
    const outcome = this.store.load(options.world, this.stamp());
    if (outcome.kind === 'loaded') {
      this.office = Office.restore(outcome.world, options.dist, outcome.office);
      this.store.sweep();
    } else if (outcome.kind === 'damaged' && outcome.older !== null) {
      this.office = Office.restore(outcome.older.world, options.dist, outcome.older.office);
      this.restored = WORKSPACE.state.damagedOlder(outcome.keptAs);
    } else {
      this.office = this.freshOffice();
      if (outcome.kind === 'damaged') this.restored = WORKSPACE.state.damagedFresh(outcome.keptAs);
    }
    this.save();
  }

  notices(): readonly Notice[] {
    const notices: Notice[] = [];
    if (this.unsaved !== null) notices.push({ kind: 'unsaved', text: this.unsaved });
    if (this.restored !== null) notices.push({ kind: 'restored', text: this.restored });
    return notices;
  }

  forgetRestored(): void {
    this.restored = null;
  }

  /** After every change: saved before anybody is told. A full disk takes nothing away; it is said, and tried again. */
  commit(): void {
    // A run that was left behind when the workspace closed: the folder may be somebody else's by now.
    if (this.isClosed) return;
    this.revision += 1;
    this.save();
    this.events.tell({ revision: this.revision });
  }

  /** Saves for the last time; true when everything is on the disk. */
  close(): boolean {
    const isSaved = this.save();
    this.isClosed = true;
    return isSaved;
  }

  /** True when everything is on the disk. */
  save(): boolean {
    try {
      this.store.save(this.office.world, this.office.saved());
      this.unsaved = null;
    } catch (error) {
      const { code, message } = error as { readonly code?: string; readonly message: string };
      this.unsaved = WORKSPACE.state.unsaved(this.options.stateFolder, code ?? message);
    }
    return this.unsaved === null;
  }

  /** A fresh office; the old state stays beside the new one. */
  async reset(): Promise<void> {
    this.store.setAside(this.stamp());
    this.runs.clear();
    this.frames.clear();
    this.restored = null;
    this.office = this.freshOffice();
    await this.onFreshOffice?.();
  }

  /** Lets triggers fire whose time has come by the computer's own clock. */
  async tick(): Promise<void> {
    const { world } = this.office;
    const due = world.now().toISOString();
    const isDue = world.triggers.list().some(({ nextRun }) => nextRun !== null && nextRun <= due);
    if (!isDue && this.unsaved === null) return;
    if (isDue) await world.pass(0);
    this.commit();
  }

  private freshOffice(): Office {
    const office = new Office(createWorld(this.options.world), this.options.dist);
    seedReadyOffice(office);
    return office;
  }

  /** For file names: the computer's time to the second. */
  private stamp(): string {
    return new Date().toISOString().slice(0, 19).replace(/[-:T]/g, '');
  }
}
