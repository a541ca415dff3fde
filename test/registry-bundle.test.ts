import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/application/answer.ts';
import { HANDLERS } from '../src/application/registry/trigger-plans.ts';
import { createWorld } from '../src/emulator/index.ts';
import { CONTACT, newRegistry, OWNER, readyRegistry } from './stories/registry/registry-office.ts';

const FOLDER = 'dist/registry';
const MAIL = 'https://mail.google.com/';
const built = (name: string, folder = FOLDER) => readFileSync(join(folder, name), 'utf8');
const pages = () => readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

interface Manifest {
  oauthScopes: string[];
  webapp: unknown;
}

const manifestOf = (folder: string) => JSON.parse(built('appsscript.json', folder)) as Manifest;

function globals(): ReadonlySet<string> {
  const context = createContext({});
  for (const name of ['registry.js', 'libraries.js']) new Script(built(name)).runInContext(context);
  return new Set(Object.getOwnPropertyNames(context));
}

describe('the pushed registry', () => {
  it('is what clasp would push, no more and no less', () => {
    const answer = execFileSync(
      'node_modules/.bin/clasp',
      ['show-file-status', '--json', '--project', '.clasp-registry.json'],
      { encoding: 'utf8' },
    );
    const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
    expect(filesToPush?.sort()).toEqual(
      readdirSync(FOLDER)
        .map((name) => join(FOLDER, name))
        .sort(),
    );
    expect(untrackedFiles).toEqual([]);
  });

  it('lets everybody in without an account, and runs as its owner', () => {
    expect(manifestOf(FOLDER).webapp).toEqual({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' });
  });

  it('may read mail in its variant only, which is the same code', () => {
    const { oauthScopes } = manifestOf(FOLDER);
    expect(oauthScopes).not.toContain(MAIL);
    expect(manifestOf('dist/registry-balasan').oauthScopes).toEqual([...oauthScopes, MAIL]);
    for (const name of readdirSync(FOLDER).filter((each) => each !== 'appsscript.json'))
      expect(built(name, 'dist/registry-balasan') === built(name), name).toBe(true);
  });

  it('calls no service while it loads', () => {
    const project = createWorld().openProject({ directory: FOLDER, user: OWNER });
    project.evaluate();
    expect(project.calls.count()).toBe(0);
  });

  it('has every function that pages and triggers call', () => {
    const offered = globals();
    const called = pages().flatMap((page) =>
      [
        ...built(page).matchAll(/\bask\((?:byId\(["']\w+["']\)|\w+),\s*["'](\w+)["']|^\s*\.(\w+)\(DATA/gm),
      ].map(([, asked, called]) => asked ?? called ?? ''),
    );
    expect(new Set(called).size).toBeGreaterThan(3);
    expect([...called, ...Object.values(HANDLERS)].filter((name) => !offered.has(name))).toEqual([]);
  });
});

/** Whether set-up, a submission and its letters work with these permissions. */
function worksWith(oauthScopes: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lajur-registry-scopes-'));
  try {
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...manifestOf(FOLDER), oauthScopes }));
    const office = readyRegistry(folder);
    const form = office.files().find(({ mimeType }) => mimeType.endsWith('.form'))?.id ?? '';
    office.world.forms.submit(CONTACT, form, {
      'Unit kerja': 'Dinas Kesehatan',
      'Nama pengaju': 'Ani',
      Judul: 'SOP Surat Masuk',
    });
    const check = office.project.call('periksaSistem') as Answer<unknown>;
    return check.ok && office.world.mail.inbox(CONTACT).length === 1;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the permissions of the registry', () => {
  const { oauthScopes } = manifestOf(FOLDER);

  it('are enough', () => {
    expect(worksWith(oauthScopes)).toBe(true);
    expect(newRegistry().project.notEmulated).toEqual([]);
  });

  it.each(oauthScopes)('need %s', (scope) => {
    expect(worksWith(oauthScopes.filter((other) => other !== scope))).toBe(false);
  });
});
