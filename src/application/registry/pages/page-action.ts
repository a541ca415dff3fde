import type { ReviewRemark } from '../../../core/process/engine/event.ts';

/** What is handed in with a decision page. */
export interface DecisionInput {
  readonly choice: string;
  readonly note: string;
  readonly remarks: readonly ReviewRemark[];
  readonly code: string;
}

/** One of several decisions that are handed in together. */
export interface BatchDecision {
  readonly caseId: string;
  readonly step: string;
  readonly round: number;
  readonly revision: number;
  readonly choice: string;
  readonly note: string;
}

/** Everything that can be done on one's own page. */
export type OwnAct =
  | { readonly act: 'putuskan'; readonly decisions: readonly BatchDecision[] }
  /** Takes the sheet as it is now as a new revision, with answers to remarks by their ids. */
  | {
      readonly act: 'ajukan-lagi';
      readonly caseId: string;
      readonly answers: Readonly<Record<string, string>>;
    }
  | { readonly act: 'tarik'; readonly caseId: string; readonly reason: string }
  | { readonly act: 'cabut-catatan'; readonly caseId: string; readonly note: string }
  | {
      readonly act: 'alihkan';
      readonly caseId: string;
      readonly step: string;
      readonly lane: string;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly act: 'batalkan'; readonly caseId: string; readonly reason: string }
  | { readonly act: 'buka-lagi'; readonly caseId: string }
  /** `deadline`: ISO date, the end of that day's work. */
  | { readonly act: 'mulai-pengumpulan'; readonly service: string; readonly deadline: string }
  /** A task that a person has looked at: it is done, or it shall be done again. */
  | { readonly act: 'surel'; readonly task: string; readonly result: 'sudah' | 'ulangi' };

export interface OwnAction {
  /** Made by the page for this press, 16 to 64 characters: a second press is known by it. */
  readonly request: string;
  readonly code: string;
  readonly do: OwnAct;
}

/** What came of it, shown on the page; `cases` are told one by one where several were decided. */
export interface ActResult {
  readonly message: string;
  /** True where it had been recorded before: nothing happened again. */
  readonly repeated: boolean;
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly ok: boolean;
    readonly message: string;
  }[];
}
