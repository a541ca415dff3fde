import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '../../../src/core/calendar/add-working-time.ts';
import { foldLedger } from '../../../src/core/process/ledger/fold-ledger.ts';
import { verifyLedger } from '../../../src/core/process/ledger/verify-ledger.ts';
import { stepOf } from '../../../src/core/process/route/route.ts';
import { opened, SEKRETARIS } from './open-service.ts';
import { type Play, sha256 } from './play.ts';
import { addressOf, appointment, CALENDAR } from './small-office.ts';

/** Plays "row person choice note" lines; each must be accepted, and the rows that wait afterwards must be as told. */
function played(
  play: Play,
  lines: readonly (readonly [step: string, by: string, choice: string, waiting: string])[],
) {
  for (const [step, by, choice, waiting] of lines) {
    const note = choice === 'Tidak' ? 'Belum sesuai, mohon diperbaiki' : 'Jawaban atau keterangan';
    expect(`${step} ${play.done(step, by, choice, note)}`).toBe(`${step} ok`);
    expect(play.rows.join(' ')).toBe(waiting);
  }
  expect(foldLedger(play.entries).get('K-1')).toEqual(play.kase);
  expect(verifyLedger(play.entries, sha256)).toEqual([]);
}

const kinds = (play: Play) =>
  play.kase?.outcomes.map(({ kind, effect }) => `${kind} ${effect.split('/').slice(1).join('/')}`);

const KABAG = addressOf('Kepala Bagian Organisasi');
const ANALIS = addressOf('Analis Kebijakan');
const SEKDA = addressOf('Sekretaris Daerah');
const MAYOR = addressOf('Wali Kota');

describe.each(['kotamobagu-sop', 'kotamobagu-spp'])('%s', (id) => {
  it('returns from the mayor to the Sekda and from the Sekda to the team, and ends at the province', () => {
    const play = opened(id);
    expect(play.rows).toEqual(['2']);
    played(play, [
      ['2.L2', KABAG, '', '3'],
      ['3.L3', ANALIS, '', '4'],
      ['4.L3', ANALIS, '', '5'],
      ['5.L3', ANALIS, '', '6'],
      ['6.L4', SEKDA, 'Tidak', '5'],
      ['5.L3', ANALIS, '', '6'],
      ['6.L4', SEKDA, 'Ya', '7'],
      ['7.L5', MAYOR, 'Tidak', '6'],
      ['6.L4', SEKDA, 'Tidak', '5'],
      ['5.L3', ANALIS, '', '6'],
      ['6.L4', SEKDA, 'Ya', '7'],
      ['7.L5', MAYOR, 'Ya', '8'],
      ['8.L6', ANALIS, '', ''],
    ]);
    expect(play.kase?.status).toBe('selesai');
    expect(play.kase?.rounds).toMatchObject({ '5.L3': 3, '6.L4': 4, '7.L5': 2 });
    expect(kinds(play)).toEqual([
      'folder r1/folder/pengajuan',
      'document r1/document/draf',
      'folder r1/folder/draf',
      'number number',
      'document r1/document/final',
      'folder r1/folder/disahkan',
      'publish r1/publish',
      'deliver r1/deliver/8.L6',
    ]);
  });

  it('takes 236 working hours after the letter (2 of the 238) when every step takes its whole time', () => {
    const play = opened(id);
    const holders = [KABAG, ANALIS, ANALIS, ANALIS, SEKDA, MAYOR, ANALIS];
    for (const by of holders) {
      const token = play.kase?.tokens[0];
      play.at(token?.due ?? '');
      expect(
        play.done(
          token?.step ?? '',
          by,
          stepOf(play.world.route, token?.step ?? '')?.kind === 'decision' ? 'Ya' : '',
        ),
      ).toBe('ok');
    }
    expect(play.kase?.status).toBe('selesai');
    expect(workingTimeBetween(CALENDAR, Date.parse('2026-01-05T00:30:00Z'), play.now)).toBe(236 * 3_600_000);
  });
});

describe('tangerang', () => {
  const [STAF, KASUBAG, ASDA, BUPATI] = [
    'Staf Bagian Organisasi',
    'Kepala Subbagian',
    'Asisten Administrasi Umum',
    'Bupati',
  ].map(addressOf) as [string, string, string, string];

  it('climbs with paraf up to the Bupati, who returns it to the Sekda', () => {
    const play = opened('tangerang');
    played(play, [
      ['2.L6', STAF, '', '3'],
      ['3.L4', KABAG, '', '4'],
      ['4.L5', KASUBAG, '', '4'],
      ['4.L5', STAF, '', '5'],
      ['5.L3', ASDA, 'Tidak', '4'],
      ['4.L5', STAF, '', '4'],
      ['4.L5', KASUBAG, '', '5'],
      ['5.L3', ASDA, 'Ya', '6'],
      ['6.L3', ASDA, '', '6'],
      ['6.L2', SEKDA, '', '7'],
      ['7.L2', SEKDA, '', '8'],
      ['8.L1', BUPATI, 'Tidak', '7'],
      ['7.L2', SEKDA, '', '8'],
      ['8.L1', BUPATI, 'Ya', '9'],
      ['9.L6', STAF, '', '10'],
      ['10.L6', STAF, '', '11'],
      ['11.L6', STAF, '', ''],
    ]);
    expect(play.kase?.status).toBe('selesai');
    expect(kinds(play)?.slice(-5)).toEqual([
      'number number',
      'document r1/document/final',
      'folder r1/folder/disahkan',
      'publish r1/publish',
      'deliver r1/deliver/11.L6',
    ]);
  });
});

describe('sibolga', () => {
  it('stays inside one Dinas, signed by a Plt. head, and is told so', () => {
    const [KABID, KASI, STAF] = [
      'Kepala Bidang PIAK',
      'Kepala Seksi Kerja Sama dan Inovasi',
      'Staf Administrasi Umum',
    ].map(addressOf) as [string, string, string];
    const plt = appointment('Kepala Dinas', {
      person: SEKRETARIS,
      name: 'Sekretaris',
      capacity: 'Plt.',
      from: '2026-01-01',
    });
    const play = opened('sibolga', [plt]);
    const { office } = play.world;
    const vacant = office.appointments.filter(
      ({ jabatan, capacity }) => jabatan !== 'Kepala Dinas' || capacity === 'Plt.',
    );
    play.world = { ...play.world, office: { ...office, appointments: vacant } };
    played(play, [
      ['2.L5', STAF, '', '3'],
      ['3.L2', SEKRETARIS, '', '3'],
      ['3.L2', KABID, '', '3'],
      ['3.L2', KASI, '', '4'],
      ['4.L5', STAF, '', '5'],
      ['5.L4', KASI, '', '6'],
      ['6.L3', KABID, 'Tidak', '5'],
      ['5.L4', KASI, '', '6'],
      ['6.L3', KABID, 'Ya', '7'],
      ['7.L2', SEKRETARIS, '', '8'],
      ['8.L1', SEKRETARIS, '', '9'],
      ['9.L5', STAF, '', '10'],
      ['10.L5', STAF, '', ''],
    ]);
    const signed = play.kase?.visits.find(({ step }) => step === '8.L1');
    expect(signed?.acts[0]?.actor).toMatchObject({ jabatan: 'Kepala Dinas', capacity: 'Plt.' });
    expect(play.kase?.status).toBe('selesai');
  });
});

describe('pekalongan-konsultasi', () => {
  const [TATALAKSANA, MUDA] = ['Analis Tata Laksana', 'Analis Kebijakan Muda'].map(addressOf) as [
    string,
    string,
  ];

  it('answers, adds, and asks the Kabag where a decision is needed', () => {
    const play = opened('pekalongan-konsultasi');
    expect(play.done('2.L2', TATALAKSANA)).toBe('answer-required');
    played(play, [
      ['2.L2', TATALAKSANA, '', '3'],
      ['3.L3', MUDA, 'Ya', '3'],
      ['3.L3#2', MUDA, '', '4'],
      ['4.L3', MUDA, 'Ya', '4'],
      ['4.L4', KABAG, '', ''],
    ]);
    expect(play.kase?.status).toBe('selesai');
    expect(play.since(play.effects.length - 1)[0]).toMatch(/^selesai → kontak@unit.example/);
  });

  it('goes past both when neither is needed, within one day', () => {
    const play = opened('pekalongan-konsultasi');
    for (const [step, by, choice] of [
      ['2.L2', TATALAKSANA, ''],
      ['3.L3', MUDA, 'Tidak'],
      ['4.L3', MUDA, 'Tidak'],
    ] as const) {
      play.at(play.kase?.tokens[0]?.due ?? '');
      expect(play.done(step, by, choice, choice === '' ? 'Jawaban' : '')).toBe('ok');
    }
    expect(play.kase?.status).toBe('selesai');
    expect(new Date(play.now).toISOString()).toBe('2026-01-05T07:30:00.000Z');
  });
});

describe('pekalongan-pengaduan', () => {
  const PETUGAS = addressOf('Petugas Pengaduan');

  it('ends with the officer, or goes on to the Kabag', () => {
    const solved = opened('pekalongan-pengaduan');
    played(solved, [
      ['2.L2', PETUGAS, '', '3'],
      ['3.L2', PETUGAS, 'Ya', ''],
    ]);
    expect(solved.kase?.status).toBe('selesai');
    expect(solved.since(solved.effects.length - 1)).toEqual(['selesai → warga@surel.example']);
    const escalated = opened('pekalongan-pengaduan');
    played(escalated, [
      ['2.L2', PETUGAS, '', '3'],
      ['3.L2', PETUGAS, 'Tidak', '4'],
      ['4.L3', KABAG, '', ''],
    ]);
    expect(escalated.kase?.status).toBe('selesai');
    expect(escalated.kase?.visits.map(({ step }) => step)).toEqual(['1.L1', '2.L2', '3.L2', '4.L3']);
  });
});
