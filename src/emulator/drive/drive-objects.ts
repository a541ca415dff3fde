import { type BlobObject, type BlobSource, isBlobSource } from '../base/blob.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';
import { contentBlob, exportBlob } from './drive-content.ts';
import { DriveItem } from './drive-item.ts';
import { driveQuery, InvalidQuery } from './drive-query.ts';

type FileMembers =
  | 'getDescription'
  | 'getId'
  | 'getMimeType'
  | 'getName'
  | 'getSize'
  | 'getUrl'
  | 'isTrashed'
  | 'setContent'
  | 'setName'
  | 'setTrashed';

/** `File`. */
export class DriveFile extends DriveItem implements Emulates<GoogleAppsScript.Drive.File, FileMembers> {
  readonly interfaceName = 'Drive.File';
  getParents = (): FolderIterator => new FolderIterator(this.run, this.record.parents);

  toBlob(): BlobObject {
    return contentBlob(this.run, this.record);
  }

  getBlob(): BlobObject {
    return this.toBlob();
  }

  getAs(contentType: string): BlobObject {
    return exportBlob(this.run, this.record, contentType);
  }

  getMimeType(): string {
    return this.record.mimeType;
  }

  getSize(): number {
    return this.record.mimeType.startsWith('application/vnd.google-apps') ? 0 : this.record.bytes.length;
  }

  setContent(content: string): this {
    return this.change({ bytes: new Uint8Array(Buffer.from(content, 'utf8')) });
  }

  addCommenter = (user: unknown): this => this.share([user], 'COMMENT');
  addCommenters = (users: readonly unknown[]): this => this.share(users, 'COMMENT');
  removeCommenter = (user: unknown): this => this.unshare(user, ['COMMENT']);

  /** Null unless the file is a shortcut. */
  getTargetId(): string | null {
    return this.record.target ?? null;
  }

  getTargetMimeType(): string | null {
    const { target } = this.record;
    return target === undefined ? null : (this.run.world.store.get(target)?.mimeType ?? null);
  }

  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this.id}&export=download`;
  }

  makeCopy(...args: readonly unknown[]): DriveFile {
    const { world, user } = this.run;
    const name = args.find((arg): arg is string => typeof arg === 'string') ?? `Copy of ${this.record.name}`;
    const folder = args.find((arg) => arg instanceof DriveFolder);
    if (this.record.mimeType === MIME.document) world.useDaily(user, 'document create');
    if (this.record.mimeType === MIME.spreadsheet) world.useDaily(user, 'spreadsheet create');
    const parents = folder ? [folder.id] : this.record.parents;
    return new DriveFile(this.run, world.store.copy(this.record, { owner: user, name, parents }).id);
  }
}

type FolderMembers =
  | 'createFolder'
  | 'getDescription'
  | 'getFilesByName'
  | 'getId'
  | 'getName'
  | 'setName'
  | 'setTrashed';

/** `Folder`. */
export class DriveFolder extends DriveItem implements Emulates<GoogleAppsScript.Drive.Folder, FolderMembers> {
  readonly interfaceName = 'Drive.Folder';
  getParents = (): FolderIterator => new FolderIterator(this.run, this.record.parents);

  /** `createFile(blob)` or `createFile(name, content[, mimeType])`; nothing is converted. */
  createFile(...args: readonly unknown[]): DriveFile {
    const { world, user } = this.run;
    this.requireEdit();
    const [first, content, mimeType] = args;
    const blob = isBlobSource(first) ? (first as BlobSource).toBlob() : undefined;
    const type = blob ? blob.contentType : typeof mimeType === 'string' ? mimeType : 'text/plain';
    if (type?.startsWith('application/vnd.google-apps'))
      throw new ScriptException(`Invalid argument: mimeType`);
    const record = world.store.create({
      owner: user,
      name: blob ? (blob.name ?? 'Untitled') : String(first),
      mimeType: type ?? 'application/octet-stream',
      bytes: blob ? blob.bytes.slice() : new Uint8Array(Buffer.from(String(content), 'utf8')),
      parents: [this.id],
    });
    return new DriveFile(this.run, record.id);
  }

  private requireEdit(): void {
    if (!this.run.world.store.mayOpen(this.record, this.run.user, true))
      throw new ScriptException('Access denied: DriveApp.');
  }

  createShortcut(targetId: string): DriveFile {
    const { world, user } = this.run;
    this.requireEdit();
    const target = world.store.get(targetId);
    if (!target || !world.store.mayOpen(target, user))
      throw new ScriptException(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    const { name } = target;
    const record = world.store.create({ owner: user, name, mimeType: MIME.shortcut, parents: [this.id] });
    record.target = targetId;
    return new DriveFile(this.run, record.id);
  }

  searchFiles(query: string): FileIterator {
    return new FileIterator(this.run, this.children(false, readQuery(this.run, query)));
  }

  searchFolders(query: string): FolderIterator {
    return new FolderIterator(this.run, this.children(true, readQuery(this.run, query)));
  }

  createFolder(name: string): DriveFolder {
    const { world, user } = this.run;
    this.requireEdit();
    const record = world.store.create({
      owner: user,
      name,
      mimeType: MIME.folder,
      parents: [this.id],
    });
    return new DriveFolder(this.run, record.id);
  }

  private children(folders: boolean, fits: (record: FileRecord) => boolean): string[] {
    return this.run.world.store
      .childrenOf(this.id)
      .filter((record) => (record.mimeType === MIME.folder) === folders && !record.trashed && fits(record))
      .map((record) => record.id);
  }

  getFiles(): FileIterator {
    return new FileIterator(
      this.run,
      this.children(false, () => true),
    );
  }

  getFilesByName(name: string): FileIterator {
    return new FileIterator(
      this.run,
      this.children(false, (record) => record.name === name),
    );
  }

  getFilesByType(mimeType: string): FileIterator {
    return new FileIterator(
      this.run,
      this.children(false, (record) => record.mimeType === mimeType),
    );
  }

  getFolders(): FolderIterator {
    return new FolderIterator(
      this.run,
      this.children(true, () => true),
    );
  }

  getFoldersByName(name: string): FolderIterator {
    return new FolderIterator(
      this.run,
      this.children(true, (record) => record.name === name),
    );
  }

  getSize(): number {
    return 0;
  }
}

/** A search text as a test; what Drive does not understand is refused. */
export function readQuery(run: Execution, query: string): (record: FileRecord) => boolean {
  try {
    return driveQuery(query, run.world.store, run.user);
  } catch (error) {
    if (error instanceof InvalidQuery) throw new ScriptException('Invalid argument: q');
    throw error;
  }
}

/** Walks through a list of ids; the sentence at its end is certain. */
abstract class DriveIterator<T> extends ServiceObject {
  private readonly ids: readonly string[];
  private at = 0;

  constructor(run: Execution, ids: readonly string[]) {
    super(run);
    this.ids = [...ids];
  }

  protected abstract make(id: string): T;

  /** Enough to go on in a later run. */
  getContinuationToken(): string {
    return Buffer.from(this.ids.slice(this.at).join(',')).toString('base64url');
  }

  hasNext(): boolean {
    return this.at < this.ids.length;
  }

  next(): T {
    const id = this.ids[this.at];
    if (id === undefined)
      throw new ScriptException('Cannot retrieve the next object: iterator has reached the end.');
    this.at += 1;
    return this.make(id);
  }
}

/** `FileIterator`. */
export class FileIterator extends DriveIterator<DriveFile> {
  readonly interfaceName = 'Drive.FileIterator';

  protected make(id: string): DriveFile {
    return new DriveFile(this.run, id);
  }
}

/** `FolderIterator`. */
export class FolderIterator extends DriveIterator<DriveFolder> {
  readonly interfaceName = 'Drive.FolderIterator';

  protected make(id: string): DriveFolder {
    return new DriveFolder(this.run, id);
  }
}
