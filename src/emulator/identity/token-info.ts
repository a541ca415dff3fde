import type { FetchRequest, FetchResponse } from '../world/world-options.ts';
import { readAccess, readIdentity } from './tokens.ts';

/**
 * Google's token information endpoint, `https://oauth2.googleapis.com/tokeninfo`.
 *
 * All values come as texts. An altered, expired or foreign token gives 400 `invalid_token` (wording certain).
 */
export function tokenInfo(request: FetchRequest, now: Date): FetchResponse {
  const given = parametersOf(request);
  const seconds = Math.floor(now.getTime() / 1000);
  const identity = given.get('id_token');
  if (identity !== null) {
    const claims = readIdentity(identity);
    if (!claims || claims.exp <= seconds) return refused('Invalid Value');
    const header = { alg: 'RS256', kid: 'emulated', typ: 'JWT' };
    return json(200, texts({ ...claims, ...header }));
  }
  const access = given.get('access_token');
  if (access === null)
    return json(400, {
      error: 'invalid_request',
      error_description: 'You must specify an ID token or access token.',
    });
  const claims = readAccess(access);
  if (!claims || claims.exp <= seconds) return refused('Invalid Value');
  const { aud, user, scopes, exp } = claims;
  const left = exp - seconds;
  return json(
    200,
    texts({
      azp: aud,
      aud,
      scope: scopes.join(' '),
      exp,
      expires_in: left,
      email: user,
      email_verified: true,
    }),
  );
}

function parametersOf({ url, payload }: FetchRequest): URLSearchParams {
  const query = new URL(url).searchParams;
  for (const [name, value] of new URLSearchParams(Buffer.from(payload).toString('utf8')))
    query.append(name, value);
  return query;
}

function refused(description: string): FetchResponse {
  return json(400, { error: 'invalid_token', error_description: description });
}

function texts(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function json(status: number, body: object): FetchResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body, null, 2),
  };
}
