import { describe, expect, it } from 'vitest';
import { noteWith } from '../../src/application/cell-notes.ts';
import { checkSheet } from '../../src/application/check-sheet.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { fakeWorkplace, tabOf, tabWith } from './fake-workplace.ts';

const [example] = EXAMPLES;
if (example === undefined) throw new Error('There are no examples.');
const { sop } = example;

describe('checkSheet', () => {
  it('says how fit the SOP is and how long it takes', () => {
    const view = checkSheet(fakeWorkplace(tabOf(sop)), null);
    expect(view.title).toBe(sop.identity.title);
    expect(view.score?.value).toBeGreaterThan(0);
    expect(view.waktu?.sums[0]?.label).toBe(WORKBOOK.totals.whole);
    expect(view.waktu?.sums.length).toBeGreaterThan(1);
  });

  it('marks each cell that has a finding, and counts in the hours of the settings', () => {
    const broken = { ...sop, flows: [] };
    const workplace = fakeWorkplace({ ...tabOf(broken), settings: '{"hoursPerDay":6}' });
    const view = checkSheet(workplace, null);
    const found = view.findings.find(({ cell, severity }) => cell !== '' && severity === 'error');
    expect(found).toBeDefined();
    const notes = workplace.changes[0]?.notes ?? [];
    expect(notes.map(({ note }) => note).join('\n')).toContain(found?.message);
    expect(view.waktu?.sums[0]?.value).toMatch(/6 jam/);
  });

  it('takes away marks of an earlier check and nothing else', () => {
    const notes = [{ row: 0, column: 0, note: noteWith('Punya kami', ['Kesalahan: sudah lama']) }];
    const workplace = fakeWorkplace({ ...tabOf(sop), notes });
    checkSheet(workplace, null);
    expect(workplace.changes[0]?.notes).toContainEqual({ row: 0, column: 0, note: 'Punya kami' });
  });

  it.each([
    ['an empty tab', []],
    ['a list', [['Daftar hadir'], ['1', 'Nama Contoh']]],
  ])('says what to do with %s', (_what, rows) => {
    const view = checkSheet(fakeWorkplace(tabWith(rows)), null);
    expect(view).toMatchObject({ score: null, waktu: null });
    expect([view.message, ...view.findings.map(({ message }) => message)].join('')).not.toBe('');
  });

  it('says that the tab is gone, or that others are busy', () => {
    expect(checkSheet(fakeWorkplace(null), 5)).toMatchObject({ sheetId: 5, message: WORKBOOK.tabGone });
    const busy = { ...fakeWorkplace(tabOf(sop)), lock: { exclusively: () => null } };
    expect(checkSheet(busy, null).message).toBe(WORKBOOK.busy);
  });
});
