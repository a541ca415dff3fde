import type { FolderRole } from '../../application/registry/ports.ts';
import { drivePermissions } from '../services.ts';
import { ALL_DRIVES } from './drive-search.ts';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Google writes to nobody: our own letters tell people what they need to know. */
const QUIETLY = { sendNotificationEmail: false } as const;

/** Exactly these people have the role; a person with another role gets this one. */
export function shareWith(id: string, role: FolderRole, people: readonly string[]): void {
  const wanted = new Set(people.map((address) => address.trim().toLowerCase()));
  const present = permissionsOf(id).filter(({ type, role: own }) => type === 'user' && own !== 'owner');
  const roleOf = new Map(present.map((permission) => [addressOf(permission), permission]));
  for (const permission of present)
    if (permission.role === role && !wanted.has(addressOf(permission)))
      drivePermissions().remove(id, permission.id ?? '', ALL_DRIVES);
  for (const emailAddress of wanted) {
    const before = roleOf.get(emailAddress);
    if (before === undefined) give(id, { type: 'user', role, emailAddress });
    else if (before.role !== role)
      drivePermissions().update({ role }, id, before.id ?? '', { fields: 'id', ...ALL_DRIVES });
  }
}

export function shareByLink(id: string): void {
  if (permissionsOf(id).some(({ type }) => type === 'anyone')) return;
  drivePermissions().create({ type: 'anyone', role: 'reader' }, id, { fields: 'id', ...ALL_DRIVES });
}

/**
 * An address without a Google account cannot be let in quietly; Drive refuses it. Its owner still gets letters and forms, so
 * this one refusal is no failure.
 */
function give(id: string, permission: Permission): void {
  try {
    drivePermissions().create(permission, id, { fields: 'id', ...QUIETLY, ...ALL_DRIVES });
  } catch (error) {
    if (!/no Google account|must (check|select) .*notify/i.test(String((error as Error).message)))
      throw error;
    console.warn('Lajur: an address without a Google account was not given access to a folder.');
  }
}

function permissionsOf(id: string): readonly Permission[] {
  const found: Permission[] = [];
  let pageToken: string | undefined;
  do {
    const page = drivePermissions().list(id, {
      fields: 'nextPageToken,permissions(id,type,role,emailAddress)',
      pageSize: 100,
      ...ALL_DRIVES,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    found.push(...(page.permissions ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return found;
}

function addressOf({ emailAddress = '' }: Permission): string {
  return emailAddress.toLowerCase();
}
