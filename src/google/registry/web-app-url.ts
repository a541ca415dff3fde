import { VAULT_KEYS } from '../../application/registry/vault-keys.ts';
import { fact } from './facts.ts';
import { googleVault } from './vault.ts';

/**
 * Address of the deployed web app. In the editor Google names the test deployment (`/dev`), which only editors can open, so the
 * address is remembered when the web app itself is visited.
 */
export function webAppUrl(): string {
  return fact('webApp') ?? deployedUrl() ?? '';
}

/** For the web app's own runs: remembers where it is. */
export function rememberWebApp(): void {
  const url = deployedUrl();
  if (url !== null && url !== fact('webApp')) googleVault.set({ [VAULT_KEYS.webApp]: url });
}

function deployedUrl(): string | null {
  // The typings leave out that there is none before the first deployment.
  const url = ScriptApp.getService().getUrl() as string | null;
  return url !== null && /\/exec$/.test(url) ? url : null;
}
