import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workplace } from '../../src/application/ports.ts';
import { createWorld } from '../../src/emulator/index.ts';
import { fakeWorkplace, tabWith } from '../application/fake-workplace.ts';
import { DOCUMENT_SCENARIOS, FOREIGN_SCENARIOS, LOCK_SCENARIOS } from './document-scenarios.ts';
import { PICTURE_SCENARIOS, REGISTRY_LINE_SCENARIOS, SETTINGS_SCENARIOS } from './scenarios.ts';
import { TAB_SCENARIOS } from './tab-scenarios.ts';

const STAFF = 'staf@example.go.id';
const folder = mkdtempSync(join(tmpdir(), 'lajur-contract-'));
const inMemory = () => fakeWorkplace(tabWith([]));

type Suite = Readonly<Record<string, (workplace: Workplace) => unknown>>;

/** Every need of the use cases but `today`: the function in `adapters.js` that runs its scenarios, and those for memory. */
const PORTS: readonly (readonly [port: keyof Workplace, runner: string, suite: Suite])[] = [
  ['tabs', 'runTabs', suiteOf(TAB_SCENARIOS, ({ tabs }) => tabs)],
  ['documents', 'runDocuments', suiteOf(DOCUMENT_SCENARIOS, ({ documents }) => documents)],
  ['foreignFiles', 'runForeign', suiteOf(FOREIGN_SCENARIOS, ({ foreignFiles }) => foreignFiles)],
  ['lock', 'runLock', suiteOf(LOCK_SCENARIOS, ({ lock }) => lock)],
  ['settings', 'runSettings', suiteOf(SETTINGS_SCENARIOS, ({ settings }) => settings)],
  ['pictures', 'runPictures', picturesSuite()],
  ['registry', 'runRegistryLine', suiteOf(REGISTRY_LINE_SCENARIOS, ({ registry }) => registry)],
];

function suiteOf<Port>(
  scenarios: Readonly<Record<string, (port: Port) => unknown>>,
  portOf: (workplace: Workplace) => Port,
): Suite {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, run]) => [name, (workplace: Workplace) => run(portOf(workplace))]),
  );
}

function picturesSuite(): Suite {
  return Object.fromEntries(
    Object.entries(PICTURE_SCENARIOS).map(([name, run]) => [
      name,
      ({ pictures }: Workplace) => run(pictures, 0),
    ]),
  );
}

beforeAll(async () => {
  const result = await build({
    entryPoints: ['test/contract/adapters.js'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Adapters',
    target: 'es2019',
    footer: {
      js: PORTS.map(([, name]) => `function ${name}(n) { return Adapters.${name}(n); }`).join('\n'),
    },
  });
  writeFileSync(join(folder, 'adapters.js'), result.outputFiles[0]?.text ?? '');
  copyFileSync('appsscript/workbook/appsscript.json', join(folder, 'appsscript.json'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function onEmulator(functionName: string, scenario: string): unknown {
  const world = createWorld({ convertDocxToPdf: () => new TextEncoder().encode('%PDF-1.7') });
  const container = world.createSpreadsheet({ owner: STAFF, name: 'Contoh' });
  return world.openProject({ directory: folder, user: STAFF, container }).call(functionName, scenario);
}

describe.each(PORTS)('%s, in memory and with Google services', (_port, runner, suite) => {
  it.each(Object.entries(suite))('%s', (name, run) => {
    const expected = run(inMemory());
    expect(expected).toBeDefined();
    expect(onEmulator(runner, name)).toEqual(expected);
  });
});

it('covers every port', () => {
  const { today, ...ports } = inMemory();
  expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  const covered: readonly string[] = PORTS.map(([port]) => port);
  const needs = Object.entries(ports).filter(([, value]) => value !== null && !Array.isArray(value));
  expect(needs.map(([name]) => name).sort()).toEqual([...covered].sort());
});
