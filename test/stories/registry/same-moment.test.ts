import { expect, it } from 'vitest';
import { fillIn, newRegistry, OWNER, type RegistryOffice } from './registry-office.ts';

const UNITS = 40;
const contact = (at: number) => `unit${at}@contoh.go.id`;

/** A registry of forty units that may ask for a consultation: questions need no sheet, so that only the registry is at work. */
function fortyUnits(): RegistryOffice {
  const office = newRegistry();
  // Letters of one day must not be what ends this story.
  office.world.addAccount(OWNER, 'workspace');
  office.run('siapkan');
  office.type('Layanan', 'K2', [['tidak'], ['tidak'], ['tidak'], ['tidak'], ['ya']]);
  fillIn(office);
  office.type(
    'Unit',
    'A2',
    Array.from({ length: UNITS }, (_, at) => [`U${at}`, `Unit ${at}`, contact(at), 'ya']),
  );
  office.run('siapkan');
  return office;
}

it('takes the submissions of forty units at the same moment: forty cases, each once', () => {
  const office = fortyUnits();
  const { world } = office;
  const form = office.files().find(({ name }) => name.startsWith('Pengajuan Konsultasi'))?.id ?? '';
  world.together(() => {
    for (let at = 0; at < UNITS; at += 1)
      world.forms.submit(contact(at), form, {
        'Unit kerja': `Unit ${at}`,
        'Nama pengaju': `Pengaju ${at}`,
        Judul: `Pertanyaan ${at}`,
        Uraian: 'Bagaimana susunan organisasi UPTD?',
      });
  }, 1_000);
  // Google lets thirty runs of one account go at once and refuses the others: these answers are found by the sweep.
  const runs = world.triggers.runs.filter(({ trigger }) => trigger.functionName === 'saatFormulirDikirim');
  expect([runs.length, runs.filter(({ error }) => error !== undefined).length]).toEqual([UNITS, UNITS - 30]);
  world.wait(60 * 60_000);
  const cases = office.rows('Berkas').slice(1);
  expect(new Set(cases.map(([id]) => id)).size).toBe(UNITS);
  expect(new Set(cases.map((row) => row[4])).size).toBe(UNITS);
  expect(cases).toHaveLength(UNITS);
  const ledger = office.rows('Riwayat').slice(1);
  expect(ledger.map(([seq]) => Number(seq))).toEqual(ledger.map((_, at) => at + 1));
  for (let at = 0; at < UNITS; at += 1)
    expect(world.mail.inbox(contact(at)).filter(({ subject }) => subject.includes('r1]'))).toHaveLength(1);
  const open = office
    .rows('Kotak Keluar')
    .slice(1)
    .filter(([state]) => state !== 'selesai');
  expect(open).toEqual([]);
  expect(world.triggers.list().length).toBeLessThan(8);
}, 900_000);
