/**
 * Turns the Arimo fonts of `@fontsource/arimo` (metric-compatible with Arial, SIL Open Font License 1.1) into
 * the two kinds of data that the product needs: advance widths, and outlines for pictures.
 * Run with `node --import tsx scripts/font.ts` after a change of the font package; the results are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OUTLINE_DIGITS, OUTLINE_EM } from '../src/core/picture/outline-format.ts';

interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

interface FontGlyph {
  readonly advanceWidth: number;
  readonly path: unknown;
  getContours(): readonly (readonly OutlinePoint[])[];
}

interface Font {
  readonly unitsPerEm: number;
  readonly tables: {
    readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> };
  };
  readonly glyphs: { get(index: number): FontGlyph };
}

const require = createRequire(import.meta.url);
const opentype: { parse(bytes: ArrayBuffer): Font } = require('opentype.js');

const WEIGHTS = { regular: 400, bold: 700 } as const;
type Weight = keyof typeof WEIGHTS;

/** First code point of each range and of what follows it; a glyph outside is measured by its class. */
const MEASURED = [
  [0x20, 0x250],
  [0x2b0, 0x300],
  [0x1e00, 0x1f00],
  [0x2000, 0x2c00],
] as const;

/** Pictures hold short labels; other Latin letters fall back on their base letter. */
const DRAWN = [
  [0x21, 0x7f],
  [0xa1, 0x180],
  [0x2010, 0x2400],
] as const;

function readFonts(weight: Weight): Map<number, FontGlyph> {
  const glyphs = new Map<number, FontGlyph>();
  for (const subset of ['latin-ext', 'latin']) {
    const file = require.resolve(`@fontsource/arimo/files/arimo-${subset}-${WEIGHTS[weight]}-normal.woff`);
    const bytes = new Uint8Array(readFileSync(file));
    const font = opentype.parse(bytes.buffer);
    if (font.unitsPerEm !== 2048) throw new Error(`Expected 2048 units per em in ${file}`);
    for (const [code, index] of Object.entries(font.tables.cmap.glyphIndexMap)) {
      glyphs.set(Number(code), font.glyphs.get(index));
    }
  }
  return new Map([...glyphs].sort(([a], [b]) => a - b));
}

function within(code: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, until]) => code >= from && code < until);
}

/** `[first code point, widths…]` for every unbroken run of code points. */
function widthRuns(glyphs: ReadonlyMap<number, FontGlyph>): number[][] {
  const runs: number[][] = [];
  let next = -1;
  for (const [code, glyph] of glyphs) {
    if (!within(code, MEASURED)) continue;
    if (code !== next) runs.push([code]);
    runs[runs.length - 1]?.push(glyph.advanceWidth);
    next = code + 1;
  }
  return runs;
}

function encodeNumber(value: number): string {
  let rest = value;
  let text = '';
  while (rest >= 32) {
    text += OUTLINE_DIGITS[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + OUTLINE_DIGITS[rest];
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** The format is described where it is read, in `outline-format.ts`. */
function encodeGlyph(glyph: FontGlyph): string {
  if (!glyph.path) throw new Error('The glyph has no path'); // reading `path` is what loads composite glyphs
  let text = '';
  let x = 0;
  let y = 0;
  for (const contour of glyph.getContours()) {
    text += encodeNumber(contour.length);
    for (const point of contour) {
      const px = Math.round((point.x * OUTLINE_EM) / 2048);
      const py = Math.round((point.y * OUTLINE_EM) / 2048);
      text += encodeNumber(zigzag(px - x) * 2 + (point.onCurve ? 1 : 0)) + encodeNumber(zigzag(py - y));
      x = px;
      y = py;
    }
  }
  return text;
}

const NOTICE =
  '/** Written by scripts/font.ts from Arimo 1.341, © The Arimo Project Authors, SIL Open Font License 1.1; do not edit. */\n';

function writeWidths(fonts: Readonly<Record<Weight, ReadonlyMap<number, FontGlyph>>>): void {
  const lines = (Object.keys(WEIGHTS) as Weight[]).map((weight) => {
    const runs = widthRuns(fonts[weight]).map((run) => `\t[${run.join(',')}],`);
    return `export const ARIMO_${weight.toUpperCase()}_WIDTHS: readonly (readonly number[])[] = [\n${runs.join('\n')}\n];\n`;
  });
  write('src/core/text/generated/arimo-widths.ts', `${NOTICE}${lines.join('\n')}`);
}

function writeOutlines(weight: Weight, glyphs: ReadonlyMap<number, FontGlyph>): void {
  const lines = [...glyphs]
    .filter(([code]) => within(code, DRAWN))
    .map(([code, glyph]) => [code, encodeGlyph(glyph)] as const)
    .filter(([, outline]) => outline !== '')
    .map(([code, outline]) => `\t${JSON.stringify(String.fromCodePoint(code))}: '${outline}',`);
  const name = `ARIMO_${weight.toUpperCase()}_OUTLINES`;
  write(
    `src/core/picture/generated/arimo-${weight}-outlines.ts`,
    `${NOTICE}export const ${name}: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
  );
}

function write(path: string, text: string): void {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(`${path}  ${(text.length / 1024).toFixed(1)} KiB`);
}

const fonts = { regular: readFonts('regular'), bold: readFonts('bold') };
writeWidths(fonts);
writeOutlines('regular', fonts.regular);
writeOutlines('bold', fonts.bold);
