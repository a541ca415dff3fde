import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/application/cell-name.ts';
import { driveId } from '../../src/application/drive-id.ts';
import { fingerprint } from '../../src/application/fingerprint.ts';
import { imageSize } from '../../src/application/image-size.ts';
import { tabName } from '../../src/application/tab-name.ts';

const ID = '1aB-cD_eFgHiJkLmNoPqRsTuVwXyZ0123456789abcde';

describe('driveId', () => {
  it.each([
    [ID, ID],
    [`  ${ID}\n`, ID],
    [`https://docs.google.com/spreadsheets/d/${ID}/edit#gid=0`, ID],
    [`https://docs.google.com/spreadsheets/u/1/d/${ID}/edit?usp=sharing`, ID],
    [`https://docs.google.com/document/d/${ID}`, ID],
    [`https://drive.google.com/file/d/${ID}/view?usp=sharing`, ID],
    [`https://drive.google.com/open?id=${ID}`, ID],
    [`https://drive.google.com/drive/folders/${ID}?usp=sharing`, ID],
    ['', null],
    ['SOP surat masuk', null],
    [`https://example.com/d/${ID}`, null],
    [`https://google.com.example.com/d/${ID}`, null],
    ['https://docs.google.com/spreadsheets/d/terlalu-pendek/edit', null],
  ])('reads %j', (text, id) => {
    expect(driveId(text)).toBe(id);
  });
});

describe('cellName', () => {
  it.each([
    [0, 0, 'A1'],
    [6, 1, 'B7'],
    [9, 25, 'Z10'],
    [0, 26, 'AA1'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
  ])('row %i column %i is %s', (row, column, name) => {
    expect(cellName({ row, column })).toBe(name);
  });
});

describe('tabName', () => {
  it('numbers a name that is taken, whatever its case', () => {
    expect(tabName('SOP Surat', ['sop surat', 'SOP Surat (2)'])).toBe('SOP Surat (3)');
  });

  it('leaves out what Sheets and .xlsx refuse', () => {
    expect(tabName("Izin [A]/B: 'C'*?\nD", [])).toBe('Izin A B C D');
    expect(tabName(' [] ', [])).toBe('SOP');
  });

  it('is free, not empty and at most 100 characters long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.array(fc.string()), (wish, taken) => {
        const name = tabName(wish, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(taken).not.toContain(name);
      }),
    );
  });
});

describe('fingerprint', () => {
  it('is sixteen digits and changes with the text', () => {
    expect(fingerprint('a')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('ab')).not.toBe(fingerprint('ba'));
    expect(fingerprint('sama')).toBe(fingerprint('sama'));
  });

  it('tells neighbours apart', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, number) => fingerprint(`baris ${number}`)));
    expect(seen.size).toBe(20_000);
  });
});

describe('imageSize', () => {
  it('reads a PNG', () => {
    const png = Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200],
    ]);
    expect(imageSize(png)).toEqual({ width: 300, height: 200 });
  });

  it('reads a JPEG behind its other segments', () => {
    const jpeg = Uint8Array.from([
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
      ...[0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    ]);
    expect(imageSize(jpeg)).toEqual({ width: 300, height: 200 });
  });

  it('refuses anything else without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const size = imageSize(bytes);
        expect(size === null || size.width >= 0).toBe(true);
      }),
    );
    expect(imageSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
  });
});
