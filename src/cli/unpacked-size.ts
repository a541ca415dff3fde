import { unzipSync } from 'fflate';

/** No SOP workbook or document unpacks to more; a file that does is broken or made to harm. */
export const UNPACKED_LIMIT = 200 * 1024 * 1024;

/** Bytes that the zip's table of contents promises, without unpacking anything; null when it is no zip. */
export function unpackedSize(bytes: Uint8Array): number | null {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        size += entry.originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return size;
}
