import { Document, Packer, PageOrientation, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentOutcome } from '../../src/application/make-document.ts';
import type { SettingsOutcome } from '../../src/application/settings.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { type Office, openOffice, STAFF } from './office.ts';

const GOOGLE = 'application/vnd.google-apps';
const UNIT = EXAMPLES.find(({ id }) => id === 'sibolga')?.sop.identity.unit ?? '';

function office(settings: Readonly<Record<string, string>> = {}): Office {
  const opened = openOffice();
  opened.create({ kind: 'example', id: 'sibolga' });
  const form = { hoursPerDay: '7,5', daysPerWeek: '5', ...settings };
  expect(opened.ask<SettingsOutcome>('saveSettings', form)).toMatchObject({ kind: 'saved' });
  return opened;
}

function made(outcome: DocumentOutcome) {
  if (outcome.kind !== 'made') throw new Error(outcome.message);
  return outcome;
}

function documentText(opened: Office, id: string): string {
  return strFromU8(unzipSync(opened.world.file(id).bytes)['word/document.xml'] ?? new Uint8Array());
}

async function template(text: string): Promise<Uint8Array> {
  const page = { size: { orientation: PageOrientation.LANDSCAPE, width: 12_240, height: 18_720 } };
  const sections = [
    { properties: { page }, children: [new Paragraph(text), new Paragraph('{{tabel_alur}}')] },
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections })));
}

describe('Buat dokumen', () => {
  it('puts Doc and PDF into the folder of the unit beside the workbook', () => {
    const opened = office();
    const { document, pdf, folder } = made(opened.makeDocument());
    expect(folder.name).toBe(`SOP ${UNIT}`);
    expect(opened.world.file(folder.id).parents).toEqual(opened.world.file(opened.workbook).parents);
    expect(opened.world.file(document.id)).toMatchObject({
      mimeType: `${GOOGLE}.document`,
      parents: [folder.id],
    });
    expect(opened.world.file(pdf.id)).toMatchObject({ mimeType: 'application/pdf', parents: [folder.id] });
    expect(pdf.name).toBe(`${document.name}.pdf`);
  });

  it('renews the same two files, and moves them when another folder is set', () => {
    const opened = office();
    const first = made(opened.makeDocument());
    const count = opened.files().length;
    const archive = opened.world.createFile({ owner: STAFF, name: 'Arsip', mimeType: `${GOOGLE}.folder` });
    opened.ask('saveSettings', { hoursPerDay: '7,5', daysPerWeek: '5', folderId: archive });
    const second = made(opened.makeDocument());
    expect([second.document.id, second.pdf.id]).toEqual([first.document.id, first.pdf.id]);
    expect(second.message).toBe(WORKBOOK.document.renewed);
    expect(opened.world.file(second.document.id).parents).toEqual([archive]);
    expect(opened.files()).toHaveLength(count + 1);
  });

  it('makes one pair of files for each tab', () => {
    const opened = office();
    made(opened.makeDocument());
    opened.create({ kind: 'example', id: 'sibolga' });
    made(opened.makeDocument());
    expect(opened.files().filter(({ mimeType }) => mimeType === 'application/pdf')).toHaveLength(2);
  });

  it('refuses while there are errors, and shows them', () => {
    const opened = openOffice();
    opened.create({ kind: 'empty', title: 'Contoh', lanes: 3 });
    const outcome = opened.makeDocument();
    expect(outcome.kind).toBe('refused');
    if (outcome.kind !== 'refused') return;
    expect(outcome.findings.length).toBeGreaterThan(0);
    expect(outcome.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(opened.files()).toEqual([]);
  });

  it.each([
    ['folderId', WORKBOOK.document.folderMissing],
    ['templateId', WORKBOOK.document.templateMissing],
  ])('says that %s of the settings leads nowhere', (field, message) => {
    const opened = office({ [field]: '1abcdefghijklmnopqrstuvwxyz0123456789' });
    expect(opened.makeDocument()).toMatchObject({ kind: 'refused', message });
  });

  it('goes on without a logo that is no picture, and says so', () => {
    const opened = openOffice();
    opened.create({ kind: 'example', id: 'sibolga' });
    const logo = opened.world.createFile({
      owner: STAFF,
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      bytes: new Uint8Array([60]),
    });
    opened.ask('saveSettings', { hoursPerDay: '7,5', daysPerWeek: '5', logoId: logo });
    const { remarks } = made(opened.makeDocument());
    expect(remarks).toContainEqual({ good: false, text: WORKBOOK.document.logoMissing });
  });

  it.each([
    ['a Google Doc', `${GOOGLE}.document`],
    ['a .docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])("fills the office's own template, %s", async (_what, mimeType) => {
    const opened = openOffice();
    opened.create({ kind: 'example', id: 'sibolga' });
    const bytes = await template('Naskah dinas: {{judul}}');
    const id = opened.world.createFile({ owner: STAFF, name: 'Acuan', mimeType, bytes });
    opened.ask('saveSettings', { hoursPerDay: '7,5', daysPerWeek: '5', templateId: id });
    const text = documentText(opened, made(opened.makeDocument()).document.id);
    expect(text).toContain('Naskah dinas: ');
    expect(text).not.toContain('{{');
  });

  it('says that the PDF has another number of pages than planned', () => {
    const opened = openOffice({ extraPages: 1 });
    opened.create({ kind: 'example', id: 'sibolga' });
    const { remarks } = made(opened.makeDocument());
    expect(remarks.filter(({ good }) => !good).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^PDF berisi \d+ halaman, sedangkan rencananya \d+ halaman/),
    ]);
  });
});
