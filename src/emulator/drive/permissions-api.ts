import { subjectOf } from '../identity/tokens.ts';
import { apiError } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { driveSchema } from '../sheets-api/api-schema.ts';
import { checkMessage, InvalidPayload } from '../sheets-api/check-message.ts';
import { InvalidMask, parseFields, selectFields } from '../sheets-api/field-mask.ts';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import type { FileRecord } from '../world/world-state.ts';
import { text } from './file-json.ts';
import { giveRole, type Role, tellShared } from './sharing.ts';

const ROLES: Readonly<Record<string, Role>> = {
  reader: 'VIEW',
  commenter: 'COMMENT',
  writer: 'EDIT',
  owner: 'OWNER',
};
const LINK = 'anyoneWithLink';

/** Everybody whom a file names, as the API spells it. */
export function permissionsOf(record: FileRecord): JsonObject[] {
  const person = (email: string, role: string): JsonObject => ({
    kind: 'drive#permission',
    id: subjectOf(email).slice(0, 20),
    type: 'user',
    emailAddress: email,
    displayName: email,
    role,
  });
  const link = record.link;
  return [
    person(record.owner, 'owner'),
    ...record.editors.map((email) => person(email, 'writer')),
    ...(record.commenters ?? []).map((email) => person(email, 'commenter')),
    ...record.viewers.map((email) => person(email, 'reader')),
    ...(link
      ? [
          {
            kind: 'drive#permission',
            id: LINK,
            type: 'anyone',
            role:
              link.permission === 'EDIT' ? 'writer' : link.permission === 'COMMENT' ? 'commenter' : 'reader',
            allowFileDiscovery: link.access === 'ANYONE',
          },
        ]
      : []),
  ];
}

/** `Drive.Permissions`, version 3: people and "anyone with the link". */
export class PermissionsCollection extends ServiceObject {
  readonly interfaceName = 'Drive_v3.Drive.V3.Collection.PermissionsCollection';

  create(resource: JsonObject, fileId: string, options: JsonObject = {}): Json {
    const method = 'drive.permissions.create';
    const record = this.open(method, fileId);
    const { type, role, emailAddress, allowFileDiscovery } = this.checked(method, resource);
    const wanted = ROLES[text(role) ?? ''];
    if (!wanted) throw apiError(method, 'The specified role is invalid or not supported.');
    if (type === 'anyone') {
      record.link = {
        access: allowFileDiscovery === true ? 'ANYONE' : 'ANYONE_WITH_LINK',
        permission: wanted === 'OWNER' ? 'VIEW' : wanted,
      };
      return this.answer(method, record, LINK, options);
    }
    if (type !== 'user' || text(emailAddress) === undefined)
      throw apiError(method, 'The permission type field is required, and an email address for a user.');
    const email = (text(emailAddress) ?? '').toLowerCase();
    if (wanted === 'OWNER' && options.transferOwnership !== true)
      throw apiError(
        method,
        "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
        403,
      );
    giveRole(record, email, wanted);
    const { world, user } = this.run;
    if (options.sendNotificationEmail !== false) tellShared(world, record, user, email);
    return this.answer(method, record, subjectOf(email).slice(0, 20), options);
  }

  list(fileId: string, options: JsonObject = {}): Json {
    const method = 'drive.permissions.list';
    const record = this.open(method, fileId);
    const page = { kind: 'drive#permissionList', permissions: permissionsOf(record) };
    const mask = text(options.fields) ?? 'kind,permissions(kind,id,type,role)';
    return this.masked(method, page, mask, 'PermissionList');
  }

  get(fileId: string, permissionId: string, options: JsonObject = {}): Json {
    const method = 'drive.permissions.get';
    return this.answer(method, this.open(method, fileId), permissionId, options);
  }

  update(resource: JsonObject, fileId: string, permissionId: string, options: JsonObject = {}): Json {
    const method = 'drive.permissions.update';
    const record = this.open(method, fileId);
    const wanted = ROLES[text(this.checked(method, resource).role) ?? ''];
    const before = this.find(method, record, permissionId);
    if (!wanted) throw apiError(method, 'The specified role is invalid or not supported.');
    if (permissionId === LINK && record.link) record.link.permission = wanted;
    else giveRole(record, text(before.emailAddress) ?? '', wanted, true);
    return this.answer(method, record, permissionId, options);
  }

  remove(fileId: string, permissionId: string): void {
    const method = 'drive.permissions.delete';
    const record = this.open(method, fileId);
    const before = this.find(method, record, permissionId);
    if (before.role === 'owner') throw apiError(method, 'The owner of a file cannot be removed.', 403);
    if (permissionId === LINK) delete record.link;
    else giveRole(record, text(before.emailAddress) ?? '', 'NONE', true);
  }

  private open(method: string, id: string): FileRecord {
    const { world, user } = this.run;
    const record = world.store.get(id);
    if (!record || !world.store.mayOpen(record, user)) throw apiError(method, `File not found: ${id}.`, 404);
    if (!world.store.mayShare(record, user))
      throw apiError(method, 'The user does not have sufficient permissions for this file.', 403);
    return record;
  }

  private find(method: string, record: FileRecord, id: string): JsonObject {
    const found = permissionsOf(record).find((one) => one.id === id);
    if (!found) throw apiError(method, `Permission not found: ${id}.`, 404);
    return found;
  }

  private checked(method: string, resource: JsonObject): JsonObject {
    try {
      return checkMessage(driveSchema, 'Permission', resource ?? {});
    } catch (error) {
      if (error instanceof InvalidPayload) throw apiError(method, error.message);
      throw error;
    }
  }

  private answer(method: string, record: FileRecord, id: string, options: JsonObject): Json {
    const mask = text(options.fields) ?? 'kind,id,type,role';
    return this.masked(method, this.find(method, record, id), mask, 'Permission');
  }

  private masked(method: string, value: JsonObject, mask: string, message: string): Json {
    try {
      return selectFields(value, parseFields(mask, driveSchema, message));
    } catch (error) {
      if (error instanceof InvalidMask) throw apiError(method, error.message);
      throw error;
    }
  }
}
