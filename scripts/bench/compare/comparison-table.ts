import type { BundleSize } from './bundle-size.ts';
import type { Comparison, RouterSet, SetFacts } from './compare-routers.ts';

/** A table as rows of texts, the first row its heading. */
export type Table = readonly (readonly string[])[];

const SHOWN_SETS = ['11 rows', '30 rows', '60 rows', '200 rows', '500 rows'];
const MIDDLE = '30 rows';

/** One line per router: what a reader compares first. */
export function routerTable({ sets, results }: Comparison, sizes: readonly BundleSize[]): Table {
  const routers = [...new Set(results.map(({ router }) => router))];
  const shown = SHOWN_SETS.filter((id) => sets.some((set) => set.id === id));
  const names = shown.map((id) => id.replace(/ rows$/, '')).join(' / ');
  const heading = [
    'router',
    'lanes / rows kept, % (30)',
    `crossings ${names}`,
    'bends ÷ bound (30)',
    'symbol hits (30)',
    'overlaps (30)',
    'off vertex (30)',
    `defects ${names}`,
    `median ms ${names}`,
    'same twice',
    'KiB min / gzip',
  ];
  const rows = routers.map((router) => {
    const own = (set: string) => results.find((one) => one.router === router && one.set === set);
    const middle = own(MIDDLE);
    const along = (of: (one: RouterSet) => string) => shown.map((set) => cell(own(set), of)).join(' / ');
    const size = sizes.find((one) => one.router === router);
    return [
      router,
      cell(middle, ({ mean }) => `${percent(mean.lanesKept)} / ${percent(mean.rowsKept)}`),
      along(({ mean }) => number(mean.crossings)),
      cell(middle, (one) => one.bendsOverBound.toFixed(2)),
      cell(middle, ({ mean }) => number(mean.nodeHits)),
      cell(middle, ({ mean }) => number(mean.overlaps)),
      cell(middle, ({ mean }) => number(mean.offVertex)),
      along(({ mean }) => number(mean.defects)),
      along(({ median }) => number(median)),
      sameText(results.filter((one) => one.router === router)),
      size === undefined ? '–' : sizeText(size),
    ];
  });
  return [heading, ...rows];
}

/** One line per set: ours beside what no drawing can beat. */
export function boundTable({ sets, results }: Comparison, router: string): Table {
  const heading = [
    'set',
    'graphs',
    'defects',
    'crossings',
    'worst',
    'spine bound',
    'bends',
    'bound',
    'bends ÷ bound',
    'proved best',
    'label hits',
    'from below',
    'from top',
    'first ms',
    'median ms',
    'worst ms',
    'lanes / rows grown',
  ];
  const rows = sets.flatMap((set) => {
    const own = results.find((one) => one.router === router && one.set === set.id);
    return own === undefined ? [] : [boundRow(set, own)];
  });
  return [heading, ...rows];
}

function boundRow(set: SetFacts, own: RouterSet): string[] {
  const { mean, worst } = own;
  const spine =
    set.spineBound === null ? '–' : `${number(set.spineBound)}${set.spineExact ? '' : ' (heuristic)'}`;
  return [
    set.id,
    `${own.drawn}${set.leftOut > 0 ? ` of ${set.graphs + set.leftOut}` : ''}`,
    number(mean.defects),
    number(mean.crossings),
    `${worst.crossings}`,
    spine,
    number(mean.bends),
    number(set.bendBound),
    own.bendsOverBound.toFixed(3),
    `${own.proven}`,
    number(mean.labelHits),
    number(mean.entersFromBelow),
    number(mean.leavesFromTop),
    number(own.first),
    number(own.median),
    number(own.slowest),
    `${number(own.grownLanes)} / ${number(own.grownRows)}`,
  ];
}

/** Where something was not drawn, and why. */
export function failureLines({ results }: Comparison): readonly string[] {
  return results.flatMap(({ router, set, failures }) =>
    failures.map((failure) => `${router}, ${set}: ${failure}`),
  );
}

/** How much dearer a row is at 500 rows (12 lanes) than at 60 (8 lanes). */
export function growth({ results }: Comparison, router: string): number | null {
  const perRow = (rows: number) => {
    const set = results.find((one) => one.router === router && one.set === `${rows} rows`);
    return set === undefined || set.drawn === 0 ? null : set.median / rows;
  };
  const [large, small] = [perRow(500), perRow(60)];
  return large === null || small === null ? null : large / small;
}

export function markdown(table: Table): string {
  const [heading = [], ...rows] = table;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const cell = (one: RouterSet | undefined, of: (one: RouterSet) => string): string =>
  one === undefined || one.drawn === 0 ? '–' : of(one);

const percent = (share: number): string => (share * 100).toFixed(0);

/** Two digits that mean something. */
export function number(value: number): string {
  if (value === 0) return '0';
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}

function sameText(own: readonly RouterSet[]): string {
  const known = own.flatMap(({ same }) => (same === null ? [] : [same]));
  if (known.length === 0) return '–';
  return known.every(Boolean) ? 'yes' : '**no**';
}

const sizeText = ({ minified, gzipped, besides }: BundleSize): string =>
  `${minified.toFixed(0)} / ${gzipped.toFixed(0)}${besides > 0 ? ` + ${besides.toFixed(0)}` : ''}`;
