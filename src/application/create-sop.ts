import { WORKBOOK } from '../core/messages/workbook.ts';
import { findProfile } from '../core/profile/profiles.ts';
import { SECTION_IDS, type Sections, type Sop } from '../core/sop/sop.ts';
import { writeSheet } from '../core/sop/write-sheet.ts';
import { EXAMPLES } from '../examples/examples.ts';
import type { Workplace } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';
import { tabName } from './tab-name.ts';

const MOST_LANES = 20;

/** What the dialog "SOP baru" sends. */
export type NewSopWish =
  | { readonly kind: 'empty'; readonly title: string; readonly lanes: number }
  | { readonly kind: 'example'; readonly id: string };

export type CreateOutcome =
  | {
      readonly kind: 'created';
      readonly sheetId: number;
      readonly name: string;
      readonly message: string;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** Everything that the dialog shows. */
export function newSopView(): {
  readonly examples: readonly { readonly id: string; readonly title: string }[];
} {
  return { examples: EXAMPLES.map(({ id, title }) => ({ id, title })) };
}

/** Writes a new tab with an empty SOP, or with one of the examples. */
export function createSop(workplace: Workplace, wish: NewSopWish): CreateOutcome {
  const settings = readSettings(workplace);
  if (wish.kind === 'example') {
    const example = EXAMPLES.find(({ id }) => id === wish.id);
    return example === undefined
      ? { kind: 'refused', message: WORKBOOK.create.unknownExample }
      : addTab(workplace, example.sop, settings);
  }
  if (!Number.isInteger(wish.lanes) || wish.lanes < 1 || wish.lanes > MOST_LANES)
    return { kind: 'refused', message: WORKBOOK.create.laneCount };
  return addTab(workplace, emptySop(wish.title.trim(), wish.lanes, settings, workplace.today()), settings);
}

/** Writes an SOP into a new tab named after its title. */
export function addTab(workplace: Workplace, sop: Sop, settings: Settings): CreateOutcome {
  const profile = findProfile(settings.profile === '' ? sop.profile : settings.profile);
  const written = workplace.lock.exclusively(() => {
    const name = tabName(sop.identity.title || WORKBOOK.create.tabName, workplace.tabs.names());
    return {
      name,
      sheetId: workplace.tabs.add(name, writeSheet(sop, profile)),
    };
  });
  return written === null
    ? { kind: 'refused', message: WORKBOOK.busy }
    : {
        kind: 'created',
        ...written,
        message: WORKBOOK.create.done(written.name),
      };
}

/** Two rows, from Mulai to Selesai, so that the first Periksa and Gambar alur have something to show. */
export function emptySop(
  title: string,
  laneCount: number,
  settings: Pick<Settings, 'profile' | 'government' | 'unit'>,
  today: string,
): Sop {
  const lanes = Array.from({ length: laneCount }, (_, position) => ({
    id: `L${position + 1}`,
    name: WORKBOOK.create.lane(position + 1),
  }));
  const last = `L${laneCount}`;
  const blank = { kelengkapan: '', waktu: '', output: '', keterangan: '' };
  const sections = Object.fromEntries(SECTION_IDS.map((id) => [id, []])) as unknown as Sections;
  return {
    format: 'lajur.sop/1',
    profile: settings.profile === '' ? 'umum' : settings.profile,
    identity: {
      government: settings.government,
      unit: settings.unit,
      number: '',
      title,
      createdOn: today,
      revisedOn: null,
      effectiveOn: null,
      approver: { position: '', name: '', rank: '', nip: '' },
    },
    sections,
    lanes,
    activities: [
      {
        ...blank,
        number: '1',
        text: WORKBOOK.create.firstActivity,
        symbols: [{ id: '1.L1', lane: 'L1', kind: 'start' }],
      },
      {
        ...blank,
        number: '2',
        text: WORKBOOK.create.lastActivity,
        symbols: [{ id: `2.${last}`, lane: last, kind: 'end' }],
      },
    ],
    flows: [{ from: '1.L1', to: `2.${last}` }],
  };
}
