import type { VerbFault } from "../../messages/rules-table.ts";
import { isOffice, sameOffice } from "./executor-names.ts";
import {
	activeOfNominal,
	activeOfPassive,
	isActiveVerb,
	isDeverbalNoun,
	isPassiveVerb,
} from "./indonesian-verb.ts";
import { isPredicated, withoutAgent } from "./clause.ts";
import { asInner, asOpening, type Word, wordsOf } from "./opening-words.ts";
import { VERB_OF_NOUN } from "./verb-nouns.ts";
import { VERB_OF_ROOT } from "./verb-roots.ts";
import { ADVERBS, CLAUSE_WORDS, PREPOSITIONS } from "./word-lists.ts";

/** Who acts in a row, as headings; needed to tell a subject that may go from one that says more than the lanes do. */
export interface Executors {
	readonly ofRow: readonly string[];
	readonly ofSop: readonly string[];
}

export interface OpeningFault {
	readonly fault: VerbFault;
	readonly words: string;
	/** The whole text, mended; empty where no proposal is safe. */
	readonly better: string;
}

/** Nouns that go with "Memberikan" where no object follows them. */
const GIVEN =
	/^(persetujuan|rekomendasi|disposisi|arahan|petunjuk|masukan|jawaban|pertimbangan|pengarahan)$/;
const MOST_SUBJECT_WORDS = 10;

/**
 * What is wrong with the opening of an activity, after PermenPANRB 35/2012: active, by a verb, without a subject.
 * Null where it begins with an active verb, or is the plain word of a capsule.
 */
export function openingFault(
	text: string,
	executors: Executors,
): OpeningFault | null {
	const mark = /^[\s\d.)(\-•–—*]*(?:[a-z][.)]\s+)?/i.exec(text)?.[0] ?? "";
	const body = text.slice(mark.length);
	const words = wordsOf(body);
	const position = words.findIndex(({ lower }) => !ADVERBS.has(lower));
	const first = words[position];
	if (first === undefined || isActiveVerb(first.lower)) return null;
	if (
		words.length === 1 &&
		/^(mulai|selesai|start|stop|end|finish)$/.test(first.lower)
	)
		return null;
	const opening = { body, words, first, executors };
	const other: OpeningFault = { fault: "other", words: first.text, better: "" };
	if (CLAUSE_WORDS.has(first.lower)) return other;
	const found =
		passiveFirst(opening) ??
		subjectFirst(opening) ??
		nounFirst(opening) ??
		rootFirst(opening) ??
		deverbalFirst(opening) ??
		objectFirst(opening) ??
		other;
	return {
		...found,
		better:
			found.better === "" ? "" : `${mark}${asOpening(found.better, body)}`,
	};
}

interface Opening extends Executorship {
	readonly body: string;
	readonly words: readonly Word[];
	readonly first: Word;
}
interface Executorship {
	readonly executors: Executors;
}

/** "Disampaikan surat …", "Diterimanya dana …". */
function passiveFirst({ body, words, first }: Opening): OpeningFault | null {
	const nominal = activeOfNominal(first.lower);
	if (nominal !== undefined)
		return {
			fault: "noun",
			words: first.text,
			better: `${nominal}${body.slice(first.end)}`,
		};
	if (!isPassiveVerb(first.lower)) return null;
	const agent = words.some(
		({ lower, start }) => lower === "oleh" && start > first.start,
	);
	const better = agent
		? ""
		: `${activeOfPassive(first.lower)}${body.slice(first.end)}`;
	return { fault: "passive", words: first.text, better };
}

/** "PPK menerima …", "Tim SPP, mengumpul …". */
function subjectFirst({
	body,
	words,
	executors,
}: Opening): OpeningFault | null {
	const verb = words.findIndex(({ lower }) => isActiveVerb(lower));
	const before = words.slice(0, verb);
	const finite = words[verb];
	if (finite === undefined || verb < 1 || verb > MOST_SUBJECT_WORDS)
		return null;
	const subject = before.filter(({ lower }) => !ADVERBS.has(lower));
	const last = subject[subject.length - 1];
	if (
		last === undefined ||
		before.some(({ lower }) => CLAUSE_WORDS.has(lower) || isPassiveVerb(lower))
	)
		return null;
	const named = body.slice(0, last.end);
	const abbreviation =
		subject.length === 1 && /^[A-Z]{2,6}$/.test(named.trim());
	if (!abbreviation && !isOffice(named, executors.ofSop)) return null;
	const own = executors.ofRow.some((lane) => sameOffice(named, lane));
	return own
		? { fault: "subject", words: named, better: body.slice(finite.start) }
		: { fault: "foreignSubject", words: named, better: "" };
}

/** "Penyampaian rancangan …", "Validasi …", "Proses Penandatanganan …". */
function nounFirst({
	body,
	words,
	first,
	executors,
}: Opening): OpeningFault | null {
	const verb = VERB_OF_NOUN.get(first.lower);
	if (verb === undefined) return null;
	const next = words[words.indexOf(first) + 1];
	if (
		first.lower === "proses" &&
		next !== undefined &&
		VERB_OF_NOUN.get(next.lower) !== undefined
	) {
		const inner = nounFirst({ body, words, first: next, executors });
		if (inner !== null)
			return { ...inner, words: `${first.text} ${next.text}` };
	}
	const better = withObject(body, first, next, verb, executors);
	return { fault: "noun", words: first.text, better };
}

function withObject(
	body: string,
	noun: Word,
	next: Word | undefined,
	verb: string,
	who: Executors,
): string {
	const rest = withoutAgent(body.slice(noun.end), who.ofRow);
	if (rest === null || isPredicated(rest)) return "";
	const tight =
		next !== undefined && /^\s*$/.test(body.slice(noun.end, next.start));
	if (!tight || next === undefined || next.lower === "oleh")
		return `${verb}${rest}`;
	if (
		GIVEN.test(noun.lower) &&
		/^(kepada|ke|untuk|atas|dari|terhadap)$/.test(next.lower)
	)
		return next.lower === "dari" ? "" : `memberikan ${noun.lower}${rest}`;
	if (!PREPOSITIONS.has(next.lower)) return `${verb}${rest}`;
	return `melakukan ${asInner(noun.text)}${rest}`;
}

/** "Update status …", "Kirim surat …". */
function rootFirst({ body, first }: Opening): OpeningFault | null {
	const verb = VERB_OF_ROOT.get(first.lower);
	return verb === undefined
		? null
		: {
				fault: "root",
				words: first.text,
				better: `${verb}${body.slice(first.end)}`,
			};
}

/** "Penjilidan …" of which no verb is known, and "Serah terima …", "Rapat …". */
function deverbalFirst({
	body,
	words,
	first,
	executors,
}: Opening): OpeningFault | null {
	const second = words[words.indexOf(first) + 1];
	const handover = first.lower === "serah" && second?.lower === "terima";
	const meeting =
		/^(rapat|sidang|diskusi|seminar|workshop|pelatihan|ekspose|desk|opname|wawancara)$/.test(
			first.lower,
		);
	if (/^(koordinasi|konsultasi)$/.test(first.lower))
		return {
			fault: "noun",
			words: first.text,
			better: `melakukan ${asInner(body.slice(first.start))}`,
		};
	if (!handover && !meeting && !isDeverbalNoun(first.text)) return null;
	if (words.some(({ lower }) => isPassiveVerb(lower))) return null;
	const rest = withoutAgent(body.slice(first.end), executors.ofRow);
	const safe = rest !== null && !isPredicated(rest);
	const better = safe
		? `${meeting ? "melaksanakan" : "melakukan"} ${asInner(first.text)}${rest}`
		: "";
	return {
		fault: "noun",
		words: handover ? body.slice(first.start, second?.end) : first.text,
		better,
	};
}

/** "Naskah dinas dikembalikan ke sekretaris": the object comes first. */
function objectFirst({
	body,
	words,
	first,
	executors,
}: Opening): OpeningFault | null {
	const at = words.findIndex(({ lower }) => isPassiveVerb(lower));
	const verb = words[at];
	if (verb === undefined || at > MOST_SUBJECT_WORDS) return null;
	const between = words.slice(0, at);
	const fault: OpeningFault = {
		fault: "passive",
		words: verb.text,
		better: "",
	};
	if (
		between.some(({ lower }) => CLAUSE_WORDS.has(lower)) ||
		/[,.;:]/.test(body.slice(first.start, verb.start))
	)
		return fault;
	const object = between.filter(({ lower }) => !ADVERBS.has(lower));
	const last = object[object.length - 1];
	if (last === undefined) return fault;
	const rest = body.slice(verb.end);
	const agent = /^\s+oleh\s+([^.,;]+?)\s*$/i.exec(rest);
	const clear =
		agent !== null &&
		executors.ofRow.some((lane) => sameOffice(agent[1] ?? "", lane));
	if (/\boleh\b/i.test(rest) && !clear) return fault;
	const named = asInner(body.slice(first.start, last.end));
	return {
		...fault,
		better: `${activeOfPassive(verb.lower)} ${named}${clear ? "" : rest}`,
	};
}
