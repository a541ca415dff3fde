import type { FormData } from '../forms/form-data.ts';
import type { MailState } from '../mail/mail-data.ts';
import { EmulatorError } from '../runtime/errors.ts';
import type { SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';

export const STATE_FORMAT = 'apps-script-emulator';
export const STATE_VERSION = 2;

/** A file or folder of the pretended Drive. */
export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  owner: string;
  editors: string[];
  viewers: string[];
  commenters?: string[];
  /** What everybody may do, or everybody in the owner's domain; words of `DriveApp.Access` and `DriveApp.Permission`. */
  link?: { access: string; permission: string };
  /** Absent: editors may share. */
  shareableByEditors?: boolean;
  /** Of a shortcut: the file it leads to. */
  target?: string;
  parents: string[];
  trashed: boolean;
  starred: boolean;
  description: string;
  /** ISO 8601, UTC. */
  createdTime: string;
  modifiedTime: string;
  /** Content of a plain file; for a Google Doc the .docx it was made from; empty for spreadsheets and folders. */
  bytes: Uint8Array;
  /** Free name-value pairs of the Drive API. */
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  /** Present for Google Sheets. */
  spreadsheet?: SpreadsheetData;
  /** Present for Google Forms. */
  form?: FormData;
}

export interface TriggerRecord {
  readonly id: string;
  readonly scriptId: string;
  readonly user: string;
  readonly functionName: string;
  /** `ON_OPEN`, `ON_EDIT`, `ON_CHANGE`, `ON_FORM_SUBMIT` or `CLOCK`. */
  readonly eventType: string;
  readonly source: string;
  readonly sourceId: string | null;
  readonly schedule: Record<string, unknown>;
  /** When a clock trigger is due, ISO 8601; null when it has fired for the last time, and for other triggers. */
  nextRun: string | null;
  /** Google switches a trigger off that fails for long or whose permission was withdrawn. */
  disabled: boolean;
}

export type Access = 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
export type ExecuteAs = 'USER_DEPLOYING' | 'USER_ACCESSING';

/** A web app on the web. */
export interface DeploymentRecord {
  readonly scriptId: string;
  readonly owner: string;
  readonly access: Access;
  readonly executeAs: ExecuteAs;
}

export type AccountKind = 'consumer' | 'workspace';

/** Everything that outlives a run. Plain data; byte arrays become base64 in JSON. */
export interface WorldState {
  readonly format: typeof STATE_FORMAT;
  readonly version: number;
  /** Kind of every account that is not named in `accounts`. */
  account: AccountKind;
  accounts: Record<string, { kind: AccountKind }>;
  /** Milliseconds by which the world's clock was moved ahead of the one it was given. */
  clockOffset: number;
  /** Last number given out; ids are derived from it. */
  sequence: number;
  /** State of the pseudo-random generator behind `Math.random`. */
  chance: number;
  files: Record<string, FileRecord>;
  /** Store name → key → value. */
  properties: Record<string, Record<string, string>>;
  cache: Record<string, { value: string; expires: number }>;
  triggers: TriggerRecord[];
  mail: MailState;
  /** By deployment id, oldest first. */
  deployments: Record<string, DeploymentRecord>;
  /** `day|user|what` → how often. */
  usage: Record<string, number>;
  /** `user|fileId` → sheet and A1 range that the person has selected. */
  selections: Record<string, { sheetId: number; a1: string }>;
}

export function emptyState(account: AccountKind): WorldState {
  return {
    format: STATE_FORMAT,
    version: STATE_VERSION,
    account,
    accounts: {},
    clockOffset: 0,
    sequence: 0,
    chance: 1,
    files: {},
    properties: {},
    cache: {},
    triggers: [],
    mail: { boxes: {} },
    deployments: {},
    usage: {},
    selections: {},
  };
}

export function stateToJson(state: WorldState): string {
  return JSON.stringify(state, function (this: Record<string, unknown>, key, value: unknown) {
    // A Buffer has turned itself into something else before it comes here.
    const raw = this[key];
    return raw instanceof Uint8Array ? { $base64: Buffer.from(raw).toString('base64') } : value;
  });
}

/** Reads a saved world. Throws `EmulatorError` for other or damaged files and for worlds of a newer emulator. */
export function stateFromJson(json: string): WorldState {
  const state = parseState(json);
  if (state?.format !== STATE_FORMAT) throw new EmulatorError('This is not a saved world of the emulator');
  if (state.version > STATE_VERSION)
    throw new EmulatorError(
      `The saved world has version ${state.version}, this emulator reads up to ${STATE_VERSION}: update the emulator`,
    );
  const sound = emptyState('consumer');
  const current = state.version === 1 ? fromVersion1(state) : state;
  const damaged = fieldsOf(sound).find((field) => kindOf(current[field]) !== kindOf(sound[field]));
  if (damaged !== undefined) throw new EmulatorError(`The saved world is damaged at "${damaged}"`);
  return current;
}

/** Version 1 knew one kind of account, no clock of its own, and triggers that never fired by themselves. */
function fromVersion1(old: WorldState): WorldState {
  const { accounts, clockOffset, mail, deployments } = emptyState('consumer');
  const triggers = Array.isArray(old.triggers)
    ? old.triggers.map((trigger) => ({ ...trigger, nextRun: null, disabled: false }))
    : old.triggers;
  return { ...old, accounts, clockOffset, mail, deployments, triggers, version: STATE_VERSION };
}

function fieldsOf(state: WorldState): readonly (keyof WorldState)[] {
  return Object.keys(state) as (keyof WorldState)[];
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function parseState(json: string): WorldState {
  try {
    return JSON.parse(json, (_key, value: unknown) => {
      const encoded = (value as { $base64?: unknown } | null)?.$base64;
      return typeof encoded === 'string' ? new Uint8Array(Buffer.from(encoded, 'base64')) : value;
    }) as WorldState;
  } catch (cause) {
    throw new EmulatorError('The saved world is not readable JSON', { cause });
  }
}
