import type { IdentityClaim } from '../../application/registry/ports.ts';

/** https://developers.google.com/identity/sign-in/web/backend-auth#calling-the-tokeninfo-endpoint */
const TOKEN_INFO = 'https://oauth2.googleapis.com/tokeninfo';
const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

/** JSON Web Token: three parts in base64url. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const LONGEST = 4_000;

/** Asks Google, which checks signature and expiry; the token travels in the body, so that no log has it. */
export function readIdentityToken(token: string): IdentityClaim | null {
  if (token.length > LONGEST || !TOKEN.test(token)) return null;
  const answer = UrlFetchApp.fetch(TOKEN_INFO, {
    method: 'post',
    payload: { id_token: token },
    muteHttpExceptions: true,
  });
  const status = answer.getResponseCode();
  if (status >= 500) throw new Error(`Google's token information answered with ${status}.`);
  return status === 200 ? claimOf(JSON.parse(answer.getContentText()) as Record<string, unknown>) : null;
}

function claimOf({ iss, aud, email, email_verified, exp }: Record<string, unknown>): IdentityClaim | null {
  const seconds = Number(exp);
  if (!ISSUERS.includes(String(iss)) || typeof email !== 'string' || typeof aud !== 'string') return null;
  if (!Number.isFinite(seconds)) return null;
  return {
    email: email.toLowerCase(),
    emailVerified: String(email_verified) === 'true',
    audience: aud,
    expiresAt: new Date(seconds * 1000).toISOString(),
  };
}
