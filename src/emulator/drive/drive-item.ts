import { UserObject } from '../base/session-service.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';

/** What files and folders share. */
export abstract class DriveItem extends ServiceObject {
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  get record(): FileRecord {
    const record = this.run.world.store.get(this.id);
    if (!record) throw new ScriptException('The item has been deleted.');
    return record;
  }

  protected change(changes: Partial<FileRecord>): this {
    const { store } = this.run.world;
    // Wording certain.
    if (!store.mayOpen(this.record, this.run.user, true))
      throw new ScriptException('Access denied: DriveApp.');
    Object.assign(this.record, changes);
    store.touch(this.record);
    return this;
  }

  getId = (): string => this.id;
  getName = (): string => this.record.name;
  getDescription = (): string | null => this.record.description || null;
  getDateCreated = (): Date => new Date(this.record.createdTime);
  getLastUpdated = (): Date => new Date(this.record.modifiedTime);
  isTrashed = (): boolean => this.record.trashed;
  isStarred = (): boolean => this.record.starred;
  getOwner = (): UserObject => new UserObject(this.run, this.record.owner);
  getEditors = (): UserObject[] => this.record.editors.map((email) => new UserObject(this.run, email));
  getViewers = (): UserObject[] => this.record.viewers.map((email) => new UserObject(this.run, email));
  setName = (name: string): this => this.change({ name });
  setDescription = (description: string): this => this.change({ description });
  setTrashed = (trashed: boolean): this => this.change({ trashed });
  setStarred = (starred: boolean): this => this.change({ starred });

  getUrl(): string {
    const kinds: Readonly<Record<string, string>> = {
      [MIME.spreadsheet]: 'https://docs.google.com/spreadsheets/d/',
      [MIME.document]: 'https://docs.google.com/document/d/',
      [MIME.folder]: 'https://drive.google.com/drive/folders/',
    };
    const start = kinds[this.record.mimeType];
    if (this.record.mimeType === MIME.folder) return `${start}${this.id}`;
    return start ? `${start}${this.id}/edit` : `https://drive.google.com/file/d/${this.id}/view`;
  }

  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }

  addEditors(users: readonly unknown[]): this {
    return this.change({
      editors: [...new Set([...this.record.editors, ...users.map(emailOf)])],
    });
  }

  addViewer(user: unknown): this {
    return this.addViewers([user]);
  }

  addViewers(users: readonly unknown[]): this {
    return this.change({
      viewers: [...new Set([...this.record.viewers, ...users.map(emailOf)])],
    });
  }

  removeEditor(user: unknown): this {
    return this.change({
      editors: this.record.editors.filter((email) => email !== emailOf(user)),
    });
  }

  removeViewer(user: unknown): this {
    return this.change({
      viewers: this.record.viewers.filter((email) => email !== emailOf(user)),
    });
  }

  moveTo(folder: DriveItem): this {
    return this.change({ parents: [folder.id] });
  }

  getSharingAccess(): EnumValue {
    return enumValue('Drive.Access', 'PRIVATE');
  }
}

function emailOf(user: unknown): string {
  return user instanceof UserObject ? user.getEmail() : String(user);
}
