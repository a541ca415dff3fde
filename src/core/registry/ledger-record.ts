import type { LedgerEntry } from '../process/ledger/ledger-entry.ts';
import { EMPTY_LEDGER, type LedgerHead } from '../process/ledger/seal-entry.ts';
import { partsFrom, partsOf, rowOf } from './tab-layout.ts';
import { fromParts, intoParts } from './text-parts.ts';

/** A line of the ledger as a row: what people read, and the line itself as JSON. */
export function writeLedgerEntry(entry: LedgerEntry, words: string): readonly string[] {
  const head = rowOf('riwayat', {
    Urut: String(entry.seq),
    Waktu: entry.at,
    Berkas: entry.caseId,
    Kejadian: entry.type,
    Oleh: entry.by,
    Uraian: words,
    'Sidik Sebelumnya': entry.previous,
    Sidik: entry.hash,
  });
  return [...head.slice(0, partsFrom('riwayat')), ...intoParts(JSON.stringify(entry))];
}

/** Null for a row that holds no line. */
export function readLedgerEntry(row: readonly string[]): LedgerEntry | null {
  try {
    const value: unknown = JSON.parse(fromParts(partsOf('riwayat', row)));
    return typeof value === 'object' && value !== null && 'seq' in value ? (value as LedgerEntry) : null;
  } catch {
    return null;
  }
}

/** The ledger's end as it is kept among the registry's counters. */
export function writeHead({ seq, hash }: LedgerHead): string {
  return `${seq} ${hash}`;
}

export function readHead(text: string): LedgerHead {
  const found = /^(\d+) ([0-9a-f]{64})$/.exec(text);
  return found === null ? EMPTY_LEDGER : { seq: Number(found[1]), hash: found[2] ?? '' };
}
