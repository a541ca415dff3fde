import type { Emulates } from '../runtime/emulates.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { TriggerRecord } from '../world/world-state.ts';
import { TriggerBuilder, TriggerObject } from './triggers.ts';

type Members =
  | 'deleteTrigger'
  | 'getIdentityToken'
  | 'getOAuthToken'
  | 'getProjectTriggers'
  | 'getScriptId'
  | 'newTrigger';

/** `ScriptApp`. */
export class ScriptAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.ScriptApp, Members>
{
  readonly interfaceName = 'Script.ScriptApp';

  getOAuthToken(): string {
    return `ya29.emulated-${Buffer.from(this.run.user).toString('base64url')}`;
  }

  /** An unsigned token with the caller's e-mail; null without the `openid` scope, as on the real platform. */
  getIdentityToken(): string | null {
    const scopes = this.run.setup.folder.manifest.oauthScopes;
    if (scopes && !scopes.includes('openid')) return null;
    const seconds = Math.floor(this.run.world.now().getTime() / 1000);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://accounts.google.com',
      aud: `${this.getScriptId().slice(0, 12)}.apps.googleusercontent.com`,
      sub: Buffer.from(this.run.user).toString('hex').slice(0, 21),
      email: this.run.user,
      email_verified: true,
      iat: seconds,
      exp: seconds + 3600,
    };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.emulated`;
  }

  getScriptId(): string {
    return this.run.setup.scriptId;
  }

  getProjectTriggers(): TriggerObject[] {
    return this.own().map((record) => new TriggerObject(this.run, record));
  }

  deleteTrigger(trigger: TriggerObject): void {
    const { state } = this.run.world;
    state.triggers = state.triggers.filter((record) => record.id !== trigger.record.id);
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.run, functionName);
  }

  /** Ends the run when a scope is missing from the manifest; a person has always ticked every scope here. */
  requireScopes(_mode: unknown, scopes: readonly string[]): void {
    const granted = this.run.setup.folder.manifest.oauthScopes;
    const missing = scopes.filter((scope) => granted && !granted.includes(scope));
    if (missing.length > 0)
      this.run.end(`Authorization is required to perform that action: ${missing.join(' ')}`);
  }

  requireAllScopes(_mode: unknown): void {
    // Every scope of the manifest counts as granted.
  }

  private own(): TriggerRecord[] {
    const { scriptId, user } = this.run.setup;
    return this.run.world.state.triggers.filter(
      (record) => record.scriptId === scriptId && record.user === user,
    );
  }
}
