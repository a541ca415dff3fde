import { scriptProperties } from './vault.ts';

/** Keys of what set-up has laid down and no later run changes while another is under way. */
export const FACT_KEYS = {
  spreadsheet: 'registri.lembar',
  tabs: 'registri.tab',
  key: 'registri.kunci',
  webApp: 'registri.alamat',
} as const;

export type Fact = keyof typeof FACT_KEYS;

let known: Readonly<Record<string, string>> | null = null;

/** A fact of this installation; read once in a run, all together. Null before set-up. */
export function fact(name: Fact): string | null {
  known ??= scriptProperties().getProperties();
  return known[FACT_KEYS[name]] ?? null;
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
