import type { FileMark } from '../../application/registry/ports.ts';
import type { StoredFile } from '../../application/ports.ts';
import type { SheetPlan } from '../../core/sop/sheet-grid.ts';
import { MIME } from '../mime-types.ts';
import { driveApi, sheetsApi } from '../services.ts';
import { newTabRequests } from '../sheet-requests.ts';
import { ALL_DRIVES, FILE_FIELDS, findMarked, listed, markProperties } from './drive-search.ts';
import { patiently } from './patiently.ts';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Says that the contents were written: a run may have died between making the file and filling it. */
const FILLED = 'lajurIsi';
const OPTIONS = { fields: FILE_FIELDS, ...ALL_DRIVES };

/** A new spreadsheet with one tab after the plan; one that was filled before stays as people have left it. */
export function saveSheet(
  name: string,
  tab: string,
  plan: SheetPlan,
  folderId: string,
  mark: FileMark,
): StoredFile {
  const file = existing(mark) ?? create(name, folderId, mark);
  if (!isFilled(file)) {
    fill(file.id ?? '', tab, plan);
    driveApi().update({ appProperties: { [FILLED]: 'ya' } }, file.id ?? '', null as never, OPTIONS);
  }
  const { id, name: shown, url, folderIds } = listed(file);
  return { id, name: shown, url, folderIds };
}

function existing(mark: FileMark): DriveFile | null {
  const found = findMarked(mark);
  return found === null ? null : (driveApi().get(found.id, OPTIONS) as DriveFile);
}

function create(name: string, folderId: string, mark: FileMark): DriveFile {
  const resource = { name, mimeType: MIME.sheet, parents: [folderId], appProperties: markProperties(mark) };
  return driveApi().create(resource, null as never, OPTIONS);
}

function isFilled({ appProperties }: DriveFile): boolean {
  return (appProperties as Record<string, string> | undefined)?.[FILLED] === 'ya';
}

/** One atomic call: the plan's tab comes, the empty tabs that Google began with go. */
function fill(id: string, tab: string, plan: SheetPlan): void {
  const { sheets = [] } = patiently(() =>
    sheetsApi().get(id, { fields: 'sheets(properties(sheetId,title))' }),
  );
  if (sheets.some(({ properties }) => properties?.title === tab)) return;
  const ids = sheets.map(({ properties }) => properties?.sheetId ?? 0);
  const requests = [
    ...newTabRequests(Math.max(0, ...ids) + 1, tab, plan),
    ...ids.map((sheetId) => ({ deleteSheet: { sheetId } })),
  ];
  patiently(() => sheetsApi().batchUpdate({ requests }, id));
}
