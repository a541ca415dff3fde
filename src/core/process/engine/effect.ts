import type { LedgerDraft } from '../ledger/ledger-entry.ts';

/** Letters that a case sends; their words are made where they are sent. */
export type Letter =
  | 'tanda-terima'
  | 'tugas'
  | 'dikembalikan'
  | 'revisi-baru'
  | 'dialihkan'
  | 'pengingat'
  | 'terlambat'
  | 'selesai'
  | 'ditarik'
  | 'dibatalkan'
  | 'dibuka-lagi'
  /** To the managers: nobody holds the post that is to act. */
  | 'jabatan-kosong';

/**
 * Something to be done outside, exactly once: whoever does it keeps the id, and does nothing for an id that is kept.
 * The outcome of `number`, `document`, `folder`, `publish` and `deliver` comes back as an event `hasil`.
 */
export type Effect = { readonly id: string } & (
  | { readonly kind: 'ledger'; readonly entry: LedgerDraft }
  | {
      readonly kind: 'mail';
      readonly letter: Letter;
      /** E-mail addresses. */
      readonly to: readonly string[];
      /** The step it is about; empty where about the case as a whole. */
      readonly step: string;
      readonly lane: string;
      readonly round: number;
      readonly revision: number;
    }
  | { readonly kind: 'number' }
  /** `draf`: for reading and deciding; `final`: with number and dates, for signing and filing. */
  | { readonly kind: 'document'; readonly stage: 'draf' | 'final'; readonly revision: number }
  | { readonly kind: 'folder'; readonly to: 'pengajuan' | 'draf' | 'disahkan'; readonly revision: number }
  /** The open remarks stand at their cells in the sheet that was handed in, and no answered ones. */
  | { readonly kind: 'notes' }
  | { readonly kind: 'publish'; readonly revision: number }
  | { readonly kind: 'deliver'; readonly step: string; readonly revision: number }
);

/** Effects whose outcome belongs to the case. */
export function hasOutcome({ kind }: Effect): boolean {
  return kind !== 'ledger' && kind !== 'mail' && kind !== 'notes';
}
