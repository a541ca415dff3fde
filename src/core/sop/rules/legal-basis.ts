import type { LegalFault, LegalPart } from '../../messages/rules-identity.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import { type Regulation, readRegulation, withoutMark } from './regulation.ts';
import { REVOKED_REGULATIONS } from './revoked-regulations.ts';
import { type Hit, rule } from './rule.ts';

/** F05: each entry of Dasar Hukum is complete, in force, and in the order of the hierarchy, then of years. */
export const legalBasis = rule<LegalFault>({
  code: 'F05',
  text: RULE_TEXTS.F05,
  check: ({ sop }) => {
    const items = sop.sections.dasarHukum.filter((item) => /[\p{L}\d]/u.test(item));
    const faults = items.reduce<LegalFault[]>((all, item) => all.concat(itemFaults(item)), orderFault(items));
    return faults.map(
      (params): Hit<LegalFault> => ({
        place: { kind: 'section', section: 'dasarHukum' },
        params,
      }),
    );
  },
  mend: ({ sop }, { params }) =>
    params.kind === 'order'
      ? {
          ...sop,
          sections: {
            ...sop.sections,
            dasarHukum: sorted(sop.sections.dasarHukum),
          },
        }
      : null,
});

function itemFaults(item: string): LegalFault[] {
  const read = readRegulation(item);
  const plain = withoutMark(item);
  const faults: LegalFault[] = [];
  const missing = missingParts(read);
  if (missing.length > 0) faults.push({ kind: 'incomplete', item: plain, missing });
  const revoked = REVOKED_REGULATIONS.find(
    ({ kind, number, year, of }) =>
      kind === read.kind && number === read.number && year === read.year && (of?.test(plain) ?? true),
  );
  if (revoked !== undefined)
    faults.push({
      kind: 'revoked',
      item: plain,
      replacement: revoked.replacement,
    });
  return faults;
}

/** The Constitution has no number, and a letter (surat) often no year of its own. */
function missingParts({ kind, number, year, about }: Regulation): LegalPart[] {
  if (kind === 'uud') return [];
  const missing: LegalPart[] = [];
  if (kind === null) missing.push('kind');
  if (number === '') missing.push('number');
  if (year === '') missing.push('year');
  if (!about) missing.push('about');
  return missing;
}

/** What cannot be ranked comes behind what can; within a rank, what has no year comes last. */
function compare(a: Regulation, b: Regulation): number {
  const last = Number.MAX_SAFE_INTEGER;
  const byRank = (a.rank ?? last) - (b.rank ?? last);
  return byRank !== 0 ? byRank : Number(a.year || '9999') - Number(b.year || '9999');
}

function orderFault(items: readonly string[]): LegalFault[] {
  const after = sorted(items);
  const position = items.findIndex((item, index) => withoutMark(item) !== withoutMark(after[index] ?? ''));
  if (position < 0) return [];
  return [
    {
      kind: 'order',
      item: withoutMark(after[position] ?? ''),
      before: withoutMark(items[position] ?? ''),
    },
  ];
}

/** Sorted, stable; numbers that the items carry themselves are given out anew from the top. */
function sorted(items: readonly string[]): readonly string[] {
  const marks = items.map((item) =>
    item.slice(0, item.length - item.trimStart().replace(/^\(?\d{1,2}[.)]\s+/, '').length),
  );
  const numbered = marks.every((mark) => /\d/.test(mark));
  const order = items
    .map((item, index) => ({ item, index, read: readRegulation(item) }))
    .sort((a, b) => compare(a.read, b.read) || a.index - b.index)
    .map(({ item }) => item);
  return numbered ? order.map((item, index) => `${marks[index] ?? ''}${withoutMark(item)}`) : order;
}
