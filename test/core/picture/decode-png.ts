import { unzlibSync } from 'fflate';

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  /** Chunk contents by type, for looking at palette, transparency and resolution. */
  readonly chunks: Readonly<Record<string, Uint8Array>>;
  /** One sample per pixel. */
  readonly samples: readonly number[];
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function readChunks(png: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Record<string, Uint8Array> = {};
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (view.getUint32(at + 8 + length) !== crc32(png.subarray(at + 4, at + 8 + length))) {
      throw new Error(`Wrong checksum of ${type}`);
    }
    chunks[type] = png.slice(at + 8, at + 8 + length);
    at += 12 + length;
  }
  return chunks;
}

/** Reads a PNG of 4 bits per pixel without filters, the only kind that Lajur writes. */
export function decodePng(png: Uint8Array): DecodedPng {
  const chunks = readChunks(png);
  const header = chunks.IHDR ?? new Uint8Array(13);
  const view = new DataView(header.buffer);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const rows = unzlibSync(chunks.IDAT ?? new Uint8Array());
  const stride = 1 + Math.ceil(width / 2);
  const samples = Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const byte = rows[Math.floor(index / width) * stride + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? byte >> 4 : byte & 15;
  });
  return {
    width,
    height,
    bitDepth: header[8] ?? 0,
    colourType: header[9] ?? 0,
    chunks,
    samples,
  };
}
