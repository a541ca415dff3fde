import { formsRest } from '../forms/forms-rest.ts';
import { tokenInfo } from '../identity/token-info.ts';
import { readAccess } from '../identity/tokens.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { World } from '../world/world.ts';
import type { FetchRequest, FetchResponse } from '../world/world-options.ts';

/** Whatever `UrlFetchApp` can reach: some addresses of Google's, answered by the world; then the world's `fetch` option. */
export function fetchInWorld(world: World, request: FetchRequest): FetchResponse {
  const { hostname, pathname } = new URL(request.url);
  switch (hostname) {
    case 'script.google.com':
    case 'script.googleusercontent.com':
    case 'accounts.google.com':
      return world.web.request({ ...request, visitor: bearerOf(world, request) });
    case 'forms.googleapis.com':
      return formsRest(world, request);
    case 'oauth2.googleapis.com':
    case 'www.googleapis.com':
      if (/^\/(oauth2\/v3\/)?tokeninfo$/.test(pathname)) return tokenInfo(request, world.now());
  }
  const { fetch } = world.options;
  if (!fetch)
    throw new ScriptException(
      `UrlFetchApp.fetch(${request.url}) is refused: this world has no fetch option to answer it`,
    );
  return fetch(request);
}

/** A script's request is nobody's, unless it brings an access token. */
function bearerOf(world: World, request: FetchRequest): string | null {
  const header = Object.entries(request.headers).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1];
  const access = readAccess(/^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '');
  return access && access.exp * 1000 > world.now().getTime() ? access.user : null;
}
