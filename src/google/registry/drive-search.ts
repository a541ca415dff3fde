import type { FileMark, ListedFile } from '../../application/registry/ports.ts';
import { driveApi } from '../services.ts';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Offices on Workspace keep files in shared drives. */
export const ALL_DRIVES = { supportsAllDrives: true } as const;

export const FILE_FIELDS = 'id,name,mimeType,webViewLink,parents,appProperties,modifiedTime,md5Checksum';

const PAGE = 100;

/** Properties that only this script sees; a name and its value have room for 124 bytes together. */
const OWNER = 'lajurMilik';
const PART = 'lajurBagian';

export function markProperties({ owner, part }: FileMark): Readonly<Record<string, string>> {
  return { [OWNER]: owner, [PART]: part };
}

/** What stands in a Drive query for things that are not in the bin. */
export function ownedBy(owner: string): string {
  return `${has(OWNER, owner)} and trashed=false`;
}

export function markedWith({ owner, part }: FileMark): string {
  return `${has(OWNER, owner)} and ${has(PART, part)} and trashed=false`;
}

function has(key: string, value: string): string {
  return `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`;
}

/** A text in a Drive query. */
export function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** Everything that fits, page by page, in the order asked for; no more than `most`. */
export function search(q: string, orderBy: string, most: number): readonly ListedFile[] {
  const found: ListedFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveApi().list({
      q,
      orderBy,
      fields: `nextPageToken,files(${FILE_FIELDS})`,
      pageSize: Math.min(PAGE, most - found.length),
      includeItemsFromAllDrives: true,
      ...ALL_DRIVES,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    found.push(...(page.files ?? []).map(listed));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && found.length < most);
  return found;
}

/** The oldest thing with this mark: should two runs ever have made it at once, everybody takes the same one. */
export function findMarked(mark: FileMark): ListedFile | null {
  return search(markedWith(mark), 'createdTime', 1)[0] ?? null;
}

export function listed(file: DriveFile): ListedFile {
  const properties = (file.appProperties ?? {}) as Readonly<Record<string, string>>;
  const { [OWNER]: owner, [PART]: part } = properties;
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    url: file.webViewLink ?? '',
    folderIds: file.parents ?? [],
    mimeType: file.mimeType ?? '',
    changedAt: file.modifiedTime ?? '',
    md5: file.md5Checksum ?? '',
    mark: owner === undefined || part === undefined ? null : { owner, part },
  };
}
