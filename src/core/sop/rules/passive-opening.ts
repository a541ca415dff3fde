import { isOffice, sameOffice } from './executor-names.ts';
import { activeOfNominal, activeOfPassive, isPassiveVerb } from './indonesian-verb.ts';
import { type Executors, MOST_WORDS_BEFORE, type Opening, type OpeningFault } from './opening.ts';
import { asInner } from './opening-words.ts';
import { ADVERBS, CLAUSE_WORDS } from './word-lists.ts';

/** "Disampaikan surat …", "Diterimanya dana …". */
export function passiveFirst({ body, words, first }: Opening): OpeningFault | null {
  const nominal = activeOfNominal(first.lower);
  if (nominal !== undefined)
    return { fault: 'noun', words: first.text, better: `${nominal}${body.slice(first.end)}` };
  if (!isPassiveVerb(first.lower)) return null;
  const agent = words.some(({ lower, start }) => lower === 'oleh' && start > first.start);
  const { verbs, rest } = joinedPassives(activeOfPassive(first.lower), body.slice(first.end));
  return { fault: 'passive', words: first.text, better: agent ? '' : `${verbs}${rest}` };
}

/** "Naskah dinas dikembalikan ke sekretaris": the object comes first. */
export function objectFirst({ body, words, first, executors }: Opening): OpeningFault | null {
  const at = words.findIndex(({ lower }) => isPassiveVerb(lower));
  const verb = words[at];
  if (verb === undefined || at > MOST_WORDS_BEFORE) return null;
  const fault: OpeningFault = { fault: 'passive', words: verb.text, better: '' };
  const between = words.slice(0, at);
  const object = between.filter(({ lower }) => !ADVERBS.has(lower));
  const last = object[object.length - 1];
  const broken = /[,.;:]/.test(body.slice(first.start, verb.start));
  if (last === undefined || broken || between.some(({ lower }) => CLAUSE_WORDS.has(lower))) return fault;
  const joined = joinedPassives(activeOfPassive(verb.lower), body.slice(verb.end));
  const rest = withoutPassiveAgent(joined.rest, executors);
  if (rest === null) return fault;
  return { ...fault, better: `${joined.verbs} ${asInner(body.slice(first.start, last.end))}${rest}` };
}

/** "diterima dan dicatat" becomes "menerima dan mencatat". */
function joinedPassives(verb: string, after: string): { readonly verbs: string; readonly rest: string } {
  let [verbs, rest] = [verb, after];
  for (;;) {
    const next =
      /^(\s*(?:,|\/|&|dan|serta|lalu|kemudian)(?:\s*(?:dan|serta|lalu|kemudian))?\s*)(\p{L}+)/iu.exec(rest);
    if (next === null || !isPassiveVerb(next[2] ?? '')) return { verbs, rest };
    verbs += `${next[1] ?? ''}${activeOfPassive(next[2] ?? '')}`;
    rest = rest.slice(next[0].length);
  }
}

/** Drops "oleh Staf" or a bare "Staf" behind the verb where the row's symbols show Staf anyway; null where someone else is named. */
function withoutPassiveAgent(rest: string, { ofRow, ofSop }: Executors): string | null {
  const by = /^\s+oleh\s+([^.,;]+?)\s*$/i.exec(rest);
  if (by !== null) return ofRow.some((lane) => sameOffice(by[1] ?? '', lane)) ? '' : null;
  if (/\boleh\b/i.test(rest)) return null;
  const bare = /^\s+(\p{L}[^.,;]*?)\s*$/u.exec(rest)?.[1] ?? '';
  if (bare === '' || !isOffice(bare, ofSop)) return rest;
  return ofRow.some((lane) => sameOffice(bare, lane)) ? '' : null;
}
