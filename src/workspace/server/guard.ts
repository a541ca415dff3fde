import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything looks at it; null when it may go on. */
export type GuardVerdict = 'host' | 'origin' | 'token' | null;

/**
 * Lets in only what a page of this server asks. A foreign name in `Host` is another site that had its name point here
 * (DNS rebinding); a foreign `Origin`, also the "null" of framed pages, is another page in the same browser; whatever
 * changes something must carry the token that only this server's own pages can read.
 */
export class Guard {
  readonly token = randomBytes(24).toString('base64url');
  private readonly hosts: ReadonlySet<string>;

  constructor(port: number) {
    this.hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  check(request: IncomingMessage): GuardVerdict {
    const { host = '', origin } = request.headers;
    if (!this.hosts.has(host)) return 'host';
    if (origin !== undefined && origin !== `http://${host}`) return 'origin';
    const site = request.headers['sec-fetch-site'];
    const isPageLoad = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
    if ((site === 'cross-site' || site === 'same-site') && !isPageLoad) return 'origin';
    if (request.method === 'GET' || request.method === 'HEAD') return null;
    return this.isToken(request.headers['x-lajur-token']) ? null : 'token';
  }

  private isToken(given: unknown): boolean {
    if (typeof given !== 'string') return false;
    const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
