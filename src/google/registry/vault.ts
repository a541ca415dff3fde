import type { Vault } from '../../application/registry/ports.ts';
import { forgetFacts } from './facts.ts';

export function scriptProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}

/** Script properties: whoever may not open the script project does not see them. */
export const googleVault: Vault = {
  get: (key) => scriptProperties().getProperty(key),

  set(values): void {
    scriptProperties().setProperties({ ...values });
    forgetFacts();
  },
};
