import { describe, expect, it } from 'vitest';
import { OutputNames } from '../../src/cli/name-outputs.ts';

describe('OutputNames', () => {
  it('gives inputs with one stem distinct names, whatever their case', () => {
    const names = new OutputNames();
    expect(['sop', 'SOP', 'sop', 'lain'].map((base) => names.claim(base))).toEqual([
      'sop',
      'SOP-2',
      'sop-3',
      'lain',
    ]);
  });
});
