import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { UserObject } from '../base/session-service.ts';
import { wholeSheet } from '../spreadsheet/grid.ts';
import { nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { Area, ProtectionData } from '../spreadsheet/spreadsheet-data.ts';
import { SheetHandle } from './file-handle.ts';
import { RangeObject } from './range.ts';

/** Protects an area (null: the whole sheet) for its owner and the person who does it, like a new protection in the editor. */
export function protectArea(run: Execution, handle: SheetHandle, area: Area | null): ProtectionObject {
  const { file, sheet, data } = handle;
  const protection: ProtectionData = {
    id: nextId(data),
    area,
    description: '',
    warningOnly: false,
    editors: [...new Set([file.owner, run.user, ...file.editors])],
    domainEdit: false,
    unprotected: [],
  };
  if (area === null) sheet.protections = sheet.protections.filter((other) => other.area !== null);
  sheet.protections.push(protection);
  return new ProtectionObject(run, handle, protection.id);
}

type Members =
  | 'canDomainEdit'
  | 'canEdit'
  | 'getDescription'
  | 'isWarningOnly'
  | 'remove'
  | 'setDescription'
  | 'setDomainEdit'
  | 'setWarningOnly';

/** `Protection`. */
export class ProtectionObject
  extends SheetHandle
  implements Emulates<GoogleAppsScript.Spreadsheet.Protection, Members>
{
  readonly interfaceName = 'Spreadsheet.Protection';
  private readonly protectionId: number;

  constructor(run: Execution, handle: SheetHandle, protectionId: number) {
    super(run, handle.id, handle.sheetId);
    this.protectionId = protectionId;
  }

  private get protection(): ProtectionData {
    const found = this.sheet.protections.find(({ id }) => id === this.protectionId);
    if (!found) throw new ScriptException('The protection no longer exists.');
    return found;
  }

  getProtectionType(): EnumValue {
    return enumValue('Spreadsheet.ProtectionType', this.protection.area ? 'RANGE' : 'SHEET');
  }

  getRange(): RangeObject {
    const area = this.protection.area ?? wholeSheet(this.sheet);
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: this.sheetId,
      area,
    });
  }

  getDescription = (): string => this.protection.description;
  isWarningOnly = (): boolean => this.protection.warningOnly;
  canDomainEdit = (): boolean => this.protection.domainEdit;
  canEdit = (): boolean => this.protection.warningOnly || this.protection.editors.includes(this.run.user);

  setDescription(description: string): this {
    this.changed();
    this.protection.description = description;
    return this;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.changed();
    this.protection.warningOnly = warningOnly;
    return this;
  }

  setDomainEdit(editable: boolean): this {
    this.changed();
    this.protection.domainEdit = editable;
    return this;
  }

  getEditors(): UserObject[] {
    return this.protection.editors.map((email) => new UserObject(this.run, email));
  }

  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }

  addEditors(users: readonly unknown[]): this {
    this.changed();
    this.protection.editors = [...new Set([...this.protection.editors, ...users.map(emailOf)])];
    return this;
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }

  /** The owner of the file can never be locked out. */
  removeEditors(users: readonly unknown[]): this {
    this.changed();
    const gone = users.map(emailOf);
    const keep = this.file.owner;
    this.protection.editors = this.protection.editors.filter(
      (email) => email === keep || !gone.includes(email),
    );
    return this;
  }

  getUnprotectedRanges(): RangeObject[] {
    return this.protection.unprotected.map(
      (area) => new RangeObject(this.run, { id: this.id, sheetId: this.sheetId, area }),
    );
  }

  setUnprotectedRanges(ranges: readonly RangeObject[]): this {
    this.changed();
    this.protection.unprotected = ranges.map((range) => range.area);
    return this;
  }

  remove(): void {
    this.changed();
    this.sheet.protections = this.sheet.protections.filter(({ id }) => id !== this.protectionId);
  }
}

function emailOf(user: unknown): string {
  return user instanceof UserObject ? user.getEmail() : String(user);
}
