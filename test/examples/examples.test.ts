import { describe, expect, it } from 'vitest';
import { readSopJson } from '../../src/core/sop/read-sop-json.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import { checkSop } from '../../src/core/sop/check-sop.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';

describe('examples', () => {
  it('ships the six SOPs of the five offices under distinct names', () => {
    expect(EXAMPLES.map((example) => example.id)).toEqual([
      'tangerang',
      'sibolga',
      'kotamobagu-sop',
      'kotamobagu-spp',
      'pekalongan-konsultasi',
      'pekalongan-pengaduan',
    ]);
    expect(new Set(EXAMPLES.map((example) => example.title)).size).toBe(EXAMPLES.length);
  });

  it.each(EXAMPLES)('$id is a readable, finished SOP', ({ id, sop }) => {
    const { sop: read, findings } = readSopJson(JSON.stringify(sop), `${id}.sop.json`);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(read).toEqual(sop);
    expect(sop.about).toBeUndefined();
    const empty = [
      ...Object.values(sop.sections).map((lines) => lines.join('')),
      ...sop.activities.flatMap((row) => [row.text, row.kelengkapan, row.waktu, row.output]),
      sop.identity.number,
      sop.identity.effectiveOn ?? '',
      sop.identity.approver.name,
      sop.identity.approver.nip,
    ].filter((text) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(EXAMPLES)('$id has no errors and a good score', ({ sop }) => {
    const { findings, score } = checkSop(sop, { profile: findProfile(sop.profile) });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(score.value).toBeGreaterThanOrEqual(80);
  });
});
