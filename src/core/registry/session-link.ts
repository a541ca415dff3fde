import { equalInConstantTime, type Hmac, type LinkRefusal } from '../process/approval/approval-link.ts';

/** What a link to somebody's own page stands for: who may read it, and until when. It opens a page; it never acts by itself. */
export interface SessionLink {
  /** E-mail address the link was sent to. */
  readonly person: string;
  /** ISO instant after which it no longer works. */
  readonly expiry: string;
  /** Random, at least 16 characters. */
  readonly nonce: string;
}

const PURPOSE = 'lajur.halaman/1';
const FIELDS = 3;

function contentOf({ person, expiry, nonce }: SessionLink): string {
  return [person.trim().toLowerCase(), expiry, nonce]
    .map((field) =>
      encodeURIComponent(field).replace(
        /[.!'()*~]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('.');
}

/** The text that goes into the address. */
export function signSession(link: SessionLink, hmac: Hmac): string {
  const content = contentOf(link);
  return `${content}.${hmac(`${PURPOSE}\n${content}`)}`;
}

/** Six digits that stand in the same letter; every act on the page asks for them. */
export function sessionCode(link: SessionLink, hmac: Hmac): string {
  const digits = Number.parseInt(hmac(`${PURPOSE}/kode\n${contentOf(link)}`).slice(0, 12), 16) % 1_000_000;
  return String(digits).padStart(6, '0');
}

/** Reads a signed session: whole, ours, and not expired. */
export function verifySession(text: string, hmac: Hmac, now: string): SessionLink | LinkRefusal {
  const at = text.lastIndexOf('.');
  const content = text.slice(0, Math.max(0, at));
  const parts = content.split('.');
  if (parts.length !== FIELDS || text.length > 1000) return 'malformed';
  if (!equalInConstantTime(hmac(`${PURPOSE}\n${content}`), text.slice(at + 1))) return 'forged';
  const [person = '', expiry = '', nonce = ''] = parts.map((part) => decodeURIComponent(part));
  // The content is ours now; an expiry that cannot be read counts as past.
  if (!(Date.parse(now) <= Date.parse(expiry))) return 'expired';
  return { person, expiry, nonce };
}

/** The code as typed: spaces and dashes do not count. */
export function sessionCodeFits(link: SessionLink, typed: string, hmac: Hmac): boolean {
  return equalInConstantTime(sessionCode(link, hmac), typed.replace(/[\s-]/g, ''));
}
