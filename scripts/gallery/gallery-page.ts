import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { GalleryData, GalleryItem } from './gallery-data.ts';

const FONTS = [400, 700] as const;

/** The page: markup, style, fonts, data and program in one text that needs nothing else. */
export async function galleryPage(items: readonly GalleryItem[]): Promise<string> {
  const data: GalleryData = { items };
  const parts: Readonly<Record<string, string>> = {
    '/*STYLE*/': `${fontFaces()}\n${readPart('gallery.css')}`,
    '"DATA"': scriptSafeJson(data),
    '/*PROGRAM*/': await pageProgram(),
  };
  return readPart('gallery.html').replace(
    /\/\*STYLE\*\/|"DATA"|\/\*PROGRAM\*\//g,
    (name) => parts[name] ?? '',
  );
}

/** JSON in which no text of an SOP can end the script element that holds it. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** The layout goes along, so that every profile can be drawn in the page. */
async function pageProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('./page/main.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    charset: 'ascii',
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '\\x3c!--');
}

/** Drawings name Arial; where it is missing Arimo, which is as wide, stands in. */
function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.map((weight) => {
    const file = resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`);
    const bytes = readFileSync(file).toString('base64');
    return `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
  }).join('\n');
}

const readPart = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
