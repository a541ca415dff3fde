import type { FetchResponse } from '../world/world-options.ts';

/** One request as it reaches a web app. */
export interface WebRequest {
  readonly url: string;
  /** In small letters; default `get`. */
  readonly method?: string;
  /** E-mail of the signed-in visitor; null when nobody is signed in. */
  readonly visitor: string | null;
  readonly contentType?: string | undefined;
  readonly payload?: Uint8Array | string;
}

/** What a web app answers; the title is the browser's, not a header field. */
export interface WebAnswer extends FetchResponse {
  readonly title?: string;
}

/** The deployment that an address names, and what follows it. */
export interface WebAddress {
  readonly deploymentId: string;
  readonly pathInfo: string | undefined;
  readonly query: string;
}

/** Reads `https://script.google.com/macros/s/ID/exec…`, with or without a Workspace domain in it. */
export function readAddress(url: string): WebAddress | null {
  const { pathname, search } = new URL(url);
  const parts = /^(?:\/a(?:\/macros)?\/[^/]+)?(?:\/macros)?\/s\/([\w-]+)\/exec(?:\/(.*))?$/.exec(pathname);
  return parts && { deploymentId: parts[1] ?? '', pathInfo: parts[2], query: search.slice(1) };
}

/** The event that `doGet` and `doPost` receive. There are no headers and no address of the visitor in it. */
export function webEvent(request: WebRequest, address: WebAddress): Record<string, unknown> {
  const bytes = Buffer.from(request.payload ?? '');
  const contents = bytes.toString('utf8');
  const isPost = request.method === 'post';
  const isForm = isPost && /^application\/x-www-form-urlencoded\b/.test(request.contentType ?? '');
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(`${address.query}&${isForm ? contents : ''}`)) {
    if (name === '') continue;
    parameters[name] = [...(parameters[name] ?? []), value];
  }
  return {
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values[0]])),
    parameters,
    queryString: address.query,
    contextPath: '',
    contentLength: isPost ? bytes.length : -1,
    ...(address.pathInfo === undefined ? {} : { pathInfo: decodeURIComponent(address.pathInfo) }),
    ...(isPost
      ? {
          postData: {
            contents,
            length: bytes.length,
            name: 'postData',
            type: request.contentType ?? 'application/octet-stream',
          },
        }
      : {}),
  };
}
