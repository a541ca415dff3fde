import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseSubject, readCaseSubject } from '../../../../src/core/process/approval/case-subject.ts';
import { type Reply, readReply } from '../../../../src/core/process/approval/read-reply.ts';
import { REPLY_TEXTS } from '../../../../src/core/messages/process-approval.ts';

const QUOTED = {
  'Gmail in Indonesian':
    '\n\nPada Sen, 5 Jan 2026 pukul 09.12 Registri SOP <registri@kota.example>\nmenulis:\n\n> Balas SETUJU atau KEMBALIKAN: alasan\n> Terima kasih',
  'Gmail in English':
    '\n\nOn Mon, Jan 5, 2026 at 9:12 AM Registri SOP <registri@kota.example> wrote:\n> Balas SETUJU atau KEMBALIKAN: alasan',
  Outlook:
    '\r\n\r\n________________________________\r\nFrom: Registri SOP <registri@kota.example>\r\nSent: Monday, January 5, 2026 9:12 AM\r\nTo: Sekda\r\nSubject: [K-1 r1]\r\n\r\nBalas KEMBALIKAN: alasan\r\n',
  'Outlook in Indonesian':
    '\r\n\r\nDari: Registri SOP <registri@kota.example>\r\nDikirim: Senin, 5 Januari 2026 09.12\r\nKepada: Sekda\r\n\r\nBalas KEMBALIKAN: alasan',
  'an older Outlook': '\n\n-----Original Message-----\nFrom: Registri\nKEMBALIKAN: alasan',
  'an iPhone in Indonesian':
    '\n\nDikirim dari iPhone saya\n\n> Pada 5 Jan 2026, pukul 09.12, Registri SOP <registri@kota.example> menulis:\n> \n> KEMBALIKAN: alasan',
  'Yahoo on Android':
    '\n\nDikirim dari Yahoo Mail di Android\n\n  Pada Sen, 5 Jan 2026 pada 9:12, Registri SOP<registri@kota.example> menulis:   KEMBALIKAN: alasan',
  'a Samsung phone':
    '\n\nDikirim dari Galaxy saya\n\n-------- Pesan asli --------\nDari: Registri SOP\nKEMBALIKAN: alasan',
  'a signature': '\n\n-- \nDrs. Contoh Nama, M.Si\nSekretaris Daerah\nTidak untuk disebarkan',
  nothing: '',
};

const reply = (plain: string): Reply => readReply({ plain, html: '' });
const unclear = (why: string) => ({ kind: 'tidak-jelas', why });

describe('readReply', () => {
  it.each(Object.entries(QUOTED))('reads a decision above %s', (_name, quoted) => {
    expect(reply(`SETUJU${quoted}`)).toEqual({ kind: 'setuju' });
    expect(reply(`Kembalikan: waktu langkah 5 terlalu lama${quoted}`)).toEqual({
      kind: 'kembalikan',
      reason: 'waktu langkah 5 terlalu lama',
    });
    expect(reply(`${quoted}`).kind).toBe('tidak-jelas');
    expect(reply(`Baik${quoted}`)).toEqual(unclear('no-decision'));
  });

  it.each([
    ['setuju', { kind: 'setuju' }],
    ['\n\n  *SETUJU.*\n', { kind: 'setuju' }],
    ['SETUJU!\n\nTerima kasih atas perbaikannya.\nSalam,\nPejabat', { kind: 'setuju' }],
    ['SETUJU\n\nDrs. Contoh Nama, M.Si\nSekretaris Daerah', { kind: 'setuju' }],
    ['KEMBALIKAN - lampiran kurang', { kind: 'kembalikan', reason: 'lampiran kurang' }],
    [
      'KEMBALIKAN\nLangkah 3 belum jelas.\nPelaksana langkah 7 keliru.\n\nTerima kasih',
      { kind: 'kembalikan', reason: 'Langkah 3 belum jelas.\nPelaksana langkah 7 keliru.' },
    ],
    ['', unclear('empty')],
    ['> SETUJU', unclear('empty')],
    ['KEMBALIKAN', unclear('no-reason')],
    ['KEMBALIKAN: ...', unclear('no-reason')],
    ['Tidak setuju', unclear('no-decision')],
    ['Belum SETUJU', unclear('no-decision')],
    ['Ya', unclear('no-decision')],
    ['Saya SETUJU', unclear('no-decision')],
    ['dikembalikan: salah', unclear('no-decision')],
    ['Setuju, tapi perbaiki langkah 5', unclear('conditional')],
    ['Setuju?', unclear('conditional')],
    ['SETUJU\nDengan catatan: waktu langkah 5 dipersingkat', unclear('conditional')],
    ['SETUJU\n\nMohon lampirannya dilengkapi', unclear('conditional')],
    ['SETUJU\nKEMBALIKAN: salah kirim', unclear('both')],
    ['KEMBALIKAN: salah\nSETUJU', unclear('both')],
  ] as const)('%j', (plain, expected) => {
    expect(reply(plain)).toEqual(expected);
  });

  it('reads HTML where there is no plain text, without what is quoted in it', () => {
    const gmail =
      '<div dir="ltr">SETUJU</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr">Pada Sen menulis:<br></div><blockquote>KEMBALIKAN: alasan</blockquote></div>';
    const outlook =
      '<html><head><style>p {color:red}</style></head><body><p>KEMBALIKAN:&nbsp;waktu &amp; biaya</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Registri</div>SETUJU</body></html>';
    expect(readReply({ plain: ' \n', html: gmail })).toEqual({ kind: 'setuju' });
    expect(readReply({ plain: '', html: outlook })).toEqual({ kind: 'kembalikan', reason: 'waktu & biaya' });
    expect(readReply({ plain: '', html: '<!-- SETUJU --><p>&lt;b&gt;SETUJU&lt;/b&gt;</p>' })).toEqual(
      unclear('no-decision'),
    );
    expect(readReply({ plain: '', html: '<span style="display:none">x</span>SETUJU' })).toEqual(
      unclear('no-decision'),
    );
  });

  it('never takes anything but a clear word as a decision', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        (plain, html) => {
          const found = readReply({ plain, html });
          const first = `${plain.trim() === '' ? html : plain}`.toLowerCase();
          if (found.kind === 'setuju') expect(first).toContain('setuju');
          else if (found.kind === 'kembalikan') expect(first).toContain('kembalikan');
          else expect(REPLY_TEXTS[found.why]().length).toBeGreaterThan(20);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('case subjects', () => {
  it('name the case whatever was put before them', () => {
    const subject = caseSubject('K-2026-0012', 2, 'Mohon persetujuan: SOP\nPelayanan');
    expect(subject).toBe('[K-2026-0012 r2] Mohon persetujuan: SOP Pelayanan');
    for (const before of ['', 'Re: ', 'Bls: Re: ', 'BLS: Fwd: '])
      expect(readCaseSubject(`${before}${subject}`)).toEqual({ caseId: 'K-2026-0012', revision: 2 });
    expect(readCaseSubject('Re: Mohon persetujuan')).toBeNull();
    expect(readCaseSubject('[K-1 r1] [K-2 r1] dua')).toBeNull();
  });
});
