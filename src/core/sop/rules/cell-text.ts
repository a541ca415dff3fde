import { mergedRows } from '../merged-rows.ts';
import type { MutuBakuColumn, Sop } from '../sop.ts';

/** Text of a cell; an empty one that lies in a merged cell has the text of that cell's first filled row. */
export function cellText(sop: Sop, activity: number, column: MutuBakuColumn): string {
  const own = sop.activities[activity]?.[column] ?? '';
  if (own.trim() !== '') return own;
  for (const merged of sop.mergedCells ?? []) {
    const rows = merged.column === column ? mergedRows(sop, merged) : null;
    if (rows === null || activity < rows.first || activity > rows.last) continue;
    const filled = sop.activities.slice(rows.first, rows.last + 1).find((row) => row[column].trim() !== '');
    if (filled !== undefined) return filled[column];
  }
  return own;
}
