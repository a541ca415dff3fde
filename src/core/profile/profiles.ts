import { PAPER_SIZES, type Profile } from './profile.ts';

const landscape = (name: keyof typeof PAPER_SIZES) =>
  ({ name, ...PAPER_SIZES[name], landscape: true }) as const;

/** Labels and order of PermenPANRB 35/2012; also what an unknown profile name falls back to. */
const base: Profile = {
  id: 'umum',
  name: 'Umum (PermenPANRB 35/2012)',
  paper: landscape('F4'),
  margins: { top: 12.7, right: 12.7, bottom: 18, left: 12.7 },
  identity: {
    number: 'Nomor SOP',
    createdOn: 'Tanggal Pembuatan',
    revisedOn: 'Tanggal Revisi',
    effectiveOn: 'Tanggal Efektif',
    approver: 'Disahkan oleh',
    title: 'Judul SOP',
  },
  titleRow: 'inside',
  sections: {
    dasarHukum: 'Dasar Hukum',
    kualifikasiPelaksana: 'Kualifikasi Pelaksana',
    keterkaitan: 'Keterkaitan',
    peralatan: 'Peralatan/Perlengkapan',
    peringatan: 'Peringatan',
    pencatatan: 'Pencatatan dan Pendataan',
  },
  sectionPairs: [
    ['dasarHukum', 'kualifikasiPelaksana'],
    ['keterkaitan', 'peralatan'],
    ['peringatan', 'pencatatan'],
  ],
  columns: {
    number: 'No',
    activity: 'Kegiatan',
    kelengkapan: 'Kelengkapan',
    waktu: 'Waktu',
    output: 'Output',
    keterangan: 'Keterangan',
  },
  columnOrder: ['kelengkapan', 'waktu', 'output', 'keterangan'],
  pelaksanaHeading: 'Pelaksana',
  mutuBakuHeading: 'Mutu Baku',
  columnNumbers: false,
  sectionMarks: 'decimal',
  marks: {},
  emptyDate: '-',
  emptySection: '-',
  signer: 'identity',
  closing: [],
  numberSuffix: '',
  headerFill: '',
  flowStart: 'ownPage',
  flowTitle: '',
  cover: [],
  servicePage: false,
  serviceHeader: ['{unit}', '{government} / {unit}'],
  service: {
    nomorSk: 'No. SK',
    persyaratan: 'Persyaratan',
    prosedur: 'Sistem, Mekanisme dan Prosedur',
    waktuPenyelesaian: 'Waktu Penyelesaian',
    biaya: 'Biaya / Tarif',
    produk: 'Produk Pelayanan',
    pengaduan: 'Pengaduan Layanan',
  },
  fontSize: { body: 9, header: 9, caption: 7 },
};

/** Kabupaten Tangerang, SOP 01.048.2017. */
const tangerang: Profile = {
  ...base,
  id: 'tangerang',
  name: 'Kabupaten Tangerang',
  titleRow: 'fullWidth',
  sections: {
    ...base.sections,
    kualifikasiPelaksana: 'Kualifikasi pelaksana',
    peralatan: 'Peralatan/perlengkapan',
    pencatatan: 'Pencatatan dan pendataan',
  },
  columns: {
    ...base.columns,
    activity: 'Uraian Prosedur',
    waktu: 'Waktu (hari)',
    keterangan: 'Ket',
  },
  emptyDate: '',
  flowTitle: 'PROSEDUR {JUDUL}',
  cover: ['{GOVERNMENT}', '{UNIT}', 'STANDAR OPERASIONAL PROSEDUR (SOP)', 'PROSEDUR {JUDUL}'],
};

/** Kota Sibolga, SOP 07/SOP-Disdukcapil/SES/2020, after Permendagri 52/2011. */
const sibolga: Profile = {
  ...base,
  id: 'sibolga',
  name: 'Kota Sibolga',
  identity: {
    number: 'Nomor SOP',
    createdOn: 'Tgl Pembuatan',
    revisedOn: 'Tgl Revisi',
    effectiveOn: 'Tgl Pengesahan',
    approver: 'Disahkan Oleh',
    title: 'Nama SOP',
  },
  columns: {
    ...base.columns,
    kelengkapan: 'Kelengkapan/ Persyaratan',
    output: 'Out put',
    keterangan: 'Ket',
  },
  mutuBakuHeading: 'Mutu baku',
  numberSuffix: '.',
  marks: { peralatan: 'dash', peringatan: 'plain', pencatatan: 'plain' },
  emptySection: '',
  signer: 'closing',
  closing: ['{GOVERNMENT}', '{UNIT} {DAERAH}'],
  flowTitle: '{urut}. Prosedur {judul}',
};

/** BPS Provinsi Bengkulu, 348 signed SOPs of 2025. */
const bps: Profile = {
  ...base,
  id: 'bps',
  name: 'Badan Pusat Statistik',
  paper: landscape('Letter'),
  identity: { ...base.identity, title: 'Nama SOP' },
  columns: { ...base.columns, number: 'No.', keterangan: 'Ket.' },
  columnNumbers: true,
  headerFill: '#F2F2F2',
};

/** Kota Kotamobagu, service page with the facilitation's procedure. */
const kotamobagu: Profile = {
  ...base,
  id: 'kotamobagu',
  name: 'Kota Kotamobagu',
  servicePage: true,
};

/** Kota Pekalongan, service page with consultation and complaints. */
const pekalongan: Profile = {
  ...base,
  id: 'pekalongan',
  name: 'Kota Pekalongan',
  servicePage: true,
};

export const PROFILES: readonly Profile[] = [base, tangerang, sibolga, bps, kotamobagu, pekalongan];

/** The profile of that id; an unknown id gives the general one. */
export function findProfile(id: string): Profile {
  return PROFILES.find((profile) => profile.id === id) ?? base;
}
