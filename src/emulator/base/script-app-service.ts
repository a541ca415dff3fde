import type { Emulates } from '../runtime/emulates.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { TriggerRecord } from '../world/world-state.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { clientIdOf, signAccess } from '../identity/tokens.ts';
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
    const scopes = this.run.setup.folder.manifest.oauthScopes ?? [];
    const exp = Math.floor(this.run.world.now().getTime() / 1000) + 3600;
    return signAccess({ user: this.run.user, aud: clientIdOf(this.getScriptId()), scopes, exp });
  }

  /** Null without the `openid` scope, as on the real platform; the address only with a scope for it. */
  getIdentityToken(): string | null {
    const { folder, user } = this.run.setup;
    const scopes = folder.manifest.oauthScopes;
    if (scopes && !scopes.includes('openid')) return null;
    const withEmail = !scopes || scopes.some((scope) => /(^|\/userinfo\.)email$/.test(scope));
    return this.run.world.identityToken({ email: user, scriptId: this.getScriptId(), withEmail });
  }

  getService(): ServiceHandle {
    return new ServiceHandle(this.run);
  }

  getAuthorizationInfo(_mode: unknown): AuthorizationInfo {
    return new AuthorizationInfo(this.run);
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

/** `Service`: the web app of this script. */
export class ServiceHandle
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.Service, 'getUrl' | 'isEnabled'>
{
  readonly interfaceName = 'Script.Service';

  getUrl(): string | null {
    return this.run.world.web.urlOf(this.run.setup.scriptId);
  }

  isEnabled(): boolean {
    return this.getUrl() !== null;
  }
}

/** `AuthorizationInfo`: every scope of the manifest counts as granted. */
export class AuthorizationInfo
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationUrl'>
{
  readonly interfaceName = 'Script.AuthorizationInfo';

  getAuthorizationStatus(): EnumValue {
    return enumValue('Script.AuthorizationStatus', 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): string | null {
    return null;
  }

  getAuthorizedScopes(): string[] {
    return [...(this.run.setup.folder.manifest.oauthScopes ?? [])];
  }
}
