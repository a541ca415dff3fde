import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import type { FileRecord } from '../world/world-state.ts';

/** A file as the API spells it; the mask then keeps what was asked for. */
export function fileJson(record: FileRecord): JsonObject {
  return {
    kind: 'drive#file',
    id: record.id,
    name: record.name,
    mimeType: record.mimeType,
    description: record.description,
    parents: [...record.parents],
    trashed: record.trashed,
    starred: record.starred,
    createdTime: record.createdTime,
    modifiedTime: record.modifiedTime,
    owners: [
      {
        kind: 'drive#user',
        emailAddress: record.owner,
        displayName: record.owner,
      },
    ],
    ownedByMe: true,
    size: String(record.bytes.length),
    properties: { ...record.properties },
    appProperties: { ...record.appProperties },
    webViewLink: `https://drive.google.com/file/d/${record.id}/view`,
  };
}

/** A text option, or undefined. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A comma-separated option as a list. */
export function list(value: Json | undefined): string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : [];
}
