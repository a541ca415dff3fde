import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

/** Everything that browsers load, kept in memory by path: no path of a request ever becomes a file name. */
export interface ClientAssets {
  get(path: string): Asset | undefined;
  /** The page that every address under `/orang/` begins with. */
  readonly shell: string;
  /** `google.script` for framed pages, as script text. */
  readonly frameClient: string;
}

const CLIENT = fileURLToPath(new URL('../client/', import.meta.url));
const FONT_STYLES = ['400', '400-italic', '700', '700-italic'];

/** Bundles the pages' code once, before the server starts. */
export async function buildClient(): Promise<ClientAssets> {
  const assets = new Map<string, Asset>();
  const common = { bundle: true, minify: true, write: false, target: 'es2022', logLevel: 'error' } as const;
  const [app, frame] = await Promise.all([
    build({
      ...common,
      entryPoints: { app: join(CLIENT, 'main.ts') },
      format: 'esm',
      splitting: true,
      outdir: '/aset',
      chunkNames: 'bagian-[hash]',
    }),
    build({ ...common, entryPoints: [join(CLIENT, 'frame/google-script.ts')], format: 'iife' }),
  ]);
  for (const { path, contents } of app.outputFiles)
    assets.set(`/aset/${path.split(/[/\\]/).pop() ?? ''}`, {
      type: 'text/javascript; charset=utf-8',
      bytes: contents,
    });
  assets.set('/aset/workspace.css', { type: 'text/css; charset=utf-8', bytes: await styles() });
  await addFonts(assets);
  return {
    get: (path) => assets.get(path),
    shell: await readFile(join(CLIENT, 'shell.html'), 'utf8'),
    frameClient: (frame.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script'),
  };
}

/** Style sheets in the order of their names, which is the order in which they overrule each other. */
async function styles(): Promise<string> {
  const folder = join(CLIENT, 'styles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** Arimo has the widths of Arial and looks the same on every computer. */
async function addFonts(assets: Map<string, Asset>): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json'));
  let sheet = '';
  for (const style of FONT_STYLES) sheet += await readFile(join(folder, `latin-${style}.css`), 'utf8');
  const names = [...sheet.matchAll(/files\/([\w-]+\.woff2)/g)].map((match) => match[1] ?? '');
  for (const name of new Set(names))
    assets.set(`/aset/files/${name}`, {
      type: 'font/woff2',
      bytes: await readFile(join(folder, 'files', name)),
    });
  const own = sheet.replaceAll('url(./files/', 'url(/aset/files/');
  assets.set('/aset/font.css', {
    type: 'text/css; charset=utf-8',
    bytes: own + own.replaceAll("'Arimo'", "'Arial'"),
  });
}
