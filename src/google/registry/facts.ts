import { VAULT_KEYS } from '../../application/registry/vault-keys.ts';
import { scriptProperties } from './vault.ts';

let known: Readonly<Record<string, string>> | null = null;

/** A fact of this installation, which no run changes while another is under way; read once in a run, all together. */
export function fact(name: keyof typeof VAULT_KEYS): string | null {
  known ??= scriptProperties().getProperties();
  return known[VAULT_KEYS[name]] ?? null;
}

/** Makes the next {@link fact} look again. */
export function forgetFacts(): void {
  known = null;
}

/** The registry's spreadsheet. */
export function registryFile(): string {
  const id = fact('spreadsheet');
  if (id === null) throw new Error('The registry has not been set up: run "siapkan".');
  return id;
}
