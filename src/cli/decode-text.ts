/** Share of NUL bytes at even or odd places from which a text is UTF-16 without its mark. */
const UTF16_SHARE = 0.3;

/**
 * The text of a file as offices save them: UTF-8; UTF-16 ("Unicode text" of Excel and Notepad), with its mark or without;
 * else the Windows code page of Western languages.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length / sample.length;
  if (zeros(1) > UTF16_SHARE && zeros(0) < UTF16_SHARE) return 'utf-16le';
  if (zeros(0) > UTF16_SHARE && zeros(1) < UTF16_SHARE) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
