import type { Archive, ListedFile } from '../../application/registry/ports.ts';
import type { StoredFile } from '../../application/ports.ts';
import { fromBlob, toBlob } from '../bytes.ts';
import { orOutOfReach } from '../drive-errors.ts';
import { MIME } from '../mime-types.ts';
import { driveApi } from '../services.ts';
import {
  ALL_DRIVES,
  FILE_FIELDS,
  findMarked,
  listed,
  markProperties,
  ownedBy,
  quoted,
  search,
} from './drive-search.ts';
import { registryFile } from './facts.ts';
import { saveSheet } from './save-sheet.ts';
import { shareByLink, shareWith } from './sharing.ts';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Kind = Parameters<Archive['save']>[0]['as'];

/** What is uploaded, and what Drive keeps. */
const KINDS: Readonly<Record<Kind, { readonly from: string; readonly to: string }>> = {
  json: { from: 'application/json', to: 'application/json' },
  pdf: { from: MIME.pdf, to: MIME.pdf },
  doc: { from: MIME.docx, to: MIME.doc },
  xlsx: { from: MIME.xlsx, to: MIME.xlsx },
  png: { from: MIME.png, to: MIME.png },
  html: { from: 'text/html', to: 'text/html' },
};

const MOST_MARKED = 5_000;
const MOST_LISTED = 200;
const OPTIONS = { fields: FILE_FIELDS, ...ALL_DRIVES };

/** The registry's part of Google Drive; what it made is found again by its mark. */
export const googleArchive: Archive = {
  folder(name, parentId, mark): StoredFile {
    const found = findMarked(mark);
    if (found !== null) return stored(found);
    const resource = {
      name,
      mimeType: MIME.folder,
      parents: [parentId ?? besideRegistry()],
      appProperties: markProperties(mark),
    };
    return stored(listed(driveApi().create(resource, null as never, OPTIONS)));
  },

  file(id): ListedFile | null {
    const file = orOutOfReach(
      () => driveApi().get(id, { ...OPTIONS, fields: `${FILE_FIELDS},trashed` }) as DriveFile,
    );
    return file === null || file.trashed === true ? null : listed(file);
  },

  marked: (owner) => search(ownedBy(owner), 'createdTime', MOST_MARKED),

  list: (folderId) =>
    search(`${quoted(folderId)} in parents and trashed=false`, 'modifiedTime desc', MOST_LISTED),

  share: shareWith,
  shareByLink,

  move(id, folderId): void {
    const { parents = [] } = driveApi().get(id, { fields: 'parents', ...ALL_DRIVES }) as DriveFile;
    if (parents.length === 1 && parents[0] === folderId) return;
    driveApi().update({}, id, null as never, { fields: 'id', ...ALL_DRIVES, ...into(folderId, parents) });
  },

  copy(id, name, folderId, mark): StoredFile {
    const found = findMarked(mark);
    if (found !== null) return stored(found);
    const resource = { name, parents: [folderId], appProperties: markProperties(mark) };
    return stored(listed(driveApi().copy(resource, id, OPTIONS)));
  },

  save({ name, bytes, as, folderId, mark }): StoredFile {
    const { from, to } = KINDS[as];
    const blob = toBlob(bytes, from, name);
    const resource = { name, mimeType: to, appProperties: markProperties(mark) };
    const before = findMarked(mark);
    if (before !== null)
      return stored(
        listed(
          driveApi().update(resource, before.id, blob, { ...OPTIONS, ...into(folderId, before.folderIds) }),
        ),
      );
    return stored(listed(driveApi().create({ ...resource, parents: [folderId] }, blob, OPTIONS)));
  },

  saveSheet,

  readBytes(id): Uint8Array | null {
    const blob = orOutOfReach(() => DriveApp.getFileById(id).getBlob());
    return blob === null ? null : fromBlob(blob);
  },

  exportPdf: (documentId) => fromBlob(DriveApp.getFileById(documentId).getAs(MIME.pdf)),
};

/** Options of an update that leave a file in this folder and in no other. */
function into(folderId: string, parents: readonly string[]): Readonly<Record<string, string>> {
  const others = parents.filter((parent) => parent !== folderId);
  return {
    ...(parents.includes(folderId) ? {} : { addParents: folderId }),
    ...(others.length === 0 ? {} : { removeParents: others.join(',') }),
  };
}

/** The folder in which the registry's spreadsheet lies. */
export function besideRegistry(): string {
  const { parents = [] } = driveApi().get(registryFile(), { fields: 'parents', ...ALL_DRIVES }) as DriveFile;
  return parents[0] ?? 'root';
}

function stored({ id, name, url, folderIds }: ListedFile): StoredFile {
  return { id, name, url, folderIds };
}
