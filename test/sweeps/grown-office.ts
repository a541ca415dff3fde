import { createHash } from 'node:crypto';
import { StoryOffice } from '../../src/cli/registry/story-office.ts';
import { OWNER, UNIT } from '../../src/cli/registry/story-people.ts';
import { FORM_TEXTS } from '../../src/core/messages/registry-form.ts';
import type { Case } from '../../src/core/process/engine/case.ts';
import { type LedgerHead, sealEntry } from '../../src/core/process/ledger/seal-entry.ts';
import { writeCase } from '../../src/core/registry/case-record.ts';
import { readHead, writeHead, writeLedgerEntry } from '../../src/core/registry/ledger-record.ts';
import { readOffice } from '../../src/core/registry/read-office.ts';
import { cellOf, TABS, type TabId } from '../../src/core/registry/tab-layout.ts';
import { ensureCell } from '../../src/emulator/spreadsheet/grid.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The last day of the year: nothing of what is added falls due in these stories. */
const LATE = '2026-12-31T09:00:00.000Z';

/** An office that has worked for long: so many cases, half of them under way, and lines of the ledger, as the registry writes them. */
export function grownOffice(cases: number, lines: number): StoryOffice {
  const office = new StoryOffice('pekalongan-konsultasi', 'dist/registry', () =>
    new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF'),
  );
  office.world.addAccount(OWNER, 'workspace');
  const question = { [FORM_TEXTS.question.title]: 'Apakah boleh?' };
  office.submit(UNIT.contact, office.answers(UNIT.name, 'Yang pertama', question));
  office.wait(0.5);
  addCases(office, cases);
  addLines(office, lines);
  return office;
}

function addCases(office: StoryOffice, cases: number): void {
  const [row = []] = office.rows(TABS.berkas.name).slice(1);
  const [first] = office.cases();
  if (first === undefined) throw new Error('The office has no case to begin with.');
  const tab = (id: TabId) => office.rows(TABS[id].name).slice(1);
  const book = readOffice({
    layanan: tab('layanan'),
    jabatan: tab('jabatan'),
    unit: tab('unit'),
    libur: tab('libur'),
    pengaturan: tab('pengaturan'),
  });
  const setting = {
    service: cellOf('berkas', row, 'Kode Layanan'),
    route: office.route,
    routeKey: cellOf('berkas', row, 'Alur'),
    office: book.office,
    seq: 1,
    now: office.world.now().toISOString(),
  };
  const rows = Array.from({ length: cases - 1 }, (_, at) => writeCase(another(first, at + 2), setting));
  append(office, 'berkas', rows);
  count(office, 'berkas/2026', String(cases));
}

/** A case like the first one. */
function another(first: Case, number: number): Case {
  const id = `K-2026-${String(number).padStart(4, '0')}`;
  const running = number % 2 === 0;
  return {
    ...first,
    id,
    title: `Pertanyaan ${number}`,
    status: running ? 'berjalan' : 'selesai',
    contents: first.contents.map((content) => ({ ...content, hash: sha256(id) })),
    tokens: running ? first.tokens.map((token) => ({ ...token, due: LATE, remindAt: LATE })) : [],
    events: [`formulir:lama-${number}@${first.openedAt}`],
  };
}

function addLines(office: StoryOffice, lines: number): void {
  let head: LedgerHead = readHead(office.rows(TABS.mesin.name).find(([key]) => key === 'kepala')?.[1] ?? '');
  const at = office.world.now().toISOString();
  const rows: (readonly string[])[] = [];
  while (head.seq < lines) {
    const event = `waktu:lama-${head.seq}`;
    const entry = sealEntry(
      {
        caseId: `K-2026-${String((head.seq % 20) + 1).padStart(4, '0')}`,
        event,
        type: 'waktu',
        at,
        by: '',
        facts: [],
      },
      head,
      sha256,
    );
    rows.push(writeLedgerEntry(entry, 'Diingatkan'));
    head = { seq: entry.seq, hash: entry.hash };
  }
  append(office, 'riwayat', rows);
  count(office, 'kepala', writeHead(head));
}

function sheetOf(office: StoryOffice, tab: TabId) {
  const book = office.world.record(office.spreadsheet).spreadsheet;
  const sheet = book?.sheets.find(({ title }) => title === TABS[tab].name);
  if (sheet === undefined) throw new Error(`There is no tab ${TABS[tab].name}.`);
  return sheet;
}

/** Rows behind the last one, straight into the spreadsheet: calls would take hours. */
function append(office: StoryOffice, tab: TabId, rows: readonly (readonly string[])[]): void {
  const start = office.rows(TABS[tab].name).length;
  const sheet = sheetOf(office, tab);
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      if (text !== '') ensureCell(sheet, start + at, column).userEnteredValue = { stringValue: text };
    });
  });
  sheet.rows = Math.max(sheet.rows, start + rows.length + 1);
}

function count(office: StoryOffice, key: string, value: string): void {
  const sheet = sheetOf(office, 'mesin');
  const keys = sheet.cells.map((row) => row?.[0]?.userEnteredValue?.stringValue ?? '');
  const known = keys.indexOf(key);
  const at = known < 0 ? keys.length : known;
  [key, value].forEach((text, column) => {
    ensureCell(sheet, at, column).userEnteredValue = { stringValue: text };
  });
  sheet.rows = Math.max(sheet.rows, at + 1);
}
