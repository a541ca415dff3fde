import { isPredicated, withoutAgent } from './clause.ts';
import { isDeverbalNoun, isPassiveVerb } from './indonesian-verb.ts';
import type { Executors, Opening, OpeningFault } from './opening.ts';
import { asInner, type Word } from './opening-words.ts';
import { VERB_OF_NOUN } from './verb-nouns.ts';
import { VERB_OF_ROOT } from './verb-roots.ts';
import { CLAUSE_WORDS, PREPOSITIONS } from './word-lists.ts';

/** Nouns that go with "Memberikan" where no object follows them. */
const GIVEN = /^(persetujuan|rekomendasi|disposisi|arahan|petunjuk|masukan|jawaban|pertimbangan|pengarahan)$/;
/** Events: one carries them out. */
const HELD =
  /^(rapat|sidang|diskusi|seminar|workshop|pelatihan|ekspose|desk|opname|wawancara|kegiatan|upacara|ujian|lelang)$/;
const JOINED = /^(\s*(?:,|\/|&|dan|serta|atau)\s*)(\p{L}+)/iu;

/** "Penyampaian rancangan …", "Validasi …", "Proses Penandatanganan …", "Tanda tangan …". */
export function nounFirst(opening: Opening): OpeningFault | null {
  const { body, words, first } = opening;
  if (hasPassive(opening)) return null;
  const next = words[words.indexOf(first) + 1];
  if (next !== undefined && first.lower === 'tanda' && next.lower === 'tangan')
    return nounAt(
      opening,
      { ...first, end: next.end, text: body.slice(first.start, next.end) },
      'menandatangani',
    );
  const verb = VERB_OF_NOUN.get(first.lower);
  if (verb === undefined) return null;
  const inner = next === undefined ? undefined : VERB_OF_NOUN.get(next.lower);
  if (first.lower === 'proses' && next !== undefined && inner !== undefined)
    return { ...nounAt(opening, next, inner), words: body.slice(first.start, next.end) };
  return nounAt(opening, first, verb);
}

/** A finite passive in the first clause: then the noun is its subject, not the name of the doing. */
function hasPassive({ body, words, first }: Opening): boolean {
  const clause = /^[^.;,:(]*/.exec(body.slice(first.start))?.[0].length ?? 0;
  const inside = words.filter(({ start }) => start > first.start && start < first.start + clause);
  const end = inside.findIndex(({ lower }) => CLAUSE_WORDS.has(lower) && lower !== 'telah');
  return inside.slice(0, end < 0 ? undefined : end).some(({ lower }) => isPassiveVerb(lower));
}

function nounAt({ body, words, executors }: Opening, noun: Word, verb: string): OpeningFault {
  const next = words.find(({ start }) => start > noun.start && start >= noun.end);
  return { fault: 'noun', words: noun.text, better: withObject(body, noun, next, verb, executors) };
}

function withObject(body: string, noun: Word, next: Word | undefined, verb: string, who: Executors): string {
  const rest = withoutAgent(body.slice(noun.end), who.ofRow);
  if (rest === null || isPredicated(rest)) return '';
  const joined = joinedNouns(verb, rest);
  if (joined === null) return `melakukan ${asInner(noun.text)}${rest}`;
  if (joined.verbs !== verb) return `${joined.verbs}${joined.rest}`;
  const tight = next !== undefined && /^\s*$/.test(body.slice(noun.end, next.start));
  if (!tight || next === undefined || next.lower === 'oleh') return `${verb}${rest}`;
  if (GIVEN.test(noun.lower) && /^(kepada|ke|untuk|atas|dari|terhadap)$/.test(next.lower))
    return next.lower === 'dari' ? '' : `memberikan ${noun.lower}${rest}`;
  if (!PREPOSITIONS.has(next.lower)) return `${verb}${rest}`;
  return `melakukan ${asInner(noun.text)}${rest}`;
}

/** "verifikasi dan validasi" becomes "memverifikasi dan memvalidasi"; null where a joined noun has no known verb. */
function joinedNouns(verb: string, after: string): { readonly verbs: string; readonly rest: string } | null {
  let [verbs, rest] = [verb, after];
  for (;;) {
    const next = JOINED.exec(rest);
    const word = next?.[2] ?? '';
    const joined = VERB_OF_NOUN.get(word.toLowerCase());
    if (next === null || joined === undefined) return isDeverbalNoun(word) ? null : { verbs, rest };
    verbs += `${next[1] ?? ''}${joined}`;
    rest = rest.slice(next[0].length);
  }
}

/** "Update status …", "Kirim surat …". */
export function rootFirst({ body, first }: Opening): OpeningFault | null {
  const verb = VERB_OF_ROOT.get(first.lower);
  return verb === undefined
    ? null
    : { fault: 'root', words: first.text, better: `${verb}${body.slice(first.end)}` };
}

/** "Pencacahan …" of which no verb is known, and "Serah terima …", "Rapat …". */
export function deverbalFirst(opening: Opening): OpeningFault | null {
  const { body, words, first, executors } = opening;
  const second = words[words.indexOf(first) + 1];
  const handover = first.lower === 'serah' && second?.lower === 'terima';
  const held = HELD.test(first.lower);
  const meeting = /^(koordinasi|konsultasi)$/.test(first.lower);
  if (!handover && !held && !meeting && !isDeverbalNoun(first.text)) return null;
  if (hasPassive(opening)) return null;
  const rest = withoutAgent(body.slice(first.end), executors.ofRow);
  const safe = rest !== null && !isPredicated(rest);
  return {
    fault: 'noun',
    words: handover ? body.slice(first.start, second?.end) : first.text,
    better: safe ? `${held ? 'melaksanakan' : 'melakukan'} ${asInner(first.text)}${rest}` : '',
  };
}
