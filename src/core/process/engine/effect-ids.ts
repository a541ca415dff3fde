import type { Effect } from './effect.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

/**
 * Ids of the effects that a case asks for once: made of the case, its revision and what is asked. Whoever looks for what came of an
 * effect names it by these.
 */
export const EFFECT_IDS = {
  number: (caseId: string) => `${caseId}/number`,
  document: (caseId: string, revision: number, stage: Of<'document'>['stage']) =>
    `${caseId}/r${revision}/document/${stage}`,
  folder: (caseId: string, revision: number, to: Of<'folder'>['to']) => `${caseId}/r${revision}/folder/${to}`,
  publish: (caseId: string, revision: number) => `${caseId}/r${revision}/publish`,
  /** Published once more, because a signed document came back behind the first publication: the `nth` of its case, from 1. */
  publishSigned: (caseId: string, revision: number, nth: number) => `${caseId}/r${revision}/publish/${nth}`,
  notes: (caseId: string, event: string) => `${caseId}/${event}/notes`,
  deliver: (caseId: string, revision: number, step: string) => `${caseId}/r${revision}/deliver/${step}`,
} as const;
