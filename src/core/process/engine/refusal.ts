import { REFUSAL_TEXTS, type RefusalCode } from '../../messages/process-refusals.ts';

type Params<C extends RefusalCode> = Parameters<(typeof REFUSAL_TEXTS)[C]>[0];

/** Why an event changed nothing: a code with what it is about. */
export type Refusal = { readonly [C in RefusalCode]: { readonly code: C } & Params<C> }[RefusalCode];

/** The sentence for the person who sent the event. */
export function refusalText(refusal: Refusal): string {
  return (REFUSAL_TEXTS[refusal.code] as (params: Refusal) => string)(refusal);
}
