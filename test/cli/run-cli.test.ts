import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_FORMATS } from '../../src/cli/output-format.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { layOutSheet } from '../../src/cli/xlsx/lay-out-sheet.ts';
import { writeXlsx } from '../../src/cli/xlsx/write-xlsx.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { capturedIo } from './captured-io.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lajur-cli-'));
  for (const { id, sop } of EXAMPLES) writeFileSync(join(folder, `${id}.sop.json`), JSON.stringify(sop));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const io = capturedIo(folder);
  const code = await runCli(args, io);
  return { code, ...io.written };
}

describe('sop', () => {
  it('explains itself', async () => {
    const help = await run('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Pemakaian:');
    for (const command of ['draw', 'check', 'measure']) {
      const { code, out } = await run(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`npm run -s sop -- ${command}`);
      expect(out).toContain('Kode keluar:');
      expect((await run('help', command)).out).toBe(out);
    }
    for (const line of help.out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells its version', async () => {
    expect(await run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^lajur \d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    [[], 'Pemakaian:'],
    [['darw'], 'Perintah "darw" tidak dikenal. Mungkin maksud Anda "draw"?'],
    [['constructor'], 'Perintah "constructor" tidak dikenal.'],
    [['check', '--constructor', 'a.json'], 'Pilihan "--constructor" tidak dikenal.'],
    [['--hlp'], 'Pilihan "--hlp" tidak dikenal. Mungkin maksud Anda "--help"?'],
    [['check'], 'Sebutkan sedikitnya satu berkas SOP.'],
    [['check', 'a.json', '--jason'], 'Pilihan "--jason" tidak dikenal. Mungkin maksud Anda "--json"?'],
    [['check', 'a.json', '--profile', 'sibolgo'], 'Profil "sibolgo" tidak dikenal.'],
    [['draw', 'a.json'], 'Pilihan "--out" wajib diisi.'],
    [['draw', 'a.json', '--out', 'x', '--format', 'svg,gif'], 'Format "gif" tidak dikenal.'],
    [['draw', 'a.json', '--out', 'x', '--via', 'docs'], 'Jalur "docs" tidak dikenal.'],
    [['draw', 'a.json', '--out', 'tangerang.sop.json'], 'adalah berkas, bukan folder.'],
  ])('refuses %j with one line and code 2', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    if (args.length > 0) expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('files that cannot be used', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'folder.json'));
    writeFileSync(join(folder, 'kosong.json'), '');
    writeFileSync(join(folder, 'sampah.json'), '{{{');
    writeFileSync(join(folder, 'biner.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254]));
    writeFileSync(join(folder, 'sop.pdf'), 'x');
    writeFileSync(join(folder, 'besar.json'), ' '.repeat(10 * 1024 * 1024 + 1));
    writeFileSync(join(folder, 'bukan.xlsx'), 'bukan zip');
    writeFileSync(join(folder, 'bukan.docx'), zipSync({ 'a.txt': new Uint8Array([1]) }));
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(join(folder, 'lama.xlsx'), compound);
    writeFileSync(
      join(folder, 'sandi.xlsx'),
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    writeFileSync(join(folder, 'prosa.txt'), 'Selamat pagi.\nTidak ada tabel di sini.\n');
  });

  it.each([
    ['tiada.json', 'berkas tidak ditemukan'],
    ['folder.json', 'ini folder'],
    ['kosong.json', 'berkas kosong'],
    ['sampah.json', 'sampah.json'],
    ['biner.txt', 'bukan teks'],
    ['sop.pdf', 'jenis berkas tidak dikenal'],
    ['besar.json', 'terlalu besar'],
    ['bukan.xlsx', 'isi berkas bukan .xlsx'],
    ['bukan.docx', 'bukan berkas Word'],
    ['lama.xlsx', 'Excel lama'],
    ['sandi.xlsx', 'kata sandi'],
    ['prosa.txt', 'prosa.txt'],
  ])('%s is named with its reason, code 2', async (file, reason) => {
    const { code, out, err } = await run('check', file);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(reason);
  });

  it('do not stop the others', async () => {
    const { code, err } = await run(
      'draw',
      'kosong.json',
      'sibolga.sop.json',
      '--out',
      'campur',
      '--format',
      'json,sop',
    );
    expect(code).toBe(2);
    expect(err).toContain('kosong.json: berkas kosong.');
    expect(readdirSync(join(folder, 'campur')).sort()).toEqual(['sibolga.drawing.json', 'sibolga.sop.json']);
  });
});

describe('sop check', () => {
  it('lists findings in words and gives a score', async () => {
    const { code, out } = await run('check', 'sibolga.sop.json');
    expect(code).toBe(0);
    expect(out).toContain('sibolga.sop.json: Penyusunan Standar Operasional Prosedur (SOP) Pelayanan');
    expect(out).toMatch(/Skor kelayakan \d+ dari 100; 0 kesalahan, \d+ peringatan, \d+ saran\./);
  });

  it('gives JSON, and code 1 where an SOP has errors', async () => {
    const broken = { ...EXAMPLES[0]?.sop, flows: [] };
    writeFileSync(join(folder, 'rusak.json'), JSON.stringify(broken));
    const { code, out } = await run('check', 'rusak.json', 'tiada.json', '--json');
    expect(code).toBe(2);
    const [first, second] = JSON.parse(out) as [
      { readable: boolean; counts: { error: number } },
      { readable: boolean },
    ];
    expect(first.readable).toBe(true);
    expect(first.counts.error).toBeGreaterThan(0);
    expect(second.readable).toBe(false);
    expect((await run('check', 'rusak.json', '--json')).code).toBe(1);
  });
});

describe('sop draw', () => {
  it('writes every format under the name of the input', async () => {
    const { code, err } = await run(
      'draw',
      'pekalongan-pengaduan.sop.json',
      '--out',
      'semua/isi',
      '--format',
      'svg,png,json,docx,xlsx,sop',
    );
    expect(code).toBe(0);
    expect(err).toContain('0 kesalahan');
    expect(readdirSync(join(folder, 'semua/isi')).sort()).toEqual([
      'pekalongan-pengaduan.docx',
      'pekalongan-pengaduan.drawing.json',
      'pekalongan-pengaduan.p1.png',
      'pekalongan-pengaduan.p1.svg',
      'pekalongan-pengaduan.sop.json',
      'pekalongan-pengaduan.xlsx',
    ]);
    const png = readFileSync(join(folder, 'semua/isi/pekalongan-pengaduan.p1.png'));
    const drawing = JSON.parse(
      readFileSync(join(folder, 'semua/isi/pekalongan-pengaduan.drawing.json'), 'utf8'),
    );
    expect(png.readUInt32BE(16)).toBe(Math.round(drawing.pages[0].width * 2));
    const sop = JSON.parse(readFileSync(join(folder, 'semua/isi/pekalongan-pengaduan.sop.json'), 'utf8'));
    expect(sop).toEqual(EXAMPLES.find(({ id }) => id === 'pekalongan-pengaduan')?.sop);
  });

  it('writes the flow as BPMN and Mermaid only when asked', async () => {
    const { code } = await run('draw', 'sibolga.sop.json', '--out', 'lain', '--format', 'bpmn,mermaid');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'lain')).sort()).toEqual(['sibolga.bpmn', 'sibolga.mmd']);
    const bpmn = readFileSync(join(folder, 'lain/sibolga.bpmn'), 'utf8');
    expect(bpmn).toContain('<bpmn:participant id="Pool" name="Penyusunan Standar Operasional Prosedur');
    expect(bpmn).toContain('</bpmn:definitions>');
    expect(readFileSync(join(folder, 'lain/sibolga.mmd'), 'utf8')).toContain('flowchart TD\n');
    expect([...USUAL_FORMATS]).toEqual(['svg', 'png', 'json', 'docx', 'pdf', 'xlsx', 'sop']);
  });

  it('tells a person at a terminal what it is working on, and clears that line', async () => {
    const io = capturedIo(folder, { isTerminal: true });
    await runCli(['draw', 'sibolga.sop.json', '--out', 'terminal', '--format', 'sop'], io);
    expect(io.written.err).toContain('[1/1] sibolga.sop.json …\r\u001b[2K');
  });

  it('keeps two inputs of one name apart and removes pages of an earlier, longer drawing', async () => {
    mkdirSync(join(folder, 'lain'), { recursive: true });
    writeFileSync(join(folder, 'lain/sibolga.sop.json'), JSON.stringify(EXAMPLES[1]?.sop));
    mkdirSync(join(folder, 'dua'), { recursive: true });
    writeFileSync(join(folder, 'dua/sibolga.p9.svg'), 'lama');
    writeFileSync(join(folder, 'dua/sibolga.p9.png'), 'lama');
    const { code, err } = await run(
      'draw',
      'sibolga.sop.json',
      'lain/sibolga.sop.json',
      '--out',
      'dua',
      '--format',
      'svg',
    );
    expect(code).toBe(0);
    expect(err).toContain('memakai "sibolga-2"');
    const names = readdirSync(join(folder, 'dua'));
    expect(names).toEqual(expect.arrayContaining(['sibolga.p1.svg', 'sibolga-2.p1.svg', 'sibolga.p9.png']));
    expect(names).not.toContain('sibolga.p9.svg');
  });

  it('draws an SOP with errors as a draft', async () => {
    const broken = { ...EXAMPLES[0]?.sop, identity: { ...EXAMPLES[0]?.sop.identity, title: '' } };
    writeFileSync(join(folder, 'konsep.json'), JSON.stringify(broken));
    const { code, err } = await run('draw', 'konsep.json', '--out', 'konsep', '--format', 'svg');
    expect(code).toBe(0);
    expect(err).toContain('hasilnya baru konsep');
    expect(readdirSync(join(folder, 'konsep')).length).toBeGreaterThan(0);
  });

  it('honours another profile', async () => {
    const { code } = await run(
      'draw',
      'sibolga.sop.json',
      '--out',
      'bps',
      '--profile',
      'BPS',
      '--format',
      'json,sop',
    );
    expect(code).toBe(0);
    const sop = JSON.parse(readFileSync(join(folder, 'bps/sibolga.sop.json'), 'utf8'));
    const drawing = JSON.parse(readFileSync(join(folder, 'bps/sibolga.drawing.json'), 'utf8'));
    expect(sop.profile).toBe('bps');
    expect(drawing.pages[0].width).toBeCloseTo(792, 0);
  });

  it('says that no PDF can be made, and makes the rest', async () => {
    const io = capturedIo(folder, { env: { PATH: '', LAJUR_PDF: 'libreoffice' } });
    const code = await runCli(['draw', 'sibolga.sop.json', '--out', 'tanpa-pdf', '--format', 'sop,pdf'], io);
    expect(code).toBe(1);
    expect(io.written.err).toContain('LAJUR_PDF=libreoffice diminta');
    expect(readdirSync(join(folder, 'tanpa-pdf'))).toEqual(['sibolga.sop.json']);
  });

  it('reads back the workbook that it wrote, one SOP per sheet', async () => {
    await run('draw', 'sibolga.sop.json', 'tangerang.sop.json', '--out', 'xlsx', '--format', 'xlsx');
    const { code } = await run(
      'draw',
      'xlsx/sibolga.xlsx',
      'xlsx/tangerang.xlsx',
      '--out',
      'xlsx/lagi',
      '--format',
      'sop',
    );
    expect(code).toBe(0);
    for (const { id, sop } of EXAMPLES.slice(0, 2))
      expect(JSON.parse(readFileSync(join(folder, `xlsx/lagi/${id}.sop.json`), 'utf8'))).toEqual(sop);
  });
});

describe('sources of an SOP', () => {
  it('are also a workbook with several SOPs, one output per sheet', async () => {
    const sheets = EXAMPLES.slice(1, 3).map(({ sop }) => layOutSheet(sop).content);
    const cover = {
      name: 'Sampul',
      rows: [['Daftar SOP'], ['No', 'Nama SOP', 'Nomor SOP'], ['1', 'Surat Masuk', '01/2024']],
      merges: [],
      roles: [],
      validations: [],
      notes: [],
    };
    const plan = { ...cover, columnWidths: [100], hiddenColumns: [], frozenRows: 0 };
    const bytes = await writeXlsx([
      { plan, columnWidths: [100], rowHeights: [20], pictures: [], turned: [] },
      ...sheets.map((content, index) => ({
        ...content,
        plan: { ...content.plan, name: `SOP ${index + 1}` },
      })),
    ]);
    writeFileSync(join(folder, 'buku.xlsx'), bytes);
    const { code, err } = await run('draw', 'buku.xlsx', '--out', 'buku', '--format', 'sop');
    expect(code).toBe(0);
    expect(err).toContain('buku.xlsx (SOP 1): 1 berkas keluaran');
    expect(readdirSync(join(folder, 'buku')).sort()).toEqual(['buku-SOP 1.sop.json', 'buku-SOP 2.sop.json']);
    expect(JSON.parse(readFileSync(join(folder, 'buku/buku-SOP 1.sop.json'), 'utf8'))).toEqual(
      EXAMPLES[1]?.sop,
    );
    for (const command of ['check', 'measure'])
      expect(JSON.parse((await run(command, 'buku.xlsx', '--json')).out)).toMatchObject([
        { file: 'buku.xlsx', sheet: 'SOP 1' },
        { file: 'buku.xlsx', sheet: 'SOP 2' },
      ]);
  });

  it('are a workbook with the identity on one sheet and the table on the other', async () => {
    const sheet = (name: string, rows: string[][]) => ({
      plan: {
        name,
        rows,
        merges: [],
        roles: [],
        validations: [],
        notes: [],
        columnWidths: [100],
        hiddenColumns: [],
        frozenRows: 0,
      },
      columnWidths: [100],
      rowHeights: [20],
      pictures: [],
      turned: [],
    });
    const bytes = await writeXlsx([
      sheet('Identitas', [
        ['Nama SOP', 'Pelayanan KTP'],
        ['Dasar Hukum', 'UU Nomor 24 Tahun 2013 tentang Administrasi Kependudukan'],
      ]),
      sheet('Alur', [
        ['No', 'Kegiatan', 'Staf', 'Kepala', 'Waktu', 'Output'],
        ['1', 'Menyusun', 'M', '', '1 jam', 'Konsep'],
        ['2', 'Menetapkan', '', 'S', '1 jam', 'Surat'],
      ]),
    ]);
    writeFileSync(join(folder, 'dua-lembar.xlsx'), bytes);
    await run('draw', 'dua-lembar.xlsx', '--out', 'identitas-terpisah', '--format', 'sop');
    expect(readdirSync(join(folder, 'identitas-terpisah'))).toEqual(['dua-lembar.sop.json']);
    expect(
      JSON.parse(readFileSync(join(folder, 'identitas-terpisah/dua-lembar.sop.json'), 'utf8')),
    ).toMatchObject({
      identity: { title: 'Pelayanan KTP' },
      sections: { dasarHukum: ['UU Nomor 24 Tahun 2013 tentang Administrasi Kependudukan'] },
      flows: [{ from: '1.L1', to: '2.L2' }],
    });
  });

  it('keep their name, whatever signs it has', async () => {
    const stem = "SOP No. 1.2 – Jum'at (rev. é)";
    writeFileSync(join(folder, `${stem}.sop.json`), JSON.stringify(EXAMPLES[0]?.sop));
    const { code } = await run('draw', `${stem}.sop.json`, '--out', 'hasil é. x', '--format', 'svg,sop');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'hasil é. x'))).toContain(`${stem}.sop.json`);
    expect(readdirSync(join(folder, 'hasil é. x'))).toContain(`${stem}.p1.svg`);
  });

  it("are also Lajur's own Word document, without loss of what is printed", async () => {
    await run('draw', 'tangerang.sop.json', '--out', 'word', '--format', 'docx');
    const { code } = await run(
      'draw',
      'word/tangerang.docx',
      '--out',
      'word',
      '--format',
      'sop',
      '--profile',
      'tangerang',
    );
    expect(code).toBe(0);
    const sop = EXAMPLES[0]?.sop as Sop;
    expect(JSON.parse(readFileSync(join(folder, 'word/tangerang.sop.json'), 'utf8'))).toEqual({
      ...sop,
      lanes: sop.lanes.map(({ jabatan: _, ...lane }) => lane),
      activities: sop.activities.map(({ actions: _, ...row }) => row),
    });
  });

  it.each(['tangerang', 'sibolga', 'kotamobagu-sop', 'kotamobagu-spp', 'pekalongan'])(
    'are also pasted text: %s, with findings at their cells',
    async (seed) => {
      const text = readFileSync(new URL(`../fixtures/seeds/${seed}.txt`, import.meta.url));
      writeFileSync(join(folder, `${seed}.txt`), text);
      const { code, out } = await run('check', `${seed}.txt`, '--json');
      expect(code).toBe(1);
      const [{ findings }] = JSON.parse(out) as [{ findings: { where: string }[] }];
      expect(findings.some(({ where }) => /^sel [A-Z]+\d+/.test(where))).toBe(true);
    },
  );
});

describe('sop measure', () => {
  it('gives one JSON array with the measures of each SOP', async () => {
    const { code, out } = await run('measure', 'sibolga.sop.json', 'tangerang.sop.json', '--json');
    expect(code).toBe(0);
    const measured = JSON.parse(out) as Record<string, unknown>[];
    expect(measured.map(({ file }) => file)).toEqual(['sibolga.sop.json', 'tangerang.sop.json']);
    for (const entry of measured)
      for (const key of [
        'ms',
        'pages',
        'symbols',
        'flows',
        'crossings',
        'bends',
        'length',
        'symbolOverlaps',
        'lineThroughSymbol',
        'sharedRuns',
        'missingFlows',
      ])
        expect(entry[key], key).toBeTypeOf('number');
  });

  it('gives a table without --json', async () => {
    const { out } = await run('measure', 'sibolga.sop.json');
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^file\s+ms\s+.*pages/);
  });
});
