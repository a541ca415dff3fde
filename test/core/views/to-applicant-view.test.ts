import { describe, expect, it } from 'vitest';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { guessApplicantLane } from '../../../src/core/views/applicant-lane.ts';
import { applicantViewToText } from '../../../src/core/views/applicant-view-to-text.ts';
import { type ApplicantView, toApplicantView } from '../../../src/core/views/to-applicant-view.ts';
import { randomSop } from '../../generators/random-sop.ts';
import { CASES, caseNamed, row, sopOf } from './sops.ts';

const LANES = [
  { id: 'L1', name: 'Pemohon' },
  { id: 'L2', name: 'Petugas Loket' },
  { id: 'L3', name: 'Kepala Dinas' },
];

/** An application that is examined, sent back or signed, and collected. */
const PERMIT: Sop = sopOf(
  LANES,
  [
    row('1.', 'Mengajukan permohonan', [{ id: 'a', lane: 'L1', kind: 'start' }], {
      kelengkapan: '- KTP\n- Formulir\nbermeterai',
      waktu: '5 menit',
      output: 'Berkas',
    }),
    row('2.', 'Memeriksa berkas', [{ id: 'b', lane: 'L2', kind: 'decision' }], { waktu: '15 menit' }),
    row('3.', 'Menandatangani izin', [{ id: 'c', lane: 'L3', kind: 'process' }], { waktu: '1-2 hari' }),
    row('4.', 'Mengambil izin', [{ id: 'd', lane: 'L1', kind: 'end' }], { output: 'Izin' }),
  ],
  [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c', label: 'Ya' },
    { from: 'b', to: 'a', label: 'Tidak' },
    { from: 'c', to: 'd' },
  ],
);

function viewOf(sop: Sop, lane?: string): ApplicantView {
  const view = toApplicantView(sop, lane);
  if (view === null) throw new Error('no view');
  return view;
}

describe('guessApplicantLane', () => {
  it.each([
    ['R08', 'Pengguna Layanan'],
    ['R15', 'OPD'],
    ['R17a', 'Perangkat Daerah'],
    ['R18b', 'Pemohon'],
    ['R01', undefined],
    ['R16', undefined],
  ])('finds who asks in %s: %s', (name, expected) => {
    expect(guessApplicantLane(caseNamed(name))?.name).toBe(expected);
  });

  it.each([
    [['Petugas Pelayanan Masyarakat', 'OPD', 'Warga'], 'Warga'],
    [['Kepala Perangkat Daerah', 'Unit Kerja Pengusul'], 'Unit Kerja Pengusul'],
    [['Kasi Pelayanan', 'Pemohon / Kuasanya'], 'Pemohon / Kuasanya'],
    [['Kabag', 'MASYARAKAT (Pelapor)'], 'MASYARAKAT (Pelapor)'],
    [['Loket Pemohon', 'Kabid Masyarakat'], undefined],
  ])('of %j takes %s', (names, expected) => {
    const lanes = names.map((name, index) => ({ id: `L${index + 1}`, name }));
    expect(guessApplicantLane(sopOf(lanes, [], []))?.name).toBe(expected);
  });
});

describe('toApplicantView', () => {
  it("keeps the applicant's own steps, with the waits between", () => {
    const { steps, before, lane } = viewOf(PERMIT);
    expect(lane.id).toBe('L1');
    expect(before).toEqual([]);
    expect(steps.map(({ number, text, waktu, output, last }) => [number, text, waktu, output, last])).toEqual(
      [
        ['1', 'Mengajukan permohonan', '5 menit', 'Berkas', false],
        ['4', 'Mengambil izin', '', 'Izin', true],
      ],
    );
    expect(steps[0]?.next).toEqual([
      {
        answer: { label: 'Tidak', question: 'Memeriksa berkas', own: false },
        wait: { texts: ['Memeriksa berkas'], executors: ['Petugas Loket'], waktu: '15 menit' },
        to: { kind: 'step', position: 1 },
      },
      {
        answer: { label: 'Ya', question: 'Memeriksa berkas', own: false },
        wait: {
          texts: ['Memeriksa berkas', 'Menandatangani izin'],
          executors: ['Petugas Loket', 'Kepala Dinas'],
          waktu: '1 sampai 2 hari kerja',
        },
        to: { kind: 'step', position: 2 },
      },
    ]);
    expect(steps[1]?.next).toEqual([]);
  });

  it('takes a lane by id or by name, and has nothing for a lane that does not exist', () => {
    expect(viewOf(PERMIT, 'kepala dinas').lane.id).toBe('L3');
    expect(viewOf(PERMIT, 'L2').steps.map(({ number }) => number)).toEqual(['2']);
    expect(toApplicantView(PERMIT, 'Gubernur')).toBeNull();
    expect(toApplicantView(caseNamed('R01'))).toBeNull();
  });

  it('says what comes before the first step, where others begin', () => {
    const { before } = viewOf(PERMIT, 'L3');
    expect(before.map(({ wait, to }) => [wait?.texts, to])).toEqual([
      [['Mengajukan permohonan', 'Memeriksa berkas'], { kind: 'step', position: 1 }],
    ]);
  });

  it('tells an end behind the counter from a way that is not told', () => {
    const last = (kind: 'end' | 'process') =>
      sopOf(
        LANES,
        [
          row('1', 'Melapor', [{ id: 'a', lane: 'L1', kind: 'start' }]),
          row('2', 'Mencatat', [{ id: 'b', lane: 'L2', kind }]),
        ],
        [{ from: 'a', to: 'b' }],
      );
    expect(viewOf(last('end')).steps[0]?.next[0]?.to).toEqual({ kind: 'end' });
    expect(viewOf(last('process')).steps[0]?.next[0]?.to).toEqual({ kind: 'nowhere' });
    const alone = sopOf(LANES, [row('1', 'Melapor', [{ id: 'a', lane: 'L1', kind: 'process' }])], []);
    expect(viewOf(alone).steps[0]?.next).toEqual([{ answer: null, wait: null, to: { kind: 'nowhere' } }]);
  });

  it('counts a Waktu cell merged over several rows once', () => {
    const sop = sopOf(
      LANES,
      [
        row('1', 'Melapor', [{ id: 'a', lane: 'L1', kind: 'start' }]),
        row('2', 'Mencatat', [{ id: 'b', lane: 'L2', kind: 'process' }], { waktu: '30 menit' }),
        row('3', 'Menjawab', [{ id: 'c', lane: 'L3', kind: 'end' }]),
      ],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    );
    const merged: Sop = { ...sop, mergedCells: [{ column: 'waktu', from: '2', to: '3' }] };
    expect(viewOf(merged).steps[0]?.next[0]?.wait?.waktu).toBe('30 menit');
    expect(viewOf(sop).steps[0]?.next[0]?.wait?.waktu).toBe(
      '30 menit, belum termasuk kegiatan yang waktunya tidak tertulis',
    );
  });

  it('counts the applicant in where the row is done together, and gives bare numbers their unit', () => {
    const sop: Sop = {
      ...sopOf(
        LANES,
        [
          row('1', 'Melapor', [{ id: 'a', lane: 'L1', kind: 'start' }]),
          row(
            '2',
            'Membahas',
            [
              { id: 'b', lane: 'L1', kind: 'process' },
              { id: 'c', lane: 'L2', kind: 'process' },
            ],
            {
              joint: true,
              waktu: '2',
            },
          ),
          row('3', 'Selesai', [{ id: 'd', lane: 'L2', kind: 'end' }]),
        ],
        [
          { from: 'a', to: 'c' },
          { from: 'c', to: 'd' },
        ],
      ),
      headings: { waktu: 'Waktu (hari)' },
    };
    const { steps } = viewOf(sop);
    expect(steps.map(({ number, waktu }) => [number, waktu])).toEqual([
      ['1', ''],
      ['2', '2 hari'],
    ]);
    expect(steps[0]?.next).toEqual([{ answer: null, wait: null, to: { kind: 'step', position: 2 } }]);
    expect(steps[1]?.next[0]?.wait?.texts).toEqual(['Selesai']);
  });

  it('leads every way to a step that exists, in any SOP and for any lane', () => {
    const generated = Array.from({ length: 100 }, (_, seed) =>
      randomSop(seed, { rows: 4 + (seed % 12), lanes: 2 + (seed % 4), joint: 0.3, rare: 0.3 }),
    );
    for (const sop of [...CASES.map(([, real]) => real), ...generated])
      for (const { id } of sop.lanes) {
        const { steps, before } = viewOf(sop, id);
        const rows = sop.activities.filter(({ symbols }) => symbols.some(({ lane }) => lane === id));
        expect(steps.length).toBeGreaterThanOrEqual(rows.length);
        for (const next of [...before, ...steps.flatMap((step) => step.next)]) {
          if (next.to.kind === 'step') expect(steps[next.to.position - 1]).toBeDefined();
          if (next.wait) expect(next.wait.texts.length * next.wait.executors.length).toBeGreaterThan(0);
        }
        for (const { last, next } of steps) expect(last || next.length > 0).toBe(true);
      }
  });
});

describe('applicantViewToText', () => {
  it('is a notice that a citizen can follow', () => {
    expect(
      applicantViewToText(viewOf({ ...PERMIT, identity: { ...PERMIT.identity, title: 'Izin  Reklame' } })),
    ).toBe(
      [
        'Panduan langkah: Izin Reklame',
        'Langkah-langkah berikut dikerjakan oleh Pemohon.',
        'Waktu seluruh kegiatan: 1 sampai 2 hari kerja, belum termasuk kegiatan yang waktunya tidak tertulis.',
        '',
        'Langkah 1. Mengajukan permohonan',
        '  Yang disiapkan: KTP; Formulir bermeterai',
        '  Waktu: 5 menit',
        '  Hasil: Berkas',
        '  Bila “Tidak” pada kegiatan “Memeriksa berkas”: menunggu kegiatan “Memeriksa berkas” oleh Petugas Loket (waktu: 15 menit), lalu kembali ke langkah 1.',
        '  Bila “Ya” pada kegiatan “Memeriksa berkas”: menunggu 2 kegiatan, dari “Memeriksa berkas” sampai “Menandatangani izin”, oleh Petugas Loket dan Kepala Dinas (waktu: 1 sampai 2 hari kerja), lalu lanjut ke langkah 2.',
        '',
        'Langkah 2. Mengambil izin',
        '  Hasil: Izin',
        '  Layanan selesai.',
        '',
      ].join('\n'),
    );
  });

  it('says that an activity of others is received, without its requirements', () => {
    const text = applicantViewToText(viewOf(caseNamed('R15')));
    expect(text).toContain(
      'Langkah 2. Menerima hasil kegiatan “Pendistribusian”\n  Hasil: Buku Laporan SPM\n',
    );
    expect(text).toContain('Waktu: 1 hari\n');
  });

  it('asks with the own answer where the applicant decides', () => {
    expect(applicantViewToText(viewOf(caseNamed('R08')))).toContain('\n  Bila “Ya”: menunggu 2 kegiatan');
  });

  it('says so when the lane has no step', () => {
    const view = viewOf(sopOf(LANES, [], []), 'L1');
    expect(applicantViewToText(view)).toBe('Tidak ada langkah yang dikerjakan oleh Pemohon.\n');
  });
});
