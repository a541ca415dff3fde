/**
 * `npm run bench -- [layout] [load] [workspace]`; without a subject, all. For the layout: `--peers` sets other routers and layouts
 * beside it, `--markdown` prints tables for a README, `--sets "real,30 rows"` takes these graphs only, `--limit 60` gives
 * each router as many seconds for a graph.
 */
import { parseArgs } from 'node:util';
import { benchLayout } from './layout.ts';
import { benchLoad } from './load.ts';
import { benchWorkspace } from './workspace.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    sets: { type: 'string' },
    limit: { type: 'string', default: '60' },
  },
});

const SUBJECTS: Readonly<Record<string, () => string | Promise<string>>> = {
  layout: () =>
    benchLayout({
      peers: values.peers,
      markdown: values.markdown,
      limit: Number(values.limit) * 1000,
      ...(values.sets === undefined ? {} : { sets: values.sets.split(',') }),
    }),
  load: benchLoad,
  workspace: benchWorkspace,
};

const unknown = positionals.filter((name) => SUBJECTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`Unknown subject ${unknown.join(', ')}; known: ${Object.keys(SUBJECTS).join(', ')}`);
  process.exitCode = 1;
} else {
  try {
    for (const name of positionals.length > 0 ? positionals : Object.keys(SUBJECTS))
      console.log(await SUBJECTS[name]?.());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
