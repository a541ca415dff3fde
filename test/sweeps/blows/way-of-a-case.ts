import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { signedCopyOf } from '../../../src/cli/registry/signed-copy.ts';
import { OTHER_UNIT, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { numberOf } from '../../../src/core/registry/case-record.ts';
import {
  actsOnOwnPage,
  decides,
  decisionAbout,
  fromEditor,
  type OfficeAct,
  replies,
  submits,
} from './office-acts.ts';
import { ANALYST, HEAD, MAYOR, readsMail, SECRETARY, sopNamed, type Variant } from './sop-office.ts';
import { doubts } from './strike.ts';

const FIRST = 'K-2026-0001';
const SECOND = 'K-2026-0002';
const BOTH = [FIRST, SECOND];
const ONE = { person: UNIT.contact, unit: UNIT.name };
const OTHER = { person: OTHER_UNIT.contact, unit: OTHER_UNIT.name };
const YES = { choice: 'Ya' };
const RETURNED = {
  choice: 'Tidak',
  note: 'Waktu pada langkah 2 terlalu lama.',
  remarks: [{ row: '2', column: 'Waktu', text: 'Cukup satu hari.' }],
};

/**
 * From the letter of a collection to the delivery, two cases side by side. Where mail is read, only what letters have to do with is
 * struck: everything else is the same code.
 */
export function wayOfACase(variant: Variant): readonly OfficeAct[] {
  const byMail = readsMail(variant);
  const alike = (acts: readonly OfficeAct[]) => (byMail ? quietly(acts) : acts);
  return [
    fromEditor('a collection is started in the editor', 'mulaiPengumpulan', plan, { seen: started }),
    submits('a form is handed in', ONE, sopNamed('Pelayanan Satu')),
    ...alike([
      submits('a form is handed in, and its trigger fires twice', OTHER, sopNamed('Pelayanan Dua'), {
        deliveries: 2,
      }),
    ]),
    decides('a task is done by letter', HEAD, FIRST),
    ...quietly([decides('a task of the other case', HEAD, SECOND), ...analystWorks(), ...analystWorks()]),
    ...alike([works('a task that ends in a draft is done', FIRST)]),
    ...quietly([works('the other draft', SECOND)]),
    ...alike([
      decides('the Sekda sends back with a remark', SECRETARY, FIRST, RETURNED),
      actsOnOwnPage('the remark is answered with a changed sheet', ANALYST, (office) => {
        changeSheet(office);
        return [{ act: 'ajukan-lagi', caseId: FIRST, answers: answersTo(office, FIRST) }];
      }),
    ]),
    ...(byMail ? decidedByMail() : decidedTogether()),
    ...(byMail ? [] : signedComesBack()),
    works('a case is delivered', FIRST),
    ...(byMail ? [] : [resent()]),
  ];
}

function plan(office: StoryOffice): void {
  office.type('Pengumpulan', 'A2', [['', office.service.code, '', '', '30 Januari 2026', '', '', '', '']]);
}

/** Whoever planned it sees in the tab that it has begun. */
function started(office: StoryOffice): boolean {
  return office
    .rows('Pengumpulan')
    .slice(1)
    .every(([code]) => code !== '');
}

function works(name: string, caseId: string): OfficeAct {
  return actsOnOwnPage(name, ANALYST, (office) => [decisionAbout(office, caseId, '')]);
}

function analystWorks(): readonly OfficeAct[] {
  return BOTH.map((id) => works('the analyst works', id));
}

function quietly(acts: readonly OfficeAct[]): readonly OfficeAct[] {
  return acts.map((act) => ({ ...act, silent: true }));
}

function decidedByMail(): readonly OfficeAct[] {
  return [
    replies('the Sekda agrees by mail', SECRETARY, FIRST, 'SETUJU'),
    replies('the Sekda answers by mail what cannot be taken', SECRETARY, SECOND, 'Nanti saya lihat dulu.'),
    ...quietly([decides('the Sekda agrees', SECRETARY, SECOND, YES)]),
    replies('the mayor signs by mail', MAYOR, FIRST, 'SETUJU'),
  ];
}

function decidedTogether(): readonly OfficeAct[] {
  const agrees = (name: string, person: string) =>
    actsOnOwnPage(name, person, (office) => BOTH.map((id) => decisionAbout(office, id, 'Ya')));
  return [
    agrees('the Sekda agrees to two cases on one page', SECRETARY),
    agrees('the mayor signs two cases on one page', MAYOR),
  ];
}

/** One signed document is handed in on a page, the other fetched from the unit's folder, where somebody has laid it down. */
function signedComesBack(): readonly OfficeAct[] {
  return [
    actsOnOwnPage('a signed document is handed in on a page', OWNER, (office) => {
      const { number, signed } = signedOf(office, FIRST);
      const base64 = Buffer.from(signed).toString('base64');
      return [{ act: 'unggah-naskah', caseId: FIRST, number, base64 }];
    }),
    actsOnOwnPage('a signed document is fetched from the folder', OWNER, (office) => {
      const { number, signed } = signedOf(office, SECOND);
      const folder = office.folder(OTHER_UNIT.name, 'disahkan');
      const file = { name: `${SECOND} bertanda tangan.pdf`, mimeType: 'application/pdf', bytes: signed };
      office.world.drive.upload(OWNER, { ...file, folder });
      return [{ act: 'unggah-naskah', caseId: SECOND, number, base64: '' }];
    }),
  ];
}

function signedOf(office: StoryOffice, caseId: string) {
  const kase = office.cases().find(({ id }) => id === caseId);
  const signed = kase === undefined ? null : signedCopyOf(office, kase);
  if (kase === undefined || signed === null) throw new Error(`${caseId} has no final document.`);
  return { number: numberOf(kase), signed };
}

/** A manager has a letter sent again of which nobody knew whether it was sent. */
function resent(): OfficeAct {
  return actsOnOwnPage('a doubtful letter is sent again', OWNER, (office) => {
    const { world } = office;
    world.faults.add({ on: 'MailApp.sendEmail', effect: 'end' });
    world.web.open(null, `${office.url}?p=masuk`).run('mintaTautan', UNIT.contact);
    world.wait(40 * 60_000);
    return doubts(world).map(({ task }) => ({ act: 'surat', task, outcome: 'kirim-lagi' }));
  });
}

function answersTo(office: StoryOffice, caseId: string): Readonly<Record<string, string>> {
  const notes = office.cases().find(({ id }) => id === caseId)?.notes ?? [];
  return Object.fromEntries(notes.map(({ id }) => [id, 'Sudah diperbaiki.']));
}

/** The unit changes what it was told to change. */
function changeSheet(office: StoryOffice): void {
  const file = office.world
    .files()
    .find(({ name, owner }) => name === 'Pelayanan Satu' && owner === ONE.person);
  const [sheet] = office.world.spreadsheet(file?.id ?? '').sheets;
  const row = sheet?.texts.findIndex((cells) => cells.includes('Waktu')) ?? -1;
  const column = sheet?.texts[row]?.indexOf('Waktu') ?? -1;
  const target = sheet?.texts.findIndex((cells, at) => at > row && cells[0] === '2') ?? -1;
  if (sheet === undefined || row < 0 || target < 0) throw new Error('The sheet has no such cell.');
  const a1 = `${String.fromCharCode(65 + column)}${target + 1}`;
  office.world.sheets.edit(ONE.person, file?.id ?? '', { sheet: sheet.title, a1 }, '1 hari');
}
