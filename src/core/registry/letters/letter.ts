import type { Zone } from '../../calendar/working-calendar.ts';
import type { ReviewNote } from '../../process/engine/case.ts';
import type { RouteAction } from '../../process/route/route-actions.ts';
import type { SnapshotFinding } from '../snapshot.ts';

/**
 * Letters: `composeLetter(frame, matter)` in `compose-letter.ts` turns a {@link LetterFrame} and a {@link LetterMatter} into a
 * {@link WrittenLetter}. Kinds have the names of the engine's letters and of the errands; `ringkasan` is the digest, `pengantar`
 * goes along with a delivery.
 */

/** A letter, ready to be sent. `html` has no script, no outside picture, and no text that was not escaped. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Common to all letters: who writes, to whom, and by what the letter is found again. */
export interface LetterFrame {
  /** "Pemerintah Kota Kotamobagu" */
  readonly government: string;
  /** "Bagian Organisasi Setda Kota Kotamobagu" */
  readonly sender: string;
  readonly zone: Zone;
  /** Of every task that the letter does, "L-1a2b3c4d5e": they stand at the end of the body. */
  readonly references: readonly string[];
  readonly to: LetterReader;
}

/** One person. Links and codes are personal: a letter with a {@link LetterPage} goes to nobody else. */
export interface LetterReader {
  /** Empty where only the address is known. */
  readonly name: string;
  /** The post, with "Plt." or "Plh." in front; a unit's name for its contact; empty where there is none. */
  readonly office: string;
}

/** A page that the reader may open, and the code that an act there asks for. */
export interface LetterPage {
  readonly url: string;
  /** Six digits; empty where nothing can be done on the page. */
  readonly code: string;
  /** Instant until which the link works. */
  readonly expiry: string;
}

/** The case as a letter names it; made by `letterCase`. */
export interface LetterCase {
  readonly id: string;
  readonly title: string;
  /** Name of the unit, or of the person who submits for themselves. */
  readonly applicant: string;
  /** Name of the service. */
  readonly service: string;
  readonly revision: number;
  /** Instant. */
  readonly openedAt: string;
}

/** The step at which something is to be done; made by `letterStep`. */
export interface LetterStep {
  /** Printed number of the row. */
  readonly row: string;
  readonly text: string;
  readonly actions: readonly RouteAction[];
  /** Labels of the exits of a decision; empty where there is nothing to choose. */
  readonly choices: readonly string[];
  readonly since: string;
  /** Instant; null where Waktu gives none. */
  readonly due: string | null;
  /** What a reply by mail may say; both false where replies are not read. */
  readonly replies: { readonly approve: boolean; readonly sendBack: boolean };
}

/** A case that waits, for the digest. */
export interface WaitingLine {
  readonly case: LetterCase;
  readonly step: LetterStep;
  readonly late: boolean;
  /** The decision page of this case. */
  readonly url: string;
}

/** An address that is shown as a link; empty where there is none. */
export type LetterUrl = string;

/** Everything about a step that waits for the reader. */
export interface StepMatter {
  readonly case: LetterCase;
  readonly step: LetterStep;
  /** What changed against the revision before, in words; empty for the first. */
  readonly changes: readonly string[];
  /** Why the case was sent back to this step; null where it was not. */
  readonly returned: { readonly by: string; readonly reason: string } | null;
  /** Remarks that are open. */
  readonly notes: readonly ReviewNote[];
  /** Name of the inline picture of the flow (`cid:`); empty where there is none. */
  readonly picture: string;
  /** Where the draft can be read as a PDF. */
  readonly pdf: LetterUrl;
  /** The SOP's sheet, for whoever works on it. */
  readonly sheet: LetterUrl;
  readonly page: LetterPage | null;
}

/** What a letter is about, by kind. */
export type LetterMatter =
  | {
      readonly kind: 'tanda-terima';
      readonly case: LetterCase;
      /** The lembar verifikasi; null where nothing was checked. */
      readonly check: {
        readonly score: number | null;
        readonly findings: readonly SnapshotFinding[];
      } | null;
      /** The step at which it waits now, in words; empty where it is not known yet. */
      readonly next: string;
      readonly sheet: LetterUrl;
      readonly folder: LetterUrl;
      /** The unit's own page. */
      readonly page: LetterPage | null;
    }
  /** A task, or a request for a decision where the step asks for a verdict. */
  | ({ readonly kind: 'tugas' | 'dikembalikan' | 'revisi-baru' | 'pengingat' | 'terlambat' } & StepMatter)
  | ({ readonly kind: 'dialihkan'; readonly by: string; readonly reason: string } & StepMatter)
  | {
      readonly kind: 'selesai';
      readonly case: LetterCase;
      /** Empty for a service without numbers. */
      readonly number: string;
      readonly pdf: LetterUrl;
      readonly folder: LetterUrl;
      /** The public page behind the QR. */
      readonly verification: LetterUrl;
      /** Last words of who decided or answered; empty where there are none. */
      readonly answer: string;
    }
  | {
      readonly kind: 'ditarik' | 'dibatalkan';
      readonly case: LetterCase;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'dibuka-lagi';
      readonly case: LetterCase;
      readonly by: string;
      readonly next: string;
      readonly page: LetterPage | null;
    }
  | {
      readonly kind: 'jabatan-kosong';
      readonly case: LetterCase;
      readonly step: LetterStep;
      /** The post that nobody holds. */
      readonly jabatan: string;
      /** The registry's spreadsheet. */
      readonly spreadsheet: LetterUrl;
      readonly page: LetterPage | null;
    }
  | {
      readonly kind: 'ringkasan';
      readonly waiting: readonly WaitingLine[];
      readonly page: LetterPage;
    }
  | ({ readonly kind: 'undangan' } & CollectionMatter)
  | ({ readonly kind: 'ingatkan-unit' /** From 1. */; readonly count: number } & CollectionMatter)
  | { readonly kind: 'tautan'; readonly page: LetterPage }
  | {
      readonly kind: 'balasan-ditolak';
      readonly case: LetterCase;
      /** The sentence that says why. */
      readonly why: string;
      /** Null where the step no longer waits for the reader. */
      readonly page: LetterPage | null;
    }
  | {
      readonly kind: 'revisi-tertahan';
      readonly case: LetterCase;
      /** The sentence that says why. */
      readonly why: string;
      readonly page: LetterPage;
    }
  | {
      readonly kind: 'pengajuan-ditolak';
      readonly service: string;
      readonly title: string;
      /** Sentences. */
      readonly reasons: readonly string[];
      /** The form, with what was answered filled in. */
      readonly form: LetterUrl;
    }
  | {
      readonly kind: 'pengantar';
      readonly case: LetterCase;
      readonly documents: readonly DeliveredDocument[];
      /** Names of the attached files. */
      readonly attachments: readonly string[];
    };

export interface CollectionMatter {
  readonly service: string;
  readonly unit: string;
  /** Instant, or ISO date of the last day. */
  readonly deadline: string;
  /** The form, filled in for this unit. */
  readonly form: LetterUrl;
  readonly folder: LetterUrl;
  /** The empty SOP sheet in the folder. */
  readonly sheet: LetterUrl;
  /** The unit's own page. */
  readonly page: LetterPage | null;
}

/** A document that is handed over, also a line of the register. */
export interface DeliveredDocument {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  /** ISO date; empty where none is known. */
  readonly effectiveOn: string;
  readonly revision: number;
  /** SHA-256 of the PDF; empty where none is known. */
  readonly hash: string;
  /** The public page behind the QR. */
  readonly verification: LetterUrl;
}

export type LetterKind = LetterMatter['kind'];
