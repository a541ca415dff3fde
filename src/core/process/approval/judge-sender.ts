import type { SENDER_TEXTS } from '../../messages/process-approval.ts';
import { sameAddress } from '../engine/who-may-act.ts';

/** What is expected of a reply before it is read as a decision. */
export interface ExpectedSender {
  /** Address of the person who was asked. */
  readonly person: string;
  /** Message-ID of the letter that asked. */
  readonly messageId: string;
  /** The mail server whose judgement counts ("mx.google.com"): only its own, topmost header is believed. */
  readonly authority: string;
}

export type SenderVerdict = 'accepted' | keyof typeof SENDER_TEXTS;

type Header = readonly [name: string, value: string];

/**
 * Whether a reply comes from the person who was asked, judged on the raw header of the mail.
 *
 * From must hold one address, that of the person. The topmost Authentication-Results must be the authority's and pass DMARC for
 * the domain of From, or DKIM aligned with it (RFC 8601, RFC 7489 3.1); headers further down may have been forged by the sender.
 * The reply must belong to the letter by In-Reply-To or References.
 */
export function judgeSender(rawHeader: string, expected: ExpectedSender): SenderVerdict {
  const headers = readHeaders(rawHeader);
  const all = (name: string) => headers.filter(([own]) => own === name).map(([, value]) => value);
  const from = onlyAddress(all('from'));
  if (from === null) return 'no-sender';
  if (!sameAddress(from, expected.person)) return 'other-sender';
  if (isAutomatic(all)) return 'automatic';
  const [results] = all('authentication-results');
  if (results === undefined) return 'no-authentication';
  const [authority = '', ...methods] = withoutQuoted(withoutComments(results)).split(';');
  if (authority.trim().split(/\s+/)[0]?.toLowerCase() !== expected.authority.toLowerCase())
    return 'no-authentication';
  const domain = domainOf(from);
  if (!methods.some((method) => passes(method, domain))) return 'failed-authentication';
  const thread = [...all('in-reply-to'), ...all('references')].join(' ').split(/\s+/);
  return thread.includes(expected.messageId) ? 'accepted' : 'other-thread';
}

/** Header fields in their order, folded lines joined, names in small letters. */
function readHeaders(raw: string): readonly Header[] {
  const head = raw.replace(/\r\n?/g, '\n').split('\n\n')[0] ?? '';
  return head
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line): Header[] => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
    });
}

/** The one address of From; null for none, several, or several headers. */
function onlyAddress(fields: readonly string[]): string | null {
  const [field] = fields;
  if (field === undefined || fields.length > 1) return null;
  const plain = withoutComments(field.replace(/"(?:[^"\\]|\\.)*"/g, ' '));
  const found = plain.match(/[^\s<>,;:()"]+@[^\s<>,;:()"]+/g) ?? [];
  const [address] = found;
  if (address === undefined || found.length > 1 || /[,;]/.test(plain)) return null;
  const bracketed = plain.includes('<') ? /<\s*([^<>\s]+)\s*>\s*$/.exec(plain)?.[1] : plain.trim();
  return bracketed === address ? address : null;
}

/** Without what stands in parentheses, however deep; an open one swallows the rest. */
function withoutComments(text: string): string {
  let [depth, plain] = [0, ''];
  for (const mark of text) {
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += mark;
    if (mark === ')') plain += ' ';
  }
  return plain;
}

/** Quoted words cannot begin a method of their own. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/g, (quoted) => quoted.replace(/[;=]/g, ' '));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** One method of Authentication-Results, with the identity that it judged. */
function passes(method: string, domain: string): boolean {
  const verdict = /^\s*(dmarc|dkim)\s*=\s*(\w+)/i.exec(method);
  if (verdict?.[2]?.toLowerCase() !== 'pass') return false;
  if (verdict[1]?.toLowerCase() === 'dmarc') return property(method, 'header\\.from') === domain;
  const signer = property(method, 'header\\.d') ?? property(method, 'header\\.i')?.replace(/^.*@/, '');
  return signer === domain;
}

function property(method: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*"?([^\\s";]+)`, 'i').exec(method)?.[1]?.toLowerCase();
}

/** Absence notices and other answers by machines (RFC 3834). */
function isAutomatic(all: (name: string) => readonly string[]): boolean {
  return (
    all('auto-submitted').some((value) => !/^no\b/i.test(value)) ||
    all('x-autoreply').length > 0 ||
    all('precedence').some((value) => /^(?:bulk|list|junk|auto_reply)/i.test(value))
  );
}
