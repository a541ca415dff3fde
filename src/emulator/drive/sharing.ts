import { domainOf } from '../mail/addresses.ts';
import type { World } from '../world/world.ts';
import type { FileRecord } from '../world/world-state.ts';

/** How far somebody may go with a file, in the words of `DriveApp.Permission`. */
export type Role = 'NONE' | 'VIEW' | 'COMMENT' | 'EDIT' | 'OWNER';

/** The role that a file itself gives a person; folders above and links are left out. */
export function ownRole(record: FileRecord, email: string): Role {
  if (record.owner === email) return 'OWNER';
  if (record.editors.includes(email)) return 'EDIT';
  if (record.commenters?.includes(email)) return 'COMMENT';
  return record.viewers.includes(email) ? 'VIEW' : 'NONE';
}

/** Gives a person a role; the lower ones they had are taken away. A higher one stays unless `lower` is allowed. */
export function giveRole(record: FileRecord, email: string, role: Role, lower = false): void {
  const order: readonly Role[] = ['NONE', 'VIEW', 'COMMENT', 'EDIT', 'OWNER'];
  const before = ownRole(record, email);
  if (before === 'OWNER' || (!lower && order.indexOf(before) >= order.indexOf(role))) return;
  record.editors = record.editors.filter((one) => one !== email);
  record.viewers = record.viewers.filter((one) => one !== email);
  record.commenters = (record.commenters ?? []).filter((one) => one !== email);
  if (role === 'EDIT') record.editors.push(email);
  if (role === 'COMMENT') record.commenters.push(email);
  if (role === 'VIEW') record.viewers.push(email);
  if (role !== 'OWNER') return;
  record.editors.push(record.owner);
  record.owner = email;
}

/** Google writes to people with whom something is shared, unless it is told not to (wording from memory). */
export function tellShared(world: World, record: FileRecord, sharer: string, email: string): void {
  if (domainOf(email) === '' || email === sharer) return;
  world.mail.receive({
    from: `"${sharer} (via Google Drive)" <drive-shares-dm-noreply@google.com>`,
    to: email,
    replyTo: sharer,
    subject: `Item shared with you: "${record.name}"`,
    text: `${sharer} shared an item with you: ${record.name}`,
  });
}
