import { describe, expect, it } from 'vitest';
import { AnswersRefused, loadWorld } from '../../../src/emulator/index.ts';
import { bench, officeFixture, USER } from '../harness.ts';

const OTHER = 'rekan@contoh.go.id';
const STRANGER = 'orang.luar@contoh.id';

function shared() {
  const made = bench();
  made.world.drive.share(USER, made.fileId, OTHER, 'editor');
  const texts = () => made.world.spreadsheet(made.fileId).sheets[0]?.texts;
  const type = (person: string, a1: string, text: string | string[][]) =>
    made.world.sheets.edit(person, made.fileId, { sheet: 'Sheet1', a1 }, text);
  return { ...made, texts, type };
}

describe('what people take back', () => {
  it('is their own last typing, whatever others have typed elsewhere', () => {
    const { world, fileId, texts, type } = shared();
    type(USER, 'A1', 'satu');
    type(OTHER, 'B1', 'dua');
    type(USER, 'A1', 'satu lagi');
    type(OTHER, 'B1', 'dua lagi');
    expect(world.sheets.undo(USER, fileId)).toBe(true);
    expect(texts()).toEqual([['satu', 'dua lagi']]);
    expect(world.sheets.undo(USER, fileId)).toBe(true);
    expect(texts()).toEqual([['', 'dua lagi']]);
    expect(world.sheets.undo(USER, fileId)).toBe(false);
    expect(world.sheets.redo(USER, fileId)).toBe(true);
    expect(world.sheets.redo(USER, fileId)).toBe(true);
    expect(world.sheets.redo(USER, fileId)).toBe(false);
    expect(texts()).toEqual([['satu lagi', 'dua lagi']]);
  });

  it('leaves a cell alone that somebody else has changed since', () => {
    const { world, fileId, texts, type } = shared();
    type(USER, 'A1', [['a', 'b']]);
    type(OTHER, 'A1', 'lain');
    world.sheets.undo(USER, fileId);
    expect(texts()).toEqual([['lain']]);
  });

  it('may be whole changes of the sheet and what a script did, as long as nothing came after', () => {
    const { world, fileId, run, texts, type } = shared();
    type(USER, 'A1', 'satu');
    const range = { sheetId: world.spreadsheet(fileId).sheets[0]?.id ?? 0, dimension: 'ROWS' };
    world.sheets.apply(USER, fileId, [
      { insertDimension: { range: { ...range, startIndex: 0, endIndex: 1 } } },
    ]);
    expect(texts()).toEqual([[''], ['satu']]);
    world.sheets.undo(USER, fileId);
    expect(texts()).toEqual([['satu']]);
    world.sheets.remember(USER, fileId, () => run("sheet.getRange('C3').setValue('skrip')"));
    world.sheets.undo(USER, fileId);
    expect(texts()).toEqual([['satu']]);
    world.sheets.redo(USER, fileId);
    type(OTHER, 'D1', 'kemudian');
    expect(() => world.sheets.undo(USER, fileId)).toThrow('changed since');
    expect(texts()?.[2]?.[2]).toBe('skrip');
  });

  it('fires the change trigger with what changed', () => {
    const { world, fileId, run } = shared();
    run("ScriptApp.newTrigger('note').forSpreadsheet(ss).onChange().create()");
    world.sheets.apply(USER, fileId, [{ addSheet: { properties: { title: 'Baru' } } }]);
    const noted = JSON.parse(
      String(run("return PropertiesService.getScriptProperties().getProperty('noted')")),
    ) as { changeType: string }[];
    expect(noted.map(({ changeType }) => changeType)).toEqual(['INSERT_GRID']);
  });

  it('is refused to who may only look', () => {
    const { world, fileId } = shared();
    expect(() => world.sheets.apply(STRANGER, fileId, [])).toThrow('may not change');
    expect(() => world.sheets.undo(STRANGER, fileId)).toThrow('may not change');
  });
});

describe('Drive by hand', () => {
  it('shows a person what is theirs and what is shared with them', () => {
    const { world, fileId } = shared();
    const folder = world.drive.makeFolder(USER, 'Arsip');
    const inside = world.drive.upload(USER, {
      name: 'surat.txt',
      mimeType: 'text/plain',
      bytes: Buffer.from('isi'),
      folder,
    });
    expect(world.drive.list(USER).map(({ name }) => name)).toEqual(['Buku SOP', 'Arsip']);
    expect(world.drive.list(USER, folder).map(({ id }) => id)).toEqual([inside]);
    expect(world.drive.sharedWith(OTHER).map(({ id }) => id)).toEqual([fileId]);
    world.drive.share(USER, folder, OTHER, 'viewer');
    expect(world.drive.sharedWith(OTHER).map(({ name }) => name)).toEqual(['Buku SOP', 'Arsip']);
    expect(Buffer.from(world.drive.read(OTHER, inside)).toString()).toBe('isi');
    expect(world.drive.mayChange(OTHER, inside)).toBe(false);
    expect(() => world.drive.rename(OTHER, inside, 'x')).toThrow('may not change');
    expect(() => world.drive.open(STRANGER, inside)).toThrow('may not open');
    expect(world.drive.list(STRANGER)).toEqual([]);
    world.drive.rename(USER, inside, 'berkas.txt');
    world.drive.trash(USER, inside);
    expect(world.drive.list(USER, folder)).toEqual([]);
    expect(world.file(inside)).toMatchObject({ name: 'berkas.txt', trashed: true });
    expect(() => world.drive.trash(OTHER, fileId)).toThrow('does not own');
  });
});

describe('names that objects have by themselves', () => {
  it('are no files and no web apps', () => {
    const { world } = shared();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(() => world.drive.open(USER, name)).toThrow('No file with id');
      expect(() => world.file(name)).toThrow('No file with id');
      expect(world.web.open(null, `https://script.google.com/macros/s/${name}/exec`).status).toBe(404);
    }
  });
});

describe('bytes that a host handed in as a Buffer', () => {
  it('are saved like any others', () => {
    const { world } = shared();
    const id = world.drive.upload(USER, { name: 'a', mimeType: 'text/plain', bytes: Buffer.from('isi') });
    expect(Buffer.from(loadWorld(world.toJson()).drive.read(USER, id)).toString()).toBe('isi');
  });
});

describe('small things people see', () => {
  it('a tab alone, and the quotas of an account', () => {
    const { world, fileId, run, type } = shared();
    type(USER, 'B2', 'isi');
    const [whole] = world.spreadsheet(fileId).sheets;
    expect(world.tab(fileId, whole?.id ?? -1)).toEqual(whole);
    expect(world.tab(fileId, 12345)).toBeNull();
    run("PropertiesService.getScriptProperties().setProperty('a', 'b')");
    expect(world.quotas(USER).find(({ what }) => what === 'properties read write')).toEqual({
      what: 'properties read write',
      used: 1,
      limit: 50_000,
    });
  });

  it('mail found by a search and marked as read', () => {
    const { world } = shared();
    world.mail.write(USER, { to: OTHER, subject: 'Rapat', text: 'Besok pukul sembilan' });
    world.mail.write(USER, { to: OTHER, subject: 'Lain', text: 'Tidak penting' });
    expect(world.mail.unreadThreads(OTHER)).toBe(2);
    const [found] = world.mail.search(OTHER, 'is:unread sembilan');
    expect(found?.subject).toBe('Rapat');
    world.mail.mark(OTHER, found?.id ?? '', { remove: ['UNREAD'], add: ['STARRED'] });
    expect(world.mail.search(OTHER, 'is:unread').map(({ subject }) => subject)).toEqual(['Lain']);
    expect(world.mail.search(OTHER, 'is:starred').map(({ subject }) => subject)).toEqual(['Rapat']);
  });

  it('only the questions on pages that the answers lead to', () => {
    const { world, run } = bench({ directory: officeFixture() });
    const formId = String(
      run(`
      const form = FormApp.create('Jenis').setPublished(true);
      const kind = form.addMultipleChoiceItem().setTitle('Jenis').setRequired(true);
      const page = form.addPageBreakItem().setTitle('Revisi');
      form.addTextItem().setTitle('Alasan').setRequired(true);
      form.addPageBreakItem().setTitle('Akhir');
      form.addTextItem().setTitle('Catatan').setRequired(true);
      kind.setChoices([
        kind.createChoice('Baru', FormApp.PageNavigationType.SUBMIT),
        kind.createChoice('Revisi', page),
      ]);
      return form.getId()`),
    );
    expect(() => world.forms.submit(null, formId, {})).toThrow('Jenis: This is a required question');
    expect(() => world.forms.submit(null, formId, { Jenis: 'Baru' })).not.toThrow();
    expect(() => world.forms.submit(null, formId, { Jenis: 'Revisi' })).toThrow(
      'Alasan: This is a required question\nCatatan: This is a required question',
    );
    expect(() =>
      world.forms.submit(null, formId, { Jenis: 'Revisi', Alasan: 'a', Catatan: 'b' }),
    ).not.toThrow();
  });

  it("a form's items, and what is wrong with which answer", () => {
    const { world, run } = bench({ directory: officeFixture() });
    const [formId, url] = run(`
      const form = FormApp.create('Pengajuan').setPublished(true).setCollectEmail(true);
      form.addSectionHeaderItem().setTitle('Bagian satu');
      form.addTextItem().setTitle('Judul').setRequired(true);
      form.addListItem().setTitle('Unit').setChoiceValues(['A', 'B']);
      return [form.getId(), form.getPublishedUrl()]`) as [string, string];
    const page = world.forms.open(OTHER, url);
    expect(page.items.map(({ type, title }) => [type, title])).toEqual([
      ['SECTION_HEADER', 'Bagian satu'],
      ['TEXT', 'Judul'],
      ['LIST', 'Unit'],
    ]);
    expect(page.email).toBe('typed');
    let refused: unknown;
    try {
      world.forms.submit(OTHER, formId, { Unit: 'C' });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(AnswersRefused);
    expect((refused as AnswersRefused).problems).toEqual({
      Judul: 'This is a required question',
      Unit: 'Not one of the choices',
    });
  });
});
