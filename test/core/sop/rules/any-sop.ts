import fc from 'fast-check';
import type { Activity, Flow, Lane, Sop, SopSymbol } from '../../../../src/core/sop/sop.ts';
import { SECTION_IDS } from '../../../../src/core/sop/sop.ts';

const LANES = ['L1', 'L2', 'L3', 'L9', ''];
const IDS = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...LANES), fc.constantFrom('', '#2', '#3'))
    .map(([row, lane, count]) => `${row}.${lane}${count}`),
  fc.constantFrom('', '?', 'constructor', '__proto__'),
);
const TEXT = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    'Menerima surat',
    'Validasi berkas',
    'Proses',
    'Staf menerima surat',
    'Surat dikirim oleh Staf',
    'toString',
    'Sda',
    '- Sda, agenda',
    'Apabila lengkap, maka disetujui',
    'Pemeriksaan oleh',
    'DISPOSISI',
    'oleh',
    'Diterimanya',
    '😅 ᡵ مرحبا',
    '𝓓okumen\u0301 é',
    '1. ',
    'di',
  ),
  fc.string({ maxLength: 30 }),
);
const WAKTU = fc.oneof(
  fc.constantFrom('', '-', '10 menit', '10 mneit', '5', '1-3 hari', 'xx', 'H-5', '1 x 24 jam'),
  TEXT,
);

const SYMBOL: fc.Arbitrary<SopSymbol> = fc.record(
  {
    id: IDS,
    lane: fc.constantFrom(...LANES),
    untilLane: fc.constantFrom(...LANES),
    kind: fc.constantFrom('start', 'process', 'decision', 'end'),
    caption: TEXT,
  },
  { requiredKeys: ['id', 'lane', 'kind'] },
);
const ACTIVITY: fc.Arbitrary<Activity> = fc.record(
  {
    number: fc.oneof(
      fc.constantFrom('', '1', '2', '3', '4', '2.', '3a', '-', 'II'),
      fc.string({ maxLength: 3 }),
    ),
    text: TEXT,
    symbols: fc.array(SYMBOL, { maxLength: 3 }),
    kelengkapan: TEXT,
    waktu: WAKTU,
    output: TEXT,
    keterangan: TEXT,
    joint: fc.boolean(),
  },
  {
    requiredKeys: ['number', 'text', 'symbols', 'kelengkapan', 'waktu', 'output', 'keterangan'],
  },
);
const FLOW: fc.Arbitrary<Flow> = fc.record(
  {
    from: IDS,
    to: IDS,
    label: fc.constantFrom('Ya', 'Tidak', 'ya ', '', 'TIDAK', 'Setuju'),
  },
  { requiredKeys: ['from', 'to'] },
);
const LANE: fc.Arbitrary<Lane> = fc.record(
  {
    id: fc.constantFrom('L1', 'L2', 'L3'),
    name: fc.constantFrom('', 'Staf', 'staf ', 'Sekda'),
    group: TEXT,
  },
  { requiredKeys: ['id', 'name'] },
);
const DATE = fc.oneof(
  fc.constant(null),
  fc.constantFrom('2025-01-02', '2025-02-30', '', 'kemarin', '2024-12-31'),
);
const MERGED = fc.record({
  column: fc.constantFrom('kelengkapan', 'waktu', 'output', 'keterangan'),
  from: fc.constantFrom('1', '2', '9', '', '#1'),
  to: fc.constantFrom('1', '3', '9', '', '#2'),
});

/** Any SOP that a file could hold, however broken: ids twice, lanes and rows that do not exist, empty lists. */
export const ANY_SOP: fc.Arbitrary<Sop> = fc
  .record({
    identity: fc.record({
      government: TEXT,
      unit: TEXT,
      number: TEXT,
      title: TEXT,
      createdOn: DATE,
      revisedOn: DATE,
      effectiveOn: DATE,
      approver: fc.record({
        position: TEXT,
        name: TEXT,
        rank: TEXT,
        nip: fc.oneof(fc.constantFrom('', '-', 'NIP. 197001011995031001', '19700101'), TEXT),
      }),
    }),
    sections: fc.record(
      Object.fromEntries(
        SECTION_IDS.map((id) => [
          id,
          fc.array(
            fc.oneof(
              TEXT,
              fc.constantFrom(
                'UU Nomor 32 Tahun 2004 tentang X',
                '2. PP 5/2010 tentang Y',
                'Perwali tentang Z',
              ),
            ),
            { maxLength: 3 },
          ),
        ]),
      ) as Record<(typeof SECTION_IDS)[number], fc.Arbitrary<string[]>>,
    ),
    lanes: fc.array(LANE, { maxLength: 4 }),
    activities: fc.array(ACTIVITY, { maxLength: 6 }),
    flows: fc.array(FLOW, { maxLength: 10 }),
    mergedCells: fc.array(MERGED, { maxLength: 2 }),
    service: fc.record({ waktuPenyelesaian: WAKTU }),
  })
  .map((parts) => ({ format: 'lajur.sop/1', profile: 'umum', ...parts }) as Sop);

/** SOPs whose ids and lanes are right, so that most flows are whole: what a sheet gives. */
export const WHOLE_SOP: fc.Arbitrary<Sop> = fc
  .tuple(ANY_SOP, fc.integer({ min: 1, max: 3 }))
  .map(([sop, width]) => {
    const lanes = ['L1', 'L2', 'L3']
      .slice(0, width)
      .map((id) => ({ id, name: id === 'L1' ? 'Staf' : `Bagian ${id}` }));
    const activities = sop.activities.map((activity, row): Activity => {
      const counts = new Map<string, number>();
      const symbols = activity.symbols.map((symbol, index): SopSymbol => {
        const lane = lanes[(symbol.id.length + index) % width]?.id ?? 'L1';
        const count = (counts.get(lane) ?? 0) + 1;
        counts.set(lane, count);
        const { untilLane: _, ...rest } = symbol;
        return {
          ...rest,
          lane,
          id: `${row + 1}.${lane}${count > 1 ? `#${count}` : ''}`,
        };
      });
      return { ...activity, symbols };
    });
    const ids = activities.reduce<string[]>((all, row) => all.concat(row.symbols.map(({ id }) => id)), []);
    const at = (text: string, shift: number) =>
      ids[(text.length * 7 + (text.codePointAt(0) ?? 0) + shift) % ids.length] ?? '';
    const flows =
      ids.length === 0
        ? []
        : sop.flows.map((flow, k) => ({
            ...flow,
            from: at(flow.from, k),
            to: at(flow.to, 2 * k + 1),
          }));
    return { ...sop, lanes, activities, flows };
  });
