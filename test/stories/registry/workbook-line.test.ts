import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegistryView, FetchedSop } from '../../../src/application/ask-registry.ts';
import type { Answer } from '../../../src/application/answer.ts';
import type { CreateOutcome } from '../../../src/application/create-sop.ts';
import { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { UNIT } from '../../../src/cli/registry/story-people.ts';

const EMPTY_PDF = new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF');

interface Manifest {
  oauthScopes: string[];
}

/** A registry, and the workbook of a unit that knows its address. */
function twoProjects(change: (manifest: Manifest) => void = () => {}) {
  const office = new StoryOffice('kotamobagu-sop', 'dist/registry', () => EMPTY_PDF);
  const folder = mkdtempSync(join(tmpdir(), 'lajur-line-'));
  cpSync('dist/workbook', folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  const container = office.world.createSpreadsheet({ owner: UNIT.contact, name: 'SOP Dinas' });
  const project = office.world.openProject({ directory: folder, user: UNIT.contact, container });
  rmSync(folder, { recursive: true });
  const ask = <Value>(name: string, argument: unknown) =>
    project.callFromPage(name, argument) as Answer<Value>;
  const made = ask<CreateOutcome>('createSop', { kind: 'example', id: 'sibolga' });
  if (!made.ok) throw new Error(made.message);
  ask('saveSettings', { registryUrl: office.url, hoursPerDay: '7,5', daysPerWeek: '5' });
  /** What the dialog shows. */
  const view = (): RegistryView => {
    project.call('openSubmit');
    const html = project.ui.dialogs[project.ui.dialogs.length - 1]?.html ?? '';
    const data = /const DATA = (.*);<\/script>/.exec(html)?.[1] ?? 'null';
    return JSON.parse(data) as RegistryView;
  };
  return { office, project, ask, view };
}

/** The workbook's client is named in the registry's settings, as its first refusal asks for. */
function acquainted(change?: (manifest: Manifest) => void) {
  const pair = twoProjects(change);
  const client = /: (\S+)$/.exec(pair.view().problem)?.[1] ?? '';
  pair.office.setSetting('clients', client);
  return pair;
}

describe('a workbook that talks to the registry', () => {
  it('is refused until the office knows it', () => {
    const { view } = twoProjects();
    expect(view().problem).toContain('belum dikenal registri');
  });

  it('hands in an SOP once, and takes it back to be worked on', () => {
    const { office, ask, view } = acquainted();
    const { services, units, request, sheetId, problem } = view();
    expect([problem, units.map(({ code }) => code)]).toEqual(['', [UNIT.code]]);
    const wish = { sheetId, request, service: services[0]?.code, unit: UNIT.code, caseId: '' };
    const first = ask<{ message: string }>('submitSop', wish);
    expect(first).toMatchObject({ ok: true, value: { message: expect.stringContaining('K-2026-0001') } });
    expect(ask<{ message: string }>('submitSop', wish)).toMatchObject({
      ok: true,
      value: { message: expect.stringContaining('sudah tercatat') },
    });
    expect(office.cases()).toHaveLength(1);
    expect(view().cases.map(({ id, status }) => [id, status])).toEqual([['K-2026-0001', 'berjalan']]);
    const fetched = ask<FetchedSop>('fetchSop', 'K-2026-0001');
    expect(fetched).toMatchObject({ ok: true, value: { notes: [] } });
    expect(ask<FetchedSop>('fetchSop', 'K-2026-0009')).toMatchObject({ ok: false });
  });

  it.each([
    'openid',
    'https://www.googleapis.com/auth/userinfo.email',
    'https://www.googleapis.com/auth/script.external_request',
  ])('needs the permission %s', (scope) => {
    const pair = twoProjects((manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((other) => other !== scope);
    });
    pair.project.call('openSubmit');
    const html = pair.project.ui.dialogs[0]?.html ?? '';
    expect(html).not.toContain('belum dikenal registri');
  });
});
