import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRAMMED, FULL_SIZE, REDUCED } from '../../../src/core/flowchart/density.ts';
import { labelForms, noteForms } from '../../../src/core/flowchart/label-forms.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';

const [roomy = CRAMMED] = FULL_SIZE;
const linesOf = (text: string) => labelForms(text, roomy, measureArimo).map(({ lines }) => lines);

describe('labelForms', () => {
  it('gives a short answer one form', () => {
    for (const text of ['Ya', 'Tidak', 'Ditolak', ' Ya ']) expect(linesOf(text)).toEqual([[text.trim()]]);
  });

  it('offers an answer of two words in one line first, then in two', () => {
    expect(linesOf('Tidak lengkap')).toEqual([['Tidak lengkap'], ['Tidak', 'lengkap']]);
  });

  it('breaks a sentence into balanced lines that keep it narrow', () => {
    const text = 'Ditolak karena berkas yang disampaikan belum lengkap sama sekali';
    const [form] = labelForms(text, roomy, measureArimo);
    expect(form?.lines.length).toBeGreaterThan(2);
    expect(form?.width).toBeLessThanOrEqual(roomy.box.width * 1.25);
    expect(form?.lines.join(' ')).toBe(text);
  });

  const density = fc.constantFrom(...FULL_SIZE, ...REDUCED);
  const hostile = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.constantFrom('Ya', 'Tidak', 'karena', 'pertanggungjawaban', '<b>', '=1+1'), { maxLength: 14 })
      .map((words) => words.join(' ')),
    fc.constantFrom('W'.repeat(60), 'a b '.repeat(20), '\u200b', 'Ya\n\nTidak'),
  );

  it('loses nothing of any text, in boxes that hold it, in letters that can be read', () => {
    const bare = (text: string) => text.replace(/[\s\u200b\ufeff]+/gu, '');
    fc.assert(
      fc.property(hostile, density, (text, own) => {
        for (const forms of [labelForms(text, own, measureArimo), noteForms(text, own, measureArimo)]) {
          expect(forms.length).toBeGreaterThan(0);
          for (const { lines, size, width, height } of forms) {
            expect(bare(lines.join(''))).toBe(bare(text));
            expect(size).toBeGreaterThanOrEqual(5);
            expect(height).toBeCloseTo(lines.length * size * 1.15, 6);
            for (const line of lines)
              expect(measureArimo(line, { size, bold: false })).toBeLessThanOrEqual(width + 1e-6);
          }
        }
      }),
    );
  });
});
