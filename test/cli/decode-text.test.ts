import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.ts';

const TEXT = 'No\tKegiatan\r\n1\tMenerima café ½ jam\r\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(TEXT, 'utf16le').swap16()],
    ['UTF-16 the other way round, with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('leaves a stray NUL to be refused', () => {
    expect(decodeText(Buffer.from('abc\0defghij'))).toContain('\0');
  });
});
