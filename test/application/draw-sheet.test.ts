import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../src/application/draw-sheet.ts';
import { previewSheet } from '../../src/application/preview-sheet.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { readSheet } from '../../src/core/sop/read-sheet.ts';
import { LONG_POSTS } from '../generators/long-posts.ts';
import { emptySop, randomSop } from '../generators/random-sop.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { fakeWorkplace, tabOf, tabWith } from './fake-workplace.ts';

const [example] = EXAMPLES;
if (example === undefined) throw new Error('There are no examples.');
const { sop } = example;

/** A decision with more answers than corners, which nobody can draw. */
const impossible: Sop = {
  ...emptySop(),
  lanes: ['Satu', 'Dua', 'Tiga'].map((name, index) => ({ id: `L${index + 1}`, name })),
  activities: ['Mulai', 'Periksa', 'Catat', 'Kirim', 'Simpan', 'Selesai'].map((text, index) => ({
    number: `${index + 1}`,
    text,
    kelengkapan: '-',
    waktu: '1 jam',
    output: '-',
    keterangan: '',
    symbols: [
      {
        id: `${index + 1}.L${1 + (index % 3)}`,
        lane: `L${1 + (index % 3)}`,
        kind: index === 0 ? 'start' : index === 1 ? 'decision' : index === 5 ? 'end' : 'process',
      },
    ],
  })),
  flows: [
    { from: '1.L1', to: '2.L2' },
    ...['3.L3', '4.L1', '5.L2', '6.L3'].map((to, index) => ({
      from: '2.L2',
      to,
      label: `Hasil ${index + 1}`,
    })),
    { from: '3.L3', to: '4.L1' },
    { from: '4.L1', to: '5.L2' },
    { from: '5.L2', to: '6.L3' },
  ],
};

function withPosts(lanes: number): Sop {
  const random = randomSop(5, { rows: 8, lanes });
  return {
    ...random,
    lanes: random.lanes.map((lane, index) => ({ ...lane, name: LONG_POSTS[index] ?? '' })),
  };
}

describe('drawSheet', () => {
  it('sizes the rows, hangs the strips, and does nothing the second time', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const outcome = drawSheet(workplace, null);
    expect(outcome).toMatchObject({ kind: 'drawn', kept: 0 });
    expect(workplace.changes[0]?.rowHeights?.length).toBeGreaterThan(0);
    const hanging = [...workplace.pictures.hanging];
    expect(drawSheet(workplace, null)).toMatchObject({ kind: 'drawn', drawn: 0, kept: hanging.length });
    expect(workplace.pictures.hanging).toEqual(hanging);
    expect(workplace.changes[workplace.changes.length - 1]).toEqual({ rowHeights: [], columnWidths: [] });
  });

  it('turns the names of narrow lanes together, raises their row, and does nothing the second time', () => {
    const crowded = withPosts(16);
    const workplace = fakeWorkplace(tabOf(crowded));
    expect(drawSheet(workplace, null)).toMatchObject({ kind: 'drawn' });
    const [change] = workplace.changes;
    const rows = new Set(change?.turned?.map(({ row }) => row));
    expect(change?.turned).toHaveLength(16);
    const heights = (change?.rowHeights ?? []).filter(({ index }) => rows.has(index));
    expect(heights).toHaveLength(1);
    expect(heights[0]?.pixels).toBeGreaterThan(90);
    drawSheet(workplace, null);
    expect(workplace.changes[workplace.changes.length - 1]).toEqual({ rowHeights: [], columnWidths: [] });
    const tab = workplace.tabs.read(null);
    expect(tab && readSheet(tab.grid).sop?.lanes).toEqual(crowded.lanes);
  });

  it('leaves names level that fit, and a name that somebody has turned as it is', () => {
    const level = fakeWorkplace(tabOf(sop));
    drawSheet(level, null);
    expect(level.changes.filter(({ turned }) => turned !== undefined)).toEqual([]);
    const tab = tabOf(withPosts(16));
    const [lane] = readSheet(tab.grid).map?.table.lanes ?? [];
    const own = { row: lane?.nameRow ?? -1, column: lane?.column ?? -1 };
    const workplace = fakeWorkplace({ ...tab, turned: [own] });
    drawSheet(workplace, null);
    expect(workplace.changes[0]?.turned).toHaveLength(15);
    expect(workplace.changes[0]?.turned).not.toContainEqual(own);
  });

  it('draws an SOP that has errors, and says how many', () => {
    const broken = { ...sop, flows: [] };
    const outcome = drawSheet(fakeWorkplace(tabOf(broken)), null);
    expect(outcome).toMatchObject({
      kind: 'drawn',
      message: expect.stringMatching(/masih ada \d+ kesalahan/),
    });
  });

  it('draws what cannot be drawn soundly, and says what is wrong with it and where (P04)', () => {
    const outcome = drawSheet(fakeWorkplace(tabOf(impossible)), null);
    expect(outcome).toMatchObject({
      kind: 'drawn',
      message: expect.stringMatching(/^Gambar alur selesai, tetapi .*2 \(Dua\)/),
    });
  });

  it('touches nothing where no column is a lane', () => {
    const workplace = fakeWorkplace(
      tabWith([
        ['Bulan', 'Kegiatan', 'Waktu', 'Hasil'],
        ['Januari', '5', '3', '2'],
      ]),
    );
    expect(drawSheet(workplace, null)).toEqual({ kind: 'refused', message: WORKBOOK.draw.noLanes });
    expect(workplace.changes).toEqual([]);
  });

  it('refuses a tab that is no SOP', () => {
    expect(drawSheet(fakeWorkplace(tabWith([['Daftar hadir']])), null)).toEqual({
      kind: 'refused',
      message: WORKBOOK.notSop,
    });
  });
});

describe('previewSheet', () => {
  it('gives pages once, and "same" until something changes', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const first = previewSheet(workplace, '');
    expect(first.kind === 'pages' && first.pages[0]?.svg).toMatch(/^<svg/);
    expect(previewSheet(workplace, first.hash)).toEqual({ kind: 'same', hash: first.hash });
    const other = fakeWorkplace(tabOf({ ...sop, identity: { ...sop.identity, title: 'Judul lain' } }));
    expect(previewSheet(other, first.hash).kind).toBe('pages');
  });

  it('tells above the pages what is not drawn soundly (P04)', () => {
    const sound = previewSheet(fakeWorkplace(tabOf(sop)), '');
    const unsound = previewSheet(fakeWorkplace(tabOf(impossible)), '');
    if (sound.kind !== 'pages' || unsound.kind !== 'pages') throw new Error('Nothing to see.');
    expect(sound.notice).toBe(WORKBOOK.preview.notice(sound.notice.match(/“(.*?)”/)?.[1] ?? ''));
    expect(unsound.notice).toMatch(/2 \(Dua\)/);
  });

  it('says why there is nothing to see', () => {
    expect(previewSheet(fakeWorkplace(tabWith([])), '')).toMatchObject({
      pages: [],
      notice: WORKBOOK.notSop,
    });
    expect(previewSheet(fakeWorkplace(null), '')).toMatchObject({ pages: [], notice: WORKBOOK.tabGone });
  });
});
