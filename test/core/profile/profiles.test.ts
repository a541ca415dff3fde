import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { fillLine } from '../../../src/core/profile/fill-line.ts';
import { findProfile, PROFILES } from '../../../src/core/profile/profiles.ts';
import { SECTION_IDS } from '../../../src/core/sop/sop.ts';
import { compose, readCase, readParts, visibleLines } from '../document/sample.ts';

const SEEDS = new URL('../../fixtures/seeds/', import.meta.url);

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*#\s]+/g, ' ')
    .trim();
}

function seed(name: string): string {
  return plain(readFileSync(new URL(`${name}.txt`, SEEDS), 'utf8'));
}

function printed(name: Parameters<typeof readCase>[0]): string {
  const parts = readParts(renderDocx(compose(readCase(name))));
  return plain(
    visibleLines(parts['word/document.xml'] ?? '')
      .join('\n')
      .replace(/&amp;/g, '&'),
  );
}

/** The texts that are missing, or stand before the one that should precede them. */
function outOfOrder(page: string, texts: readonly string[]): readonly string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = page.indexOf(plain(text), from);
    if (at >= 0) from = at + plain(text).length;
    return at < 0;
  });
}

const IDENTITY_TANGERANG = [
  'PEMERINTAH KABUPATEN TANGERANG',
  'BAGIAN ORGANISASI SEKRETARIAT DAERAH',
  'Nomor SOP',
  '01.048.2017',
  'Tanggal Pembuatan',
  'Tanggal Revisi',
  'Tanggal Efektif',
  'Disahkan oleh',
  'SEKRETARIS DAERAH',
  'Drs. BUDI SANTOSA, M.SI',
  'NIP. 197001011995031001',
  'Judul SOP',
  'Penyusunan Standar Pelayanan dan Maklumat Pelayanan',
  'Dasar Hukum',
  'Kualifikasi pelaksana',
];

const TABLE_TANGERANG = [
  'No',
  'Uraian Prosedur',
  'Pelaksana',
  'Mutu Baku',
  'Ket',
  'Bupati',
  'Sekda',
  'Asda III',
];

const SIBOLGA = [
  'PEMERINTAH KOTA SIBOLGA',
  'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
  'Nomor SOP 07/SOP-Disdukcapil/SES/2020',
  'Tgl Pembuatan 1 September 2020',
  'Tgl Revisi -',
  'Tgl Pengesahan 29 September 2020',
  'Disahkan Oleh Plt. Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Sibolga',
  'Nama SOP Penyusunan Standar Operasional Prosedur (SOP) Pelayanan',
  'Dasar Hukum',
  'Kualifikasi Pelaksana',
];

const SIBOLGA_FLOW = [
  '7. Prosedur Penyusunan Standar Operasional Prosedur (SOP) Pelayanan',
  'No Kegiatan Pelaksana Mutu baku Ket Kadis Sekretaris Kabid PIAK Kasi Kerjasama dan Inovasi Staf Adm Umum',
  'Kelengkapan/ Persyaratan Waktu Out put',
  '1. Memerintahkan penyusunan SOP Pelayanan',
  '10. Penggandaan SOP Pelayanan',
  'PEMERINTAH KOTA SIBOLGA',
  'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KOTA SIBOLGA',
  'RATNA WULANDARI, SE, M.M',
  'Pembina Tk. I',
  'NIP. 19720202 199803 2 002',
];

function serviceTexts(
  name:
    | 'R17a-fasilitasi-sop-kotamobagu'
    | 'R17b-fasilitasi-spp-kotamobagu'
    | 'R18a-konsultasi-sop-pekalongan',
) {
  const { identity, service } = readCase(name);
  return [
    identity.unit,
    `${identity.government} / ${identity.unit}`,
    identity.title,
    `No. SK : ${service?.nomorSk ?? ''}`,
    'Persyaratan',
    ...(service?.persyaratan ?? []),
    'Sistem, Mekanisme dan Prosedur',
    ...(service?.prosedur ?? []),
    'Waktu Penyelesaian',
    service?.waktuPenyelesaian ?? '',
    'Biaya / Tarif',
    service?.biaya ?? '',
    'Produk Pelayanan',
    ...(service?.produk ?? []),
    'Pengaduan Layanan',
  ];
}

describe('profile tangerang', () => {
  const source = seed('tangerang');
  const page = printed('R15-standar-pelayanan-tangerang');

  it('prints the identity block with labels, values and order of its source', () => {
    expect(outOfOrder(source, IDENTITY_TANGERANG)).toEqual([]);
    expect(outOfOrder(page, ['STANDAR OPERASIONAL PROSEDUR (SOP)', ...IDENTITY_TANGERANG])).toEqual([]);
  });

  it('prints the six sections in the pairs and under the headings of its source', () => {
    const headings = [
      'Dasar Hukum',
      'Kualifikasi pelaksana',
      'Keterkaitan',
      'Peralatan/perlengkapan',
      'Peringatan',
      'Pencatatan dan pendataan',
    ];
    expect(outOfOrder(source, headings)).toEqual([]);
    expect(outOfOrder(page, headings)).toEqual([]);
  });

  it('heads the flow pages as its source, title line included', () => {
    expect(
      outOfOrder(source, [
        'STANDAR OPERASIONAL PROSEDUR (SOP)',
        'PROSEDUR PENYUSUNAN',
        ...TABLE_TANGERANG.slice(0, 4),
      ]),
    ).toEqual([]);
    expect(
      outOfOrder(page, ['PROSEDUR PENYUSUNAN STANDAR PELAYANAN DAN MAKLUMAT PELAYANAN', ...TABLE_TANGERANG]),
    ).toEqual([]);
    expect(page).toContain('Kelengkapan Waktu (hari) Output');
  });

  it('leaves the dates blank, as its source', () => {
    expect(page).toContain('Tanggal Pembuatan Tanggal Revisi Tanggal Efektif Disahkan oleh');
  });
});

describe('profile sibolga', () => {
  const source = seed('sibolga');
  const page = printed('R16-sop-pelayanan-sibolga');

  it('prints the identity block with labels, values and order of its source', () => {
    expect(outOfOrder(source, SIBOLGA)).toEqual([]);
    expect(outOfOrder(page, SIBOLGA)).toEqual([]);
  });

  it('prints flow title, table heads, numbers with a dot and the signer at the end', () => {
    const inSource = SIBOLGA_FLOW.filter((text) => !/^(No Kegiatan|Kelengkapan)/.test(text));
    expect(outOfOrder(source, inSource)).toEqual([]);
    expect(outOfOrder(page, SIBOLGA_FLOW)).toEqual([]);
    expect(page.indexOf('RATNA WULANDARI')).toBe(page.lastIndexOf('RATNA WULANDARI'));
  });

  it('marks its sections as its source: numbers, hyphens, plain paragraphs', () => {
    const lists = compose(readCase('R16-sop-pelayanan-sibolga')).template.blocks;
    const marks = Object.values(lists).map(([first]) => (first?.kind === 'list' ? first.mark : ''));
    expect(marks.slice(0, SECTION_IDS.length)).toEqual([
      'decimal',
      'decimal',
      'plain',
      'dash',
      'plain',
      'plain',
    ]);
  });
});

describe('profile bps', () => {
  it('prints Nama SOP inside the block, dates, and a row of column numbers on a grey head', () => {
    const page = printed('R01-surat-masuk');
    const texts = [
      'BADAN PUSAT STATISTIK PROVINSI BENGKULU',
      'BAGIAN UMUM',
      'Nomor SOP SOP-025/17000/2025',
      'Tanggal Pembuatan 2 Juni 2025',
      'Tanggal Revisi -',
      'Tanggal Efektif 2 Juni 2025',
      'Disahkan oleh Kepala BPS Provinsi Bengkulu Nama Pejabat NIP. 19700101 199503 1 001',
      'Nama SOP Pengelolaan Surat Masuk',
      'Dasar Hukum Kualifikasi Pelaksana',
      'Keterkaitan Peralatan/Perlengkapan',
      'Peringatan Pencatatan dan Pendataan',
      'No. Kegiatan Pelaksana Mutu Baku Ket.',
    ];
    expect(outOfOrder(page, texts)).toEqual([]);
    expect(findProfile('bps').columnNumbers).toBe(true);
    expect(findProfile('bps').paper.name).toBe('Letter');
  });
});

describe('profiles kotamobagu and pekalongan', () => {
  it.each([
    ['kotamobagu-sop', 'R17a-fasilitasi-sop-kotamobagu'],
    ['kotamobagu-spp', 'R17b-fasilitasi-spp-kotamobagu'],
    ['pekalongan', 'R18a-konsultasi-sop-pekalongan'],
  ] as const)('print the service page of seed %s in its order', (source, name) => {
    expect(
      outOfOrder(
        seed(source),
        serviceTexts(name).filter((text) => text !== ''),
      ),
    ).toEqual([]);
    expect(outOfOrder(printed(name), serviceTexts(name))).toEqual([]);
  });
});

describe('every profile', () => {
  it.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s is whole', (_, profile) => {
    expect([...new Set(profile.sectionPairs.flat())].sort()).toEqual([...SECTION_IDS].sort());
    expect(profile.margins.bottom).toBeGreaterThanOrEqual(18);
    expect(profile.paper.width).toBeLessThan(profile.paper.height);
    expect(Object.values(profile.identity).every((label) => label !== '')).toBe(true);
    expect(Object.values(profile.service).every((label) => label !== '')).toBe(true);
    expect(findProfile(profile.id)).toBe(profile);
  });

  it('falls back to the general one for an unknown name', () => {
    expect(findProfile('tidak-ada').id).toBe('umum');
  });
});

describe('fillLine', () => {
  const sop = readCase('R16-sop-pelayanan-sibolga');

  it('fills values, in capitals where the placeholder is', () => {
    expect(fillLine('Prosedur {judul} {tahun}', sop)).toBe(`Prosedur ${sop.identity.title} 2020`);
    expect(fillLine('{UNIT} {DAERAH}', sop)).toBe('DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KOTA SIBOLGA');
  });

  it('gives nothing for a line whose values are all missing, and leaves what it does not know', () => {
    const blank = {
      ...sop,
      identity: { ...sop.identity, title: ' ', number: '' },
    };
    expect(fillLine('Prosedur {judul}', blank)).toBe('');
    expect(fillLine('{judul} {daerah}', blank)).toBe('KOTA SIBOLGA');
    expect(fillLine('Salinan {siapa}', sop)).toBe('Salinan {siapa}');
  });
});
