import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OTHER_UNIT, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { actsOnOwnPage, fires, fromEditor, type OfficeAct, revisesByForm, submits } from './office-acts.ts';
import { ANALYST, sopNamed } from './sop-office.ts';
import { fetchesIntoWorkbook, getsWorkbook, submitsFromWorkbook } from './workbook-acts.ts';

const FIRST = 'K-2026-0001';
const SECOND = 'K-2026-0002';
const ONE = { person: UNIT.contact, unit: UNIT.name };
const OTHER = { person: OTHER_UNIT.contact, unit: OTHER_UNIT.name };
const DAY = 24;

/** Everything that happens beside the ordinary way, and what the clock does. */
export function aroundACase(): readonly OfficeAct[] {
  return [
    submits('the first case', ONE, sopNamed('Pelayanan Satu'), { silent: true }),
    revisesByForm(
      'a form is refused: the document is in others’ hands',
      ONE,
      FIRST,
      sopNamed('Pelayanan Baru'),
    ),
    actsOnOwnPage('a manager hands work to another', OWNER, (office) => {
      const [token] = office.cases()[0]?.tokens ?? [];
      const lane = office.route.steps.find(({ id }) => id === token?.step)?.executors[0]?.lane;
      return [
        {
          act: 'alihkan',
          caseId: FIRST,
          step: token?.step,
          lane,
          to: ANALYST,
          reason: 'Kepala bagian cuti.',
        },
      ];
    }),
    // The sweep comes every ten minutes.
    submits('a form is handed in, and its trigger never fires', OTHER, sopNamed('Pelayanan Dua'), {
      deliveries: 0,
      minutes: 11,
    }),
    actsOnOwnPage('a unit takes its case back', OTHER.person, () => [
      { act: 'tarik', caseId: SECOND, reason: 'Belum lengkap.' },
    ]),
    actsOnOwnPage('a unit opens its case again', OTHER.person, () => [{ act: 'buka-lagi', caseId: SECOND }]),
    actsOnOwnPage('a manager ends a case', OWNER, () => [
      { act: 'batalkan', caseId: SECOND, reason: 'Sudah diatur di tempat lain.' },
    ]),
    actsOnOwnPage('a unit hands in the sheet of an ended case again', OTHER.person, () => [
      { act: 'ajukan-lagi', caseId: SECOND, answers: {} },
    ]),
    getsWorkbook(),
    submitsFromWorkbook('“Ajukan” in the workbook'),
    fetchesIntoWorkbook('“Ambil pengajuan” in the workbook', FIRST),
    actsOnOwnPage('a manager starts a collection on their page', OWNER, ({ service }) => [
      { act: 'mulai-pengumpulan', service: service.code, deadline: '2026-02-27' },
    ]),
    fires('the morning run reminds silent units', 'harian', untilNear, { hours: DAY + 1 }),
    fromEditor('“Periksa sistem” mends what is gone', 'periksaSistem', breakThings),
    fires('the sweep reminds of late tasks', 'sapu', wantsReminders),
  ];
}

/** Everything is late by now. */
function wantsReminders(office: StoryOffice): void {
  office.setSetting('most', '1');
}

function untilNear(office: StoryOffice): void {
  silence(office, Date.parse('2026-02-25T03:00:00Z'));
}

/** Time passes without a run of the clock. */
function silence({ world }: StoryOffice, until: number): void {
  world.triggers.delivery = () => 0;
  world.waitUntil(new Date(until));
  world.triggers.delivery = () => 1;
}

function breakThings({ world }: StoryOffice): void {
  const sweep = world.triggers.list().find(({ functionName }) => functionName === 'sapu');
  world.triggers.remove(sweep?.id ?? '');
}
