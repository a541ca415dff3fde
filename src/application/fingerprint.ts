/**
 * Short name of a text's content, 16 hexadecimal digits: two 32-bit FNV-1a hashes with different starts.
 * Says whether something changed; it is no signature.
 */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x2f0b4c47;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + position), 0x01000193);
  }
  return hexadecimal(first) + hexadecimal(second);
}

function hexadecimal(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
