import { sameOffice } from './executor-names.ts';
import { isPassiveVerb, isPredicateVerb } from './indonesian-verb.ts';
import { wordsOf } from './opening-words.ts';
import { CLAUSE_WORDS } from './word-lists.ts';

/** Words that say something of the noun before them, without being verbs of doing. */
const PREDICATES = new Set(['berlanjut', 'berlaku', 'berjalan', 'adalah', 'merupakan', 'selesai']);
/** Drops "oleh Tim" from the first clause where the row's symbols show Tim (`executors`, headings) anyway; null where it names someone else. */
export function withoutAgent(rest: string, executors: readonly string[]): string | null {
  const clause = /^[^.;,]*/.exec(rest)?.[0] ?? '';
  const agent = /\s+oleh\s+(.+)$/i.exec(clause);
  if (agent === null) return rest;
  const before = clause.slice(0, agent.index);
  if (wordsOf(before).some(({ lower }) => isPassiveVerb(lower))) return rest;
  return executors.some((lane) => sameOffice(agent[1] ?? '', lane))
    ? `${before}${rest.slice(clause.length)}`
    : null;
}

/** True where a verb follows of which the noun is the subject: "… dokumen berlanjut di tingkat provinsi". */
export function isPredicated(rest: string): boolean {
  const clause = wordsOf(/^[^.;,:(/]*/.exec(rest)?.[0] ?? '');
  const end = clause.findIndex(
    ({ lower }) => CLAUSE_WORDS.has(lower) || /^(dan|atau|sekaligus|sambil)$/.test(lower),
  );
  return clause
    .slice(0, end < 0 ? undefined : end)
    .some(({ lower }) => isPredicateVerb(lower) || PREDICATES.has(lower));
}
