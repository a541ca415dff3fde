import { isActiveVerb } from './indonesian-verb.ts';
import { deverbalFirst, nounFirst, rootFirst } from './noun-opening.ts';
import { type Executors, type OpeningFault, readOpening } from './opening.ts';
import { asOpening } from './opening-words.ts';
import { objectFirst, passiveFirst } from './passive-opening.ts';
import { subjectFirst } from './subject-opening.ts';
import { CLAUSE_WORDS } from './word-lists.ts';

/**
 * What is wrong with the opening of an activity, after PermenPANRB 35/2012: active, by a verb, without a subject.
 * Null where it begins with an active verb, or is the plain word of a capsule.
 */
export function openingFault(text: string, executors: Executors): OpeningFault | null {
  const opening = readOpening(text, executors);
  if (opening === null) return null;
  const { mark, body, words, first } = opening;
  if (isActiveVerb(first.lower)) return null;
  if (words.length === 1 && /^(mulai|selesai|start|stop|end|finish)$/.test(first.lower)) return null;
  const other: OpeningFault = { fault: 'other', words: first.text, better: '' };
  if (CLAUSE_WORDS.has(first.lower)) return other;
  const found =
    passiveFirst(opening) ??
    subjectFirst(opening) ??
    nounFirst(opening) ??
    rootFirst(opening) ??
    deverbalFirst(opening) ??
    objectFirst(opening) ??
    other;
  return { ...found, better: found.better === '' ? '' : `${mark}${asOpening(found.better, body)}` };
}
