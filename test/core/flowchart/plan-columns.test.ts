import { describe, expect, it } from 'vitest';
import { createTextMeasures } from '../../../src/core/flowchart/cell-lines.ts';
import { CRAMMED, FULL_SIZE } from '../../../src/core/flowchart/density.ts';
import { columnPlanner, textRoom } from '../../../src/core/flowchart/plan-columns.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Activity, Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { emptySop } from '../../generators/random-sop.ts';

const profile = findProfile('umum');
const [roomy = CRAMMED] = FULL_SIZE;
const dense = FULL_SIZE[FULL_SIZE.length - 1] ?? CRAMMED;
const bold = { size: profile.fontSize.header, bold: true };
const plain = { size: profile.fontSize.body, bold: false };

const row = (number: number, cells: Partial<Activity>): Activity => ({
  number: String(number),
  text: 'Menerima surat',
  symbols: [{ id: `${number}.L1`, lane: 'L1', kind: 'process' }],
  kelengkapan: '',
  waktu: '',
  output: '',
  keterangan: '',
  ...cells,
});

const sopOf = (lanes: readonly string[], activities: readonly Activity[]): Sop => ({
  ...emptySop(),
  lanes: lanes.map((name, index) => ({ id: `L${index + 1}`, name })),
  activities,
});

const plan = (sop: Sop, options: { width: number; laneNeed?: number; density?: typeof roomy }) =>
  columnPlanner(
    sop,
    profile,
    { width: options.width, density: options.density ?? roomy },
    createTextMeasures(measureArimo),
  )(sop.lanes.map(() => options.laneNeed ?? 60));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('columnPlanner', () => {
  it('fills the width exactly, in steps of 3 pt', () => {
    const sop = sopOf(['Staf', 'Kepala'], [row(1, { output: 'Surat' }), row(2, {})]);
    const columns = plan(sop, { width: 721 });
    const widths = [...(columns?.lanes ?? []), ...Object.values(columns?.texts ?? {})];
    expect(sum(widths)).toBe(720);
    for (const width of widths) expect(width % 3).toBe(0);
  });

  it('gives every column room for its longest unbreakable piece and its title', () => {
    const sop = sopOf(
      ['Staf', 'Kepala', 'Sekretaris'],
      [
        row(1, {
          text: 'kata '.repeat(80),
          kelengkapan: 'Surat Jalan/Dokumen',
          output: 'Draft BAST Penatausahaan',
        }),
      ],
    );
    const texts = plan(sop, { width: 620, laneNeed: 75 })?.texts ?? {};
    expect(textRoom(texts.output ?? 0)).toBeGreaterThanOrEqual(measureArimo('Penatausahaan', plain));
    expect(textRoom(texts.kelengkapan ?? 0)).toBeGreaterThanOrEqual(measureArimo('Kelengkapan', bold));
    expect(textRoom(texts.keterangan ?? 0)).toBeGreaterThanOrEqual(measureArimo('Keterangan', bold));
  });

  it('makes a lane as wide as the longest word of its name, in smaller letters where the page is narrow', () => {
    const sop = sopOf(['Tim Perencanaan, Penganggaran', 'KPA'], [row(1, {})]);
    const [wide = 0, other = 0] = plan(sop, { width: 800, laneNeed: 40 })?.lanes ?? [];
    expect(textRoom(wide)).toBeGreaterThanOrEqual(measureArimo('Penganggaran', bold));
    expect(other).toBeGreaterThanOrEqual(40);
    const crowded = sopOf(
      Array.from({ length: 6 }, () => 'Penganggaran'),
      [row(1, {})],
    );
    for (const lane of plan(crowded, { width: 690, laneNeed: 45, density: dense })?.lanes ?? [0]) {
      expect(textRoom(lane)).toBeGreaterThanOrEqual(measureArimo('Penganggaran', { size: 6.5, bold: true }));
      expect(lane).toBeLessThan(90);
    }
  });

  it('gives width to the column that makes rows high', () => {
    const long =
      'Surat elektronik melalui media lainnya dikirim ke sekretaris dan prosedur seperti surat dari email';
    const inOutput =
      plan(sopOf(['Staf'], [row(1, { output: long }), row(2, {})]), { width: 500 })?.texts ?? {};
    const inNotes =
      plan(sopOf(['Staf'], [row(1, { keterangan: long }), row(2, {})]), { width: 500 })?.texts ?? {};
    expect(inOutput.output ?? 0).toBeGreaterThan((inNotes.output ?? 0) + 30);
    expect(inNotes.keterangan ?? 0).toBeGreaterThan((inOutput.keterangan ?? 0) + 30);
  });

  it('keeps short times on one line', () => {
    const sop = sopOf(['Staf'], [row(1, { waktu: '30 menit', text: 'kata '.repeat(120) })]);
    const { waktu = 0 } = plan(sop, { width: 420 })?.texts ?? {};
    expect(textRoom(waktu)).toBeGreaterThanOrEqual(measureArimo('30 menit', plain));
  });

  it('keeps as many words whole as there is room for, also where the density would let them break', () => {
    const density = { ...dense, wordRoom: 36 };
    const words = { kelengkapan: 'pertanggungjawaban', output: 'permohonan', keterangan: 'rekomendasi' };
    const sop = sopOf(
      Array.from({ length: 8 }, () => 'Staf'),
      [row(1, words)],
    );
    const brokenAt = (width: number) => {
      const columns = plan(sop, { width, laneNeed: 45, density });
      return Object.entries(words).flatMap(([id, word]) =>
        textRoom(columns?.texts[id as keyof typeof words] ?? 0) < measureArimo(word, plain) ? [id] : [],
      );
    };
    expect(brokenAt(780)).toEqual([]);
    expect(brokenAt(720)).toEqual(['kelengkapan']);
    expect(brokenAt(660)).toEqual(['kelengkapan', 'keterangan']);
    expect(brokenAt(600)).toEqual(['kelengkapan', 'output', 'keterangan']);
  });

  it('gives null when the least widths do not fit', () => {
    const sop = sopOf(
      Array.from({ length: 12 }, () => 'Staf'),
      [row(1, {})],
    );
    expect(plan(sop, { width: 720, laneNeed: 72 })).toBeNull();
    expect(plan(sop, { width: 720, laneNeed: 24, density: CRAMMED })).not.toBeNull();
  });
});
