import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const ARIMO = createRequire(import.meta.url).resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff2');

export interface PictureComparison {
  /** Dark pixels of the wanted picture. */
  readonly inked: number;
  /** Those with nothing dark at or beside them in the shown one. */
  readonly missing: number;
  /** Dark pixels of the shown picture with nothing dark at or beside them in the wanted one. */
  readonly surplus: number;
}

/** Sets two PNGs over each other at the size of the shown one; a line may be one pixel off, as scaling makes it. */
export async function comparePictures(
  browser: Browser,
  shown: Uint8Array,
  wanted: Uint8Array,
): Promise<PictureComparison> {
  const page = await browser.newPage();
  try {
    const url = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    return await page.evaluate(
      async ([a, b]) => {
        const load = async (source: string) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        };
        const [first, second] = [await load(a ?? ''), await load(b ?? '')];
        const { width, height } = first;
        const dark = (image: HTMLImageElement) => {
          const canvas = document.createElement('canvas');
          canvas.width = width;
          canvas.height = height;
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no canvas');
          context.fillStyle = '#fff';
          context.fillRect(0, 0, width, height);
          context.drawImage(image, 0, 0, width, height);
          const { data } = context.getImageData(0, 0, width, height);
          return (x: number, y: number, limit: number) =>
            x >= 0 && y >= 0 && x < width && y < height && (data[(y * width + x) * 4] ?? 255) < limit;
        };
        const [one, other] = [dark(first), dark(second)];
        const near = (has: typeof one, x: number, y: number) =>
          [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => has(x + dx, y + dy, 200)));
        let [inked, missing, surplus] = [0, 0, 0];
        for (let y = 0; y < height; y += 1)
          for (let x = 0; x < width; x += 1) {
            if (other(x, y, 110)) {
              inked += 1;
              if (!near(one, x, y)) missing += 1;
            }
            if (one(x, y, 110) && !near(other, x, y)) surplus += 1;
          }
        return { inked, missing, surplus };
      },
      [url(shown), url(wanted)],
    );
  } finally {
    await page.close();
  }
}

/** A part of an SVG, in CSS pixels, as the browser paints it by itself. */
export async function paintSvg(
  browser: Browser,
  svg: string,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    const font = `@font-face{font-family:Arial;src:url(data:font/woff2;base64,${readFileSync(ARIMO).toString('base64')})}`;
    const style = `${font}body{margin:0;overflow:hidden}svg{position:absolute;left:${-x}px;top:${-y}px}`;
    await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
