import { describe, expect, it } from 'vitest';
import type { CheckView } from '../../src/application/check-sheet.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { openOffice } from './office.ts';

describe.each(EXAMPLES.map(({ id, title }) => [id, title]))('the example %s', (id) => {
  it('goes from a new tab to a Google Doc and a PDF', () => {
    const office = openOffice();
    const { sheetId } = office.create({ kind: 'example', id });
    const checked = office.check();
    expect(checked.sheetId).toBe(sheetId);
    expect(checked.score?.value).toBeGreaterThan(0);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    const mended = office.ask<CheckView>('mendAllFindings', { sheetId });
    expect(mended.score?.value).toBeGreaterThanOrEqual(checked.score?.value ?? 0);

    expect(office.draw()).toMatchObject({ kind: 'drawn', kept: 0 });
    const pictures = office.tab(sheetId).images;
    expect(pictures.length).toBeGreaterThan(0);
    for (const { altTitle } of pictures)
      expect(altTitle).toMatch(new RegExp(`^LAJUR:${sheetId}:\\d+:[0-9a-f]{16}$`));

    const made = office.makeDocument();
    expect(made.kind === 'made' && made.remarks).toEqual([
      { good: true, text: expect.stringContaining('sesuai dengan rencana') },
    ]);
    expect(office.project.ui.dialogs.at(-1)?.html).toContain('Google Docs');
  });

  it('stays as it is when everything is run again', () => {
    const office = openOffice();
    const { sheetId } = office.create({ kind: 'example', id });
    office.check();
    office.draw();
    office.makeDocument();
    const tab = office.tab(sheetId);
    const files = office.files().map(({ id: file, name, appProperties }) => ({ file, name, appProperties }));
    office.check();
    expect(office.draw()).toMatchObject({ kind: 'drawn', drawn: 0, kept: tab.images.length });
    office.makeDocument();
    expect(office.tab(sheetId)).toEqual(tab);
    expect(
      office.files().map(({ id: file, name, appProperties }) => ({ file, name, appProperties })),
    ).toEqual(files);
  });
});

describe('service calls of a one-page SOP', () => {
  it.each([
    ['check', 6],
    ['draw', 12],
    ['makeDocument', 15],
  ] as const)('%s needs at most %i', (action, most) => {
    const office = openOffice();
    office.create({ kind: 'example', id: 'sibolga' });
    office.project.calls.reset();
    office[action]();
    const names = office.project.calls.log.map(({ name }) => name);
    expect(names.length, names.join('\n')).toBeLessThanOrEqual(most);
    office.project.calls.reset();
    office[action]();
    const again = office.project.calls.log.map(({ name }) => name);
    expect(again.length, again.join('\n')).toBeLessThanOrEqual(most);
  });
});
