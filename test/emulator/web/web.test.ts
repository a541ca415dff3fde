import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bench, FIXTURE, officeFixture, USER } from '../harness.ts';

const DIRECTORY = officeFixture();
const GUEST = 'tamu@lain.id';

function open(wish: object = {}) {
  const made = bench({ directory: DIRECTORY });
  return { ...made, url: made.world.web.deploy(made.project, wish) };
}

describe('web apps', () => {
  it('answer with pages at once and with texts by a second request', () => {
    const { world, url, run } = open();
    const page = world.web.open(null, url);
    expect([page.status, page.title, page.body, page.contentType]).toEqual([
      200,
      'Halaman',
      '<p>Halo</p>',
      'text/html; charset=utf-8',
    ]);
    const hop = world.web.request({ url: `${url}?show=json&a=1&a=2&b=%20x`, visitor: null });
    expect(hop).toMatchObject({
      status: 302,
      body: '',
      headers: {
        Location: expect.stringMatching(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?/),
      },
    });
    expect(JSON.parse(world.web.open(null, `${url}?show=json&a=1&a=2&b=%20x`).body)).toEqual({
      parameter: { show: 'json', a: '1', b: ' x' },
      parameters: { show: ['json'], a: ['1', '2'], b: [' x'] },
      queryString: 'show=json&a=1&a=2&b=%20x',
      contextPath: '',
      contentLength: -1,
    });
    expect(JSON.parse(world.web.post(null, url, { pilih: 'setuju & kirim' }).body)).toEqual({
      contents: 'pilih=setuju+%26+kirim',
      length: 22,
      name: 'postData',
      type: 'application/x-www-form-urlencoded',
    });
    expect(run('return ScriptApp.getService().getUrl()')).toBe(url);
    expect(run('return ScriptApp.getService().isEnabled()')).toBe(true);
    expect(world.web.request({ url, visitor: null, method: 'head' })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('show errors as pages in which nothing becomes markup', () => {
    const { world, url, project } = open();
    expect(world.web.open(null, `${url}?show=error`).body).toContain('TypeError: &#60;b&#62;gagal');
    expect(project.console.at(-1)?.text).toBe('TypeError: <b>gagal</b>');
    expect(world.web.open(null, `${url}?show=nothing`).body).toContain(
      'The script completed but did not return anything.',
    );
    expect(world.web.open(null, `${url}?show=number`).body).toContain('not a supported return type');
    expect(world.web.open(null, `${url}?c=1`).status).toBe(405);
    expect(world.web.open(null, url.replace('AKfycb', 'AKfycc')).status).toBe(404);
    world.web.undeploy(url);
    expect(world.web.open(null, url).status).toBe(404);
    expect(() => world.web.deploy(bench().project)).toThrow('no webapp block');
  });

  it('let in whom their deployment lets in, and ask for a sign-in where Google does', () => {
    const status = (wish: object, visitor: string | null, path = ''): number => {
      const { world, url } = open(wish);
      for (const email of [USER, 'rekan@contoh.go.id']) world.addAccount(email, 'workspace');
      return world.web.request({ url: url + path, visitor }).status;
    };
    expect(status({}, null)).toBe(200);
    expect(status({}, null, '/jalur')).toBe(302);
    expect(status({}, GUEST, '/jalur')).toBe(200);
    expect(status({ access: 'ANYONE' }, null)).toBe(302);
    expect(status({ access: 'ANYONE' }, GUEST)).toBe(200);
    expect(status({ access: 'DOMAIN' }, GUEST)).toBe(403);
    expect(status({ access: 'DOMAIN' }, 'rekan@contoh.go.id')).toBe(200);
    expect(status({ access: 'MYSELF' }, 'rekan@contoh.go.id')).toBe(403);
    expect(status({ access: 'MYSELF' }, USER)).toBe(200);
    const { world, url } = open({ access: 'ANYONE' });
    const signIn = world.web.open(null, url);
    expect(signIn.body).toContain('Sign in');
    expect(() => signIn.run('countUp')).toThrow('got no page of the script');
  });

  it('tell the script who is there only where Google tells it', () => {
    const who = (wish: object, visitor: string | null, workspace: readonly string[] = []): string => {
      const { world, url } = open(wish);
      for (const email of workspace) world.addAccount(email, 'workspace');
      return world.web.open(visitor, `${url}?show=who`).body;
    };
    const colleague = 'rekan@contoh.go.id';
    expect(who({}, null)).toBe(`${USER}|`);
    expect(who({}, GUEST)).toBe(`${USER}|`);
    expect(who({}, USER)).toBe(`${USER}|${USER}`);
    expect(who({}, colleague)).toBe(`${USER}|`);
    expect(who({}, colleague, [USER, colleague])).toBe(`${USER}|${colleague}`);
    expect(who({ access: 'ANYONE', executeAs: 'USER_ACCESSING' }, GUEST)).toBe(`${GUEST}|${GUEST}`);
  });

  it('let their pages call public functions by the page’s rights', () => {
    const { world, url } = open();
    const page = world.web.open(GUEST, url);
    expect(page.run('add', 1, 2)).toBe(3);
    expect(page.run('who')).toBeNull();
    expect(() => page.run('secret_')).toThrow('is private');
    expect(() => page.run('add', new Date())).toThrow('cannot carry a Date');
    expect(() => page.run('tiada')).toThrow('Script function not found: tiada');
    expect(() => page.run('greet')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    const outcomes = world.together(() => {
      for (let i = 0; i < 5; i += 1) page.begin('countUp');
      world.web.begin({ url: `${url}?show=who`, visitor: null });
    });
    expect(
      outcomes
        .slice(0, 5)
        .map((one) => one.result)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(outcomes[5]?.result).toMatchObject({ status: 302 });
  });
});

describe('UrlFetchApp between projects of a world', () => {
  it('reaches a web app as nobody, follows its redirect, and runs inside the caller’s call', () => {
    const { world, url, project } = open();
    const other = world.openProject({ directory: DIRECTORY, user: GUEST, scriptId: 'pemanggil' });
    const before = world.now().getTime();
    expect(other.call('visit', `${url}?show=who`)).toBe(`${USER}|`);
    expect(world.now().getTime() - before).toBeGreaterThanOrEqual(800);
    expect(
      other.call(
        'run',
        `const answer = UrlFetchApp.fetch('${url}', { method: 'post', payload: { a: 'b c' } }); return [answer.getResponseCode(), JSON.parse(answer.getContentText()).contents, answer.getHeaders()['Content-Type']]`,
      ),
    ).toEqual([200, 'a=b%20c', 'text/plain; charset=utf-8']);
    expect(
      other.call(
        'run',
        `return UrlFetchApp.fetch('${url}?show=who', { followRedirects: false }).getResponseCode()`,
      ),
    ).toBe(302);
    project.failOn({ on: 'setProperty' });
    expect(
      other.call(
        'run',
        `return UrlFetchApp.fetchAll(['${url}', { url: '${url}?show=error' }]).map((one) => one.getContentText().length > 5)`,
      ),
    ).toEqual([true, true]);
    expect(() => other.call('visit', 'https://contoh.id/')).toThrow('this world has no fetch option');
    const closed = open({ access: 'ANYONE' });
    const caller = closed.world.openProject({ directory: DIRECTORY, user: GUEST, scriptId: 'pemanggil' });
    expect(caller.call('visit', closed.url)).toContain('Sign in');
    expect(
      caller.call(
        'run',
        `return UrlFetchApp.fetch('${closed.url}', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getContentText()`,
      ),
    ).toBe('<p>Halo</p>');
  });

  it('waits for locks of the other project among runs at the same moment', () => {
    const { world, url, project } = open();
    const other = world.openProject({ directory: DIRECTORY, user: GUEST, scriptId: 'pemanggil' });
    project.call('run', "globalThis; PropertiesService.getScriptProperties().setProperty('x', '1')");
    const outcomes = world.together(() => {
      project.begin(
        'run',
        'const l = LockService.getScriptLock(); l.waitLock(1); Utilities.sleep(4000); return 1',
      );
      other.begin(
        'run',
        `PropertiesService.getScriptProperties().setProperty('kali', 'x'); const page = UrlFetchApp.fetch('${url}?show=lock').getContentText(); return page`,
      );
    });
    expect(outcomes.map((one) => one.error)).toEqual([undefined, undefined]);
    expect(outcomes[1]?.result).toBe('1');
    expect(outcomes[1]?.milliseconds).toBeGreaterThan(4000);
    expect(other.calls.count('setProperty')).toBe(1);
    expect(other.calls.count('fetch')).toBe(1);
    expect(project.calls.count('Lock.tryLock') + project.calls.count('Lock.waitLock')).toBe(2);
  });

  it('keeps to the manifest’s list of addresses', () => {
    const directory = officeFixture((manifest) => {
      manifest.urlFetchWhitelist = ['https://script.google.com/macros/s/'];
    });
    const { project, world } = bench({ directory, fetch: () => ({ status: 200, body: 'luar' }) });
    const url = world.web.deploy(project);
    expect(project.call('visit', `${url}?show=who`)).toBe(`${USER}|`);
    expect(() => project.call('visit', 'https://contoh.id/')).toThrow('not permitted');
  });
});

describe('identity tokens', () => {
  const ask = (run: (body: string) => unknown, token: string): unknown =>
    run(
      `const answer = UrlFetchApp.fetch('https://oauth2.googleapis.com/tokeninfo?id_token=' + encodeURIComponent(${token}), { muteHttpExceptions: true }); return [answer.getResponseCode(), JSON.parse(answer.getContentText())]`,
    );

  it('are told apart by the token information endpoint', () => {
    const { world, run, project } = open();
    const [status, claims] = ask(run, 'ScriptApp.getIdentityToken()') as [number, Record<string, string>];
    expect(status).toBe(200);
    expect(claims).toMatchObject({
      iss: 'https://accounts.google.com',
      email: USER,
      email_verified: 'true',
      aud: world.clientId(project.scriptId),
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
    expect(claims.aud).toMatch(/^\d+-[0-9a-f]+\.apps\.googleusercontent\.com$/);
    const other = world.identityToken({ email: GUEST, scriptId: 'lain' });
    expect(ask(run, `'${other}'`)).toMatchObject([200, { email: GUEST, aud: world.clientId('lain') }]);
    const old = world.identityToken({
      email: USER,
      scriptId: project.scriptId,
      issuedAt: new Date(world.now().getTime() - 3_700_000),
    });
    expect(ask(run, `'${old}'`)).toEqual([
      400,
      { error: 'invalid_token', error_description: 'Invalid Value' },
    ]);
    const [head = '', body = ''] = other.split('.');
    const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace(GUEST, USER)).toString(
      'base64url',
    );
    const signature = createHmac('sha256', 'tebakan').update(`${head}.${forged}`).digest('base64url');
    expect(ask(run, `'${head}.${forged}.${signature}'`)).toMatchObject([400, { error: 'invalid_token' }]);
    expect(ask(run, "'bukan token'")).toMatchObject([400, { error: 'invalid_token' }]);
    expect(
      run(
        "return JSON.parse(UrlFetchApp.fetch('https://www.googleapis.com/oauth2/v3/tokeninfo?access_token=' + ScriptApp.getOAuthToken()).getContentText()).email",
      ),
    ).toBe(USER);
    expect(
      run(
        "return UrlFetchApp.fetch('https://oauth2.googleapis.com/tokeninfo', { muteHttpExceptions: true }).getResponseCode()",
      ),
    ).toBe(400);
  });

  it('need the openid scope, and name the person only with the scope for it', () => {
    expect(bench({ directory: FIXTURE }).run('return ScriptApp.getIdentityToken()')).toBeNull();
    const without = officeFixture((manifest) => {
      manifest.oauthScopes = (manifest.oauthScopes as string[]).filter(
        (scope) => !scope.endsWith('userinfo.email'),
      );
    });
    const [, claims] = ask(bench({ directory: without }).run, 'ScriptApp.getIdentityToken()') as [
      number,
      object,
    ];
    expect(claims).not.toHaveProperty('email');
    expect(
      open().run(
        'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes().includes("openid")]',
      ),
    ).toEqual(['NOT_REQUIRED', null, true]);
  });
});
