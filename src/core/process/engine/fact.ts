import type {
  Act,
  Applicant,
  CaseStatus,
  Content,
  OpenBranch,
  Return,
  ReviewNote,
  SignedDocument,
} from './case.ts';
import type { Actor } from './office.ts';

/** What an event changed. Facts say what is so, not why it was allowed: they are applied without route, office or calendar. */
export type Fact =
  | {
      readonly fact: 'dibuka';
      readonly title: string;
      readonly applicant: Applicant;
      readonly by: Actor;
    }
  | { readonly fact: 'isi'; readonly content: Content }
  | {
      readonly fact: 'masuk';
      readonly step: string;
      readonly due: string | null;
      readonly remindAt: string | null;
      readonly branches: readonly OpenBranch[];
      readonly returned: Return | null;
    }
  | { readonly fact: 'bertindak'; readonly step: string; readonly act: Act }
  | { readonly fact: 'keluar'; readonly step: string; readonly choice: string }
  /** A step that nobody had to wait for: the start, done by opening; an end that only marks the end. */
  | { readonly fact: 'lewat'; readonly step: string; readonly act: Act | null }
  | { readonly fact: 'dihentikan'; readonly step: string }
  | { readonly fact: 'bercabang'; readonly instance: string }
  | { readonly fact: 'tiba'; readonly branch: OpenBranch }
  /** All branches of a fork have come together, or the case went elsewhere: none waits any more. */
  | { readonly fact: 'cabang-tutup'; readonly instance: string }
  | {
      readonly fact: 'status';
      readonly status: CaseStatus;
      readonly by: Actor | null;
      readonly reason: string;
    }
  | {
      readonly fact: 'dialihkan';
      readonly step: string;
      readonly lane: string;
      readonly to: string;
      readonly by: Actor;
      readonly reason: string;
    }
  | { readonly fact: 'catatan'; readonly note: ReviewNote }
  | { readonly fact: 'catatan-dijawab'; readonly note: string; readonly answer: string }
  | { readonly fact: 'catatan-ditarik'; readonly note: string }
  | { readonly fact: 'bertanda-tangan'; readonly document: SignedDocument }
  /** The deadline as the present calendar counts it. */
  | {
      readonly fact: 'tenggat';
      readonly step: string;
      readonly due: string | null;
      readonly remindAt: string | null;
    }
  | { readonly fact: 'diingatkan'; readonly step: string; readonly before: number; readonly late: number }
  | { readonly fact: 'diminta'; readonly effect: string; readonly kind: string }
  | {
      readonly fact: 'terlaksana';
      readonly effect: string;
      readonly values: Readonly<Record<string, string>>;
    };
