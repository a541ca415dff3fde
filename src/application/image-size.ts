export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a PNG (its IHDR chunk) or a JPEG (its first frame header); null for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  return pngSize(bytes) ?? jpegSize(bytes);
}

function pngSize(bytes: Uint8Array): ImageSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  return { width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4) };
}

/** Walks the segments: every one but the frame headers C0…CF (without C4, C8, CC) is skipped by its length. */
function jpegSize(bytes: Uint8Array): ImageSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bigEndian(bytes, at + 2, 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return {
        height: bigEndian(bytes, at + 5, 2),
        width: bigEndian(bytes, at + 7, 2),
      };
  }
  return null;
}

function bigEndian(bytes: Uint8Array, start: number, length: number): number {
  let number = 0;
  for (let index = start; index < start + length; index += 1) number = number * 256 + (bytes[index] ?? 0);
  return number;
}
