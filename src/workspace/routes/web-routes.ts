import { WORKSPACE } from '../../core/messages/workspace.ts';
import { EmulatorError } from '../../emulator/index.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields, type Reply } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import { localPath } from '../shared/local-address.ts';
import type { Route } from './route.ts';

/** Pages of web apps, opened by their real address. Opening runs `doGet`, a sent form `doPost`, as on the web. */
export const WEB_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/orang/:person/web/buka',
    answer: (workspace, asked) => openPage(workspace, asked),
  },
];

function openPage(workspace: Workspace, asked: Asked): Reply {
  const fields = new Fields(asked);
  const url = fields.text('url');
  if (localPath(url)?.startsWith('/web/') !== true)
    throw new Refusal(400, WORKSPACE.errors.badRequest('url'));
  const visitor = asked.person?.email ?? null;
  const { web } = workspace.office.world;
  try {
    const page = fields.has('fields')
      ? web.post(visitor, url, textsOf(fields.record('fields')))
      : web.open(visitor, url);
    const isPage = /^text\/html/.test(page.contentType);
    const html = isPage
      ? page.body
      : `<!doctype html><meta charset="utf-8"><pre>${escapeText(page.body)}</pre>`;
    if (asked.person !== null) workspace.office.note(`halaman:${asked.person.id}`);
    const frame = workspace.frames.add({ person: visitor, html, kind: 'script', runs: { by: 'web', page } });
    return { json: { frame, title: page.title, status: page.status } };
  } catch (error) {
    if (error instanceof EmulatorError) throw new Refusal(404, WORKSPACE.errors.noPage);
    throw error;
  }
}

function textsOf(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
