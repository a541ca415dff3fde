import { zlibSync } from 'fflate';
import type { Pixels } from './coverage.ts';

export interface PngOptions {
  /** Paper becomes transparent: black of sixteen opacities, for a picture that lies in or under other text. */
  readonly transparent?: boolean;
  /** Resolution that programs use for the printed size, pixels per inch. */
  readonly dpi?: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIT_DEPTH = 4;
const GREY = 0;
const PALETTE = 3;
const LEVELS = 16;
const METRES_PER_INCH = 0.0254;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * A PNG of 16 levels, which is all that smooth black edges need: 4-bit grey on white, or with `transparent` a palette of
 * blacks whose opacity stands in `tRNS` (8 times smaller than grey with alpha; the form that Word, Docs and LibreOffice read alike).
 */
export function encodePng(pixels: Pixels, options: PngOptions = {}): Uint8Array {
  const transparent = options.transparent === true;
  return concatenate([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', [
      ...uint32(pixels.width),
      ...uint32(pixels.height),
      BIT_DEPTH,
      transparent ? PALETTE : GREY,
      0,
      0,
      0,
    ]),
    ...(options.dpi === undefined ? [] : [chunk('pHYs', resolution(options.dpi))]),
    ...(transparent ? [chunk('PLTE', new Uint8Array(LEVELS * 3)), chunk('tRNS', opacities())] : []),
    chunk('IDAT', zlibSync(scanlines(pixels, transparent))),
    chunk('IEND', []),
  ]);
}

/** Rows of two pixels a byte, each row behind a zero that means "no filter". */
function scanlines(pixels: Pixels, transparent: boolean): Uint8Array {
  const stride = 1 + Math.ceil(pixels.width / 2);
  const rows = new Uint8Array(stride * pixels.height);
  const level = Uint8Array.from({ length: 256 }, (_, ink) => {
    const dark = Math.round(ink / 17);
    return transparent ? dark : LEVELS - 1 - dark;
  });
  for (let y = 0; y < pixels.height; y++) {
    const from = y * pixels.width;
    for (let x = 0; x < pixels.width; x += 2) {
      const left = level[pixels.data[from + x] ?? 0] ?? 0;
      const right = x + 1 < pixels.width ? (level[pixels.data[from + x + 1] ?? 0] ?? 0) : 0;
      rows[y * stride + 1 + x / 2] = left * 16 + right;
    }
  }
  return rows;
}

const opacities = (): number[] => Array.from({ length: LEVELS }, (_, level) => level * 17);

function resolution(dpi: number): number[] {
  const perMetre = uint32(Math.round(dpi / METRES_PER_INCH));
  return [...perMetre, ...perMetre, 1];
}

function chunk(type: string, content: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  bytes.set(uint32(content.length), 0);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(content, 8);
  bytes.set(uint32(crc32(bytes, 4, 8 + content.length)), 8 + content.length);
  return bytes;
}

function crc32(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0xffffffff;
  for (let at = from; at < to; at++) {
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function uint32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
