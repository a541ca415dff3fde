import { describe, expect, it } from 'vitest';
import { readRegulation } from '../../../../src/core/sop/rules/regulation.ts';
import { REVOKED_REGULATIONS } from '../../../../src/core/sop/rules/revoked-regulations.ts';
import { findingsOf, mended, onlyFinding, withSections } from './sample-sop.ts';

const UU = 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik';
const PP = 'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan UU 25/2009';
const PERPRES = 'Perpres No. 95 Tahun 2018 tentang SPBE';
const PERMEN = 'Permendagri Nomor 52 Tahun 2011 tentang SOP';
const PERDA = 'Peraturan Daerah Kota Contoh Nomor 5 Tahun 2016 tentang Perangkat Daerah';
const PERGUB = 'Peraturan Gubernur Contoh Nomor 37 Tahun 2013 tentang SOP';
const PERWALI = 'Peraturan Wali Kota Contoh Nomor 3 Tahun 2020 tentang SOP';
const SK = 'Keputusan Wali Kota Contoh Nomor 060/15 Tahun 2022 tentang Tim SOP';

describe('reading a regulation', () => {
  it.each([
    ['1. UU No. 23 Tahun 2014 tentang Pemerintahan Daerah', 'uu', '23', '2014', true],
    ['UUD 1945', 'uud', '', '1945', false],
    ['Perppu Nomor 2 Tahun 2022 tentang Cipta Kerja', 'perppu', '2', '2022', true],
    ['PMK No. 210/PMK.05/2022 Tentang Tata Cara Pembayaran', 'permen', '210', '2022', true],
    ['PermenPANRB 35/2012 tentang SOP AP', 'permen', '35', '2012', true],
    ['Peraturan Walikota Sibolga Nomor 12 Tahun 2017 tentang Tugas', 'perkada', '12', '2017', true],
    ['Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023 tentang Organisasi', 'lembaga', '5', '2023', true],
    [
      'Peraturan Direktur Jenderal Perbendaharaan Nomor PER-40/PB/2006 tentang Persediaan',
      'perdirjen',
      '40',
      '2006',
      true,
    ],
    ['Surat Edaran Sekda Nomor 1 Tahun 2024 perihal SOP', 'surat', '1', '2024', true],
    ['Ketentuan yang berlaku', null, '', '', false],
  ])('%s', (text, kind, number, year, about) => {
    expect(readRegulation(text)).toMatchObject({ kind, number, year, about });
  });
  it('takes the year of the regulation, not of what it is about', () => {
    expect(readRegulation('PP Nomor 28 Tahun 2012 tentang Pelaksanaan UU Nomor 43 Tahun 2009').year).toBe(
      '2012',
    );
  });
});

describe('F05 dasar hukum', () => {
  it('says what is missing', () => {
    const { message, mend, place } = onlyFinding(
      'F05',
      withSections({ dasarHukum: ['Undang-Undang tentang Kearsipan'] }),
    );
    expect(message).toContain('nomor dan tahun');
    expect(mend).toBeUndefined();
    expect(place).toEqual({ kind: 'section', section: 'dasarHukum' });
  });
  it('accepts the whole hierarchy in its order', () => {
    const dasarHukum = ['UUD 1945', UU, PP, PERPRES, PERMEN, PERDA, PERGUB, PERWALI, SK];
    expect(findingsOf('F05', withSections({ dasarHukum }))).toEqual([]);
    expect(findingsOf('F05', withSections({ dasarHukum: ['-'] }))).toEqual([]);
  });
  it('sorts by rank, then year, and keeps the list’s own numbers in place', () => {
    const younger = 'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan';
    const sop = withSections({
      dasarHukum: [`1. ${PERWALI}`, `2. ${younger}`, `3. ${PP}`, `4. ${UU}`],
    });
    const finding = onlyFinding('F05', sop);
    expect(finding.mend).toBe('Urutkan Dasar Hukum');
    expect(mended(sop, finding)).toEqual(
      withSections({
        dasarHukum: [`1. ${UU}`, `2. ${younger}`, `3. ${PP}`, `4. ${PERWALI}`],
      }),
    );
  });
  it('knows what was revoked and by what it was replaced', () => {
    const dasarHukum = [
      'Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah',
      'Peraturan Menteri PANRB Nomor 36 Tahun 2012 tentang Standar Pelayanan',
    ];
    const found = findingsOf('F05', withSections({ dasarHukum }));
    expect(found.map(({ message }) => /UU 23\/2014|PermenPANRB 15\/2014/.exec(message)?.[0])).toEqual([
      'UU 23/2014',
      'PermenPANRB 15/2014',
    ]);
  });
  it('does not confuse ministries', () => {
    const dasarHukum = ['Peraturan Menteri Keuangan Nomor 36 Tahun 2012 tentang Contoh'];
    expect(findingsOf('F05', withSections({ dasarHukum }))).toEqual([]);
  });
  it('lists each revoked regulation once, with kind, number and year', () => {
    const keys = REVOKED_REGULATIONS.map(({ kind, number, year, of }) => `${kind} ${number}/${year} ${of}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^\w+ \d+\/\d{4}/.test(key))).toBe(true);
  });
});
