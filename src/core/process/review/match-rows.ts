import { foldText } from '../../sop/fold-text.ts';
import type { Activity } from '../../sop/sop.ts';

/** A row of the older SOP and the row that it became; positions from zero, null where there is none. */
export interface RowPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Identities of rows, as a sheet keeps them; undefined where they are not known, as in a file. */
export interface RowIds {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Which row became which: by identity where it is known; else rows with the same Kegiatan, and of what is left between them, rows
 * that share most of their words. Pairs are sorted by the newer row; what was removed stands where it stood.
 */
export function matchRows(
  before: readonly Activity[],
  after: readonly Activity[],
  ids?: RowIds,
): readonly RowPair[] {
  const partner = ids === undefined ? byText(before, after) : byIdentity(ids);
  const taken = new Set(partner);
  const pairs: RowPair[] = after.map((_, index) => ({ before: partner[index] ?? null, after: index }));
  const gone = before.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  for (const index of gone) {
    const at = pairs.findIndex((pair) => pair.before !== null && pair.before > index);
    pairs.splice(at < 0 ? pairs.length : at, 0, { before: index, after: null });
  }
  return pairs;
}

function byIdentity({ before, after }: RowIds): readonly (number | null)[] {
  return after.map((id, index) => {
    const found = id === '' || after.indexOf(id) < index ? -1 : before.indexOf(id);
    return found < 0 ? null : found;
  });
}

function byText(before: readonly Activity[], after: readonly Activity[]): readonly (number | null)[] {
  const partner: (number | null)[] = after.map(() => null);
  const free = new Set(before.map((_, index) => index));
  const pair = (fits: (old: Activity, row: Activity) => number, least: number) =>
    after.forEach((row, index) => {
      if (partner[index] !== null) return;
      const scored = [...free].flatMap((old) => {
        const other = before[old];
        return other === undefined ? [] : [{ old, score: fits(other, row) }];
      });
      const best = scored.reduce((most, one) => (one.score > most.score ? one : most), { old: -1, score: 0 });
      if (best.score < least) return;
      partner[index] = best.old;
      free.delete(best.old);
    });
  pair(
    (old, row) => (foldText(old.text) === foldText(row.text) ? 1 + likeness(old.number, row.number) : 0),
    1,
  );
  pair((old, row) => likeness(old.text, row.text), 0.5);
  return partner;
}

/** Share of words in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map(
    (text) =>
      new Set(
        foldText(text)
          .split(' ')
          .filter((word) => word !== ''),
      ),
  );
  if (one === undefined || other === undefined || one.size + other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}
