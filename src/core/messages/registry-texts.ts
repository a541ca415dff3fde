/** Short pieces that letters, pages and the registry's tabs share. */
export const REGISTRY_TEXTS = {
  step: (number: string, text: string) => `langkah ${number}: ${text}`,
} as const;

/** Where in an SOP something is. */
export const PLACE_TEXTS = {
  cell: (row: string, column: string) => `Langkah ${row}${column === '' ? '' : `, ${column}`}`,
  lane: (name: string) => `Pelaksana ${name}`.trim(),
  identity: () => 'Identitas',
  section: () => 'Bagian di atas tabel',
} as const;
