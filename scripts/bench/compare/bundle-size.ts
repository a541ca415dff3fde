import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { BenchRouter } from './router.ts';

export interface BundleSize {
  readonly router: string;
  /** KiB. */
  readonly minified: number;
  readonly gzipped: number;
  /** Of files that are loaded besides, such as WebAssembly. */
  readonly besides: number;
}

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const KIB = 1024;

/** What a page or script would have to load to use the router; null where it is a program or cannot be bundled. */
export async function bundleSize(
  router: Pick<BenchRouter, 'id' | 'bundle' | 'extraFiles'>,
): Promise<BundleSize | null> {
  if (router.bundle === undefined) return null;
  try {
    const { outputFiles } = await build({
      stdin: { contents: router.bundle, resolveDir: FOLDER, loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
      external: ['web-worker'],
    });
    const code = outputFiles[0]?.contents ?? new Uint8Array();
    const besides = (router.extraFiles ?? []).reduce(
      (sum, file) => sum + statSync(`${FOLDER}/node_modules/${file}`).size,
      0,
    );
    return {
      router: router.id,
      minified: code.length / KIB,
      gzipped: gzipSync(code).length / KIB,
      besides: besides / KIB,
    };
  } catch {
    return null;
  }
}
