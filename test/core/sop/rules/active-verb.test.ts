import { describe, expect, it } from 'vitest';
import { isActiveVerb, isPassiveVerb } from '../../../../src/core/sop/rules/indonesian-verb.ts';
import { mengVerb } from '../../../../src/core/sop/rules/meng-verb.ts';
import { openingFault } from '../../../../src/core/sop/rules/opening-fault.ts';
import { VERB_OF_NOUN } from '../../../../src/core/sop/rules/verb-nouns.ts';
import { VERB_OF_ROOT } from '../../../../src/core/sop/rules/verb-roots.ts';
import { findingsOf, mended, onlyFinding, withRow } from './sample-sop.ts';

const WHO = { ofRow: ['Staf'], ofSop: ['Staf', 'Kepala Bagian', 'PPK'] };
const better = (text: string, ofRow = WHO.ofRow) => openingFault(text, { ...WHO, ofRow })?.better;

describe('Indonesian verbs', () => {
  it.each([
    'Menerima',
    'Memeriksa',
    'MENYUSUN',
    'Melaksanakan',
    'Mengarsipkan',
    'Merekap',
    'Meneruskan',
    'Mencatat',
    'Menjilid',
    'Mengecek',
    'Memproses',
    'Mempersiapkan',
    'Memverifikasi',
    'Mewawancarai',
    'Menarik',
    'Menunggu',
    'Berkoordinasi',
    'Bekerja',
    'me-review',
    'Meng-upload',
    'Datang',
    'Mentransfer',
    'Menstempel',
    'Mengonsultasikan',
    'Meminta',
    'Meraih',
  ])('%s is active', (word) => {
    expect(isActiveVerb(word)).toBe(true);
  });
  it.each([
    'Menteri',
    'Media',
    'Meja',
    'Mekanisme',
    'Metode',
    'Menurut',
    'Berkas',
    'Berita',
    'Berdasarkan',
    'Surat',
    'Memo',
    'Melalui',
    'Menit',
    'Penyusunan',
    'Meterai',
  ])('%s is not', (word) => {
    expect(isActiveVerb(word)).toBe(false);
  });
  it('tells passives from nouns in di-', () => {
    for (const word of ['disampaikan', 'diperiksa', 'di-upload', 'ditandatangani'])
      expect(isPassiveVerb(word)).toBe(true);
    for (const word of ['dinas', 'disposisi', 'direktur', 'digital', 'di', 'diterimanya'])
      expect(isPassiveVerb(word)).toBe(false);
  });
  it.each([
    ['periksa', 'memeriksa'],
    ['perbaiki', 'memperbaiki'],
    ['persiapkan', 'mempersiapkan'],
    ['perintahkan', 'memerintahkan'],
    ['proses', 'memproses'],
    ['terima', 'menerima'],
    ['transfer', 'mentransfer'],
    ['setujui', 'menyetujui'],
    ['stempel', 'menstempel'],
    ['kirim', 'mengirim'],
    ['klarifikasi', 'mengklarifikasi'],
    ['kaji', 'mengkaji'],
    ['sahkan', 'mengesahkan'],
    ['cek', 'mengecek'],
    ['verifikasi', 'memverifikasi'],
    ['fasilitasi', 'memfasilitasi'],
    ['buat', 'membuat'],
    ['distribusikan', 'mendistribusikan'],
    ['jilid', 'menjilid'],
    ['ajukan', 'mengajukan'],
    ['gandakan', 'menggandakan'],
    ['laporkan', 'melaporkan'],
    ['rekap', 'merekap'],
    ['nilai', 'menilai'],
    ['muat', 'memuat'],
    ['wawancarai', 'mewawancarai'],
    ['siapkan', 'menyiapkan'],
    ['tandatangani', 'menandatangani'],
  ])('%s → %s', (root, verb) => {
    expect(mengVerb(root)).toBe(verb);
  });
  it('maps every noun and root of its lists to an active verb', () => {
    expect(VERB_OF_NOUN.size).toBeGreaterThan(150);
    for (const verb of [...VERB_OF_NOUN.values(), ...VERB_OF_ROOT.values()])
      expect([verb, isActiveVerb(verb.split(' ')[0] ?? '')]).toEqual([verb, true]);
  });
});

describe('opening of an activity', () => {
  it.each([
    'Memeriksa/menguji/ dan menyetujui usulan revisi',
    '1. Menerima surat',
    'a. menerima surat',
    '- Menerima surat',
    'Selanjutnya menyampaikan ke Sekda',
    'Mulai',
    'SELESAI',
    'MENERIMA SURAT',
    '',
    '   ',
    '123',
  ])('accepts “%s”', (text) => {
    expect(openingFault(text, WHO)).toBeNull();
  });
  it.each([
    ['Penyampaian rancangan SP', 'Menyampaikan rancangan SP'],
    ['PENYAMPAIAN RANCANGAN SP', 'MENYAMPAIKAN RANCANGAN SP'],
    [
      '2. Penggandaan SOP Pelayanan, kemudian mengirimkannya',
      '2. Menggandakan SOP Pelayanan, kemudian mengirimkannya',
    ],
    ['Penandatanganan Laporan SP', 'Menandatangani Laporan SP'],
    ['Persetujuan', 'Menyetujui'],
    ['Pendistribusian', 'Mendistribusikan'],
    ['Rekomendasi Kepada KPA', 'Memberikan rekomendasi Kepada KPA'],
    ['Proses Penandatanganan Dokumen', 'Menandatangani Dokumen'],
    ['Proses (input, validasi) data', 'Memproses (input, validasi) data'],
    ['Pemeriksaan oleh Staf', 'Memeriksa'],
    ['Pemeriksaan terhadap berkas', 'Melakukan pemeriksaan terhadap berkas'],
    ['Pelatihan pegawai baru', 'Melaksanakan pelatihan pegawai baru'],
    ['Pencacahan lapangan', 'Melakukan pencacahan lapangan'],
    ['Digitalisasi arsip', 'Melakukan digitalisasi arsip'],
    ['Koordinasi dengan OPD', 'Melakukan koordinasi dengan OPD'],
    ['Serah terima barang/jasa', 'Melakukan serah terima barang/jasa'],
    ['Rapat pembahasan', 'Melaksanakan rapat pembahasan'],
    ['Diterimanya dana oleh penyedia', 'Menerima dana oleh penyedia'],
    ['Update status disposisi', 'Memperbarui status disposisi'],
    ['Kirim surat', 'Mengirim surat'],
    ['Disampaikan kepada Sekda', 'Menyampaikan kepada Sekda'],
    ['Staf menerima surat', 'Menerima surat'],
    ['Staf akan segera menerima surat', 'Menerima surat'],
    ['Naskah dinas dikembalikan ke sekretaris', 'Mengembalikan naskah dinas ke sekretaris'],
    ['Surat dicatat oleh staf', 'Mencatat surat'],
    ['SPM telah diterbitkan', 'Menerbitkan SPM'],
    ['Surat masuk diterima dan dicatat', 'Menerima dan mencatat surat masuk'],
    [
      'Surat diterima, dicatat, lalu diteruskan ke Sekda',
      'Menerima, mencatat, lalu meneruskan surat ke Sekda',
    ],
    ['Konsep surat diparaf Staf', 'Memaraf konsep surat'],
    ['Tanda tangan surat', 'Menandatangani surat'],
    ['Verifikasi dan validasi data', 'Memverifikasi dan memvalidasi data'],
    ['Persetujuan dan penandatanganan', 'Menyetujui dan menandatangani'],
    ['Pengadaan dan pencacahan', 'Melakukan pengadaan dan pencacahan'],
    ['Laporan disampaikan kepada Bupati', 'Menyampaikan laporan kepada Bupati'],
    ['Penerimaan surat masuk dari luar', 'Menerima surat masuk dari luar'],
    ['Kegiatan sosialisasi', 'Melaksanakan kegiatan sosialisasi'],
    ['Staf (umum) menerima surat', 'Menerima surat'],
  ])('%s → %s', (text, expected) => {
    expect(better(text)).toBe(expected);
  });
  it.each([
    'Surat pemberitahuan permintaan',
    'Apabila berkas lengkap, maka pengaduan diteruskan',
    'Setelah menerima surat, memeriksa berkas',
    'Berdasarkan disposisi, menyusun konsep',
    'Penyampaian Dokumen SOP berlanjut di tingkat provinsi.',
    'Pemeriksaan oleh Inspektorat',
    'Surat dicatat oleh Kepala Bagian',
    'Surat yang memuat usulan diterima',
    'Persetujuan dari Sekda',
    'Kepala Bagian memeriksa konsep',
    'PPK menerima berkas',
    'Konsep surat diparaf Kepala Bagian',
  ])('proposes nothing for “%s”, where the text alone does not tell', (text) => {
    expect(better(text)).toBe('');
  });
  it('knows an office by its heading, its abbreviation and its usual titles', () => {
    expect(better('Kabag memeriksa konsep', ['Kepala Bagian'])).toBe('Memeriksa konsep');
    expect(better('Kepala Bagian Organisasi memeriksa konsep', ['Kabag Organisasi'])).toBe(
      'Memeriksa konsep',
    );
    expect(openingFault('Tim penilai menilai berkas', WHO)?.fault).toBe('foreignSubject');
  });
});

describe('T01', () => {
  it('stands at the text of the row and is mended there', () => {
    const sop = withRow(2, { text: 'Penandatanganan berkas' });
    const finding = onlyFinding('T01', sop);
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { kind: 'activity', activity: 2, field: 'text' },
    });
    expect(finding.mend).toBe('Ubah menjadi “Menandatangani berkas”');
    expect(mended(sop, finding)).toEqual(withRow(2, { text: 'Menandatangani berkas' }));
  });
  it('leaves the subject standing when it is not the row’s executor', () => {
    const finding = onlyFinding('T01', withRow(2, { text: 'Staf menandatangani berkas' }));
    expect(finding.message).toContain('bukan pemilik kolom');
    expect(finding.mend).toBeUndefined();
  });
  it('says nothing of an empty text', () => {
    expect(findingsOf('T01', withRow(2, { text: '' }))).toEqual([]);
  });
});
