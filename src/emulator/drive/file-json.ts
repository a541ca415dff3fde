import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import type { World } from '../world/world.ts';
import type { FileRecord } from '../world/world-state.ts';
import { fileAddress } from './file-address.ts';
import { permissionsOf } from './permissions-api.ts';

/** A file as the API spells it; the mask then keeps what was asked for. */
export function fileJson(world: World, record: FileRecord, user: string): JsonObject {
  const target = record.target === undefined ? undefined : world.store.get(record.target);
  const isPlain = !record.mimeType.startsWith('application/vnd.google-apps');
  return {
    kind: 'drive#file',
    id: record.id,
    name: record.name,
    mimeType: record.mimeType,
    description: record.description,
    parents: [...record.parents],
    trashed: world.store.isTrashed(record),
    explicitlyTrashed: record.trashed,
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
    ownedByMe: record.owner === user,
    shared: permissionsOf(record).length > 1,
    permissions: permissionsOf(record),
    capabilities: {
      canEdit: world.store.mayOpen(record, user, true),
      canShare: world.store.mayShare(record, user),
    },
    ...(isPlain
      ? {
          size: String(record.bytes.length),
          md5Checksum: createHash('md5').update(record.bytes).digest('hex'),
          sha256Checksum: createHash('sha256').update(record.bytes).digest('hex'),
        }
      : {}),
    ...(target ? { shortcutDetails: { targetId: target.id, targetMimeType: target.mimeType } } : {}),
    properties: { ...record.properties },
    appProperties: { ...record.appProperties },
    webViewLink: withUsage(fileAddress(record)),
  };
}

/** The Drive API says behind its links that they come from it; those of folders it leaves as they are. */
function withUsage(address: string): string {
  return address.includes('/folders/') ? address : `${address}?usp=drivesdk`;
}

/** A text option, or undefined. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A comma-separated option as a list. */
export function list(value: Json | undefined): string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : [];
}
