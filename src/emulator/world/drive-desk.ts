import { EmulatorError } from '../runtime/errors.ts';
import { MIME } from './mime-types.ts';
import type { World } from './world.ts';
import type { FileRecord } from './world-state.ts';

export type ShareRole = 'viewer' | 'editor';

/** What a person does by hand in Drive. Everything is refused that the person's rights do not cover. */
export class DriveDesk {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** A copy of a file's record, content left out. Throws `EmulatorError` for who may not open it. */
  open(person: string, id: string): FileRecord {
    const { spreadsheet, form, bytes, ...rest } = this.reach(person, id, false);
    return { ...structuredClone(rest), bytes: new Uint8Array() };
  }

  /** The content of a plain file, or the .docx behind a Google Doc. */
  read(person: string, id: string): Uint8Array {
    return this.reach(person, id, false).bytes.slice();
  }

  mayChange(person: string, id: string): boolean {
    return this.world.store.mayOpen(this.world.record(id), person, true);
  }

  /** Files in a folder, in "My Drive" without one; trashed ones left out. */
  list(person: string, folder?: string): readonly FileRecord[] {
    const parent = folder === undefined ? this.world.store.rootOf(person) : this.reach(person, folder, false);
    return this.visible(this.world.store.childrenOf(parent.id), person);
  }

  /** What others have shared with a person by name; what lies in a folder that is listed already is left out. */
  sharedWith(person: string): readonly FileRecord[] {
    const { store } = this.world;
    const shared = this.visible(store.all(), person).filter(({ owner, parents, id }) => {
      if (owner === person || id.startsWith('0A')) return false;
      return !parents.some((parent) => {
        const folder = store.get(parent);
        return folder && !folder.id.startsWith('0A') && store.isListed(folder, person);
      });
    });
    return shared;
  }

  rename(person: string, id: string, name: string): void {
    const record = this.reach(person, id, true);
    record.name = name;
    this.world.store.touch(record);
  }

  /** Only the owner may put a file into the bin, or take it out again. */
  trash(person: string, id: string, trashed = true): void {
    const record = this.reach(person, id, true);
    if (record.owner !== person) throw new EmulatorError(`${person} does not own "${record.name}"`);
    record.trashed = trashed;
  }

  share(person: string, id: string, email: string, role: ShareRole): void {
    const record = this.reach(person, id, true);
    if (!this.world.store.mayShare(record, person))
      throw new EmulatorError(`${person} may not share "${record.name}"`);
    const list = role === 'editor' ? record.editors : record.viewers;
    if (record.owner !== email && !list.includes(email)) list.push(email);
  }

  /** Puts a file into a folder of the person, as an upload without conversion does. Returns the file id. */
  upload(
    person: string,
    file: { name: string; mimeType: string; bytes: Uint8Array; folder?: string },
  ): string {
    if (file.folder !== undefined) this.reach(person, file.folder, true);
    return this.world.createFile({ owner: person, ...file });
  }

  makeFolder(person: string, name: string, folder?: string): string {
    return this.upload(person, {
      name,
      mimeType: MIME.folder,
      bytes: new Uint8Array(),
      ...(folder === undefined ? {} : { folder }),
    });
  }

  private visible(records: readonly FileRecord[], person: string): FileRecord[] {
    return records
      .filter((record) => !record.trashed && this.world.store.isListed(record, person))
      .map(({ spreadsheet, form, ...rest }) => ({
        ...structuredClone({ ...rest, bytes: null }),
        bytes: new Uint8Array(),
      }));
  }

  private reach(person: string, id: string, change: boolean): FileRecord {
    const record = this.world.store.get(id);
    if (!record) throw new EmulatorError(`No file with id ${id} in this world`);
    if (!this.world.store.mayOpen(record, person, change))
      throw new EmulatorError(`${person} may not ${change ? 'change' : 'open'} "${record.name}"`);
    return record;
  }
}
