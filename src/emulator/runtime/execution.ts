import type { World } from '../world/world.ts';
import { callDuration, callKind } from './call-cost.ts';
import type { CallLog, FaultPlan } from './call-log.ts';
import { apiError, RunEndedError, ScriptException } from './errors.ts';
import { publicName } from './members.ts';
import type { ProjectFolder } from './project-folder.ts';
import type { ProjectUi } from './project-ui.ts';
import { refusedInSimpleTrigger, scopesFor } from './scopes.ts';

/** What a run is allowed and by whom it runs; the same for all runs of a project but `mode`. */
export interface ExecutionSetup {
  readonly world: World;
  readonly folder: ProjectFolder;
  readonly scriptId: string;
  readonly user: string;
  /** Id of the file the project is bound to. */
  readonly container: string | undefined;
  readonly ui: ProjectUi;
  readonly calls: CallLog;
  readonly faults: FaultPlan;
  /** `simple`: a simple trigger, 30 s and no service that needs authorisation. `headless`: no user interface (clock, web app). */
  readonly mode: 'full' | 'simple' | 'headless';
  /** Sentences of `console` and `Logger`. */
  readonly print: (level: string, text: string) => void;
}

const FULL_LIMIT = 6 * 60_000;
const SIMPLE_LIMIT = 30_000;

/** One run of one function: identity, permissions, time used, and the only way by which a service call is admitted. */
export class Execution {
  readonly setup: ExecutionSetup;
  /** Modelled milliseconds spent in calls and in `Utilities.sleep`. */
  private spent = 0;
  private ended: string | undefined;
  /** Compiles and runs source text inside the script's own realm; set when the realm exists. */
  evaluate: (source: string, fileName: string) => unknown = () => {
    throw new Error('The realm is not ready');
  };
  readonly logLines: string[] = [];

  constructor(setup: ExecutionSetup) {
    this.setup = setup;
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
  admit(interfaceName: string, member: string): void {
    if (this.ended !== undefined) throw new RunEndedError(this.ended);
    this.checkScopes(interfaceName, member);
    const kind = callKind(interfaceName, member);
    if (kind === 'free') return;
    const name = publicName(interfaceName, member);
    const milliseconds = callDuration(interfaceName, member);
    this.setup.calls.add({
      service: name.split('.')[0] ?? name,
      name,
      kind,
      milliseconds,
    });
    this.applyFault(name);
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

  private applyFault(name: string): void {
    const fault = this.setup.faults.take(name);
    if (!fault) return;
    const message = fault.message ?? `Service unavailable: ${name.split('.')[0]}`;
    if (fault.effect === 'end') this.end(fault.message ?? 'The run was ended by an injected fault');
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
