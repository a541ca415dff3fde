import { isOffice, sameOffice } from './executor-names.ts';
import { isPassiveVerb, isPredicateVerb } from './indonesian-verb.ts';
import { MOST_WORDS_BEFORE, type Opening, type OpeningFault } from './opening.ts';
import { ADVERBS, CLAUSE_WORDS } from './word-lists.ts';

/** "PPK menerima …", "Tim SPP, mengumpul …". */
export function subjectFirst({ body, words, executors }: Opening): OpeningFault | null {
  const verb = words.findIndex(({ lower }) => isPredicateVerb(lower));
  const before = words.slice(0, verb);
  const finite = words[verb];
  if (finite === undefined || verb < 1 || verb > MOST_WORDS_BEFORE) return null;
  const subject = before.filter(({ lower }) => !ADVERBS.has(lower));
  const last = subject[subject.length - 1];
  if (last === undefined) return null;
  if (before.some(({ lower }) => CLAUSE_WORDS.has(lower) || isPassiveVerb(lower))) return null;
  const named = body
    .slice(0, words.find(({ start }) => start > last.start)?.start)
    .replace(/[\s,:;–-]+$/, '');
  const abbreviation = subject.length === 1 && /^[A-Z]{2,6}$/.test(named);
  if (!abbreviation && !isOffice(named, executors.ofSop)) return null;
  const own = executors.ofRow.some((lane) => sameOffice(named, lane));
  return own
    ? { fault: 'subject', words: named, better: body.slice(finite.start) }
    : { fault: 'foreignSubject', words: named, better: '' };
}
