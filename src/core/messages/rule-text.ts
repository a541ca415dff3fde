/** All Indonesian text of one check. `P` is what its sentence needs to know. */
export interface RuleText<P> {
  /** Short name, as in a list of checks. */
  readonly title: string;
  /** The regulation or practice that the check rests on. */
  readonly base: string;
  /** What is checked and why, for docs/pemeriksaan.md. */
  readonly meaning: string;
  /** What is wrong, where, and how to mend it. */
  readonly say: (params: P) => string;
  /** Label of the button "Perbaiki"; absent where only a person can decide. */
  readonly mend?: (params: P) => string;
}

/** Names a row as its reader sees it: by the printed number, or by its place where it has none. */
export function rowName(number: string, activity: number): string {
  const printed = number.trim().replace(/[.)]+$/, '');
  return printed === '' || printed === '-'
    ? `Kegiatan baris ke-${activity + 1}`
    : `Kegiatan nomor ${printed}`;
}

/** "a dan b", "a, b, dan c". */
export function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  const head = names.slice(0, -1);
  return head.length === 0 ? last : `${head.join(', ')}${head.length > 1 ? ',' : ''} dan ${last}`;
}

/** At most `length` characters of a text on one line, for quoting inside a sentence. */
export function quoted(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line}”`;
}

/** Columns of the table as sentences name them. */
export const COLUMN_NAMES = {
  text: 'Kegiatan',
  kelengkapan: 'Kelengkapan',
  waktu: 'Waktu',
  output: 'Output',
  keterangan: 'Keterangan',
} as const;

/** Where a symbol is: `row` is from {@link rowName}, `lane` the heading of its column. */
export interface Where {
  readonly row: string;
  readonly lane: string;
  /** From 1, where the cell holds more than one symbol; else 0. */
  readonly nth: number;
}

export function symbolName({ row, lane, nth }: Where): string {
  return `${row}, kolom ${quoted(lane)}${nth > 0 ? `, simbol ke-${nth}` : ''}`;
}
