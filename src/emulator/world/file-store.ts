import { inSameDomain } from './accounts.ts';
import { MIME } from './mime-types.ts';
import type { FileRecord, WorldState } from './world-state.ts';

export interface NewFile {
  readonly owner: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes?: Uint8Array;
  readonly parents?: readonly string[];
}

/** Files and folders: who may see them and where they lie. */
export class FileStore {
  private readonly state: WorldState;
  private readonly now: () => Date;
  private readonly newId: () => string;

  constructor(state: WorldState, now: () => Date, newId: () => string) {
    this.state = state;
    this.now = now;
    this.newId = newId;
  }

  /** The root folder ("My Drive") of a user, made when first needed. */
  rootOf(user: string): FileRecord {
    const id = `0A${Buffer.from(user).toString('base64url').slice(0, 15)}PVA`;
    this.state.files[id] ??= this.blank(id, {
      owner: user,
      name: 'My Drive',
      mimeType: MIME.folder,
      parents: [],
    });
    return this.state.files[id] as FileRecord;
  }

  create(file: NewFile): FileRecord {
    const parents = file.parents ?? [this.rootOf(file.owner).id];
    const record = this.blank(this.newId(), { ...file, parents });
    this.state.files[record.id] = record;
    return record;
  }

  copy(source: FileRecord, changes: { owner: string; name: string; parents: readonly string[] }): FileRecord {
    const record = this.create({
      ...changes,
      mimeType: source.mimeType,
      bytes: source.bytes.slice(),
    });
    record.description = source.description;
    if (source.spreadsheet) record.spreadsheet = structuredClone(source.spreadsheet);
    if (source.form)
      record.form = {
        ...structuredClone(source.form),
        publicId: `1FAIpQLS${this.newId()}`,
        destination: null,
        responses: [],
      };
    return record;
  }

  get(id: string): FileRecord | undefined {
    return Object.hasOwn(this.state.files, id) ? this.state.files[id] : undefined;
  }

  remove(id: string): void {
    delete this.state.files[id];
    for (const child of this.childrenOf(id)) this.remove(child.id);
  }

  childrenOf(folderId: string): FileRecord[] {
    return this.all().filter((record) => record.parents.includes(folderId));
  }

  all(): FileRecord[] {
    return Object.values(this.state.files);
  }

  touch(record: FileRecord): void {
    record.modifiedTime = this.now().toISOString();
  }

  /** Whether a file lies in the bin: by itself, or with a folder above it. */
  isTrashed(record: FileRecord): boolean {
    return this.someAbove(record, (file) => file.trashed);
  }

  /** Whether a user may open (or change) a file: by name or by link, on the file or on a folder above it. */
  mayOpen(record: FileRecord, user: string, change = false): boolean {
    return this.someAbove(record, (file) => isNamed(file, user, change) || this.isLinked(file, user, change));
  }

  /** Whether a file turns up in a user's searches: links alone do not put it there. */
  isListed(record: FileRecord, user: string): boolean {
    return this.someAbove(record, (file) => isNamed(file, user, false));
  }

  /** Whether a user may say who else may open a file. */
  mayShare(record: FileRecord, user: string): boolean {
    if (record.shareableByEditors !== false) return this.mayOpen(record, user, true);
    return record.owner === user;
  }

  private isLinked(file: FileRecord, user: string, change: boolean): boolean {
    if (!file.link || (change && file.link.permission !== 'EDIT')) return false;
    return file.link.access.startsWith('ANYONE') || inSameDomain(this.state, file.owner, user);
  }

  private someAbove(record: FileRecord, fits: (file: FileRecord) => boolean): boolean {
    const seen = new Set<string>();
    const check = (file: FileRecord): boolean => {
      if (seen.has(file.id)) return false;
      seen.add(file.id);
      return (
        fits(file) ||
        file.parents.some((parent) => {
          const folder = this.state.files[parent];
          return folder !== undefined && !isRoot(folder) && check(folder);
        })
      );
    };
    return check(record);
  }

  private blank(id: string, file: NewFile): FileRecord {
    const time = this.now().toISOString();
    return {
      id,
      name: file.name,
      mimeType: file.mimeType,
      owner: file.owner,
      editors: [],
      viewers: [],
      parents: [...(file.parents ?? [])],
      trashed: false,
      starred: false,
      description: '',
      createdTime: time,
      modifiedTime: time,
      bytes: file.bytes ?? new Uint8Array(),
      properties: {},
      appProperties: {},
    };
  }
}

/** "My Drive" of somebody: lying there opens a file to nobody. */
function isRoot(file: FileRecord): boolean {
  return file.id.startsWith('0A');
}

function isNamed(file: FileRecord, user: string, change: boolean): boolean {
  if (file.owner === user || file.editors.includes(user)) return true;
  return !change && (file.viewers.includes(user) || file.commenters?.includes(user) === true);
}
