import { OFFICE_TEXTS, OFFICE_WORDS } from '../messages/registry-office.ts';
import { parseNumberPattern } from '../process/number/number-pattern.ts';
import { cleanCell, foldText } from '../sop/fold-text.ts';
import { addresses, codedRow, type Faults, isYes, type Rows } from './office-cells.ts';
import type { Service } from './service.ts';
import { type ColumnOf, cellOf, TABS } from './tab-layout.ts';

/** The services of the tab Layanan. */
export function readServices(rows: Rows, faults: Faults): readonly Service[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): Service[] => {
    const coded = codedRow('layanan', row, index, seen, faults);
    if (coded === null) return [];
    const at = coded.row;
    const cell = (column: ColumnOf<'layanan'>) => cleanCell(cellOf('layanan', row, column));
    const name = cell('Nama Layanan');
    if (name === '') faults.note('layanan', at, OFFICE_TEXTS.noName(TABS.layanan.name, at, 'Nama Layanan'));
    const content = choice(cell('Jenis Naskah'), OFFICE_WORDS.content);
    if (content === null) faults.note('layanan', at, OFFICE_TEXTS.content(at, cell('Jenis Naskah')));
    const applicants = choice(cell('Pengaju'), OFFICE_WORDS.applicants);
    if (applicants === null) faults.note('layanan', at, OFFICE_TEXTS.applicants(at, cell('Pengaju')));
    if (name === '' || content === null || applicants === null) return [];
    const active = cell('Aktif');
    return [
      {
        code: coded.code,
        name,
        content,
        routeTab: cell('Tab Alur'),
        numbering: numberingOf(cell('Pola Nomor'), cell('Nomor Per'), at, faults),
        klasifikasi: cell('Klasifikasi'),
        lastNumber: counterOf(cell('Nomor Terakhir'), at, faults),
        applicants,
        receivers: addresses(cell('Penerima Akhir'), 'layanan', at, faults),
        active: active === '' || isYes(active),
      },
    ];
  });
}

/** The key whose printed word this is; the first one for an empty cell. */
function choice<K extends string>(text: string, words: Readonly<Record<K, string>>): K | null {
  const keys = Object.keys(words) as K[];
  if (text === '') return keys[0] ?? null;
  return keys.find((key) => foldText(words[key]) === foldText(text)) ?? null;
}

function numberingOf(text: string, per: string, row: number, faults: Faults): Service['numbering'] {
  if (text === '' || text === '-') return null;
  const words = per.split(/[,;]|\bdan\b/).map(foldText);
  const has = (word: string) => words.includes(foldText(word));
  const scope = {
    // Where nothing is said, the counter begins anew each year, as offices do.
    yearly: per === '' || has(OFFICE_WORDS.perYear),
    per: [
      ...(has(OFFICE_WORDS.perUnit) ? (['unit'] as const) : []),
      ...(has(OFFICE_WORDS.perKlasifikasi) ? (['klasifikasi'] as const) : []),
    ],
  };
  const read = parseNumberPattern(text, scope);
  for (const { message } of read.faults)
    faults.note('layanan', row, OFFICE_TEXTS.within(`${TABS.layanan.name} baris ${row}`, message));
  return read.pattern;
}

function counterOf(text: string, row: number, faults: Faults): number {
  if (text === '') return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  faults.note('layanan', row, OFFICE_TEXTS.counter(row, text));
  return 0;
}
