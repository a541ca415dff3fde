import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BenchRouter } from '../compare/router.ts';

/** Bundled, as it is pushed: the loader that runs the sources names every function anew whenever it is made. */
export const lajur: BenchRouter = {
  id: 'Lajur',
  load: async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./draw-fixed.ts', import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
    const { drawFixed }: typeof import('./draw-fixed.ts') = await import(
      `data:text/javascript;base64,${code}`
    );
    return drawFixed;
  },
  bundle: [
    "export { routeFlows } from '../../src/core/flowchart/route-flows.ts';",
    "export { routePage } from '../../src/core/flowchart/route-page.ts';",
    "export { layOutPage } from '../../src/core/flowchart/lay-out-page.ts';",
    "export { placeLabels } from '../../src/core/flowchart/place-labels.ts';",
  ].join('\n'),
};

/** What the other routers do: without sizes of lanes and rows, and without labels. */
export const lajurRoutes: Pick<BenchRouter, 'id' | 'bundle'> = {
  id: 'Lajur, routes and tracks alone',
  bundle: [
    "export { routeFlows } from '../../src/core/flowchart/route-flows.ts';",
    "export { separateTracks } from '../../src/core/flowchart/separate-tracks.ts';",
  ].join('\n'),
};
