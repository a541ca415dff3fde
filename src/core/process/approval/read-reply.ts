import type { REPLY_TEXTS } from '../../messages/process-approval.ts';
import { htmlToText } from './html-to-text.ts';
import { ownWords } from './own-words.ts';

/** Body of a mail; either part may be missing. */
export interface ReplyBody {
  readonly plain: string;
  readonly html: string;
}

export type Reply =
  | { readonly kind: 'setuju' }
  | { readonly kind: 'kembalikan'; readonly reason: string }
  | { readonly kind: 'tidak-jelas'; readonly why: keyof typeof REPLY_TEXTS };

const MOST_REASON = 2000;

/** A reply's own words stand at its beginning; what is longer is quoted mail, or an attack on the reader. */
const MOST_TEXT = 20_000;
const MOST_HTML = 60_000;

/** Words that make an approval one with conditions, or none. */
const CONDITIONS =
  /\b(?:tapi|tetapi|namun|kecuali|asal|asalkan|syarat|catatan|jika|kalau|bila|apabila|belum|jangan|tidak|bukan|tolong|mohon|harap|perbaiki|perbaikan|revisi|ubah|ganti|tambah(?:kan)?|hapus|kurang|salah|tunda|batal(?:kan)?|kembali(?:kan)?|tolak|ditolak)\b|\?/i;

/** Closing words that say nothing about the matter. */
const COURTESY =
  /^(?:terima ?kasih|trims|tks|thx|thanks|matur nuwun|salam|hormat|wassalam|wss|demikian|yth|regards|best regards|selamat (?:pagi|siang|sore|malam))\b/i;

/**
 * What a reply by mail decides. Only the first line of the sender's own words counts as the decision: `SETUJU` alone, or
 * `KEMBALIKAN: alasan`. Anything that could be meant otherwise is unclear, and is answered with the link.
 */
export function readReply({ plain, html }: ReplyBody): Reply {
  const text = plain.trim() === '' ? htmlToText(html.slice(0, MOST_HTML)) : plain.slice(0, MOST_TEXT);
  const lines = ownWords(text);
  const first = lines.findIndex((line) => line !== '');
  const head = lines[first];
  if (head === undefined) return { kind: 'tidak-jelas', why: 'empty' };
  const rest = lines.slice(first + 1);
  const line = head.replace(/[*_"“”'`]/g, '').trim();
  const back = /^kembalikan\b\s*[:\-–—,.]?\s*(.*)$/i.exec(line);
  if (back !== null) return returned(back[1] ?? '', rest);
  if (!/^setuju\s*[.!]*$/i.test(line)) return { kind: 'tidak-jelas', why: whyNot(line) };
  const more = rest.filter((one) => one !== '');
  if (more.some((one) => /^\W*kembalikan\b/i.test(one))) return { kind: 'tidak-jelas', why: 'both' };
  return more.some((one) => !COURTESY.test(one) && CONDITIONS.test(one))
    ? { kind: 'tidak-jelas', why: 'conditional' }
    : { kind: 'setuju' };
}

function whyNot(line: string): keyof typeof REPLY_TEXTS {
  return /^setuju\b/i.test(line) ? 'conditional' : 'no-decision';
}

/** The reason: what stands behind the word, and the lines under it up to closing words. */
function returned(behind: string, rest: readonly string[]): Reply {
  const closing = rest.findIndex((line) => COURTESY.test(line));
  const more = closing < 0 ? rest : rest.slice(0, closing);
  if (more.some((line) => /^\W*setuju\s*[.!]*\W*$/i.test(line))) return { kind: 'tidak-jelas', why: 'both' };
  const reason = [behind, ...more]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, MOST_REASON);
  return /\p{L}{2}/u.test(reason)
    ? { kind: 'kembalikan', reason }
    : { kind: 'tidak-jelas', why: 'no-reason' };
}
