import { ScriptException } from '../runtime/errors.ts';
import { IMAGE_BYTES, IMAGE_PIXELS } from '../world/limits.ts';

export interface PictureSize {
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a picture from its own first bytes; undefined when it is no PNG, JPEG or GIF. */
function sniffPicture(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return {
      contentType: 'image/png',
      width: view.getUint32(16),
      height: view.getUint32(20),
    };
  if (bytes.length >= 10 && view.getUint32(0) === 0x47494638)
    return {
      contentType: 'image/gif',
      width: view.getUint16(6, true),
      height: view.getUint16(8, true),
    };
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? sniffJpeg(view) : undefined;
}

function sniffJpeg(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame)
      return {
        contentType: 'image/jpeg',
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
      };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/**
 * Refuses pictures that a sheet does not take: over 2 MB, over 1,048,576 px², or another format.
 *
 * The limits are measured by others; the sentence is from memory of reports, not certain.
 */
export function checkPicture(bytes: Uint8Array): PictureSize {
  const size = sniffPicture(bytes);
  if (!size) throw new ScriptException('Invalid image data: the image must be a PNG, JPEG or GIF.');
  if (bytes.length > IMAGE_BYTES || size.width * size.height > IMAGE_PIXELS)
    throw new ScriptException(
      `The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million. (${bytes.length} bytes, ${size.width}x${size.height} pixels)`,
    );
  return size;
}
