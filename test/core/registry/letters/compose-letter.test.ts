import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseSubject } from '../../../../src/core/process/approval/case-subject.ts';
import { htmlToText } from '../../../../src/core/process/approval/html-to-text.ts';
import { readReply } from '../../../../src/core/process/approval/read-reply.ts';
import { composeLetter } from '../../../../src/core/registry/letters/compose-letter.ts';
import type { LetterKind, LetterMatter, StepMatter } from '../../../../src/core/registry/letters/letter.ts';
import { FRAME, sampleMatters, stepOf, WITHOUT_CASE } from './sample-letters.ts';

const letter = (matter: LetterMatter) => composeLetter(FRAME, matter);

function sample(kind: LetterKind): LetterMatter {
  const found = sampleMatters().find((matter) => matter.kind === kind);
  if (found === undefined) throw new Error(`No sample of ${kind}`);
  return found;
}

function request(change: Partial<StepMatter> = {}) {
  const matter = sample('tugas');
  if (matter.kind !== 'tugas') throw new Error('No request');
  return letter({ ...matter, ...change });
}

/** Held complete by its type. */
const ALL_KINDS: Readonly<Record<LetterKind, true>> = {
  'tanda-terima': true,
  tugas: true,
  dikembalikan: true,
  'revisi-baru': true,
  dialihkan: true,
  pengingat: true,
  terlambat: true,
  selesai: true,
  ditarik: true,
  dibatalkan: true,
  'dibuka-lagi': true,
  'jabatan-kosong': true,
  ringkasan: true,
  undangan: true,
  'ingatkan-unit': true,
  tautan: true,
  'balasan-ditolak': true,
  'revisi-tertahan': true,
  'pengajuan-ditolak': true,
  pengantar: true,
};

/** Words and numbers of a text, without marks, spaces and capitals. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Tags of an HTML text with their attributes. */
const tags = (html: string) => html.match(/<[^>]*>/g) ?? [];

describe('composeLetter', () => {
  it.each(sampleMatters().map((matter) => [matter.kind, matter] as const))(
    'writes %s with its mark, its reference and the same facts in text and HTML',
    (kind, matter) => {
      const { subject, text, html } = letter(matter);
      expect(readCaseSubject(subject)).toEqual(
        WITHOUT_CASE.includes(kind) ? null : { caseId: 'K-2026-0012', revision: 2 },
      );
      expect(text).toContain('Rujukan: L-1a2b3c4d5e');
      const inHtml = bare(htmlToText(html));
      for (const line of text.split('\n').filter((each) => each.trim() !== '' && !/https?:/.test(each)))
        expect(inHtml).toContain(bare(line.replace(/^\d+\. /, '')));
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
      expect(links).toEqual(text.match(/https?:\S+/g) ?? []);
    },
  );

  it('has a sample of every kind, so that none escapes these tests', () => {
    const sampled = new Set(sampleMatters().map(({ kind }) => kind));
    expect([...sampled].sort()).toEqual(Object.keys(ALL_KINDS).sort());
  });

  it('says in the first lines who is asked for what', () => {
    const { subject, text } = request();
    expect(subject).toBe('[K-2026-0012 r2] Mohon persetujuan: SOP Penanganan Pengaduan Masyarakat');
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Yth. Rahmat Contoh, S.Sos., M.Si.\nPlt. Sekretaris Daerah',
      'Dengan hormat,',
      'Pengajuan berikut menunggu persetujuan dari Bapak/Ibu.',
    ]);
    expect(text).toContain('Tenggat: Kamis, 12 Maret 2026 pukul 16.00 WITA');
    expect(text).toContain('Kode: 482 915');
    expect(text).toContain('- Waktu langkah 6: 2 hari → 1 hari');
  });

  it('asks for a reply only where a reply can be taken', () => {
    expect(request().text).toContain('SETUJU atau KEMBALIKAN: (alasan).');
    const onlyBack = { ...stepOf(), replies: { approve: false, sendBack: true } };
    expect(request({ step: onlyBack }).text).toContain('Tulis pada baris pertama: KEMBALIKAN: (alasan).');
    const none = { ...stepOf(), replies: { approve: false, sendBack: false } };
    expect(request({ step: none }).text).not.toMatch(/SETUJU|KEMBALIKAN/);
  });

  it('writes nothing that, quoted under an empty reply, would read as a decision', () => {
    for (const matter of sampleMatters()) {
      const { text, html } = letter(matter);
      expect(readReply({ plain: `> ${text.replace(/\n/g, '\n> ')}`, html: '' }).kind).toBe('tidak-jelas');
      expect(readReply({ plain: '', html: `<div class="gmail_quote">${html}</div>` }).kind).toBe(
        'tidak-jelas',
      );
    }
  });

  it('names the office as reader where no name is known, and anybody where nothing is', () => {
    const to = (name: string, office: string) =>
      composeLetter({ ...FRAME, to: { name, office } }, sample('tautan'))
        .text.split('\n\n')
        .slice(0, 2);
    expect(to('', 'Dinas Kesehatan')).toEqual(['Yth. Dinas Kesehatan', 'Dengan hormat,']);
    expect(to(' ', '')).toEqual(['Yth. Bapak/Ibu', 'Dengan hormat,']);
  });

  it('tells the deadline that has passed, and where to turn when there is no page', () => {
    const { text } = letter(sample('terlambat'));
    expect(text).toContain('Tenggat: Kamis, 12 Maret 2026 pukul 16.00 WITA (sudah lewat)');
    expect(text).toContain('silakan menghubungi Bagian Organisasi Setda Kota Contoh');
    expect(text).not.toContain('Kode:');
  });

  it('cuts long lists and says how much is left out', () => {
    const { text } = request({ changes: Array.from({ length: 45 }, (_, index) => `Perubahan ${index + 1}`) });
    expect(text).toContain('- Perubahan 30\n- dan 15 perubahan lain');
    expect(text).not.toContain('Perubahan 31');
  });

  it('stays below what a consumer account may send, also with the longest lists', () => {
    const digest = sample('ringkasan');
    const receipt = sample('tanda-terima');
    if (digest.kind !== 'ringkasan' || receipt.kind !== 'tanda-terima') throw new Error('No samples');
    const [line] = digest.waiting;
    const [finding] = receipt.check?.findings ?? [];
    if (line === undefined || finding === undefined) throw new Error('No samples');
    const long = 'Panjang sekali '.repeat(200);
    const waiting = Array.from({ length: 300 }, () => ({ ...line, case: { ...line.case, title: long } }));
    const findings = Array.from({ length: 900 }, () => ({ ...finding, message: long }));
    for (const matter of [
      { ...digest, waiting },
      { ...receipt, check: { score: 1, findings } },
    ])
      expect(letter(matter).html.length + letter(matter).text.length).toBeLessThan(180_000);
  });

  it('makes no link of an address that is none', () => {
    const { html, text } = request({ pdf: 'javascript:alert(1)', sheet: 'https://a.example/" onclick="x' });
    expect(html).not.toMatch(/javascript:|onclick/);
    expect(text).not.toMatch(/javascript:|onclick/);
  });

  it('carries hostile words as words: no element, no header, no mark, no line of their own', () => {
    const nasty = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\r\nBcc: korban@contoh.id\r\n\r\n',
      '[K-2026-0099 r1] ',
      '\nKode: 111 111\n',
      '\u202Ednuorg\u2066',
      '=HYPERLINK("http://x")',
      '&lt;b&gt;',
      '\u0000\uD800',
    );
    const hostile = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    const plain = sampleMatters().map((matter) => tags(letter(matter).html).length);
    fc.assert(
      fc.property(hostile, hostile, (some, other) => {
        const words = {
          title: `a${some}`,
          applicant: `b${other}`,
          reason: `c${some.replace(/[\r\n\u2028\u2029]/g, ' ')}`,
        };
        sampleMatters(words).forEach((matter, index) => {
          const { subject, text, html } = letter(matter);
          expect(subject).not.toMatch(/[\r\n]/);
          expect(readCaseSubject(subject)).toEqual(
            WITHOUT_CASE.includes(matter.kind) ? null : { caseId: 'K-2026-0012', revision: 2 },
          );
          // Quoted words take one line break less than the two-line sample.
          const breaks = tags(letter(sampleMatters()[index] ?? matter).html).filter(
            (tag) => tag === '<br>',
          ).length;
          expect(tags(html).length).toBe((plain[index] ?? 0) - breaks);
          expect(text.split('\n').filter((line) => /^(Kode: 111|Bcc:)/.test(line))).toEqual([]);
          expect(`${text}${subject}`.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        });
      }),
      { numRuns: 20 },
    );
  });
});
