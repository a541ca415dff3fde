import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { WORKSPACE } from '../../core/messages/workspace.ts';
import { EmulatorError, ScriptException } from '../../emulator/index.ts';
import { personOf } from '../office/people.ts';
import { allRoutes } from '../routes/all-routes.ts';
import type { ClientAssets } from './client-assets.ts';
import { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { type Asked, readBody, type Reply } from './request.ts';
import { Router } from './router.ts';
import { frameHeaders, framedHtml } from './sandbox-page.ts';
import type { Workspace } from './workspace.ts';

const HOST = '127.0.0.1';
const TICK = 15_000;
const LAST_WAIT = 8_000;
/** Longer than the server ever computes: else it would let a connection go that a page is about to use. */
const KEPT_ALIVE = 90_000;

/** The workspace's own pages: nothing but its own files, and frames of its own. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a workspace on this computer only. Takes another port when the wanted one is in use. */
export async function serve(
  workspace: Workspace,
  assets: ClientAssets,
  wanted: number,
): Promise<RunningServer> {
  const server = createServer({ keepAliveTimeout: KEPT_ALIVE });
  const port = await listen(server, wanted);
  const guard = new Guard(port);
  const router = new Router(allRoutes(guard.token));
  const working = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    const kept = work.finally(() => working.delete(kept));
    working.add(kept);
  };
  server.on('request', (request, response) => {
    const parts = { workspace, assets, guard, router };
    keep(answer(parts, request, response).catch((error: unknown) => fail(response, error)));
  });
  const timer = setInterval(() => {
    keep(workspace.tick().catch((error: unknown) => console.error(error)));
  }, TICK);
  timer.unref();
  return {
    address: `http://${HOST}:${port}`,
    port,
    close: async () => {
      clearInterval(timer);
      workspace.events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // A run that stands still for a PDF is given time to end, and then left where it is, as by a power cut.
      await Promise.race([Promise.all(working), setTimeout(LAST_WAIT, undefined, { ref: false })]);
    },
  };
}

interface Parts {
  readonly workspace: Workspace;
  readonly assets: ClientAssets;
  readonly guard: Guard;
  readonly router: Router;
}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const verdict = parts.guard.check(request);
  if (verdict !== null)
    throw new Refusal(verdict === 'token' ? 401 : 403, WORKSPACE.errors.turnedAway[verdict]);
  const url = new URL(request.url ?? '/', `http://${HOST}`);
  if (url.pathname.startsWith('/api/')) return answerApi(parts, request, response, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, WORKSPACE.errors.noPage);
  const frame = /^\/bingkai\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (frame !== undefined) return sendFrame(parts, response, frame);
  const asset = parts.assets.get(url.pathname);
  if (asset !== undefined)
    return send(response, 200, { 'Content-Type': asset.type, 'Cache-Control': 'no-cache' }, asset.bytes);
  if (url.pathname === '/') return send(response, 302, { Location: '/orang/staf/' }, '');
  if (!url.pathname.startsWith('/orang/')) throw new Refusal(404, WORKSPACE.errors.noPage);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PAGE_POLICY,
    'Cache-Control': 'no-store',
  };
  send(response, 200, headers, parts.assets.shell);
}

async function answerApi(
  { workspace, router }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === '/api/kabar' && request.method === 'GET') {
    workspace.events.add(response);
    return;
  }
  const found = router.find(request.method ?? 'GET', url.pathname);
  if (found === null) throw new Refusal(404, WORKSPACE.errors.noPage);
  const { route, params } = found;
  const asked: Asked = {
    params,
    query: url.searchParams,
    type: (request.headers['content-type'] ?? '').toLowerCase(),
    person: params.person === undefined ? null : (personOf(params.person) ?? null),
    bytes: route.method === 'POST' ? await readBody(request) : Buffer.alloc(0),
  };
  let reply: Reply;
  try {
    reply = await route.answer(workspace, asked);
  } finally {
    // Also a run that failed has changed what it changed before.
    if (route.method === 'POST') workspace.commit();
  }
  const revision = { 'X-Lajur-Revision': String(workspace.revision) };
  if ('json' in reply) return sendJson(response, 200, reply.json, revision);
  const policy = { 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cache-Control': 'no-store' };
  send(response, 200, { ...policy, ...revision, ...reply.headers, 'Content-Type': reply.type }, reply.bytes);
}

function sendFrame({ workspace, assets }: Parts, response: ServerResponse, id: string): void {
  const frame = workspace.frames.get(id);
  if (frame === undefined) throw new Refusal(404, WORKSPACE.errors.pageGone);
  const nonce = randomBytes(16).toString('base64');
  const headers = { ...frameHeaders(nonce, frame.kind), 'Content-Type': 'text/html; charset=utf-8' };
  send(response, 200, headers, framedHtml(frame.html, assets.frameClient, nonce));
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  if (error instanceof Refusal) sendJson(response, error.status, { message: error.message });
  else if (error instanceof ScriptException || error instanceof EmulatorError)
    sendJson(response, 409, { message: WORKSPACE.errors.refused(error.message) });
  else {
    console.error(error);
    sendJson(response, 500, { message: WORKSPACE.errors.broken });
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  send(response, status, { ...type, ...headers }, JSON.stringify(data));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | string,
): void {
  response.writeHead(status, { ...COMMON, ...headers });
  response.end(body);
}

/** The wanted port, else any free one. */
async function listen(server: Server, wanted: number): Promise<number> {
  const tryPort = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.removeListener('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    return await tryPort(wanted);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return tryPort(0);
  }
}
