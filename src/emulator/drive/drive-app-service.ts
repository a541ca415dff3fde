import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { MIME } from '../world/mime-types.ts';
import { DriveFile, DriveFolder, FileIterator, FolderIterator, readQuery } from './drive-objects.ts';

type Members =
  | 'createFolder'
  | 'getFileById'
  | 'getFiles'
  | 'getFilesByName'
  | 'getFolderById'
  | 'getFolders'
  | 'getFoldersByName'
  | 'getRootFolder'
  | 'searchFiles'
  | 'searchFolders';

/** Wording certain. */
const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** `DriveApp`. */
export class DriveAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Drive.DriveApp, Members>
{
  readonly interfaceName = 'Drive.DriveApp';

  getRootFolder(): DriveFolder {
    return new DriveFolder(this.run, this.run.world.store.rootOf(this.run.user).id);
  }

  getFileById(id: string): DriveFile {
    return new DriveFile(this.run, this.visible(id, false));
  }

  getFolderById(id: string): DriveFolder {
    return new DriveFolder(this.run, id === 'root' ? this.getRootFolder().id : this.visible(id, true));
  }

  private visible(id: string, folder: boolean): string {
    const { store } = this.run.world;
    const record = store.get(id);
    if (!record || !store.mayOpen(record, this.run.user)) throw new ScriptException(NOT_FOUND);
    if ((record.mimeType === MIME.folder) !== folder) throw new ScriptException(NOT_FOUND);
    return id;
  }

  createFile(...args: readonly unknown[]): DriveFile {
    return this.getRootFolder().createFile(...args);
  }

  createFolder(name: string): DriveFolder {
    return this.getRootFolder().createFolder(name);
  }

  /** Files and folders of the whole Drive that this user may open. */
  private find(query: string, folders: boolean): string[] {
    const { store } = this.run.world;
    const fits = readQuery(this.run, query);
    return store
      .all()
      .filter(
        (record) =>
          (record.mimeType === MIME.folder) === folders &&
          !record.id.startsWith('0A') &&
          !(record.trashed && !query.includes('trashed')) &&
          store.isListed(record, this.run.user) &&
          fits(record),
      )
      .map((record) => record.id);
  }

  /** What was itself put into the bin; what lies in a folder there is left out. */
  private inBin(folders: boolean): string[] {
    const { store } = this.run.world;
    return this.find('trashed = true', folders).filter((id) => store.get(id)?.trashed);
  }

  searchFiles(query: string): FileIterator {
    return new FileIterator(this.run, this.find(query, false));
  }

  searchFolders(query: string): FolderIterator {
    return new FolderIterator(this.run, this.find(query, true));
  }

  createShortcut(targetId: string): DriveFile {
    return this.getRootFolder().createShortcut(targetId);
  }

  getTrashedFiles(): FileIterator {
    return new FileIterator(this.run, this.inBin(false));
  }

  getTrashedFolders(): FolderIterator {
    return new FolderIterator(this.run, this.inBin(true));
  }

  continueFileIterator(token: string): FileIterator {
    return new FileIterator(this.run, idsIn(token));
  }

  continueFolderIterator(token: string): FolderIterator {
    return new FolderIterator(this.run, idsIn(token));
  }

  getFiles(): FileIterator {
    return this.searchFiles('');
  }

  getFolders(): FolderIterator {
    return this.searchFolders('');
  }

  getFilesByName(name: string): FileIterator {
    return this.searchFiles(`name = '${name.replace(/['\\]/g, '\\$&')}'`);
  }

  getFoldersByName(name: string): FolderIterator {
    return this.searchFolders(`name = '${name.replace(/['\\]/g, '\\$&')}'`);
  }

  getFilesByType(mimeType: string): FileIterator {
    return this.searchFiles(`mimeType = '${mimeType}'`);
  }
}

function idsIn(token: string): string[] {
  return Buffer.from(token, 'base64url')
    .toString()
    .split(',')
    .filter((id) => id !== '');
}
