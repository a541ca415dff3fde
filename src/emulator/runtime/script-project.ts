import { createHash } from 'node:crypto';
import type { World } from '../world/world.ts';
import type { TriggerRecord } from '../world/world-state.ts';
import { CallLog, type Fault, FaultPlan } from './call-log.ts';
import { Conversation } from './conversation.ts';
import { EmulatorError, type NotEmulatedError } from './errors.ts';
import { Execution } from './execution.ts';
import { type ProjectFolder, readProjectFolder } from './project-folder.ts';
import { type MenuRecord, ProjectUi } from './project-ui.ts';
import { Task, type Work } from './task.ts';

export interface OpenProject {
  /** Built folder: `appsscript.json`, `.js`/`.gs` and `.html` files. */
  readonly directory: string;
  /** E-mail of the account that runs it. */
  readonly user: string;
  /** Id of the file the script is bound to; without it the project is standalone. */
  readonly container?: string;
  /** Default: derived from the container, or from the folder. */
  readonly scriptId?: string;
  /** As in `.clasp.json`. */
  readonly filePushOrder?: readonly string[];
}

export interface ConsoleLine {
  readonly level: string;
  readonly text: string;
}

/** A run as somebody wants it. */
export interface RunWish {
  readonly mode: RunMode;
  readonly functionName: string;
  /** Who is told to be before the screen; default: the user, and nobody in headless runs. */
  readonly activeUser?: string;
  /** Only looks at the loaded script: observers hear nothing of it. */
  readonly isProbe?: boolean;
  readonly work: Work;
}

/** How a run starts. `simple` is a simple trigger; `headless` has no spreadsheet window before it. */
export type RunMode = 'full' | 'simple' | 'headless';

const SIMPLE_TRIGGERS = new Set(['onOpen', 'onEdit', 'onInstall', 'onSelectionChange']);

/** A script project as one user runs it: each call gets a fresh realm, state lives in the world only. */
export class ScriptProject {
  readonly world: World;
  readonly folder: ProjectFolder;
  readonly scriptId: string;
  readonly user: string;
  readonly container: string | undefined;
  readonly filePushOrder: readonly string[] | undefined;
  readonly ui = new ProjectUi();
  readonly calls = new CallLog();
  readonly console: ConsoleLine[] = [];
  /** Every member the script asked for that the emulator lacks, even when the script caught the error. */
  readonly notEmulated: string[] = [];
  private readonly faultPlan = new FaultPlan();
  private readonly known = new Map<string, boolean>();

  /** @param folder what was read from the directory before; default: it is read now */
  constructor(world: World, options: OpenProject, folder?: ProjectFolder) {
    this.world = world;
    this.folder = folder ?? readProjectFolder(options.directory, options.filePushOrder);
    this.user = options.user;
    this.container = options.container;
    this.filePushOrder = options.filePushOrder;
    if (options.container !== undefined) world.record(options.container);
    const origin = options.container ?? options.directory;
    this.scriptId = options.scriptId ?? createHash('sha256').update(`script ${origin}`).digest('base64url');
    world.scripts.add(this);
  }

  /** The same script in another world, or for another person. */
  openFor(user: string, world: World = this.world): ScriptProject {
    const { folder, scriptId, container, filePushOrder } = this;
    const options = {
      directory: folder.directory,
      user,
      scriptId,
      ...(container === undefined ? {} : { container }),
      ...(filePushOrder === undefined ? {} : { filePushOrder }),
    };
    return new ScriptProject(world, options, folder);
  }

  /** Menus that `onOpen` added, as the person sees them. */
  menus(): readonly MenuRecord[] {
    return this.ui.menus;
  }

  /** Makes a call fail, or the run end, when it comes to it. */
  failOn(fault: Fault): void {
    this.faultPlan.add(fault);
  }

  clearFaults(): void {
    this.faultPlan.clear();
  }

  /**
   * Runs a global function as a menu item, an editor run or (for `onOpen`, `onEdit` …) a simple trigger would.
   *
   * Returns its result as host data. Throws what the script threw, as a host `Error` with the script's name,
   * message and stack.
   */
  call(functionName: string, ...args: readonly unknown[]): unknown {
    return this.callAs(SIMPLE_TRIGGERS.has(functionName) ? 'simple' : 'full', functionName, ...args);
  }

  /** As {@link call}, with the kind of run named. */
  callAs(mode: RunMode, functionName: string, ...args: readonly unknown[]): unknown {
    return this.enter(
      mode,
      functionName,
      this.calling(functionName, () => args),
    );
  }

  /** As {@link call}, but inside `world.together`: the run is put beside the others and takes turns with them. */
  begin(functionName: string, ...args: readonly unknown[]): Task {
    const mode = SIMPLE_TRIGGERS.has(functionName) ? 'simple' : 'full';
    const work = this.calling(functionName, () => args);
    return this.world.runner.begin(() => this.newTask({ mode, functionName, work }));
  }

  /** As the page of a sidebar or dialog calls by `google.script.run`: no private functions, plain JSON both ways. */
  callFromPage(functionName: string, ...args: readonly unknown[]): unknown {
    if (functionName.endsWith('_'))
      throw new EmulatorError(`${functionName} is private: google.script.run cannot call it`);
    args.forEach(refuseUnserializable);
    const result = this.callAs('full', functionName, ...args);
    refuseUnserializable(result);
    return result === undefined ? null : result;
  }

  /** As {@link call} before a person who answers the run's questions in their own time. */
  converse(functionName: string, ...args: readonly unknown[]): Conversation {
    const wish = { mode: 'full', functionName, work: this.calling(functionName, () => args) } as const;
    return new Conversation(this.world, () => this.newTask(wish));
  }

  /** As {@link callFromPage} before a person who answers the run's questions in their own time. */
  converseFromPage(functionName: string, ...args: readonly unknown[]): Conversation {
    if (functionName.endsWith('_'))
      throw new EmulatorError(`${functionName} is private: google.script.run cannot call it`);
    args.forEach(refuseUnserializable);
    return this.converse(functionName, ...args);
  }

  /** Loads the bundle in a fresh realm and does nothing else: fails when load-time code fails or calls a service. */
  evaluate(): void {
    const before = this.calls.count();
    this.enter('full', '(load)', () => undefined);
    if (this.calls.count() > before) throw new EmulatorError('The bundle calls a service while it loads');
  }

  /** Whether a global function of this name exists, as menus and triggers need it. */
  has(functionName: string): boolean {
    const known = this.known.get(functionName);
    if (known !== undefined) return known;
    const work: Work = (realm) => realm.has(functionName);
    const task = this.world.runner.run(() =>
      this.newTask({ mode: 'full', functionName, isProbe: true, work }),
    );
    const found = task.result() === true;
    this.known.set(functionName, found);
    return found;
  }

  /** Installed triggers of this script and user; run one with `callAs('headless', trigger.functionName)`. */
  triggers(): readonly TriggerRecord[] {
    const { triggers } = this.world.state;
    return triggers
      .filter((one) => one.scriptId === this.scriptId && one.user === this.user)
      .map((one) => ({ ...one }));
  }

  /** The selection of this user in the bound spreadsheet, e.g. `select('Data 1', 'B7')`. */
  select(sheetName: string, a1 = 'A1'): void {
    const spreadsheet = this.world.record(this.container ?? '').spreadsheet;
    const sheet = spreadsheet?.sheets.find((candidate) => candidate.title === sheetName);
    if (!sheet) throw new EmulatorError(`The bound spreadsheet has no sheet "${sheetName}"`);
    this.world.state.selections[`${this.user}|${this.container}`] = {
      sheetId: sheet.id,
      a1,
    };
  }

  /** A run of one function that has not begun; `work` does what its caller wants in the loaded realm. */
  newTask(wish: RunWish): Task {
    const run = new Execution({
      world: this.world,
      functionName: wish.functionName,
      folder: this.folder,
      scriptId: this.scriptId,
      user: this.user,
      activeUser: wish.activeUser ?? (wish.mode === 'headless' ? '' : this.user),
      container: this.container,
      ui: this.ui,
      calls: this.calls,
      faults: this.faultPlan,
      mode: wish.mode,
      print: (level, text) => this.console.push({ level, text }),
      ...this.world.runner.turns(),
    });
    return new Task(run, wish.functionName, {
      work: wish.work,
      isProbe: wish.isProbe === true,
      refuse: (error: NotEmulatedError) => this.notEmulated.push(error.message),
    });
  }

  /** The work of calling a global function; `args` are made when the run exists, because events hold its objects. */
  calling(functionName: string, args: (run: Execution) => readonly unknown[]): Work {
    return (realm, membrane, run) => {
      if (!realm.has(functionName)) throw new EmulatorError(`Script function not found: ${functionName}`);
      const converted = (run.cross(() => args(run)) as readonly unknown[]).map((arg) =>
        membrane.toScript(arg),
      );
      return membrane.toHost(realm.call(functionName, converted, run.limit));
    };
  }

  private enter(mode: RunMode, functionName: string, work: Work): unknown {
    return this.world.runner.run(() => this.newTask({ mode, functionName, work })).result();
  }
}

/** What `google.script.run` cannot carry. */
export function refuseUnserializable(value: unknown): void {
  if (typeof value === 'function') throw new EmulatorError('google.script.run cannot carry a function');
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Date)
    throw new EmulatorError('google.script.run cannot carry a Date; send an ISO text');
  for (const entry of Object.values(value)) refuseUnserializable(entry);
}
