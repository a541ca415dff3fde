import type { DocumentFiles, FileTag, NewFile, StoredFile } from '../application/ports.ts';
import { fromBlob, toBlob } from './bytes.ts';
import { orOutOfReach } from './drive-errors.ts';
import { exportDocx } from './export-docx.ts';
import { MIME } from './mime-types.ts';
import { driveApi, workbook } from './services.ts';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const FIELDS = 'id,name,mimeType,webViewLink,parents,appProperties';
/** Offices on Workspace keep files in shared drives. */
const ALL_DRIVES = { supportsAllDrives: true };

/** Finished documents in Google Drive, recognised again by properties that only this script sees. */
export const googleDocuments: DocumentFiles = {
  folderBesideWorkbook(name: string): StoredFile {
    const parents = driveApi().get(workbook().getId(), { fields: 'parents', ...ALL_DRIVES }).parents ?? [];
    const parent = parents[0] ?? 'root';
    const query = `mimeType='${MIME.folder}' and name=${quoted(name)} and ${quoted(parent)} in parents and trashed=false`;
    const [found] = list(query);
    const folder =
      found ??
      driveApi().create({ name, mimeType: MIME.folder, parents: [parent] }, null as never, {
        fields: FIELDS,
        ...ALL_DRIVES,
      });
    return stored(folder);
  },

  folder(id: string): StoredFile | null {
    const file = fileInfo(id);
    return file?.mimeType === MIME.folder && file.trashed !== true ? stored(file) : null;
  },

  earlier(sheetId: number) {
    return list(
      `appProperties has { key='lajurLembar' and value='${owner(sheetId)}' } and trashed=false`,
    ).map((file) => ({
      ...stored(file),
      tag: { sheetId, part: partOf(file) },
    }));
  },

  saveDocument: (file, replaces) => save(file, MIME.docx, MIME.doc, replaces),

  savePdf: (file, replaces) => save(file, MIME.pdf, MIME.pdf, replaces),

  exportPdf: (documentId) => fromBlob(DriveApp.getFileById(documentId).getAs(MIME.pdf)),

  readTemplate(id: string): Uint8Array | null {
    const file = fileInfo(id);
    if (file?.mimeType === MIME.doc) return exportDocx(id);
    return file?.mimeType === MIME.docx ? fromBlob(DriveApp.getFileById(id).getBlob()) : null;
  },

  readPicture(id: string): Uint8Array | null {
    const blob = orOutOfReach(() => DriveApp.getFileById(id).getBlob());
    const type = blob?.getContentType();
    return blob !== null && (type === MIME.png || type === MIME.jpeg) ? fromBlob(blob) : null;
  },
};

/** One call: the content is converted, named, tagged and put into its folder together. */
function save(file: NewFile, from: string, to: string, replaces: StoredFile | null): StoredFile {
  const blob = toBlob(file.bytes, from, file.name);
  const resource = {
    name: file.name,
    mimeType: to,
    appProperties: tagged(file.tag),
  };
  const options = { fields: FIELDS, ...ALL_DRIVES };
  if (replaces === null)
    return stored(driveApi().create({ ...resource, parents: [file.folderId] }, blob, options));
  const move = replaces.folderIds.includes(file.folderId)
    ? {}
    : {
        addParents: file.folderId,
        removeParents: replaces.folderIds.join(','),
      };
  return stored(driveApi().update(resource, replaces.id, blob, { ...options, ...move }));
}

function tagged({ sheetId, part }: FileTag): Readonly<Record<string, string>> {
  return { lajurLembar: owner(sheetId), lajurBagian: part };
}

function owner(sheetId: number): string {
  return `${workbook().getId()}:${sheetId}`;
}

function partOf(file: DriveFile): FileTag['part'] {
  return (file.appProperties as Record<string, string> | undefined)?.lajurBagian === 'pdf'
    ? 'pdf'
    : 'dokumen';
}

function fileInfo(id: string): DriveFile | null {
  return orOutOfReach(
    () =>
      driveApi().get(id, {
        fields: `${FIELDS},trashed`,
        ...ALL_DRIVES,
      }) as DriveFile,
  );
}

function list(query: string): readonly DriveFile[] {
  const answer = driveApi().list({
    q: query,
    fields: `files(${FIELDS})`,
    orderBy: 'createdTime',
    includeItemsFromAllDrives: true,
    ...ALL_DRIVES,
  });
  return answer.files ?? [];
}

/** A text in a Drive query. */
function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

function stored(file: DriveFile): StoredFile {
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    url: file.webViewLink ?? '',
    folderIds: file.parents ?? [],
  };
}
