import { fact } from './facts.ts';

/** SHA-256 of a text as UTF-8, small hexadecimal digits. */
export function sha256(text: string): string {
  return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

/** SHA-256 of bytes. */
export function sha256Bytes(bytes: Uint8Array): string {
  const signed = Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, signed));
}

/** HMAC-SHA-256 of a text as UTF-8 under the registry's key. */
export function hmacSha256(text: string): string {
  const key = fact('key');
  if (key === null) throw new Error('The registry has no key yet: run "siapkan".');
  return hex(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8));
}

/** 122 random bits, 32 hexadecimal digits. */
export function random(): string {
  return Utilities.getUuid().replace(/-/g, '');
}

/** Apps Script's bytes are signed, −128 to 127. */
function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
