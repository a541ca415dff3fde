import { UserObject } from '../base/session-service.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import type { FileRecord } from '../world/world-state.ts';
import { fileAddress } from './file-address.ts';
import { giveRole, ownRole, type Role, tellShared } from './sharing.ts';

/** What files and folders share. */
export abstract class DriveItem extends ServiceObject {
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  get record(): FileRecord {
    const record = this.run.world.store.get(this.id);
    if (!record) throw new ScriptException('The item has been deleted.');
    return record;
  }

  protected change(changes: Partial<FileRecord>): this {
    const { store } = this.run.world;
    // Wording certain.
    if (!store.mayOpen(this.record, this.run.user, true))
      throw new ScriptException('Access denied: DriveApp.');
    Object.assign(this.record, changes);
    store.touch(this.record);
    return this;
  }

  getId = (): string => this.id;
  getName = (): string => this.record.name;
  getDescription = (): string | null => this.record.description || null;
  getDateCreated = (): Date => new Date(this.record.createdTime);
  getLastUpdated = (): Date => new Date(this.record.modifiedTime);
  isTrashed = (): boolean => this.record.trashed;
  isStarred = (): boolean => this.record.starred;
  getOwner = (): UserObject => new UserObject(this.run, this.record.owner);
  getEditors = (): UserObject[] => this.record.editors.map((email) => new UserObject(this.run, email));
  getViewers = (): UserObject[] => this.record.viewers.map((email) => new UserObject(this.run, email));
  setName = (name: string): this => this.change({ name });
  setDescription = (description: string): this => this.change({ description });
  setTrashed = (trashed: boolean): this => this.change({ trashed });
  setStarred = (starred: boolean): this => this.change({ starred });

  getUrl(): string {
    return fileAddress(this.record);
  }

  addEditor = (user: unknown): this => this.share([user], 'EDIT');
  addEditors = (users: readonly unknown[]): this => this.share(users, 'EDIT');
  addViewer = (user: unknown): this => this.share([user], 'VIEW');
  addViewers = (users: readonly unknown[]): this => this.share(users, 'VIEW');
  removeEditor = (user: unknown): this => this.unshare(user, ['EDIT']);
  removeViewer = (user: unknown): this => this.unshare(user, ['VIEW', 'COMMENT']);
  revokePermissions = (user: unknown): this => this.unshare(user, ['EDIT', 'COMMENT', 'VIEW']);
  isShareableByEditors = (): boolean => this.record.shareableByEditors !== false;

  setShareableByEditors(shareable: boolean): this {
    if (this.record.owner !== this.run.user) throw new ScriptException('Access denied: DriveApp.');
    return this.change({ shareableByEditors: shareable });
  }

  setOwner(user: unknown): this {
    if (this.record.owner !== this.run.user) throw new ScriptException('Access denied: DriveApp.');
    giveRole(this.record, emailOf(user), 'OWNER');
    return this.change({});
  }

  /** Adds people; Google writes to those who are new. */
  protected share(users: readonly unknown[], role: Role): this {
    this.requireShare();
    const { world, user } = this.run;
    for (const email of users.map(emailOf)) {
      const known = ownRole(this.record, email) !== 'NONE';
      giveRole(this.record, email, role);
      if (!known) tellShared(world, this.record, user, email);
    }
    return this.change({});
  }

  protected unshare(user: unknown, roles: readonly Role[]): this {
    this.requireShare();
    const email = emailOf(user);
    if (roles.includes(ownRole(this.record, email))) giveRole(this.record, email, 'NONE', true);
    return this.change({});
  }

  private requireShare(): void {
    if (!this.run.world.store.mayShare(this.record, this.run.user))
      throw new ScriptException('Access denied: DriveApp.');
  }

  /** What a person may do with the item, folders above it included. */
  getAccess(user: unknown): EnumValue {
    const { store } = this.run.world;
    const email = emailOf(user);
    const own = ownRole(this.record, email);
    const above = store.mayOpen(this.record, email, true)
      ? 'EDIT'
      : store.mayOpen(this.record, email)
        ? 'VIEW'
        : 'NONE';
    return enumValue(
      'Drive.Permission',
      own === 'OWNER' || above === 'NONE' ? own : own === 'COMMENT' ? own : above,
    );
  }

  getSharingAccess(): EnumValue {
    return enumValue('Drive.Access', this.record.link?.access ?? 'PRIVATE');
  }

  getSharingPermission(): EnumValue {
    return enumValue('Drive.Permission', this.record.link?.permission ?? 'NONE');
  }

  /** Domains exist for Workspace accounts only (sentence from memory). */
  setSharing(access: EnumValue, permission: EnumValue): this {
    this.requireShare();
    if (access.name.startsWith('DOMAIN') && this.run.world.accountKind(this.run.user) === 'consumer')
      throw new ScriptException('Access denied: DriveApp.');
    if (access.name === 'PRIVATE') delete this.record.link;
    else this.record.link = { access: access.name, permission: permission.name };
    return this.change({});
  }

  moveTo(folder: DriveItem): this {
    const { store } = this.run.world;
    if (!store.mayOpen(folder.record, this.run.user, true))
      throw new ScriptException('Access denied: DriveApp.');
    return this.change({ parents: [folder.id] });
  }
}

function emailOf(user: unknown): string {
  return (user instanceof UserObject ? user.getEmail() : String(user)).toLowerCase();
}
