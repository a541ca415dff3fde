import type { IdentityField } from '../finding.ts';
import { listed, quoted, type RuleText } from './rule-text.ts';

const BASE = 'PermenPANRB 35/2012, bagian identitas';

const FIELD_NAMES: Readonly<Record<IdentityField, string>> = {
  government: 'nama pemerintah daerah atau instansi',
  unit: 'nama unit kerja',
  number: 'nomor SOP',
  title: 'judul SOP',
  createdOn: 'tanggal pembuatan',
  revisedOn: 'tanggal revisi',
  effectiveOn: 'tanggal efektif',
  'approver.position': 'jabatan yang mengesahkan',
  'approver.name': 'nama pejabat yang mengesahkan',
  'approver.rank': 'pangkat pejabat yang mengesahkan',
  'approver.nip': 'NIP pejabat yang mengesahkan',
};

const SECTION_NAMES = {
  dasarHukum: 'Dasar Hukum',
  kualifikasiPelaksana: 'Kualifikasi Pelaksana',
  keterkaitan: 'Keterkaitan',
  peralatan: 'Peralatan/Perlengkapan',
  peringatan: 'Peringatan',
  pencatatan: 'Pencatatan dan Pendataan',
} as const;

export type NipFault = 'missing' | 'wrapped' | 'length' | 'birth' | 'appointment' | 'gender' | 'serial';

const NIP_FAULTS: Readonly<Record<NipFault, (nip: string, digits: number) => string>> = {
  missing: () =>
    'NIP pejabat yang mengesahkan belum diisi. Tulis 18 angka NIP, atau “-” bila pejabat itu memang tidak memiliki NIP.',
  wrapped: (nip) =>
    `NIP ${quoted(nip)} memuat tanda lain di samping angka. Tulis 18 angkanya saja, misalnya 19700101 199503 1 001.`,
  length: (nip, digits) =>
    `NIP ${quoted(nip)} terdiri atas ${digits} angka, seharusnya 18. Cocokkan dengan SK pejabat yang mengesahkan.`,
  birth: (nip) =>
    `Delapan angka pertama NIP ${quoted(nip)} bukan tanggal lahir yang mungkin (tahun, bulan, tanggal). Periksa kembali angkanya.`,
  appointment: (nip) =>
    `Angka ke-9 sampai ke-14 NIP ${quoted(nip)} bukan tahun dan bulan pengangkatan yang mungkin. Periksa kembali angkanya.`,
  gender: (nip) =>
    `Angka ke-15 NIP ${quoted(nip)} seharusnya 1 (pria) atau 2 (wanita). Periksa kembali angkanya.`,
  serial: (nip) => `Tiga angka terakhir NIP ${quoted(nip)} tidak boleh 000. Periksa kembali angkanya.`,
};

const LEGAL_PARTS = {
  kind: 'jenis peraturan',
  number: 'nomor',
  year: 'tahun',
  about: '“tentang …”',
} as const;
export type LegalPart = keyof typeof LEGAL_PARTS;

export type LegalFault =
  | {
      readonly kind: 'incomplete';
      readonly item: string;
      readonly missing: readonly LegalPart[];
    }
  | { readonly kind: 'order'; readonly item: string; readonly before: string }
  | {
      readonly kind: 'revoked';
      readonly item: string;
      readonly replacement: string;
    };

function sayLegalFault(fault: LegalFault): string {
  switch (fault.kind) {
    case 'incomplete':
      return `Dasar Hukum ${quoted(fault.item)} belum memuat ${listed(fault.missing.map((part) => LEGAL_PARTS[part]))}. Tulis lengkap: jenis peraturan, nomor, tahun, dan “tentang …”.`;
    case 'order':
      return `Dasar Hukum ${quoted(fault.item)} lebih tinggi atau lebih dahulu daripada ${quoted(fault.before)} yang ditulis sebelumnya. Urutkan menurut hierarki peraturan, lalu menurut tahun.`;
    case 'revoked':
      return `Dasar Hukum ${quoted(fault.item)} tercatat sudah dicabut dan diganti ${fault.replacement}. Periksa pada JDIH, lalu ganti bila benar.`;
  }
}

export type DateFault =
  | {
      readonly kind: 'invalid';
      readonly field: IdentityField;
      readonly value: string;
    }
  | {
      readonly kind: 'order';
      readonly field: IdentityField;
      readonly value: string;
      readonly earliest: string;
    };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const IDENTITY_RULE_TEXTS = {
  F01: {
    title: 'Judul, unit kerja, dan jabatan yang mengesahkan terisi',
    base: BASE,
    meaning: 'Tanpa judul, unit kerja, dan jabatan yang mengesahkan, dokumen tidak dapat disahkan.',
    say: ({ field }: { field: IdentityField }) =>
      `${capital(FIELD_NAMES[field])} belum diisi pada blok identitas. Isi sebelum dokumen dibuat.`,
  },
  F02: {
    title: 'NIP 18 angka dan masuk akal',
    base: `${BASE}; susunan NIP menurut Peraturan Kepala BKN 22/2007`,
    meaning:
      'NIP terdiri atas 18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, nomor urut. Spasi diperbolehkan. Kepala daerah yang tidak ber-NIP boleh dikosongkan atau diisi “-”.',
    say: ({ fault, nip, digits }: { fault: NipFault; nip: string; digits: number }) =>
      NIP_FAULTS[fault](nip, digits),
    mend: () => 'Rapikan NIP',
  },
  F03: {
    title: 'Urutan tanggal benar',
    base: BASE,
    meaning:
      'Tanggal efektif atau pengesahan tidak mendahului tanggal pembuatan; tanggal revisi tidak mendahului tanggal pembuatan; setiap tanggal ada di kalender.',
    say: (fault: DateFault) =>
      fault.kind === 'invalid'
        ? `${capital(FIELD_NAMES[fault.field])} ${quoted(fault.value)} tidak ada di kalender. Perbaiki tanggalnya.`
        : `${capital(FIELD_NAMES[fault.field])} (${fault.value}) mendahului tanggal pembuatan (${fault.earliest}). Periksa kedua tanggal itu.`,
  },
  F04: {
    title: 'Setiap bagian identitas terisi atau “-”',
    base: BASE,
    meaning:
      'Dasar Hukum, Kualifikasi Pelaksana, Keterkaitan, Peralatan, Peringatan, dan Pencatatan harus terisi. Bila memang tidak ada, tulis “-” agar jelas bahwa bagian itu tidak terlupa.',
    say: ({ section }: { section: keyof typeof SECTION_NAMES }) =>
      `Bagian ${SECTION_NAMES[section]} masih kosong. Isi, atau tulis “-” bila memang tidak ada.`,
    mend: () => 'Isi dengan “-”',
  },
  F05: {
    title: 'Dasar Hukum lengkap, berurutan, dan masih berlaku',
    base: `${BASE}; UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan (hierarki)`,
    meaning:
      'Setiap dasar hukum memuat jenis, nomor, tahun, dan “tentang”; disusun menurut hierarki peraturan lalu tahun; peraturan yang diketahui sudah dicabut ditandai. Daftar peraturan yang dicabut perlu dipastikan kembali oleh kantor pada JDIH.',
    say: sayLegalFault,
    mend: () => 'Urutkan Dasar Hukum',
  },
  F06: {
    title: 'Peringatan berbentuk “jika … maka …”',
    base: BASE,
    meaning: 'Peringatan menjelaskan akibat bila prosedur dijalankan atau tidak dijalankan.',
    say: () =>
      'Bagian Peringatan belum berbentuk “Jika … maka …”. Tulis apa akibatnya bila prosedur ini tidak dijalankan, misalnya “Jika SOP ini tidak dilaksanakan, maka …”.',
  },
  F07: {
    title: 'Nomor, tanggal, instansi, dan nama pejabat terisi',
    base: BASE,
    meaning:
      'Isian ini boleh menyusul (misalnya nomor diberikan setelah disetujui), tetapi harus ada sebelum SOP disahkan.',
    say: ({ field }: { field: IdentityField }) =>
      `${capital(FIELD_NAMES[field])} belum diisi pada blok identitas. Lengkapi sebelum SOP disahkan.`,
  },
  N01: {
    title: 'Nomor SOP belum dipakai SOP lain',
    base: 'PermenPANRB 35/2012 (nomor mengikuti tata naskah dinas); register SOP kantor',
    meaning: 'Satu nomor hanya untuk satu SOP. Diperiksa bila register tersedia.',
    say: ({ number }: { number: string }) =>
      `Nomor SOP ${quoted(number)} sudah dipakai SOP lain dalam register. Gunakan nomor berikutnya yang masih kosong.`,
  },
  R01: {
    title: 'Jadwal pemantauan dan evaluasi',
    base: 'PermenPANRB 35/2012, pemantauan setiap 6 bulan dan evaluasi sekurang-kurangnya setahun sekali',
    meaning:
      'Dihitung dari tanggal efektif: pemantauan 6 bulan kemudian, evaluasi 12 bulan kemudian. Hanya pemberitahuan, tidak mengurangi nilai.',
    say: ({
      monitoring,
      evaluation,
      overdue,
    }: {
      monitoring: string;
      evaluation: string;
      overdue: 'none' | 'monitoring' | 'evaluation';
    }) =>
      overdue === 'evaluation'
        ? `SOP ini seharusnya sudah dievaluasi paling lambat ${evaluation} (12 bulan sejak tanggal efektif). Lakukan evaluasi bila belum, dan catat tanggal revisinya bila ada perubahan.`
        : overdue === 'monitoring'
          ? `Pemantauan SOP ini seharusnya sudah dilakukan paling lambat ${monitoring}; evaluasi jatuh pada ${evaluation}.`
          : `Pemantauan berikutnya jatuh pada ${monitoring} dan evaluasi pada ${evaluation}, dihitung dari tanggal efektif.`,
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
