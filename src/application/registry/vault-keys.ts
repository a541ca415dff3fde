/** What the registry keeps in the {@link Vault}. Facts of set-up, the key, and what must outlive a lost spreadsheet. */
export const VAULT_KEYS = {
  /** Drive id of the registry's spreadsheet. */
  spreadsheet: 'registri.lembar',
  /** Ids of its tabs, as the adapter remembers them. */
  tabs: 'registri.tab',
  /** The key of all signatures. */
  key: 'registri.kunci',
  /** Address of the web app. */
  webApp: 'registri.alamat',
  /** JSON: form id of every service, by the service's code. */
  forms: 'registri.formulir',
  /** ISO instant at which the sweep last ran. */
  swept: 'registri.sapu',
} as const;
