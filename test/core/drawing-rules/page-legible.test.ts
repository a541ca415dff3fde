import { describe, expect, it } from 'vitest';
import { pageLegible } from '../../../src/core/drawing-rules/page-legible.ts';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { randomSop } from '../../generators/random-sop.ts';

const NAMES = [
  'Sekretaris',
  'Kepala Bidang Pelayanan',
  'Pengadministrasi Perkantoran',
  'Bendahara',
  'Inspektorat',
];

function withLanes(lanes: number, first = 'Sekretaris'): Sop {
  const sop = randomSop(7, { rows: 8, lanes });
  return {
    ...sop,
    lanes: sop.lanes.map((lane, index) => ({
      ...lane,
      name: index === 0 ? first : (NAMES[index % NAMES.length] ?? lane.name),
    })),
  };
}
const found = (sop: Sop) =>
  pageLegible(
    drawFlowchart(sop, { profile: findProfile('umum'), measure: measureArimo, target: { kind: 'paper' } }),
  );

describe('P05', () => {
  it('has nothing to say of a table with room', () => {
    expect(found(withLanes(6))).toEqual([]);
  });

  it('says once that twenty lanes make letters small, and what helps; their names are turned and whole', () => {
    const [finding, ...more] = found(withLanes(20));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'P05', severity: 'warning', place: { kind: 'sop' } });
    expect(finding?.message).toContain('poin');
    expect(finding?.message).not.toContain('terpotong');
    expect(finding?.message).toContain('singkat nama pelaksana');
  });

  it('names a title of which a word breaks even where it is turned', () => {
    const endless = `Peng${'anggota'.repeat(6)}an`;
    const [finding] = found(withLanes(16, endless));
    expect(finding?.message).toContain(`judul kolom “${endless.slice(0, 20)}`);
    expect(finding?.message).toContain('” terpotong');
    expect(finding?.message).not.toContain('“Sekretaris”');
  });

  it('has nothing to say of a drawing over a sheet', () => {
    const columnWidths = {
      number: 40,
      activity: 220,
      kelengkapan: 120,
      waktu: 70,
      output: 120,
      keterangan: 100,
    };
    const target = { kind: 'sheet', columnWidths, fontSize: 9 } as const;
    const drawing = drawFlowchart(withLanes(20), {
      profile: findProfile('umum'),
      measure: measureArimo,
      target,
    });
    expect(pageLegible(drawing)).toEqual([]);
  });
});
