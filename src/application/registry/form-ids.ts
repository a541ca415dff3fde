import type { Registry } from './ports.ts';
import { VAULT_KEYS } from './vault-keys.ts';

/** Which form belongs to which service: pairs of a service's code and its form's id. */
export function claimedForms(registry: Registry): readonly (readonly [service: string, formId: string])[] {
  return Object.entries(formIds(registry));
}

export function formIds(registry: Registry): Readonly<Record<string, string>> {
  const text = registry.vault.get(VAULT_KEYS.forms);
  return text === null ? {} : (JSON.parse(text) as Readonly<Record<string, string>>);
}
