import { createHash } from 'node:crypto';
import { FormDesk } from '../forms/form-desk.ts';
import { clientIdOf, signIdentity, subjectOf } from '../identity/tokens.ts';
import { PostOffice } from '../mail/post-office.ts';
import { FaultPlan } from '../runtime/call-log.ts';
import { EmulatorError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import type { Observer } from '../runtime/observer.ts';
import { type OpenProject, ScriptProject } from '../runtime/script-project.ts';
import { newSpreadsheet } from '../spreadsheet/new-spreadsheet.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { WebFront } from '../web/web-front.ts';
import { DriveDesk } from './drive-desk.ts';
import { FileStore, type NewFile } from './file-store.ts';
import { accountKindOf, inSameDomain } from './accounts.ts';
import { DAILY_LIMITS, type DailyQuota } from './limits.ts';
import { LockTable } from './lock-table.ts';
import { MIME } from './mime-types.ts';
import { type PlainSheet, type PlainSpreadsheet, plainSheet, plainSpreadsheet } from './plain-spreadsheet.ts';
import { Runner, type RunOutcome } from './runner.ts';
import { ScriptRegistry } from './script-registry.ts';
import { SheetDesk } from './sheet-desk.ts';
import { TriggerDesk } from './trigger-desk.ts';
import { WorldClock } from './world-clock.ts';
import type { WorldOptions } from './world-options.ts';
import {
  type AccountKind,
  emptyState,
  type FileRecord,
  stateFromJson,
  stateToJson,
  type WorldState,
} from './world-state.ts';

/** A small Google Workspace in memory: files, accounts, quotas, and the script projects that act in it. */
export class World {
  readonly state: WorldState;
  readonly options: WorldOptions;
  readonly store: FileStore;
  readonly locks = new LockTable();
  readonly scripts = new ScriptRegistry();
  readonly triggers: TriggerDesk;
  readonly sheets: SheetDesk;
  readonly forms: FormDesk;
  readonly mail: PostOffice;
  readonly web: WebFront;
  readonly runner: Runner;
  readonly drive: DriveDesk;
  /** Faults that hit whichever script comes to them first; those of a project are looked at before. */
  readonly faults = new FaultPlan();
  observer: Observer | undefined;
  /** The run that is computing; inside the emulator only. */
  current: Execution | undefined;
  private readonly clock: WorldClock;

  constructor(options: WorldOptions, state: WorldState) {
    this.options = options;
    this.state = state;
    this.clock = new WorldClock(state, options.now ?? (() => new Date()));
    this.store = new FileStore(
      state,
      () => this.now(),
      () => this.newId(),
    );
    this.triggers = new TriggerDesk(this);
    this.sheets = new SheetDesk(this);
    this.forms = new FormDesk(this);
    this.mail = new PostOffice(this);
    this.web = new WebFront(this);
    this.drive = new DriveDesk(this);
    this.runner = new Runner({
      locks: this.locks,
      current: () => this.current,
      ended: (task) => this.clock.ended(task.run.time),
    });
  }

  /** Inside a run: when it started and the modelled time it has used up; outside never before the end of a run. */
  now(): Date {
    return new Date(this.current?.time ?? this.clock.time);
  }

  /** Moves the clock forward and fires the clock triggers that fall due on the way, each at its moment. */
  waitUntil(moment: Date | string): void {
    this.clock.waitUntil(this.triggers, new Date(moment).getTime());
  }

  /** As {@link waitUntil}, by a span of milliseconds. */
  wait(milliseconds: number): void {
    this.waitUntil(new Date(this.now().getTime() + milliseconds));
  }

  /** As {@link wait}; runs that need work outside the world (a PDF) stand still for it, and others may act meanwhile. */
  pass(milliseconds: number): Promise<void> {
    return this.passUntil(() => this.now().getTime() + milliseconds);
  }

  /** As {@link pass}, to a moment, which is asked for when the clock is free. */
  passUntil(moment: () => number): Promise<void> {
    return this.clock.passUntil(this.triggers, moment);
  }

  /** Names an account; accounts that nobody names exist all the same, with the world's kind. */
  addAccount(email: string, kind: AccountKind): void {
    this.state.accounts[email.toLowerCase()] = { kind };
  }

  accountKind(email: string): AccountKind {
    return accountKindOf(this.state, email);
  }

  /** Whether two people belong to the same Workspace domain. */
  sameDomain(a: string, b: string): boolean {
    return inSameDomain(this.state, a, b);
  }

  /**
   * An identity token as Google would issue it, also one of another script, for another time, or about to expire.
   *
   * `scriptId` decides its `aud`; `issuedAt` defaults to now, and it is valid for an hour.
   */
  identityToken(of: { email: string; scriptId: string; issuedAt?: Date; withEmail?: boolean }): string {
    const iat = Math.floor((of.issuedAt ?? this.now()).getTime() / 1000);
    const aud = clientIdOf(of.scriptId);
    const email = of.withEmail === false ? {} : { email: of.email, email_verified: true };
    const hd = this.accountKind(of.email) === 'workspace' ? { hd: of.email.split('@')[1] ?? '' } : {};
    const fixed = { iss: 'https://accounts.google.com', azp: aud, aud, sub: subjectOf(of.email) };
    return signIdentity({ ...fixed, ...hd, ...email, iat, exp: iat + 3600 });
  }

  /** The OAuth client of a script: the `aud` of its identity tokens. */
  clientId(scriptId: string): string {
    return clientIdOf(scriptId);
  }

  /**
   * Lets everything that `start` begins (`project.begin`, submitted forms, edits, visits begun) run at the same moment.
   * `slice`: by how many modelled milliseconds one run may be ahead of the others; larger is faster and coarser.
   */
  together(start: () => void, slice = 0): readonly RunOutcome[] {
    return this.runner.together(start, slice);
  }

  /** A number in [0, 1), the same in every world with the same history. */
  chance(): number {
    this.state.chance = (this.state.chance + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state.chance ^ (this.state.chance >>> 15), 1 | this.state.chance);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An id of the length and alphabet of a Drive id, derived from a counter. */
  newId(): string {
    this.state.sequence += 1;
    const digest = createHash('sha256').update(`id ${this.state.sequence}`).digest('base64url');
    return `1${digest.replace(/=/g, '')}`.slice(0, 44);
  }

  /** Creates a Google spreadsheet with one empty sheet; `folder` is a folder id. Returns the file id. */
  createSpreadsheet(file: {
    owner: string;
    name: string;
    folder?: string;
    timeZone?: string;
    locale?: string;
  }): string {
    const record = this.store.create({
      owner: file.owner,
      name: file.name,
      mimeType: MIME.spreadsheet,
      ...(file.folder === undefined ? {} : { parents: [file.folder] }),
    });
    const { timeZone = 'Asia/Jakarta', locale = 'in_ID' } = file;
    record.spreadsheet = newSpreadsheet({ timeZone, locale });
    return record.id;
  }

  /** Puts a plain file into the Drive, or a folder when `mimeType` is the folder type. Returns the file id. */
  createFile(file: {
    owner: string;
    name: string;
    mimeType: string;
    bytes?: Uint8Array;
    folder?: string;
  }): string {
    const made: NewFile = {
      owner: file.owner,
      name: file.name,
      mimeType: file.mimeType,
      ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
      ...(file.folder === undefined ? {} : { parents: [file.folder] }),
    };
    const record = this.store.create(made);
    if (record.mimeType === MIME.spreadsheet)
      record.spreadsheet = newSpreadsheet({ timeZone: 'Asia/Jakarta', locale: 'in_ID' });
    return record.id;
  }

  /** Turns an .xlsx into a Google spreadsheet, as an upload with conversion does. Returns the file id. */
  importXlsx(file: { owner: string; name: string; bytes: Uint8Array; folder?: string }): string {
    const id = this.createSpreadsheet(file);
    this.record(id).spreadsheet = readXlsx(file.bytes);
    return id;
  }

  /** A copy of a file's record. Throws `EmulatorError` for an unknown id. */
  file(id: string): FileRecord {
    return structuredClone(this.record(id));
  }

  /** Copies of all file records, oldest first; trashed ones included. */
  files(): readonly FileRecord[] {
    return Object.values(this.state.files).map((record) => structuredClone(record));
  }

  /** A spreadsheet as plain data: what a person would see and what a test wants to know. */
  spreadsheet(id: string): PlainSpreadsheet {
    const record = this.record(id);
    if (!record.spreadsheet) throw new EmulatorError(`File ${id} ("${record.name}") is not a spreadsheet`);
    return plainSpreadsheet(record.name, record.spreadsheet);
  }

  /** One tab as in {@link spreadsheet}, null when there is none of that id. Not a copy: to be read at once. */
  tab(fileId: string, sheetId: number): PlainSheet | null {
    const data = this.record(fileId).spreadsheet;
    const sheet = data?.sheets.find(({ id }) => id === sheetId);
    return data && sheet ? plainSheet(data, sheet, false) : null;
  }

  /** Loads a built script folder for a user; `container` is the id of the file it is bound to. */
  openProject(options: OpenProject): ScriptProject {
    return new ScriptProject(this, options);
  }

  /** Writes the whole world down; {@link loadWorld} reads it back. */
  toJson(): string {
    return stateToJson(this.state);
  }

  /** A copy that goes on by itself, with every script open for the same people; faults, observers and past runs stay behind. */
  fork(): World {
    if (this.current) throw new EmulatorError('A world cannot be forked while a script runs in it');
    const twin = new World(this.options, structuredClone(this.state));
    twin.clock.ended(this.clock.time);
    for (const project of this.scripts.everyone()) project.openFor(project.user, twin);
    return twin;
  }

  /** Counts one use of a daily quota; throws in Google's words when it is used up (form of the sentence certain). */
  useDaily(user: string, what: DailyQuota, amount = 1): void {
    if (this.leftToday(user, what) < amount)
      throw new ScriptException(`Service invoked too many times for one day: ${what}.`);
    this.addUsage(user, what, amount);
  }

  /** How much of a daily quota a user has left; days are those of UTC. */
  leftToday(user: string, what: DailyQuota): number {
    return DAILY_LIMITS[what][this.accountKind(user)] - this.usedToday(user, what);
  }

  /** Every daily quota of a user, by name. */
  quotas(user: string): readonly { what: DailyQuota; used: number; limit: number }[] {
    const kind = this.accountKind(user);
    return Object.entries(DAILY_LIMITS).map(([name, limits]) => {
      const what = name as DailyQuota;
      return { what, used: this.usedToday(user, what), limit: limits[kind] };
    });
  }

  usedToday(user: string, what: string): number {
    return this.state.usage[this.usageKey(user, what)] ?? 0;
  }

  addUsage(user: string, what: string, amount: number): void {
    this.state.usage[this.usageKey(user, what)] = this.usedToday(user, what) + amount;
  }

  private usageKey(user: string, what: string): string {
    return `${this.now().toISOString().slice(0, 10)}|${user}|${what}`;
  }

  /** The live record; inside the emulator only. */
  record(id: string): FileRecord {
    const record = this.store.get(id);
    if (!record) throw new EmulatorError(`No file with id ${id} in this world`);
    return record;
  }
}

export function createWorld(options: WorldOptions = {}): World {
  return new World(options, emptyState(options.account ?? 'consumer'));
}

/** Continues a saved world. `options.account`, when given, replaces the saved kind of account. */
export function loadWorld(json: string, options: WorldOptions = {}): World {
  const state = stateFromJson(json);
  if (options.account) state.account = options.account;
  return new World(options, state);
}
