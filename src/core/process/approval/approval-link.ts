import type { LINK_TEXTS } from '../../messages/process-approval.ts';
import { type Case, revisionOf, tokenAt } from '../engine/case.ts';
import { sameAddress } from '../engine/who-may-act.ts';

/** What a link in a letter stands for. It opens a page; it never acts by itself. */
export interface ApprovalLink {
  readonly caseId: string;
  readonly step: string;
  readonly round: number;
  readonly revision: number;
  /** Address of the person the letter went to. */
  readonly person: string;
  /** ISO instant after which it no longer works. */
  readonly expiry: string;
  /** Random, at least 16 characters; also makes the id of the event by which it acts. */
  readonly nonce: string;
}

/** HMAC-SHA-256 of a text (as UTF-8) under the registry's key, 64 small hexadecimal digits. The key stays with the platform. */
export type Hmac = (text: string) => string;

export type LinkRefusal = keyof typeof LINK_TEXTS;

const PURPOSE = 'lajur.tautan/1';
const FIELDS = 7;

/** The one text of a link's content that is signed: fields in fixed order, none of which can hold the divider. */
export function canonicalLink(link: ApprovalLink): string {
  const { caseId, step, round, revision, person, expiry, nonce } = link;
  return [caseId, step, String(round), String(revision), person.trim().toLowerCase(), expiry, nonce]
    .map((field) => encodeURIComponent(field).replace(/[.!'()*~]/g, percent))
    .join('.');
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The text that goes into the address: content and signature. */
export function signLink(link: ApprovalLink, hmac: Hmac): string {
  const content = canonicalLink(link);
  return `${content}.${hmac(`${PURPOSE}\n${content}`)}`;
}

/** The code that is typed beside the choice: six digits in the letter, bound to this link. */
export function shortCode(link: ApprovalLink, hmac: Hmac): string {
  const digits =
    Number.parseInt(hmac(`${PURPOSE}/kode\n${canonicalLink(link)}`).slice(0, 12), 16) % 1_000_000;
  return String(digits).padStart(6, '0');
}

/** The id of the event by which a link acts: a second use is a known event. */
export function linkEvent({ nonce }: ApprovalLink): string {
  return `tautan:${nonce}`;
}

/** Compares without telling by its time where two texts differ; the length may be told. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

/** Reads and verifies a signed link: whole, ours, and not expired. Whether it still stands is {@link linkStands}. */
export function verifyLink(text: string, hmac: Hmac, now: string): ApprovalLink | LinkRefusal {
  const at = text.lastIndexOf('.');
  const content = text.slice(0, Math.max(0, at));
  const parts = content.split('.');
  if (parts.length !== FIELDS || text.length > 2000) return 'malformed';
  if (!equalInConstantTime(hmac(`${PURPOSE}\n${content}`), text.slice(at + 1))) return 'forged';
  const [caseId = '', step = '', round = '', revision = '', person = '', expiry = '', nonce = ''] = parts.map(
    (part) => decodeURIComponent(part),
  );
  // The content is ours now; an expiry that cannot be read counts as past.
  if (!(Date.parse(now) <= Date.parse(expiry))) return 'expired';
  return { caseId, step, round: Number(round), revision: Number(revision), person, expiry, nonce };
}

/**
 * Whether a verified link still opens a decision of this case.
 * @param person who is known to be there (a signed-in visitor, the sender of a reply); null where only the link speaks
 * @returns null where it does
 */
export function linkStands(link: ApprovalLink, kase: Case, person: string | null): LinkRefusal | null {
  if (link.caseId !== kase.id) return 'other-case';
  if (person !== null && !sameAddress(person, link.person)) return 'other-person';
  if (kase.events.includes(linkEvent(link))) return 'used';
  if (kase.status !== 'berjalan') return 'not-waiting';
  if (link.revision !== revisionOf(kase)) return 'old-revision';
  return tokenAt(kase, link.step)?.round === link.round ? null : 'not-waiting';
}

/** The code as typed: spaces and dashes do not count. */
export function codeFits(link: ApprovalLink, typed: string, hmac: Hmac): boolean {
  return equalInConstantTime(shortCode(link, hmac), typed.replace(/[\s-]/g, ''));
}
