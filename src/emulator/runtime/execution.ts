import type { World } from '../world/world.ts';
import { callDuration, callKind } from './call-cost.ts';
import type { CallLog, FaultPlan } from './call-log.ts';
import { apiError, PausedError, RunEndedError, ScriptException } from './errors.ts';
import { publicName } from './members.ts';
import type { ProjectFolder } from './project-folder.ts';
import type { Answer, ProjectUi, Question } from './project-ui.ts';
import { refusedInSimpleTrigger, scopesFor } from './scopes.ts';
import type { Task } from './task.ts';
import { newSlot, type Slot, type Tape } from './tape.ts';

/** What a run is allowed and by whom it runs; the same for all runs of a project but `mode`. */
export interface ExecutionSetup {
  readonly world: World;
  readonly functionName: string;
  readonly folder: ProjectFolder;
  readonly scriptId: string;
  /** The effective user: by whose rights everything is done. */
  readonly user: string;
  /** Who is before the screen, as far as Google tells; empty in triggers and for most visitors of a web app. */
  readonly activeUser: string;
  /** Id of the file the project is bound to. */
  readonly container: string | undefined;
  readonly ui: ProjectUi;
  readonly calls: CallLog;
  readonly faults: FaultPlan;
  /** `simple`: a simple trigger, 30 s and no service that needs authorisation. `headless`: no user interface (clock, web app). */
  readonly mode: 'full' | 'simple' | 'headless';
  /** Sentences of `console` and `Logger`. */
  readonly print: (level: string, text: string) => void;
  /** Present when other runs take turns with this one. */
  readonly turns?: Turns;
}

/** What a run that is not alone needs of the schedule. */
export interface Turns {
  readonly tape: Tape;
  /** Whether another run is further behind in time and must go on first. */
  mustYield(run: Execution): boolean;
  /** The run stands still at a question until somebody answers it, and at work outside until that is done. */
  readonly standsStill: boolean;
  /** Whether any other run does something before a moment, such as releasing a lock. */
  othersBefore(time: number): boolean;
}

/** A lock that a run waits for, and the moment at which it gives up. */
export interface Wait {
  readonly lock: string;
  readonly since: number;
  readonly until: number;
}

const FULL_LIMIT = 6 * 60_000;
const SIMPLE_LIMIT = 30_000;

/** One run of one function: identity, permissions, time used, and the only way by which a service call is admitted. */
export class Execution {
  readonly setup: ExecutionSetup;
  /** Modelled milliseconds spent in calls, in `Utilities.sleep` and in waiting. */
  spent = 0;
  /** The world's time at which the run started, in milliseconds, moved on by the time it stood still at questions. */
  startedAt: number;
  /** True while an attempt is being broken off so that other runs can go on. */
  paused = false;
  wait: Wait | undefined;
  /** What the run waits for a person to answer. */
  question: Question | undefined;
  private reply: Answer | undefined;
  /** Settles, and never fails, when the work outside is done for which the run stands still. */
  waiting: Promise<void> | undefined;
  private brought: { readonly value: unknown } | { readonly error: unknown } | undefined;
  private ended: string | undefined;
  private slot: Slot = newSlot();
  private inner: Execution | undefined;
  /** Compiles and runs source text inside the script's own realm; set when the realm exists. */
  evaluate: (source: string, fileName: string) => unknown = noRealm;
  readonly logLines: string[] = [];

  constructor(setup: ExecutionSetup) {
    this.setup = setup;
    this.startedAt = setup.world.now().getTime();
  }

  /** The run's own time: when it started and what it has used up since. */
  get time(): number {
    return this.startedAt + this.spent;
  }

  beginAttempt(): void {
    this.paused = false;
    this.setup.turns?.tape.rewind();
  }

  /** Lets go of the realm, so that what remembers a run does not keep its whole script in memory. */
  forgetRealm(): void {
    this.evaluate = noRealm;
  }

  /** Breaks the present attempt off; whatever the script still calls in it does nothing. */
  pause(): never {
    this.paused = true;
    throw new PausedError();
  }

  /** Asks the person before the screen: at once by the window's script, or by standing still until {@link answer}. */
  ask(question: Question): Answer {
    const { ui, turns } = this.setup;
    if (!turns?.standsStill) return ui.ask(question);
    const { reply } = this;
    if (!reply) {
      this.question = question;
      this.pause();
    }
    ui.questions.push(question);
    this.question = undefined;
    this.reply = undefined;
    return reply;
  }

  /** Keeps an answer for the next attempt; standing still costs no run time, but the clock has gone on. */
  answer(reply: Answer, moment: number): void {
    this.reply = reply;
    this.startedAt += Math.max(0, moment - this.time);
  }

  /**
   * Work outside the world that takes long: `begin`, for which the run stands still where it can, else `now`. It costs no run
   * time: what Google takes for it is in the price of the call.
   */
  outside<Value>(now: () => Value, begin: (() => Promise<Value>) | undefined): Value {
    if (begin === undefined || this.setup.turns?.standsStill !== true) return now();
    const { brought } = this;
    if (brought === undefined) {
      this.waiting = begin().then(
        (value) => this.bring({ value }),
        (error: unknown) => this.bring({ error }),
      );
      this.pause();
    }
    this.brought = undefined;
    if ('error' in brought) throw brought.error;
    return brought.value as Value;
  }

  private bring(brought: NonNullable<Execution['brought']>): void {
    this.brought = brought;
    this.waiting = undefined;
  }

  /** The way of everything that a script asks of the emulator: done once, and answered from the tape when repeated. */
  cross(work: (slot: Slot) => unknown): unknown {
    if (this.paused) throw new PausedError();
    const { turns } = this.setup;
    const inside = (slot: Slot): unknown => {
      const outer = this.slot;
      this.slot = slot;
      try {
        return work(slot);
      } finally {
        this.slot = outer;
      }
    };
    return turns ? turns.tape.cross(inside, () => this.paused) : inside(newSlot());
  }

  /** Lets another project's run finish inside the present call, and waits for it. */
  include(start: () => Task): Task {
    const { slot } = this;
    const known = slot.tasks[slot.asked];
    const task = known ?? start();
    if (!known) slot.tasks.push(task);
    slot.asked += 1;
    this.inner = task.run;
    if (!task.attempt()) this.pause();
    this.inner = undefined;
    this.spend(Math.max(0, task.run.time - this.time));
    return task;
  }

  /** The run that really computes: this one, or the one that its present call waits for. */
  get leaf(): Execution {
    return this.inner?.leaf ?? this;
  }

  get world(): World {
    return this.setup.world;
  }

  get user(): string {
    return this.setup.user;
  }

  /** Allowed run time in milliseconds. */
  get limit(): number {
    return this.setup.mode === 'simple' ? SIMPLE_LIMIT : FULL_LIMIT;
  }

  /** Checks permission, faults and time before a member runs, and logs it unless it is free. */
  admit(interfaceName: string, member: string, slot: Slot): void {
    if (this.ended !== undefined) throw new RunEndedError(this.ended);
    if (slot.admitted) return;
    this.checkScopes(interfaceName, member);
    const kind = callKind(interfaceName, member);
    if (kind === 'free') return;
    if (this.setup.turns?.mustYield(this)) this.pause();
    slot.admitted = true;
    const name = publicName(interfaceName, member);
    const milliseconds = callDuration(interfaceName, member);
    const record = { service: name.split('.')[0] ?? name, name, kind, milliseconds };
    this.setup.calls.add(record);
    const { functionName, user, scriptId, mode } = this.setup;
    this.world.observer?.call({ ...record, functionName, user, scriptId, mode, time: this.time });
    this.applyFault(name, slot);
    this.spend(milliseconds);
  }

  /** Uses up modelled time; ends the run when the limit is passed (wording certain). */
  spend(milliseconds: number): void {
    this.spent += milliseconds;
    if (this.spent > this.limit) this.end('Exceeded maximum execution time');
  }

  /** Ends the run here: whatever the script still calls throws the same error. */
  end(message: string): never {
    this.ended = message;
    throw new RunEndedError(message);
  }

  /** Why the run was ended from outside, if it was. */
  get endedBecause(): string | undefined {
    return this.ended;
  }

  /** Behind a call that was admitted, whatever came of it: where a fault ends the run that has done it. */
  leave({ endsAfter }: Slot): void {
    if (endsAfter !== undefined && !this.paused) this.end(endsAfter);
  }

  private applyFault(name: string, slot: Slot): void {
    const fault = this.setup.faults.take(name) ?? this.world.faults.take(name);
    if (!fault) return;
    const message = fault.message ?? `Service unavailable: ${name.split('.')[0]}`;
    const ending = fault.message ?? 'The run was ended by an injected fault';
    if (fault.effect === 'end') this.end(ending);
    if (fault.effect === 'end-after') {
      slot.endsAfter = ending;
      return;
    }
    if (/^(sheets|drive)\./.test(name)) throw apiError(name, message, 503);
    throw new ScriptException(message);
  }

  /** Wording certain for both sentences; the bracketed list of alternatives is how newer runtimes print it. */
  private checkScopes(interfaceName: string, member: string): void {
    const needed = scopesFor(interfaceName, member);
    if (needed.length === 0) return;
    const name = publicName(interfaceName, member);
    const list = needed.length === 1 ? needed[0] : `(${needed.join(' || ')})`;
    if (this.setup.mode === 'simple' && refusedInSimpleTrigger(interfaceName, member))
      throw new ScriptException(`You do not have permission to call ${name}. Required permissions: ${list}`);
    const granted = this.setup.folder.manifest.oauthScopes;
    if (granted === undefined || needed.some((scope) => granted.includes(scope))) return;
    if (/^(sheets|drive)\./.test(name))
      throw apiError(name, 'Request had insufficient authentication scopes.', 403);
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${list}`,
    );
  }
}

function noRealm(): never {
  throw new Error('There is no realm for this run now');
}
