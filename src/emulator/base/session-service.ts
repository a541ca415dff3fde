import type { Emulates } from '../runtime/emulates.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';

/** `User`. */
export class UserObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Base.User, 'getEmail' | 'getUserLoginId'>
{
  readonly interfaceName = 'Base.User';
  private readonly email: string;

  constructor(run: Execution, email: string) {
    super(run);
    this.email = email;
  }

  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }
}

type Members =
  | 'getActiveUser'
  | 'getActiveUserLocale'
  | 'getEffectiveUser'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
  | 'getTimeZone';

/** `Session`. Who is before the screen is told only where Google tells it; see `ExecutionSetup.activeUser`. */
export class SessionService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Base.Session, Members>
{
  readonly interfaceName = 'Base.Session';

  getActiveUser(): UserObject {
    return new UserObject(this.run, this.run.setup.activeUser);
  }

  getEffectiveUser(): UserObject {
    return new UserObject(this.run, this.run.user);
  }

  getActiveUserLocale(): string {
    return 'id';
  }

  getScriptTimeZone(): string {
    return this.run.setup.folder.manifest.timeZone;
  }

  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getTemporaryActiveUserKey(): string {
    return Buffer.from(`${this.run.setup.scriptId.slice(0, 8)}|${this.run.user}`).toString('base64url');
  }
}
