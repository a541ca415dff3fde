import { VIEWS } from '../messages/views.ts';
import { findProfile } from '../profile/profiles.ts';
import { headingUnit } from '../sop/heading-dictionary.ts';
import { bareNumber, mergedRows } from '../sop/merged-rows.ts';
import type { MutuBakuColumn, Sop } from '../sop/sop.ts';
import { parseWaktu } from '../sop/waktu.ts';

const COLUMNS: readonly MutuBakuColumn[] = ['kelengkapan', 'waktu', 'output', 'keterangan'];

/** The mutu baku of a row as a reader sees it: a cell merged over several rows counts for each of them. */
export function mutuBakuOf(sop: Sop, activity: number): Readonly<Record<MutuBakuColumn, string>> {
  const row = sop.activities[activity];
  const texts: Record<MutuBakuColumn, string> = {
    kelengkapan: row?.kelengkapan.trim() ?? '',
    waktu: row?.waktu.trim() ?? '',
    output: row?.output.trim() ?? '',
    keterangan: row?.keterangan.trim() ?? '',
  };
  for (const merged of sop.mergedCells ?? []) {
    const rows = mergedRows(sop, merged);
    if (rows === null || activity < rows.first || activity > rows.last || texts[merged.column] !== '')
      continue;
    const block = sop.activities.slice(rows.first, rows.last + 1);
    texts[merged.column] =
      block.map((other) => other[merged.column].trim()).find((text) => text !== '') ?? '';
  }
  return { ...texts, waktu: withUnit(sop, texts.waktu) };
}

/** A bare number gets the unit that its column's heading names. */
function withUnit(sop: Sop, waktu: string): string {
  const unit = headingUnit(sop.headings?.waktu ?? findProfile(sop.profile).columns.waktu);
  return unit !== undefined && parseWaktu(waktu).kind === 'bare' ? VIEWS.waktuIn(waktu, unit) : waktu;
}

/** "5. Memeriksa berkas (Lengkap?)", in one line. */
export function stepName(sop: Sop, activity: number, caption = ''): string {
  const row = sop.activities[activity];
  const text = oneLine(row?.text ?? '');
  const name = caption.trim() === '' ? text : VIEWS.captioned(text, oneLine(caption));
  const number = bareNumber(row?.number ?? '');
  return name === '' ? number : VIEWS.step(number, name);
}

/** What the table says of a row besides its text, one line each; empty cells are left out. */
export function stepDetails(sop: Sop, activity: number): readonly string[] {
  const texts = mutuBakuOf(sop, activity);
  return COLUMNS.flatMap((column) => (texts[column] === '' ? [] : [VIEWS[column](texts[column])]));
}

export function sopTitle(sop: Sop): string {
  return oneLine(sop.identity.title) || VIEWS.untitled;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
