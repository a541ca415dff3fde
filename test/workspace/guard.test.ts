import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKSPACE } from '../../src/core/messages/workspace.ts';
import type { SessionView } from '../../src/workspace/shared/views.ts';
import { removeState, START_LIMIT } from './open-browser.ts';
import { type ScriptOffice, startScriptOffice } from './script-office.ts';

let office: ScriptOffice;
let token: string;

beforeAll(async () => {
  office = await startScriptOffice();
  token = ((await (await fetch(`${office.address}/api/sesi`)).json()) as SessionView).token;
}, START_LIMIT);

afterAll(async () => {
  await office?.close();
  removeState(office.state);
});

interface Wish {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request with exactly these headers, which `fetch` would not send. */
function send(path: string, { method = 'GET', headers = {}, body = '' }: Wish = {}) {
  const port = Number(new URL(office.address).port);
  return new Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    },
  );
}

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  send(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-Lajur-Token': token, ...headers },
  });

describe('the server', () => {
  it('answers its own address only, so that no foreign name can be pointed at it', async () => {
    for (const host of ['jahat.example', 'jahat.example:8765', '127.0.0.1', 'localhost:1']) {
      const answer = await send('/api/sesi', { headers: { Host: host } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toEqual({ message: WORKSPACE.errors.turnedAway.host });
      expect(answer.body).not.toContain(token);
    }
    const { port } = new URL(office.address);
    expect((await send('/api/sesi', { headers: { Host: `localhost:${port}` } })).status).toBe(200);
  });

  it('turns away what pages of other origins ask, also in sandboxed frames', async () => {
    for (const headers of [
      { Origin: 'https://jahat.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' },
      { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors' },
    ]) {
      expect((await send('/api/sesi', { headers })).status).toBe(403);
      expect((await post('/api/jam/maju', { span: 'hari' }, headers)).status).toBe(403);
    }
    expect((await send('/api/sesi', { headers: { Origin: office.address } })).status).toBe(200);
  });

  it('changes nothing without the token of this start', async () => {
    const before = office.workspace.office.world.now();
    for (const given of ['', 'x', `${token}x`])
      expect((await post('/api/jam/maju', { span: 'hari' }, { 'X-Lajur-Token': given })).status).toBe(401);
    expect(office.workspace.office.world.now().getTime() - before.getTime()).toBeLessThan(60_000);
    expect((await post('/api/jam/maju', { span: 'jam' })).status).toBe(200);
  });

  it('lets no path become a file name', async () => {
    for (const path of [
      '/aset/../../package.json',
      '/aset/%2e%2e/%2e%2e/package.json',
      '/../../../etc/passwd',
      '/bingkai/../package.json',
      '/orang/staf/../../package.json',
      '/api/orang/staf/berkas/..%2F..%2Fpackage.json/isi',
      '/api/orang/staf/lembar/%00/gambar/1/1',
      '/api/orang/staf/berkas/__proto__/isi',
      '/api/orang/staf/lembar/constructor',
    ]) {
      const answer = await send(path);
      expect(answer.body).not.toContain('devDependencies');
      expect(answer.body).not.toContain('root:');
      if (path.startsWith('/api')) expect(answer.status).toBe(404);
    }
  });

  it('asks the rights of the person in the address', async () => {
    const path = (person: string) => `/api/orang/${person}/lembar/${office.file}`;
    expect((await send(path('staf'))).status).toBe(200);
    for (const person of ['warga', 'wali-kota']) expect((await send(path(person))).status).toBe(403);
    for (const person of ['tanpa-masuk', 'tidak-ada']) expect((await send(path(person))).status).toBe(403);
    const { sheets } = office.workspace.office.world.spreadsheet(office.file);
    const edit = { tab: sheets[0]?.id, a1: 'A1', block: [['x']] };
    const refused = await post(`${path('sekda')}/sunting`, edit);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.body).message).toContain('hanya boleh melihat');
    expect((await send(`/api/orang/warga/berkas/${office.file}/xlsx`)).status).toBe(403);
  });

  it('answers broken requests with a sentence', async () => {
    const path = `/api/orang/staf/lembar/${office.file}`;
    for (const body of [{}, { tab: 'x', a1: 'A1', block: [] }, { tab: 1, a1: 5, block: [[]] }]) {
      const answer = await post(`${path}/sunting`, body);
      expect([400, 404, 409]).toContain(answer.status);
      expect(JSON.parse(answer.body).message).toMatch(/[.]$|"$/);
    }
    const broken = await send(`${path}/sunting`, {
      method: 'POST',
      body: '{',
      headers: { 'X-Lajur-Token': token },
    });
    expect(broken.status).toBe(400);
    expect((await post(`${path}/ubah`, { tab: 0, requests: [{ hapusSemua: {} }] })).status).toBe(409);
    expect((await post('/api/tidak/ada', {})).status).toBe(404);
  });

  it('gives pages of scripts an origin of their own and lets them fetch nothing', async () => {
    const opened = await post('/api/orang/tanpa-masuk/web/buka', { url: office.webAddress });
    const { frame } = JSON.parse(opened.body) as { readonly frame: string };
    const { headers } = await send(`/bingkai/${frame}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox (?!.*allow-same-origin)/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect((await send('/bingkai/tidak-ada')).status).toBe(404);
    const stolen = await post(`/api/orang/sekda/bingkai/${frame}/panggil`, {
      functionName: 'decision',
      args: [],
    });
    expect(stolen.status).toBe(410);
  });

  it('makes whatever a browser would run a download', async () => {
    const { world } = office.workspace.office;
    const bytes = Buffer.from('<script>alert(1)</script>');
    const id = world.drive.upload('staf.organisasi@example.go.id', {
      name: 'a"\r\n.html',
      mimeType: 'text/html',
      bytes,
    });
    const { headers } = await send(`/api/orang/staf/berkas/${id}/isi`);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
