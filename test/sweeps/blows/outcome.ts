import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { foldLedger } from '../../../src/core/process/ledger/fold-ledger.ts';
import { verifyLedger } from '../../../src/core/process/ledger/verify-ledger.ts';
import { readCase } from '../../../src/core/registry/case-record.ts';
import { readLedgerEntry } from '../../../src/core/registry/ledger-record.ts';
import { cellOf, TABS, type TabId } from '../../../src/core/registry/tab-layout.ts';
import { type FileRecord, MIME, type World } from '../../../src/emulator/index.ts';

/** Everything that lasts, as sorted lines, without what a second try may change: instants, random names, notes on tries. */
export type Outcome = Readonly<Record<string, readonly string[]>>;

type Row = readonly string[];

/** What differs from one try to the next. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  [/([?&]t=)[^\s&"<>\\]+/g, '$1…'],
  [/\b\d{3} \d{3}\b/g, 'kode'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'saat'],
  [/pukul \d\d\.\d\d/g, 'pukul'],
  // A link lives so many days from its letter on.
  [/Berlaku sampai [A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ \d{4}/g, 'Berlaku sampai hari'],
  [/ \(sudah lewat\)/g, ''],
  [/\b[0-9a-f]{32}\b/g, 'acak'],
  // Made of the name of what is asked for, which for the clock's letters is the instant.
  [/\bL-[0-9a-f]{10}\b/g, 'rujukan'],
];

const FILE_ID = /\b1[\w-]{43}(?![\w-])/g;

/** Tabs whose rows are compared as they are. */
const PLAIN_TABS: readonly TabId[] = [
  'layanan',
  'jabatan',
  'unit',
  'libur',
  'pengaturan',
  'periode',
  'katalog',
  'alur',
];

/** What the machine remembers of its own rounds. */
const LOOKED = ['kepala', 'kotak/mulai', 'riwayat/diperiksa'];

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

export function outcomeOf(world: World): Outcome {
  const paths = pathsOf(world);
  const plain = (text: string) =>
    PASSING.reduce((left, [pattern, put]) => left.replace(pattern, put), text).replace(
      FILE_ID,
      (id) => paths.get(id) ?? 'tak dikenal',
    );
  const tab = tabsOf(world);
  const lines = (values: readonly unknown[]) =>
    values.map((value) => plain(typeof value === 'string' ? value : JSON.stringify(value))).sort();
  return {
    ...Object.fromEntries(PLAIN_TABS.map((id) => [id, lines(tab(id))])),
    berkas: lines(
      tab('berkas').map((row) => {
        const kase = readCase(row);
        return [{ ...kase, events: [...(kase?.events ?? [])].sort() }, cellOf('berkas', row, 'Nomor Naskah')];
      }),
    ),
    riwayat: lines(
      tab('riwayat')
        .flatMap((row) => readLedgerEntry(row) ?? [])
        .map(({ caseId, type, event, by, facts }) => [caseId, type, event, by, facts]),
    ),
    kotakKeluar: lines(tab('kotakKeluar').map(taskLine)),
    // Where finished tasks end, and whether the ledger was read this night, is a matter of when somebody last looked.
    mesin: lines(tab('mesin').filter(([key = '']) => !LOOKED.includes(key))),
    drive: lines(filesOf(world).map((file) => fileLine(file, paths))),
    surel: lines(mailsOf(world)),
    pemicu: lines(
      world.triggers
        .list()
        // Those that fire once stay in the list when they have.
        .filter(({ schedule }) => !('at' in schedule))
        .map(({ functionName, eventType, sourceId, disabled }) => [
          functionName,
          eventType,
          sourceId,
          disabled,
        ]),
    ),
    properti: lines(
      Object.entries(world.state.properties)
        .flatMap(([, store]) => Object.keys(store))
        .filter((key) => !key.startsWith('registri.pemicu.sekali')),
    ),
  };
}

/** The ledger is whole, and the cases are what it says. */
export function expectSound(world: World): void {
  const tab = tabsOf(world);
  const entries = tab('riwayat').flatMap((row) => readLedgerEntry(row) ?? []);
  expect(verifyLedger(entries, sha256)).toEqual([]);
  expect([...foldLedger(entries).values()]).toEqual(tab('berkas').map((row) => readCase(row)));
}

/** The registry's spreadsheet; undefined before it is made. */
export function registryOf(world: World): FileRecord | undefined {
  return filesOf(world).find(
    ({ name, mimeType }) => name.startsWith('Registri') && mimeType === MIME.spreadsheet,
  );
}

/** Rows of each tab of the registry below its heading, as they are now. */
export function tabsOf(world: World): (tab: TabId) => readonly Row[] {
  const id = registryOf(world)?.id;
  const sheets = id === undefined ? [] : world.spreadsheet(id).sheets;
  return (tab) => sheets.find(({ title }) => title === TABS[tab].name)?.texts.slice(1) ?? [];
}

/** Whether anything in Kotak Keluar is neither done nor before a person. */
export function hasOpenTasks(world: World): boolean {
  const sheets = registryOf(world)?.spreadsheet?.sheets ?? [];
  const { cells = [] } = sheets.find(({ title }) => title === TABS.kotakKeluar.name) ?? {};
  const states = cells.slice(1).map((row) => row?.[0]?.userEnteredValue?.stringValue ?? '');
  return states.some((state) => !['', 'selesai', 'dibatalkan', 'perlu diperiksa'].includes(state));
}

/** Text of every mail that the registry has sent, as it lies with whoever got it. */
export function mailsOf(world: World): readonly string[] {
  return Object.entries(world.state.mail.boxes).flatMap(([person, { messages }]) =>
    messages
      .filter(({ labels }) => labels.includes('INBOX'))
      .map(({ from, subject, plain, files }) =>
        JSON.stringify([
          person,
          from,
          subject,
          plain,
          files.map(({ name, bytes }) => [name, bytes.length > 0]),
        ]),
      ),
  );
}

function taskLine(row: Row): readonly string[] {
  const cell = (column: Parameters<typeof cellOf<'kotakKeluar'>>[2]) => cellOf('kotakKeluar', row, column);
  return [cell('Keadaan'), cell('Jenis'), cell('Berkas'), cell('Kepada'), cell('Id')];
}

function filesOf(world: World): readonly FileRecord[] {
  return Object.values(world.state.files).filter(({ id, trashed }) => !trashed && !id.startsWith('0A'));
}

/** Ids of files, with their place and name. */
function pathsOf(world: World): ReadonlyMap<string, string> {
  const { files } = world.state;
  const path = ({ name, parents }: FileRecord): string => {
    const [parent] = parents.flatMap((id) => files[id] ?? []);
    return parent === undefined ? name : `${path(parent)}/${name}`;
  };
  return new Map(Object.values(files).map((file) => [file.id, path(file)]));
}

function fileLine(file: FileRecord, paths: ReadonlyMap<string, string>): readonly unknown[] {
  const {
    id,
    mimeType,
    owner,
    editors,
    viewers,
    commenters = [],
    link,
    appProperties,
    spreadsheet,
    form,
  } = file;
  const isRegistry = spreadsheet !== undefined && paths.get(id)?.split('/').pop()?.startsWith('Registri');
  return [
    paths.get(id),
    mimeType,
    owner,
    [...editors].sort(),
    [...viewers].sort(),
    [...commenters].sort(),
    link ?? null,
    appProperties,
    // A Google Doc is a packed .docx with the time of its packing in it.
    mimeType === MIME.document ? file.bytes.length > 0 : sha256(file.bytes),
    isRegistry || spreadsheet === undefined
      ? null
      : spreadsheet.sheets.map(({ title, cells }) => [title, sha256(JSON.stringify(cells))]),
    form === undefined ? null : formLine(form),
  ];
}

function formLine(form: NonNullable<FileRecord['form']>): readonly unknown[] {
  const { title, description, published, accepting, emailCollection, items, responses } = form;
  const questions = items.map((item) => [item.title, item.type, item.helpText, item.choices]);
  return [title, description, published, accepting, emailCollection, questions, responses.length];
}
