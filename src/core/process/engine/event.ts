import type { Applicant, SignedDocument } from './case.ts';

/** Common to all events: `id` is made by whoever reports it (form answer, link nonce, message id), so that a repeat is known. */
interface Reported {
  readonly id: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** E-mail address of the person; empty for the clock and for the machinery. */
  readonly by: string;
}

export interface ReviewRemark {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** Everything that can happen to a case. */
export type CaseEvent =
  | (Reported & {
      readonly type: 'buka';
      readonly title: string;
      readonly applicant: Applicant;
      readonly contentHash: string;
      /** Which start, where the route has several; null for the first. */
      readonly start: string | null;
    })
  | (Reported & {
      readonly type: 'selesaikan';
      readonly step: string;
      readonly round: number;
      readonly revision: number;
      /** Label of the exit; empty where the step is no choice. */
      readonly choice: string;
      readonly note: string;
      readonly remarks: readonly ReviewRemark[];
    })
  | (Reported & {
      readonly type: 'revisi';
      readonly contentHash: string;
      readonly changes: readonly string[];
      /** Answers to open remarks, by their ids. */
      readonly answers: Readonly<Record<string, string>>;
    })
  | (Reported & { readonly type: 'cabut-catatan'; readonly note: string })
  | (Reported & { readonly type: 'tarik'; readonly reason: string })
  | (Reported & { readonly type: 'batalkan'; readonly reason: string })
  | (Reported & {
      readonly type: 'alihkan';
      readonly step: string;
      readonly lane: string;
      readonly to: string;
      readonly reason: string;
    })
  | (Reported & {
      readonly type: 'buka-lagi';
      readonly contentHash: string;
      readonly changes: readonly string[];
    })
  /** The final document has come back with a signature on it. */
  | (Reported & {
      readonly type: 'unggah-naskah';
      readonly revision: number;
      readonly document: Omit<SignedDocument, 'revision' | 'by' | 'at'>;
    })
  /** The clock: looks for deadlines that come near or are past. */
  | (Reported & { readonly type: 'waktu' })
  /** The machinery: an effect was carried out. */
  | (Reported & {
      readonly type: 'hasil';
      readonly effect: string;
      readonly values: Readonly<Record<string, string>>;
    });

export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;
