import type {
  DeliveredDocument,
  LetterCase,
  LetterFrame,
  LetterKind,
  LetterMatter,
  LetterPage,
  LetterStep,
  StepMatter,
} from '../../../../src/core/registry/letters/letter.ts';

/** Words from outside that a letter must carry without harm. */
export interface Words {
  readonly title: string;
  readonly applicant: string;
  readonly reason: string;
}

const USUAL: Words = {
  title: 'SOP Penanganan Pengaduan Masyarakat',
  applicant: 'Dinas Komunikasi dan Informatika',
  reason: 'Waktu langkah 5 terlalu lama.\nMohon disesuaikan dengan Perwali.',
};

export const FRAME: LetterFrame = {
  government: 'Pemerintah Kota Contoh',
  sender: 'Bagian Organisasi Setda Kota Contoh',
  zone: 'WITA',
  references: ['L-1a2b3c4d5e'],
  to: { name: 'Rahmat Contoh, S.Sos., M.Si.', office: 'Plt. Sekretaris Daerah' },
};

const PAGE: LetterPage = {
  url: 'https://script.google.com/macros/s/AKfycbx/exec?p=putus&t=K-2026-0012.6%2EL3.abc',
  code: '482915',
  expiry: '2026-03-24T08:00:00.000Z',
};

export const stepOf = (actions: LetterStep['actions'] = ['setujui']): LetterStep => ({
  row: '6',
  text: 'Memeriksa dan menyetujui rancangan SOP',
  actions,
  choices: ['Ya', 'Tidak'],
  since: '2026-03-10T01:00:00.000Z',
  due: '2026-03-12T08:00:00.000Z',
  replies: { approve: true, sendBack: true },
});

/** One letter of each kind, and two of those that differ with the step. */
export function sampleMatters(words: Words = USUAL): readonly LetterMatter[] {
  const { title, applicant, reason } = words;
  const kase: LetterCase = {
    id: 'K-2026-0012',
    title,
    applicant,
    service: 'Fasilitasi Penyusunan SOP',
    revision: 2,
    openedAt: '2026-03-09T02:15:00.000Z',
  };
  const step: StepMatter = {
    case: kase,
    step: stepOf(),
    changes: ['Waktu langkah 6: 2 hari → 1 hari', `Judul: ${title}`],
    returned: null,
    notes: [
      {
        id: 'n1',
        step: '6.L3',
        revision: 1,
        by: {
          person: 'sekda@contoh.go.id',
          name: 'Rahmat Contoh',
          jabatan: 'Sekretaris Daerah',
          capacity: 'Plt.',
        },
        at: '2026-03-10T02:00:00.000Z',
        row: '5',
        column: 'Waktu',
        text: reason,
        state: 'terbuka',
        answer: '',
      },
    ],
    picture: 'alur',
    pdf: 'https://drive.google.com/file/d/1pdf/view',
    sheet: '',
    page: PAGE,
  };
  const returned = { by: 'Rahmat Contoh, Plt. Sekretaris Daerah', reason };
  const work = stepOf(['tugas']);
  const collection = {
    service: 'Fasilitasi Penyusunan SOP',
    unit: applicant,
    deadline: '2026-04-17T08:00:00.000Z',
    form: 'https://docs.google.com/forms/d/e/1form/viewform?usp=pp_url&entry.1=Dinas',
    folder: 'https://drive.google.com/drive/folders/1folder',
    sheet: 'https://docs.google.com/spreadsheets/d/1sheet/edit',
    page: { ...PAGE, code: '' },
  };
  return [
    {
      kind: 'tanda-terima',
      case: kase,
      check: {
        score: 82,
        findings: [
          {
            code: 'W01',
            severity: 'error',
            cell: 'F12',
            where: 'Langkah 5, Waktu',
            message: `Waktu kosong. ${reason}`,
          },
          { code: 'R03', severity: 'info', cell: '', where: '', message: title },
        ],
      },
      next: '2. Memeriksa kelengkapan berkas',
      sheet: collection.sheet,
      folder: collection.folder,
      page: PAGE,
    },
    { kind: 'tugas', ...step },
    { kind: 'tugas', ...step, step: { ...work, choices: [] } },
    { kind: 'dikembalikan', ...step, step: work, returned, sheet: collection.sheet },
    { kind: 'revisi-baru', ...step },
    { kind: 'dialihkan', ...step, by: 'Maya Contoh, pengelola registri', reason },
    { kind: 'pengingat', ...step, returned },
    { kind: 'terlambat', ...step, page: null },
    {
      kind: 'selesai',
      case: kase,
      number: '061/012/ORG/III/2026',
      pdf: step.pdf,
      folder: collection.folder,
      verification: 'https://script.google.com/macros/s/AKfycbx/exec?p=periksa&k=ab12cd34',
      answer: reason,
    },
    { kind: 'ditarik', case: kase, by: applicant, reason },
    { kind: 'dibatalkan', case: kase, by: 'Maya Contoh, pengelola registri', reason },
    {
      kind: 'dibuka-lagi',
      case: kase,
      by: 'Maya Contoh, pengelola registri',
      next: '3. Memperbaiki naskah',
      page: PAGE,
    },
    {
      kind: 'jabatan-kosong',
      case: kase,
      step: stepOf(),
      jabatan: 'Asisten Administrasi Umum',
      spreadsheet: 'https://docs.google.com/spreadsheets/d/1registri/edit',
      page: PAGE,
    },
    {
      kind: 'ringkasan',
      page: PAGE,
      waiting: [
        { case: kase, step: stepOf(), late: true, url: `${PAGE.url}1` },
        {
          case: { ...kase, id: 'K-2026-0013', title: 'SOP Pelayanan Perpustakaan' },
          step: work,
          late: false,
          url: `${PAGE.url}2`,
        },
      ],
    },
    { kind: 'undangan', ...collection },
    { kind: 'ingatkan-unit', ...collection, count: 2 },
    { kind: 'tautan', page: PAGE },
    {
      kind: 'balasan-ditolak',
      case: kase,
      why: 'Baris pertama balasan Anda bukan SETUJU atau KEMBALIKAN: alasan.',
      page: PAGE,
    },
    {
      kind: 'revisi-tertahan',
      case: kase,
      why: `Masih ada catatan yang belum dijawab: langkah 5, Waktu. ${reason}`,
      page: PAGE,
    },
    {
      kind: 'pengajuan-ditolak',
      service: 'Fasilitasi Penyusunan SOP',
      title,
      reasons: [`Lembar SOP tidak ditemukan di folder unit. ${reason}`],
      form: collection.form,
    },
    {
      kind: 'pengantar',
      case: kase,
      documents: [document(words)],
      attachments: ['Daftar naskah.xlsx', `${title}.pdf`],
    },
  ];
}

export function document({ title, applicant }: Words = USUAL): DeliveredDocument {
  return {
    number: '061/012/ORG/III/2026',
    title,
    unit: applicant,
    effectiveOn: '2026-03-20',
    revision: 2,
    hash: 'a'.repeat(64),
    verification: 'https://script.google.com/macros/s/AKfycbx/exec?p=periksa&k=ab12cd34',
  };
}

/** Kinds that are about no single case, so that their subject carries no mark. */
export const WITHOUT_CASE: readonly LetterKind[] = [
  'ringkasan',
  'undangan',
  'ingatkan-unit',
  'tautan',
  'pengajuan-ditolak',
];
