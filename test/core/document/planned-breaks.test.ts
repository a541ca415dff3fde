import { describe, expect, it } from 'vitest';
import { withPlannedBreaks } from '../../../src/core/document/planned-breaks.ts';

describe('withPlannedBreaks', () => {
  it('allows a break where the plan ends a line inside a word, and only there', () => {
    expect(withPlannedBreaks('Surat Jalan/Dokumen Lain', ['Surat Jalan/', 'Dokumen', 'Lain'])).toBe(
      'Surat Jalan/\u200BDokumen Lain',
    );
    expect(withPlannedBreaks('a/b  c\n\nd', ['a/b c', '', 'd'])).toBe('a/b  c\n\nd');
  });

  it('adds nothing where a break is allowed already', () => {
    expect(withPlannedBreaks('Jalan/\u200BDokumen', ['Jalan/', 'Dokumen'])).toBe('Jalan/\u200BDokumen');
    expect(withPlannedBreaks('', [])).toBe('');
  });
});
