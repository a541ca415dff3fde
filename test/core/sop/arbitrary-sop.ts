import fc from 'fast-check';
import type {
  Activity,
  Flow,
  FlowPin,
  FlowSide,
  MergedCells,
  Sop,
  SopSymbol,
} from '../../../src/core/sop/sop.ts';
import { withSymbolIds } from '../../../src/core/sop/symbol-ids.ts';

/** Texts that break carelessly written readers, and everything else. */
const nastyText = fc.constantFrom(
  '=SUM(A1:A9)',
  '+62 811',
  '-',
  '@nama',
  "'kutip",
  '"dikutip"',
  'a\tb',
  'baris 1\nbaris 2',
  'baris\r\nWindows',
  '  spasi  ',
  '👨‍👩‍👧 keluarga',
  'مرحبا',
  'No',
  'Kegiatan',
  'Pelaksana',
  'Mutu Baku',
  'Waktu',
  '1. satu\n2. dua',
  'Ya 7; Tidak 5',
  'lajur 2',
  '<p>HTML</p>',
  '**tebal**',
  '| a | b |',
  ',,;;::',
  '#REF!',
  '\u00a0',
  'null',
  '=>{}<=',
);
const plainText = fc.constantFrom(
  'Sekda',
  'Kabag. Org',
  'Kasubag',
  'Menerima surat',
  'Draf SOP',
  '2 hari',
  'Tim Perencanaan, Penganggaran dan Evaluasi',
);
export const anyText = fc.oneof(
  { weight: 3, arbitrary: plainText },
  { weight: 2, arbitrary: nastyText },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('') },
);

const unknownFields = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('tambahan', 'x-catatan', 'warna', '__lain'), fc.jsonValue({ maxDepth: 2 }))
      .map(([key, value]) => ({
        [key]: JSON.parse(JSON.stringify(value)) as unknown,
      })),
  },
);

const optional = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc
    .option(value, { nil: undefined })
    .map((found) => (found === undefined ? {} : { [key]: found }) as { [K in Key]?: Value });

const isoDate = fc.option(
  fc
    .tuple(
      fc.integer({ min: 1990, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  { nil: null },
);

const texts = fc.array(anyText, { maxLength: 3 });

const identity = fc
  .record({
    government: anyText,
    unit: anyText,
    number: anyText,
    title: anyText,
    createdOn: isoDate,
    revisedOn: isoDate,
    effectiveOn: isoDate,
    more: unknownFields,
  })
  .chain(({ more, ...rest }) =>
    fc
      .tuple(
        fc.record({
          position: anyText,
          name: anyText,
          rank: anyText,
          nip: anyText,
        }),
        unknownFields,
      )
      .map(([approver, extra]) => ({
        ...more,
        ...rest,
        approver: { ...extra, ...approver },
      })),
  );

const sections = fc.record({
  dasarHukum: texts,
  kualifikasiPelaksana: texts,
  keterkaitan: texts,
  peralatan: texts,
  peringatan: texts,
  pencatatan: texts,
});

const laneIds = (count: number) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constant(Array.from({ length: count }, (_, index) => `L${index + 1}`)),
    },
    {
      weight: 1,
      arbitrary: fc.constant(Array.from({ length: count }, (_, index) => `pelaksana-${count - index}`)),
    },
  );

const symbolsOf = (ids: readonly string[]) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...ids),
        fc.constantFrom<SopSymbol['kind']>('start', 'process', 'decision', 'end'),
        optional('caption', anyText),
        fc.oneof(
          { weight: 4, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...ids).map((untilLane) => ({ untilLane })),
          },
        ),
        unknownFields,
      )
      .map(([lane, kind, caption, until, more]) => ({
        ...more,
        lane,
        kind,
        ...caption,
        ...until,
      })),
    { maxLength: 4 },
  );

const activityOf = (ids: readonly string[], position: number) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(String(position + 1)) },
        { weight: 1, arbitrary: fc.constantFrom('', '1', '2.', '1a', '1.1') },
        { weight: 1, arbitrary: anyText },
      ),
      fc.record({
        text: anyText,
        kelengkapan: anyText,
        waktu: anyText,
        output: anyText,
        keterangan: anyText,
      }),
      symbolsOf(ids),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constant({ joint: true }) },
      ),
      unknownFields,
    )
    .map(
      ([number, fields, symbols, joint, more]): Activity => ({
        ...more,
        number,
        ...fields,
        symbols: withSymbolIds(symbols, position),
        ...joint,
      }),
    );

const label = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Ya',
      'Tidak',
      'tidak',
      'Tatap muka',
      'Tahap 2',
      'R/T',
      'Lengkap dan benar',
      'kembali',
    ),
  },
  { weight: 1, arbitrary: anyText },
);

const side = fc.constantFrom<FlowSide>('N', 'E', 'S', 'W');
const hundredths = fc.integer({ min: -800, max: 800 }).map((value) => value / 100);

const pin: fc.Arbitrary<FlowPin> = fc
  .tuple(
    optional('leave', side),
    optional('enter', side),
    optional('label', fc.record({ x: hundredths, y: hundredths })),
    unknownFields,
  )
  .map(([leave, enter, place, more]) => ({ ...more, ...leave, ...enter, ...place }))
  .filter((wishes) => Object.keys(wishes).length > 0);

const flowsOf = (activities: readonly Activity[]) => {
  const ids = activities.flatMap((activity) => activity.symbols.map(({ id }) => id));
  if (ids.length === 0) return fc.constant<Flow[]>([]);
  const known = fc.constantFrom(...ids);
  const end = fc.oneof({ weight: 12, arbitrary: known }, { weight: 1, arbitrary: fc.constant('99.L9') });
  return fc.array(
    fc
      .tuple(end, end, optional('label', label), optional('pin', pin), unknownFields)
      .map(([from, to, name, wishes, more]): Flow => ({ ...more, from, to, ...name, ...wishes })),
    { maxLength: 10 },
  );
};

const mergedOf = (activities: readonly Activity[]) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom<MergedCells['column']>('kelengkapan', 'waktu', 'output', 'keterangan'),
        fc.integer({ min: 1, max: Math.max(1, activities.length) }),
        fc.integer({ min: 1, max: Math.max(1, activities.length) }),
      )
      .map(
        ([column, from, to]): MergedCells => ({
          column,
          from: String(from),
          to: String(to),
        }),
      ),
    { minLength: 1, maxLength: 3 },
  );

const service = fc
  .tuple(
    optional('nomorSk', anyText),
    optional('persyaratan', texts),
    optional('prosedur', texts),
    optional('waktuPenyelesaian', anyText),
    optional('biaya', anyText),
    optional('produk', texts),
    optional('pengaduan', texts),
    unknownFields,
  )
  .map((parts) => Object.assign({}, ...parts.reverse()) as NonNullable<Sop['service']>);

/** Any SOP whose symbol ids belong to their places. */
export const anySop: fc.Arbitrary<Sop> = fc.integer({ min: 0, max: 6 }).chain((laneCount) =>
  laneIds(laneCount).chain((ids) =>
    fc.integer({ min: 0, max: 6 }).chain((rows) =>
      fc
        .tuple(
          ...Array.from({ length: rows }, (_, position) =>
            activityOf(ids.length > 0 ? ids : ['L1'], position),
          ),
        )
        .chain((activities) => {
          const rowsWithout =
            ids.length > 0 ? activities : activities.map((activity) => ({ ...activity, symbols: [] }));
          return fc
            .tuple(
              fc.record({
                profile: fc.constantFrom('umum', 'bps', 'tangerang', 'sibolga', 'kotamobagu'),
                identity,
                sections,
              }),
              fc.tuple(
                ...ids.map((id) =>
                  fc
                    .tuple(
                      anyText,
                      optional('group', fc.constantFrom('Satker Penerima', 'Satker Pengirim', '', 'Waktu')),
                      unknownFields,
                    )
                    .map(([name, group, more]) => ({
                      ...more,
                      id,
                      name,
                      ...group,
                    })),
                ),
              ),
              flowsOf(rowsWithout),
              fc.oneof(
                { weight: 2, arbitrary: fc.constant({}) },
                {
                  weight: 1,
                  arbitrary: mergedOf(rowsWithout).map((mergedCells) => ({
                    mergedCells,
                  })),
                },
              ),
              optional('service', service),
              optional('about', anyText),
              optional(
                'headings',
                fc.constant({
                  waktu: 'Waktu (hari)',
                  activity: 'Uraian Prosedur',
                }),
              ),
              unknownFields,
            )
            .map(
              ([head, lanes, flows, merged, serviceBlock, about, headings, more]): Sop => ({
                ...more,
                format: 'lajur.sop/1',
                ...head,
                lanes,
                activities: rowsWithout,
                flows,
                ...merged,
                ...serviceBlock,
                ...about,
                ...headings,
              }),
            );
        }),
    ),
  ),
);
