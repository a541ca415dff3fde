import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../src/emulator/index.ts';
import { FakePictures, fakeWorkplace } from '../application/fake-workplace.ts';
import { PICTURE_SCENARIOS, SETTINGS_SCENARIOS } from './scenarios.ts';

const STAFF = 'staf@example.go.id';
const folder = mkdtempSync(join(tmpdir(), 'lajur-contract-'));

/** A script project that runs scenarios on Google's adapters. */
const PROJECT = `
  import { googlePictures } from './src/google/pictures.ts';
  import { googleSettings } from './src/google/settings-store.ts';
  import { PICTURE_SCENARIOS, SETTINGS_SCENARIOS } from './test/contract/scenarios.ts';
  export const runPictureScenario = (name) =>
    PICTURE_SCENARIOS[name](googlePictures, SpreadsheetApp.getActiveSheet().getSheetId());
  export const runSettingsScenario = (name) => SETTINGS_SCENARIOS[name](googleSettings);`;

beforeAll(async () => {
  const names = ['runPictureScenario', 'runSettingsScenario'];
  const result = await build({
    stdin: { contents: PROJECT, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Adapters',
    target: 'es2019',
    footer: { js: names.map((name) => `function ${name}(n) { return Adapters.${name}(n); }`).join('\n') },
  });
  writeFileSync(join(folder, 'adapters.js'), result.outputFiles[0]?.text ?? '');
  copyFileSync('appsscript/workbook/appsscript.json', join(folder, 'appsscript.json'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function onEmulator(functionName: string, scenario: string): unknown {
  const world = createWorld();
  const container = world.createSpreadsheet({ owner: STAFF, name: 'Contoh' });
  return world.openProject({ directory: folder, user: STAFF, container }).call(functionName, scenario);
}

describe('pictures, in memory and in Google Sheets', () => {
  it.each(Object.entries(PICTURE_SCENARIOS))('%s', (name, run) => {
    expect(onEmulator('runPictureScenario', name)).toEqual(run(new FakePictures(), 0));
  });
});

describe('settings, in memory and in Google Sheets', () => {
  it.each(Object.entries(SETTINGS_SCENARIOS))('%s', (name, run) => {
    expect(onEmulator('runSettingsScenario', name)).toEqual(run(fakeWorkplace().settings));
  });
});
