import { describe, expect, it } from 'vitest';
import type { CheckView } from '../../src/application/check-sheet.ts';
import { ID_HEADING } from '../../src/core/sop/residual-cell.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { openOffice } from './office.ts';

describe('a tab that Lajur writes', () => {
  const office = openOffice();
  const { sheetId, name } = office.create({ kind: 'example', id: 'kotamobagu-sop' });
  const tab = office.tab(sheetId);

  it('is named after the SOP, in front, and without duplicates', () => {
    expect(EXAMPLES.find(({ id }) => id === 'kotamobagu-sop')?.sop.identity.title).toContain(name);
    const again = office.create({ kind: 'example', id: 'kotamobagu-sop' });
    expect(again.name).toBe(`${name} (2)`);
    expect(office.check().sheetId).toBe(again.sheetId);
  });

  it('holds texts only, in cells that take whatever is typed as text', () => {
    const filled = tab.cells.filter(({ value }) => value !== undefined);
    expect(filled.length).toBeGreaterThan(50);
    expect(filled.filter(({ value }) => value?.stringValue === undefined)).toEqual([]);
    const formats = new Set(filled.map(({ format }) => JSON.stringify(format?.numberFormat)));
    expect([...formats]).toEqual(['{"type":"TEXT"}']);
  });

  it('hides the column of row identities, offers symbols, and has room for more rows', () => {
    const id = Math.max(...tab.texts.map((row) => row.findIndex((text) => text.startsWith(ID_HEADING))));
    expect(tab.hiddenColumns).toContain(id);
    expect(tab.cells.filter(({ validation }) => validation !== undefined).length).toBeGreaterThan(10);
    expect(tab.rowCount).toBeGreaterThan(tab.texts.length);
  });
});

describe('Perbaiki in a table that staff pasted', () => {
  const TABLE = [
    ['No', 'Kegiatan', 'Kepala Bagian', 'Staf', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
    ['1', 'Menerima surat', '', 'Mulai', 'Surat', '10 menit', 'Surat tercatat', ''],
    ['2', 'Memeriksa surat', 'Proses', '', 'Surat', '1 jam', 'Disposisi', ''],
    ['4', 'Menyimpan surat', '', 'Selesai', 'Disposisi', '5 menit', 'Arsip', ''],
  ];

  function pasted() {
    const office = openOffice();
    const sheetId = office.byHand('addTab', 'Tempelan') as number;
    office.byHand('paste', sheetId, TABLE);
    office.byHand('keepColumns', sheetId, 8);
    office.project.select('Tempelan');
    return { office, sheetId };
  }

  it('mends one finding by its button, writes what differs, and checks again', () => {
    const { office, sheetId } = pasted();
    const before = office.check();
    const finding = before.findings.find(({ mend, cell }) => mend !== '' && cell.startsWith('A'));
    expect(finding).toBeDefined();
    const after = office.ask<CheckView>('mendFinding', { sheetId, key: finding?.key });
    expect(after.findings.map(({ key }) => key)).not.toContain(finding?.key);
    expect(
      office
        .tab(sheetId)
        .texts.map((row) => row[0])
        .slice(0, 4),
    ).toEqual(['No', '1', '2', '3']);
    expect(office.tab(sheetId).texts.map((row) => row.slice(1, 8))).toEqual(TABLE.map((row) => row.slice(1)));
  });

  it('says so when the finding is not there any more', () => {
    const { office, sheetId } = pasted();
    const view = office.ask<CheckView>('mendFinding', { sheetId, key: 'no-such-finding' });
    expect(view.message).toMatch(/sudah tidak ada lagi/);
  });

  it('mends everything that needs no decision, once', () => {
    const { office, sheetId } = pasted();
    office.check();
    const first = office.ask<CheckView>('mendAllFindings', { sheetId });
    expect(first.findings.filter(({ mend, severity }) => mend !== '' && severity === 'error')).toEqual([]);
    const tab = office.tab(sheetId);
    office.ask<CheckView>('mendAllFindings', { sheetId });
    expect(office.tab(sheetId)).toEqual(tab);
  });
});

describe('the pages', () => {
  it('carry texts as data that cannot become code', () => {
    const office = openOffice();
    const evil = '</script><script>alert(1)</script>\u2028';
    office.create({ kind: 'empty', title: evil, lanes: 2 });
    office.check();
    const html = office.project.ui.sidebars.at(-1)?.html ?? '';
    expect(html).toContain('\\u003c/script>\\u003cscript>alert(1)');
    expect(html).not.toContain('<script>alert(1)');
    expect(html).not.toContain('\u2028');
    expect(html).not.toContain('LAJUR_DATA');
  });

  it.each(['openNewSop', 'openImport', 'openPreview', 'openSettings', 'openHelp'])('%s opens', (name) => {
    const office = openOffice();
    office.create({ kind: 'example', id: 'sibolga' });
    office.project.ui.clear();
    office.project.call(name);
    const shown = [...office.project.ui.sidebars, ...office.project.ui.dialogs];
    expect(shown).toHaveLength(1);
    expect(shown[0]?.title).not.toBe('');
    expect(office.project.ui.alerts).toEqual([]);
  });

  it('follow what is typed: the preview answers "same" until the table changes', () => {
    const office = openOffice();
    const { sheetId } = office.create({ kind: 'example', id: 'sibolga' });
    const first = office.ask<{ hash: string; pages: unknown[] }>('refreshPreview', { shown: '' });
    expect(first.pages.length).toBeGreaterThan(0);
    office.project.calls.reset();
    expect(office.ask('refreshPreview', { shown: first.hash })).toEqual({ kind: 'same', hash: first.hash });
    expect(office.project.calls.count()).toBeLessThanOrEqual(2);
    office.byHand('type', sheetId, 0, 0, 'STANDAR OPERASIONAL PROSEDUR BARU');
    expect(office.ask('refreshPreview', { shown: first.hash })).toMatchObject({ kind: 'pages' });
  });
});
