import type { Branch } from '../route/route.ts';
import { EFFECT_IDS } from './effect-ids.ts';
import type { Actor } from './office.ts';

/** Who brought the case: a unit, through one of its contacts, or (where `unit` is null) a person alone. */
export interface Applicant {
  readonly unit: string | null;
  readonly person: string;
  readonly name: string;
}

/** What is being decided about, at one revision: a snapshot that nobody can change. */
export interface Content {
  readonly revision: number;
  /** SHA-256 of the canonical snapshot, in hexadecimal. */
  readonly hash: string;
  /** What changed against the revision before, in words; empty for the first. */
  readonly changes: readonly string[];
}

/** A branch on which a token runs: `instance` tells apart the rounds in which a fork was passed. */
export interface OpenBranch extends Branch {
  readonly instance: string;
}

/** What one executor has done at a step that is not finished yet, or has just been finished. */
export interface Act {
  readonly lane: string;
  readonly actor: Actor;
  readonly choice: string;
  readonly note: string;
  readonly revision: number;
  readonly at: string;
}

/** Why a step is open again: somebody sent the case back to it. */
export interface Return {
  readonly from: string;
  readonly by: Actor;
  readonly reason: string;
}

/** Work that waits at a step. */
export interface Token {
  readonly step: string;
  /** From 1; counts the visits to this step. */
  readonly round: number;
  readonly since: string;
  /** Instant of the deadline; null where Waktu gives none. */
  readonly due: string | null;
  readonly remindAt: string | null;
  readonly branches: readonly OpenBranch[];
  /** At a `bersama` step: those who are done. */
  readonly acts: readonly Act[];
  /** Lanes whose work was handed to one person. */
  readonly assignees: Readonly<Record<string, string>>;
  /** Who handed a lane's work over, and why. */
  readonly handovers: Readonly<Record<string, { readonly by: Actor; readonly reason: string }>>;
  readonly returned: Return | null;
  /** How many reminders went out: before the deadline (0 or 1), and after it. */
  readonly reminded: { readonly before: number; readonly late: number };
}

/** A finished visit to a step. */
export interface Visit {
  readonly step: string;
  readonly round: number;
  readonly since: string;
  readonly due: string | null;
  readonly left: string;
  /** `selesai`: done; `dihentikan`: stopped because the case went another way. */
  readonly outcome: 'selesai' | 'dihentikan';
  readonly choice: string;
  readonly acts: readonly Act[];
}

/** A remark of a reviewer, tied to a row and a column of the SOP under review. */
export interface ReviewNote {
  readonly id: string;
  /** Step of the route at which it was made. */
  readonly step: string;
  readonly revision: number;
  readonly by: Actor;
  readonly at: string;
  /** Printed number of the row ("5"), and column ("Waktu"); empty for a remark on the whole. */
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly state: 'terbuka' | 'dijawab' | 'ditarik';
  readonly answer: string;
}

/** An effect whose outcome belongs to the case: asked for, and what came of it. */
export interface Outcome {
  readonly effect: string;
  readonly kind: string;
  /** Null until it was carried out. */
  readonly values: Readonly<Record<string, string>> | null;
}

/** A final document that came back signed. */
export interface SignedDocument {
  readonly revision: number;
  /** Drive id and address of the PDF. */
  readonly file: string;
  readonly url: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Null where a scanner's or signer's file does not tell. */
  readonly pages: number | null;
  /** `elektronik`: a signature lies in the file; `pindaian`: a scan of the signed paper. */
  readonly form: 'elektronik' | 'pindaian';
  readonly by: Actor;
  readonly at: string;
}

export type CaseStatus = 'berjalan' | 'selesai' | 'ditarik' | 'dibatalkan';

/** One submission on its way. Made only by {@link evolve}: the fold of its facts. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly applicant: Applicant;
  readonly openedAt: string;
  readonly status: CaseStatus;
  /** Who ended it, and why; null while it runs, `by` is null where it came to its own end. */
  readonly closed: { readonly by: Actor | null; readonly reason: string; readonly at: string } | null;
  readonly contents: readonly Content[];
  readonly tokens: readonly Token[];
  /** Branches that have come to their join and wait there for the others. */
  readonly arrived: readonly OpenBranch[];
  readonly visits: readonly Visit[];
  readonly rounds: Readonly<Record<string, number>>;
  readonly forksOpened: number;
  readonly notes: readonly ReviewNote[];
  readonly outcomes: readonly Outcome[];
  /** Every signed document that was taken, the newest last. */
  readonly signed: readonly SignedDocument[];
  /** Ids of all events that were accepted. */
  readonly events: readonly string[];
}

/** The revision that is being decided about. */
export function revisionOf(kase: Case): number {
  return kase.contents[kase.contents.length - 1]?.revision ?? 0;
}

/** The signed document of a revision, the present one where none is named; null where none has come back. */
export function signedOf(kase: Case, revision = revisionOf(kase)): SignedDocument | null {
  return [...kase.signed].reverse().find((one) => one.revision === revision) ?? null;
}

/** What the newest publication of the present revision showed; null where it was not published. */
export function publishedOf(kase: Case): Readonly<Record<string, string>> | null {
  const first = EFFECT_IDS.publish(kase.id, revisionOf(kase));
  const done = kase.outcomes.filter(
    ({ effect, values }) => values !== null && (effect === first || effect.startsWith(`${first}/`)),
  );
  return done[done.length - 1]?.values ?? null;
}

export function tokenAt(kase: Case, step: string): Token | undefined {
  return kase.tokens.find((token) => token.step === step);
}

/** What came of an effect; null while it was not carried out, or never asked for. */
export function outcomeOf(kase: Case, effect: string): Readonly<Record<string, string>> | null {
  return kase.outcomes.find((one) => one.effect === effect)?.values ?? null;
}
