import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** Script projects that can be pushed; each has `appsscript/<name>` and `src/entrypoints/<name>/main.ts`. */
const PROJECTS = ['workbook', 'registry'] as const;

/** The same project with more permissions, for offices that want what these are for. */
const VARIANTS = [
  // Replies to letters are read as decisions.
  { of: 'registry', name: 'registry-balasan', scopes: ['https://mail.google.com/'] },
] as const;

const MANIFEST = 'appsscript.json';

/** Packages that go, minified, into `libraries.js` and are evaluated on first use only. */
const LIBRARIES = ['docx', 'fflate', 'qrcode-generator', 'fast-xml-parser'] as const;

/** Stands in the code until its content hash is known. */
const BUILD_ID_PLACEHOLDER = 'LAJUR_BUILD_ID';

const ROOT = new URL('..', import.meta.url).pathname;

/** What Apps Script understands: no modules, no private fields, ASCII survives every editor. */
const APPS_SCRIPT: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'es2019',
  charset: 'ascii',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'error',
  write: false,
};

export interface BuiltFile {
  readonly project: string;
  readonly name: string;
  readonly bytes: number;
}

/**
 * Builds every script project into `dist/<project>`, ready for `clasp push`.
 * Files that are no longer made do not linger.
 */
export async function buildProjects(): Promise<readonly BuiltFile[]> {
  const built: BuiltFile[] = [];
  for (const project of PROJECTS) {
    const files = await projectFiles(project);
    await write(project, files, built);
    for (const { of, name, scopes } of VARIANTS)
      if (of === project) await write(name, withScopes(files, scopes), built);
  }
  return built;
}

async function write(folder: string, files: ReadonlyMap<string, string>, built: BuiltFile[]): Promise<void> {
  await replaceFolder(join(ROOT, 'dist', folder), files);
  for (const [name, text] of files) built.push({ project: folder, name, bytes: Buffer.byteLength(text) });
}

function withScopes(
  files: ReadonlyMap<string, string>,
  scopes: readonly string[],
): ReadonlyMap<string, string> {
  const manifest = JSON.parse(files.get(MANIFEST) ?? '{}') as { readonly oauthScopes: readonly string[] };
  const oauthScopes = [...manifest.oauthScopes, ...scopes];
  return new Map(files).set(MANIFEST, `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`);
}

async function projectFiles(project: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const source = join(ROOT, 'appsscript', project);
  for (const name of (await readdir(source)).sort())
    if (/\.(json|html)$/.test(name)) files.set(name, await pageWithParts(source, name));
  files.set('libraries.js', await bundleLibraries());
  files.set(`${project}.js`, await bundleProject(project));
  return files;
}

/** HTML pages of Apps Script cannot load a file beside them, so what they share is written into each. */
export async function pageWithParts(folder: string, name: string): Promise<string> {
  let text = await readFile(join(folder, name), 'utf8');
  for (const [tag, part] of text.matchAll(
    /<(?:link rel="stylesheet" href|script src)="(parts\/[\w.-]+)">(?:<\/script>)?/g,
  )) {
    if (part === undefined) continue;
    const content = (await readFile(join(folder, part), 'utf8')).trimEnd();
    const element = part.endsWith('.css') ? 'style' : 'script';
    text = text.replace(tag, () => `<${element}>\n${content}\n</${element}>`);
  }
  return text;
}

/** Our own code: readable, one IIFE, and one global function per export of `main.ts`. */
async function bundleProject(project: string): Promise<string> {
  const entry = `src/entrypoints/${project}/main.ts`;
  const plugins = [await lazyLibraries()];
  const names = await exportedNames(entry, plugins);
  const stubs = names.map((name) => `function ${name}() { return Lajur.${name}.apply(this, arguments); }`);
  const result = await build({
    ...APPS_SCRIPT,
    entryPoints: [entry],
    plugins,
    format: 'iife',
    globalName: 'Lajur',
    define: { BUILD_ID: JSON.stringify(BUILD_ID_PLACEHOLDER) },
    footer: { js: stubs.join('\n') },
  });
  const text = onlyOutput(result.outputFiles);
  const buildId = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `// Lajur, build ${buildId}. Generated: edit the TypeScript sources instead.\n${text.replaceAll(BUILD_ID_PLACEHOLDER, buildId)}`;
}

/** esbuild names the exports of an ESM build only, so it is asked for one first. */
async function exportedNames(entry: string, plugins: Plugin[]): Promise<readonly string[]> {
  const result = await build({
    ...APPS_SCRIPT,
    entryPoints: [entry],
    plugins,
    format: 'esm',
    metafile: true,
    define: { BUILD_ID: JSON.stringify(BUILD_ID_PLACEHOLDER) },
  });
  const [output] = Object.values(result.metafile?.outputs ?? {});
  if (output === undefined || output.exports.length === 0) throw new Error(`No exports found in ${entry}.`);
  return [...output.exports].sort();
}

/** Every library behind a function, so that loading the file costs a parse and nothing else. */
async function bundleLibraries(): Promise<string> {
  const loaders = LIBRARIES.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
  const result = await build({
    ...APPS_SCRIPT,
    stdin: {
      contents: `export const load = { ${loaders.join(', ')} };`,
      resolveDir: ROOT,
    },
    inject: ['scripts/text-encoder.ts'],
    minify: true,
    supported: { 'async-await': false },
    format: 'iife',
    globalName: 'LajurLibraries',
    banner: { js: await licences() },
    legalComments: 'eof',
  });
  return onlyOutput(result.outputFiles);
}

/** What else is in the pushed code: a part of `fast-xml-parser`, and the font whose outlines `workbook.js` holds. */
const EMBEDDED = ['strnum', '@fontsource/arimo'] as const;

/** The licences of everything that others made go along with every copy. */
async function licences(): Promise<string> {
  const notices: string[] = [];
  for (const name of [...LIBRARIES, ...EMBEDDED]) {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly license: string;
    };
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).replaceAll('*/', '');
    notices.push(`${name} ${version}, ${license} licence\n\n${text.trim()}`.trim());
  }
  return `/*\n${notices.join('\n\n---\n\n')}\n*/`;
}

/**
 * Replaces an import of a library by an object whose members are fetched from `LajurLibraries` when first touched:
 * it does not matter in which order Apps Script loads the two files, and a menu that opens loads no library.
 * Constants such as `AlignmentType.CENTER` are written in, because code uses them while it loads.
 */
async function lazyLibraries(): Promise<Plugin> {
  const modules = new Map<string, string>();
  for (const library of LIBRARIES) modules.set(library, lazyModule(library, await import(library)));
  return {
    name: 'lazy-libraries',
    setup(context) {
      const filter = new RegExp(`^(${LIBRARIES.join('|')})$`);
      context.onResolve({ filter }, ({ path }) => ({ path, namespace: 'lazy-library' }));
      context.onLoad({ filter: /.*/, namespace: 'lazy-library' }, ({ path }) => ({
        contents: modules.get(path) ?? '',
      }));
    },
  };
}

function lazyModule(library: string, exports: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(exports).filter(([name]) => name !== 'default');
  const constants = Object.fromEntries(members.filter(([, value]) => isConstant(value)));
  const lazy = members.flatMap(([name, value]) => (isConstant(value) ? [] : [name]));
  return `
    const load = () => LajurLibraries.load[${JSON.stringify(library)}]();
    const whole = (...args) => (load().default || load())(...args);
    for (const name of ${JSON.stringify(lazy)})
      Object.defineProperty(whole, name, { enumerable: true, configurable: true, get: () => load()[name] });
    module.exports = Object.assign(whole, ${JSON.stringify(constants)});`;
}

/** A text, a number, or a list of named texts and numbers. */
function isConstant(value: unknown): boolean {
  const simple = (part: unknown) => typeof part === 'string' || typeof part === 'number';
  return simple(value) || (typeof value === 'object' && value !== null && Object.values(value).every(simple));
}

function onlyOutput(outputs: readonly { readonly text: string }[] | undefined): string {
  const [output] = outputs ?? [];
  if (output === undefined) throw new Error('esbuild wrote nothing.');
  return output.text;
}

/** File by file and only what differs, each renamed into place, so that whoever reads the folder sees whole files. */
async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    const fresh = join(folder, `.${name}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, path);
  }
  const stale = (await readdir(folder)).filter((name) => !name.startsWith('.') && !files.has(name));
  for (const name of stale) await rm(join(folder, name), { recursive: true, force: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const file of await buildProjects())
    console.log(
      `${join('dist', file.project, basename(file.name)).padEnd(36)} ${(file.bytes / 1024).toFixed(1).padStart(8)} kB`,
    );
}
