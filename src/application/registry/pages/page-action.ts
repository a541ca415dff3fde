import type { OwnAct } from '../act-on-cases.ts';
import type { Verdict } from '../decide.ts';

/** What is handed in with a decision page. */
export interface DecisionInput extends Verdict {
  readonly code: string;
  /** Answers to remarks, where the document is handed in as it is now; null where the step is decided or done as it stands. */
  readonly answers: Readonly<Record<string, string>> | null;
}

/** Everything that can be done on one's own page. */
export type PageAct =
  | OwnAct
  /** Takes the sheet as it is now as a new revision, with answers to remarks by their ids; opens a case that has ended once more. */
  | {
      readonly act: 'ajukan-lagi';
      readonly caseId: string;
      readonly answers: Readonly<Record<string, string>>;
    }
  /** The signed document, with the number as it is read on it; `base64` is empty where it lies in the unit's folder. */
  | {
      readonly act: 'unggah-naskah';
      readonly caseId: string;
      readonly number: string;
      readonly base64: string;
    }
  /** `deadline`: ISO date, the last day. */
  | { readonly act: 'mulai-pengumpulan'; readonly service: string; readonly deadline: string };

export interface OwnAction {
  /** Made by the page for this press: a second press is known by it. */
  readonly request: string;
  readonly code: string;
  /** Several decisions are handed in together; everything else alone. */
  readonly acts: readonly PageAct[];
}

/** What came of it, shown on the page; `cases` in the order of what was handed in. */
export interface ActResult {
  readonly message: string;
  /** True where it had been recorded before: nothing happened again. */
  readonly repeated: boolean;
  readonly cases: readonly { readonly caseId: string; readonly ok: boolean; readonly message: string }[];
}
