import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/core/picture/encode-png.ts';
import { rasterizePage } from '../../../src/core/picture/rasterize-page.ts';
import { decodePng } from './decode-png.ts';
import { samplePage } from './sample-page.ts';

const pixels = {
  width: 3,
  height: 2,
  data: Uint8Array.of(0, 255, 128, 17, 8, 9),
};

describe('encodePng', () => {
  it('writes 4-bit grey, ink as darkness', () => {
    const png = decodePng(encodePng(pixels));
    expect([png.width, png.height, png.bitDepth, png.colourType]).toEqual([3, 2, 4, 0]);
    expect(png.samples).toEqual([15, 0, 7, 14, 15, 14]);
    expect(Object.keys(png.chunks)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('writes black of sixteen opacities when the paper is transparent', () => {
    const png = decodePng(encodePng(pixels, { transparent: true }));
    expect([png.bitDepth, png.colourType]).toEqual([4, 3]);
    expect(png.samples).toEqual([0, 15, 8, 1, 0, 1]);
    expect([...(png.chunks.PLTE ?? [])]).toEqual(new Array(48).fill(0));
    expect([...(png.chunks.tRNS ?? [])]).toEqual(Array.from({ length: 16 }, (_, level) => level * 17));
  });

  it('states the resolution in pixels per metre', () => {
    const png = decodePng(encodePng(pixels, { dpi: 300 }));
    expect([...(png.chunks.pHYs ?? [])]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
  });

  it('keeps a page picture small', () => {
    const page = rasterizePage(samplePage, {
      scale: 1000 / 520,
      layer: 'strip',
    });
    expect(encodePng(page).length).toBeLessThan(10_000);
    expect(encodePng(page, { transparent: true }).length).toBeLessThan(10_000);
  });

  it('keeps every pixel to within half a level', () => {
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(
      fc.property(picture, (source) => {
        const png = decodePng(encodePng(source));
        source.data.forEach((ink, index) => {
          expect(Math.abs((15 - (png.samples[index] ?? 0)) * 17 - ink)).toBeLessThanOrEqual(8.5);
        });
      }),
    );
  });
});
