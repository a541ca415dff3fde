import { formatDate } from '../dates.ts';
import { SHEET_WORDS } from '../messages/reading.ts';
import type { Profile } from '../profile/profile.ts';
import type { PlanBuilder } from './plan-builder.ts';
import type { Service, Sop } from './sop.ts';
import { joinList } from './split-list.ts';

/** Where the blocks over the table are divided: columns of the labels, of the values, and of the right half. */
export interface BlockColumns {
  readonly label: number;
  readonly value: number;
  readonly half: number;
  /** One behind the last printed column. */
  readonly end: number;
}

/** The column borders nearest to 45 %, 62 % and half of the printed width. */
export function blockColumns(widths: readonly number[]): BlockColumns {
  const end = widths.length;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const borderAt = (share: number, from: number, to: number) => {
    let best = from;
    let x = 0;
    let distance = Number.POSITIVE_INFINITY;
    widths.forEach((width, column) => {
      if (column >= from && column <= to && Math.abs(x - share * total) < distance) {
        distance = Math.abs(x - share * total);
        best = column;
      }
      x += width;
    });
    return best;
  };
  const label = borderAt(0.45, 1, end - 2);
  return {
    label,
    value: borderAt(0.62, label + 1, end - 1),
    half: borderAt(0.5, 1, end - 1),
    end,
  };
}

/** Writes the identity block from a row on; returns the row behind it. */
export function writeIdentity(
  build: PlanBuilder,
  sop: Sop,
  profile: Profile,
  top: number,
  columns: BlockColumns,
): number {
  const { identity } = sop;
  const { label, value, end } = columns;
  const date = (iso: string | null) => (iso === null ? '-' : formatDate(iso));
  const { approver } = identity;
  const rows: readonly (readonly [string, string])[] = [
    [profile.identity.number, identity.number],
    [profile.identity.createdOn, date(identity.createdOn)],
    [profile.identity.revisedOn, date(identity.revisedOn)],
    [profile.identity.effectiveOn, date(identity.effectiveOn)],
  ];
  rows.forEach(([name, text], index) => {
    build.put(name, 'label', { row: top + index, column: label }, 1, value - label);
    build.put(text, 'value', { row: top + index, column: value }, 1, end - value);
  });
  const signature = top + rows.length;
  build.put(profile.identity.approver, 'label', { row: signature, column: label }, 4, value - label);
  const nip = `${SHEET_WORDS.nip} ${approver.nip}`.trim();
  [approver.position, approver.name, approver.rank, nip].forEach((text, index) => {
    build.put(text, 'value', { row: signature + index, column: value }, 1, end - value);
  });
  const below = signature + 4;
  const inside = profile.titleRow === 'inside';
  build.put(identity.government, 'title', { row: top, column: 0 }, 1, label);
  build.put(identity.unit, 'title', { row: top + 1, column: 0 }, below - top - (inside ? 0 : 1), label);
  const titleValue = inside ? value : label;
  build.put(
    profile.identity.title,
    'label',
    { row: below, column: inside ? label : 0 },
    1,
    inside ? value - label : label,
  );
  build.put(identity.title, 'value', { row: below, column: titleValue }, 1, end - titleValue);
  return below + 1;
}

interface BlockText {
  readonly label: string;
  readonly text: string;
}

/** Two labels beside each other, and their texts below. */
function writePair(
  build: PlanBuilder,
  pair: readonly (BlockText | undefined)[],
  top: number,
  columns: BlockColumns,
): void {
  const [left, right] = pair;
  const { half, end } = columns;
  const put = (block: BlockText | undefined, column: number, width: number) => {
    if (!block) return;
    build.put(block.label, 'label', { row: top, column }, 1, width);
    build.put(block.text, 'value', { row: top + 1, column }, 1, width);
  };
  put(left, 0, right ? half : end);
  put(right, half, end - half);
}

export function writeSections(
  build: PlanBuilder,
  sop: Sop,
  profile: Profile,
  top: number,
  columns: BlockColumns,
): number {
  let row = top;
  for (const pair of profile.sectionPairs) {
    const blocks = pair.map(
      (id): BlockText => ({
        label: profile.sections[id],
        text: joinList(sop.sections[id] ?? [], profile.sectionMarks),
      }),
    );
    writePair(build, blocks, row, columns);
    row += 2;
  }
  return row;
}

const SERVICE_FIELDS = [
  'nomorSk',
  'persyaratan',
  'prosedur',
  'waktuPenyelesaian',
  'biaya',
  'produk',
  'pengaduan',
] as const;

export function writeService(
  build: PlanBuilder,
  service: Service,
  top: number,
  columns: BlockColumns,
): number {
  const blocks = SERVICE_FIELDS.flatMap((field): BlockText[] => {
    const value = service[field];
    if (value === undefined) return [];
    const text = typeof value === 'string' ? value : joinList(value, 'decimal');
    return [{ label: SHEET_WORDS.service[field], text }];
  });
  let row = top;
  for (let index = 0; index < blocks.length; index += 2) {
    writePair(build, [blocks[index], blocks[index + 1]], row, columns);
    row += 2;
  }
  return row;
}
