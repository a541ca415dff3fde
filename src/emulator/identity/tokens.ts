import { createHash, createHmac } from 'node:crypto';

/**
 * Tokens as Google makes them in form. Their signature is a keyed digest that only this emulator checks, so a token
 * that was altered or written by somebody else is refused, and none of them is worth anything outside.
 */
const KEY = 'apps-script-emulator';

export interface IdentityClaims {
  readonly iss: string;
  readonly azp: string;
  readonly aud: string;
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly hd?: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

/** The OAuth client of a script project: the `aud` of its identity tokens. */
export function clientIdOf(scriptId: string): string {
  const digest = createHash('sha256').update(`client ${scriptId}`).digest('hex');
  const number = String(BigInt(`0x${digest.slice(0, 16)}`))
    .padStart(12, '1')
    .slice(0, 12);
  return `${number}-${digest.slice(16, 48)}.apps.googleusercontent.com`;
}

/** The number by which Google knows a person. */
export function subjectOf(email: string): string {
  const digest = createHash('sha256').update(`account ${email.toLowerCase()}`).digest('hex');
  return `1${String(BigInt(`0x${digest.slice(0, 18)}`))
    .padStart(20, '0')
    .slice(0, 20)}`;
}

export function signIdentity(claims: IdentityClaims): string {
  const header = { alg: 'RS256', kid: 'emulated', typ: 'JWT' };
  const body = `${encode(header)}.${encode(claims)}`;
  return `${body}.${seal(body)}`;
}

/** The claims of a token, or null when its signature is not ours. Its age is the caller's business. */
export function readIdentity(token: string): IdentityClaims | null {
  const [header = '', claims = '', signature = ''] = token.split('.');
  if (signature !== seal(`${header}.${claims}`)) return null;
  return decode(claims) as IdentityClaims;
}

export interface AccessClaims {
  readonly user: string;
  readonly aud: string;
  readonly scopes: readonly string[];
  readonly exp: number;
}

export function signAccess(claims: AccessClaims): string {
  const body = encode(claims);
  return `ya29.${body}-${seal(body).slice(0, 20)}`;
}

export function readAccess(token: string): AccessClaims | null {
  const body = /^ya29\.([\w-]+)-[\w-]{20}$/.exec(token)?.[1] ?? '';
  return body !== '' && token === `ya29.${body}-${seal(body).slice(0, 20)}`
    ? (decode(body) as AccessClaims)
    : null;
}

function seal(text: string): string {
  return createHmac('sha256', KEY).update(text).digest('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
