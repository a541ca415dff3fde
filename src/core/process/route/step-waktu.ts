import { headingUnit } from '../../sop/heading-dictionary.ts';
import { mergedRows } from '../../sop/merged-rows.ts';
import { findProfile } from '../../profile/profiles.ts';
import type { Sop } from '../../sop/sop.ts';
import { parseWaktu, type Waktu } from '../../sop/waktu.ts';

/**
 * The Waktu of each row. Rows that share a merged cell each get what is written in it: their deadlines are counted from their
 * own beginning, since the paper does not say how the rows divide it.
 */
export function stepWaktu(sop: Sop): readonly Waktu[] {
  const hint = headingUnit(sop.headings?.waktu ?? findProfile(sop.profile).columns.waktu);
  const texts = sop.activities.map(({ waktu }) => waktu);
  for (const merged of sop.mergedCells ?? []) {
    const rows = merged.column === 'waktu' ? mergedRows(sop, merged) : null;
    if (rows === null) continue;
    const written = texts.slice(rows.first, rows.last + 1).find((text) => text.trim() !== '') ?? '';
    texts.fill(written, rows.first, rows.last + 1);
  }
  return texts.map((text) => parseWaktu(text, hint));
}
