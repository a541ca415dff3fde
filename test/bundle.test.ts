import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { buildProjects } from '../scripts/build.ts';
import { field, runWorkbook } from '../src/cli/workbook/run-workbook.ts';
import { createWorld } from '../src/emulator/index.ts';
import { EXAMPLES } from '../src/examples/examples.ts';

const FOLDER = 'dist/workbook';
const built = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const pages = () => readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** Globals of a bare engine after the named files ran in that order. */
function globalsAfter(...names: readonly string[]): ReadonlySet<string> {
  const context = createContext({});
  for (const name of names) new Script(built(name), { filename: name }).runInContext(context);
  return new Set(Object.getOwnPropertyNames(context));
}

/** What only the talk with the registry needs; `test/stories/registry/workbook-line.test.ts` shows that it does. */
const FOR_REGISTRY = ['openid', '/userinfo.email', '/script.external_request'];

interface Manifest {
  oauthScopes: string[];
  dependencies: { enabledAdvancedServices: { userSymbol: string; version: string }[] };
}

function pageFunctions(): readonly string[] {
  return pages().flatMap((page) =>
    [...built(page).matchAll(/\bask\(\s*["'](\w+)["']|^\s*\.(\w+)\(\{ shown \}\)/gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
}

function openProject() {
  const world = createWorld();
  const container = world.createSpreadsheet({ owner: 'staf@example.go.id', name: 'SOP' });
  return world.openProject({ directory: FOLDER, user: 'staf@example.go.id', container });
}

function menuFunctions(): readonly string[] {
  const project = openProject();
  project.call('onOpen');
  return project
    .menus()
    .flatMap(({ items }) => items)
    .flatMap((item) => (typeof item === 'object' && 'functionName' in item ? [item.functionName] : []));
}

describe('the pushed project', () => {
  it('is what clasp would push, no more and no less', () => {
    const answer = execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], {
      encoding: 'utf8',
    });
    const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
    expect(filesToPush?.sort()).toEqual(
      ['appsscript.json', 'libraries.js', 'workbook.js', ...pages()].map((name) => join(FOLDER, name)).sort(),
    );
    expect(untrackedFiles).toEqual([]);
  });

  it('asks for six scopes and two advanced services', () => {
    const manifest = JSON.parse(built('appsscript.json')) as Manifest;
    expect(manifest.oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, '')).sort()).toEqual([
      'drive',
      'openid',
      'script.container.ui',
      'script.external_request',
      'spreadsheets',
      'userinfo.email',
    ]);
    expect(
      manifest.dependencies.enabledAdvancedServices.map((each) => each.userSymbol + each.version),
    ).toEqual(['Sheetsv4', 'Drivev3']);
  });

  it('builds to the same bytes again', async () => {
    await buildProjects();
    const before = readdirSync(FOLDER).map((name) => [name, built(name)]);
    await buildProjects();
    expect(readdirSync(FOLDER).map((name) => [name, built(name)])).toEqual(before);
  });

  it('carries the licences of what others made', () => {
    const notices = built('libraries.js').split('*/')[0];
    for (const name of [
      'docx',
      'fflate',
      'qrcode-generator',
      'fast-xml-parser',
      'strnum',
      '@fontsource/arimo',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d[\\d.]*, \\S+ licence$`, 'm'));
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('names its build', () => {
    expect(built('workbook.js')).toMatch(/^\/\/ Lajur, build [0-9a-f]{12}\./);
    expect(built('workbook.js')).not.toContain('LAJUR_BUILD_ID');
  });

  it('loads in either order of its files, and without the libraries', () => {
    const usual = globalsAfter('libraries.js', 'workbook.js');
    expect(globalsAfter('workbook.js', 'libraries.js')).toEqual(usual);
    expect(globalsAfter('workbook.js').has('onOpen')).toBe(true);
  });

  it('calls no service while it loads', () => {
    const project = openProject();
    project.evaluate();
    expect(project.calls.count()).toBe(0);
  });

  it('has every function that a menu names', () => {
    const globals = globalsAfter('workbook.js');
    const named = menuFunctions();
    expect(named.length).toBeGreaterThan(7);
    expect(named.filter((name) => !globals.has(name))).toEqual([]);
  });

  it('has every function that a page calls', () => {
    const globals = globalsAfter('workbook.js');
    const called = pageFunctions();
    expect(new Set(called).size).toBeGreaterThan(7);
    expect(called.filter((name) => !globals.has(name))).toEqual([]);
  });

  it('has no function that nobody calls', () => {
    const called = new Set(['onOpen', ...menuFunctions(), ...pageFunctions()]);
    const offered = [...globalsAfter('workbook.js')].filter((name) => name !== 'Lajur');
    expect(offered.filter((name) => !called.has(name))).toEqual([]);
  });

  it('opens every page, and no other', () => {
    const opened = [...built('workbook.js').matchAll(/\bshow(?:Sidebar|Dialog)\("([\w-]+)"/g)].map(
      ([, name]) => `${name}.html`,
    );
    expect([...new Set(opened)].sort()).toEqual([...pages()].sort());
  });
});

/** True when an SOP goes all the way through the project with these of its permissions. */
function worksWith(change: (manifest: Manifest) => void): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lajur-scopes-'));
  try {
    cpSync(FOLDER, folder, { recursive: true });
    const manifest = JSON.parse(built('appsscript.json')) as Manifest;
    change(manifest);
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
    const [example] = EXAMPLES;
    if (example === undefined) throw new Error('There is no example.');
    const run = runWorkbook(example.sop, folder, () => new TextEncoder().encode('%PDF-1.7'));
    return run.actions.every(({ result }) => result !== null && field(result, 'ok') !== false);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the permissions of the project', () => {
  const manifest = JSON.parse(built('appsscript.json')) as Manifest;

  it('are enough', () => {
    expect(worksWith(() => {})).toBe(true);
  });

  const forDocuments = manifest.oauthScopes.filter(
    (scope) => !FOR_REGISTRY.some((one) => scope.endsWith(one)),
  );

  it.each(forDocuments)('need %s', (scope) => {
    const without = (changed: Manifest) => {
      changed.oauthScopes = changed.oauthScopes.filter((other) => other !== scope);
    };
    expect(worksWith(without)).toBe(false);
  });

  it.each(manifest.dependencies.enabledAdvancedServices)('need the service $userSymbol', (service) => {
    const without = ({ dependencies }: Manifest) => {
      dependencies.enabledAdvancedServices = dependencies.enabledAdvancedServices.filter(
        ({ userSymbol }) => userSymbol !== service.userSymbol,
      );
    };
    expect(worksWith(without)).toBe(false);
  });
});

describe('each page', () => {
  it.each(pages())('%s is whole, in Indonesian, and loads nothing from elsewhere', (page) => {
    const html = built(page);
    expect(html).toContain('<html lang="id">');
    expect(html).not.toContain('parts/');
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
    expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });

  it.each(pages())('%s has scripts that parse', (page) => {
    for (const [, script] of built(page).matchAll(/<script>([\s\S]*?)<\/script>/g))
      expect(() => new Script(script ?? '')).not.toThrow();
  });
});
