/**
 * The one member of the platform that the library `docx` needs and Apps Script lacks. Injected into `libraries.js`;
 * our own code does not use it.
 */
export class TextEncoder {
  readonly encoding = 'utf-8';

  /** UTF-8 of a string; a lone surrogate becomes U+FFFD, as the WHATWG Encoding Standard has it. */
  encode(text = ''): Uint8Array {
    const bytes: number[] = [];
    for (const character of text) {
      const read = character.codePointAt(0) ?? 0xfffd;
      const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else
        bytes.push(
          0xf0 | (code >> 18),
          0x80 | ((code >> 12) & 63),
          0x80 | ((code >> 6) & 63),
          0x80 | (code & 63),
        );
    }
    return new Uint8Array(bytes);
  }
}
