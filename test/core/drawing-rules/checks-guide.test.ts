import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checksGuide } from '../../../src/core/drawing-rules/checks-guide.ts';
import { GRADE_NAMES } from '../../../src/core/messages/score.ts';
import { ALL_RULES } from '../../../src/core/sop/rules/all-rules.ts';
import { RULE_CODES } from '../../../src/core/sop/rules/rule-code.ts';

const FILE = new URL('../../../docs/pemeriksaan.md', import.meta.url);
/** The formatter pads tables; only the words count. */
const words = (text: string) => text.replace(/-{3,}/g, '---').replace(/\s+/g, ' ').trim();

describe('docs/pemeriksaan.md', () => {
  it('is what the checks say of themselves (`npm run golden` writes it anew)', () => {
    expect(words(readFileSync(FILE, 'utf8'))).toBe(words(checksGuide()));
  });
  it('names every code once, and every grade', () => {
    const guide = checksGuide();
    for (const code of RULE_CODES) expect(guide.split(`| ${code} |`)).toHaveLength(2);
    for (const name of Object.values(GRADE_NAMES)) expect(guide).toContain(name);
  });
  it('has a check behind every code', () => {
    const ofDrawings = ['S06', 'P01', 'P02', 'P03', 'P04', 'P05'];
    const codes: string[] = ALL_RULES.map(({ code }) => code);
    expect([...codes, ...ofDrawings].sort()).toEqual([...RULE_CODES].sort());
  });
});
