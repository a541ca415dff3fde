import { describe, expect, it } from 'vitest';
import { nearest, parseArguments, UsageError } from '../../src/cli/parse-arguments.ts';

const OPTIONS = { json: 'flag', out: 'value' } as const;

describe('parseArguments', () => {
  it('takes options and files in any order', () => {
    const { files, flags, values } = parseArguments(['a.json', '--out', 'x', 'b.json', '--json'], OPTIONS);
    expect(files).toEqual(['a.json', 'b.json']);
    expect([...flags]).toEqual(['json']);
    expect([...values]).toEqual([['out', 'x']]);
  });

  it('takes a value behind an equals sign, and everything behind -- as a file', () => {
    const { files, values } = parseArguments(['--out=a=b', '--', '--json', '-x.json'], OPTIONS);
    expect(files).toEqual(['--json', '-x.json']);
    expect(values.get('out')).toBe('a=b');
  });

  it.each([
    [['--jsn'], 'Pilihan "--jsn" tidak dikenal. Mungkin maksud Anda "--json"?'],
    [['-x'], 'Pilihan "-x" tidak dikenal.'],
    [['--out'], 'Pilihan "--out" memerlukan nilai.'],
    [['--out='], 'Pilihan "--out" memerlukan nilai.'],
    [['--out', '--json'], 'Pilihan "--out" memerlukan nilai.'],
    [['--json=1'], 'Pilihan "--json" tidak memakai nilai.'],
  ])('refuses %j in one clear line', (args, message) => {
    expect(() => parseArguments(args, OPTIONS)).toThrow(new UsageError(message));
  });
});

describe('nearest', () => {
  it('finds the word meant, but not a far one', () => {
    expect(nearest('darw', ['draw', 'check'])).toBe('draw');
    expect(nearest('gambar', ['draw', 'check'])).toBeNull();
  });
});
