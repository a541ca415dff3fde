import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleSize } from './compare/bundle-size.ts';
import { compareRouters } from './compare/compare-routers.ts';
import {
  boundTable,
  failureLines,
  growth,
  markdown,
  routerTable,
  type Table,
} from './compare/comparison-table.ts';
import { repeatsItself } from './compare/repeats-itself.ts';
import { benchDrawings } from './drawings.ts';
import { textTable } from './median-time.ts';
import { ALL_ROUTERS } from './peers/all-routers.ts';
import { lajur, lajurRoutes } from './peers/lajur.ts';

export interface LayoutOptions {
  /** Also the routers and layouts of `scripts/bench/package.json`. */
  readonly peers: boolean;
  readonly markdown: boolean;
  /** Names of sets; all when absent. */
  readonly sets?: readonly string[];
  /** Milliseconds for one graph of one router. */
  readonly limit: number;
}

const PEERS = fileURLToPath(new URL('./node_modules', import.meta.url));
const OUT = fileURLToPath(new URL('../../out/bench', import.meta.url));

/** The layout by itself and beside others, on one geometry; then whole drawings and pictures. */
export async function benchLayout(options: LayoutOptions): Promise<string> {
  if (options.peers && !existsSync(PEERS))
    throw new Error('The other layouts are not installed: npm ci --prefix scripts/bench');
  const routers = options.peers ? ALL_ROUTERS : [lajur];
  const comparison = await compareRouters(routers, {
    limit: options.limit,
    onRouter: (id, soFar) => {
      console.error(id);
      keep(soFar);
    },
    ...(options.sets === undefined ? {} : { sets: options.sets }),
  });
  const weighed = await Promise.all([...routers, lajurRoutes].map(bundleSize));
  const sizes = weighed.flatMap((size) => size ?? []);
  const repeats = repeatsItself();
  const grows = growth(comparison, lajur.id);
  keep({ ...comparison, sizes, growth: grows, repeats });
  const show = (table: Table) => (options.markdown ? markdown(table) : textTable(table));
  return [
    'Means per SOP; times are milliseconds. All figures: out/bench/layout.json',
    '',
    show(routerTable(comparison, sizes)),
    '',
    show(boundTable(comparison, lajur.id)),
    '',
    ...sizes
      .filter(({ router }) => router === lajurRoutes.id)
      .map(
        ({ router, minified, gzipped }) =>
          `${router}: ${minified.toFixed(1)} KiB, ${gzipped.toFixed(1)} gzipped.`,
      ),
    `A row costs ${grows?.toFixed(2) ?? '–'} times as much at 500 rows as at 60.`,
    `The same graph ${repeats.runs} times: ${repeats.same ? 'the same coordinates' : 'DIFFERENT COORDINATES'}.`,
    ...failureLines(comparison),
    ...(options.sets === undefined ? ['', benchDrawings()] : []),
  ].join('\n');
}

function keep(figures: object): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/layout.json`, `${JSON.stringify(figures, null, 1)}\n`);
}
