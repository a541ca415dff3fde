import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { locate } from '../../../src/core/sop/sheet-map.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import type { SheetGrid } from '../../../src/core/sop/sheet-grid.ts';
import type { Flow, Sop } from '../../../src/core/sop/sop.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { readCase } from './read-case.ts';

interface Page {
  readonly grid: SheetGrid;
  /** Sheet row of the first activity. */
  readonly first: number;
  readonly sop: Sop;
}

function page(name: string, change: (sop: Sop) => Sop = (sop) => sop): Page {
  const sop = change(readCase(name));
  const grid = writeSheet(sop, findProfile(sop.profile));
  return { grid, first: readSheet(grid).map?.bodyRows[0] ?? 0, sop };
}

const withRows = ({ grid, first }: Page, change: (body: string[][]) => string[][]): SheetGrid => {
  const rows = grid.rows.map((row) => [...row]);
  return {
    ...grid,
    rows: [...rows.slice(0, first), ...change(rows.slice(first))],
    merges: grid.merges.filter((merge) => merge.row < first),
  };
};

const texts = (sop: Sop | null) => sop?.activities.map(({ text }) => text);
/** Flows by the printed numbers of their rows. */
const byNumber = (sop: Sop | null, flows: readonly Flow[] | undefined) => {
  const numberOf = (id: string) =>
    sop?.activities.find(({ symbols }) => symbols.some((symbol) => symbol.id === id))?.number;
  return flows?.map(({ from, to, label }) => `${numberOf(from)}→${numberOf(to)}${label ? ` ${label}` : ''}`);
};

describe('a sheet that staff changed', () => {
  it('keeps the meaning of written flows when rows are sorted', () => {
    const source = page('R05-revisi-anggaran.json');
    const swapped = withRows(source, ([a, b, c, ...rest]) => [a ?? [], c ?? [], b ?? [], ...rest]);
    const { sop, findings } = readSheet(swapped);
    expect(findings).toEqual([]);
    expect(texts(sop)?.slice(0, 3)).toEqual([0, 2, 1].map((row) => source.sop.activities[row]?.text));
    expect(byNumber(sop, sop?.flows)).toEqual(expect.arrayContaining(['4→1 Tidak', '4→5 Ya', '8→1 Tidak']));
  });

  it('takes a row without id for a new one, and leads the flow through it', () => {
    const source = page('R16-sop-pelayanan-sibolga.json');
    const width = source.grid.rows[source.first]?.length ?? 0;
    const added = Array.from(
      { length: width },
      (_, column) => ({ 0: '', 1: 'Mencatat agenda', 3: 'x' })[column] ?? '',
    );
    const reading = readSheet(withRows(source, ([one, ...rest]) => [one ?? [], added, ...rest]));
    expect(reading.sop?.activities.length).toBe(11);
    expect(reading.sop?.activities[1]).toMatchObject({
      text: 'Mencatat agenda',
      symbols: [{ id: '2.L2', kind: 'process' }],
    });
    expect(reading.sop?.flows).toEqual(
      expect.arrayContaining([
        { from: '1.L2', to: '2.L2' },
        { from: '2.L2', to: '3.L5' },
      ]),
    );
    expect(reading.map?.rowIds[1]).toBe('b11');
  });

  it('gives a row that was pasted twice a fresh id and keeps the hidden fields with the first', () => {
    const source = page('R05-revisi-anggaran.json', (sop) => ({
      ...sop,
      activities: sop.activities.map((row, index) =>
        index === 1 ? ({ ...row, rahasia: 'a' } as typeof row) : row,
      ),
    }));
    const reading = readSheet(
      withRows(source, ([one, two, ...rest]) => [one ?? [], two ?? [], [...(two ?? [])], ...rest]),
    );
    expect(new Set(reading.map?.rowIds).size).toBe(13);
    expect(reading.sop?.activities[1]).toHaveProperty('rahasia', 'a');
    expect(reading.sop?.activities[2]).not.toHaveProperty('rahasia');
  });

  it('forgets a deleted row and names the flows that led to it', () => {
    const source = page('R05-revisi-anggaran.json');
    const reading = readSheet(withRows(source, ([, ...rest]) => rest));
    expect(reading.sop?.activities.length).toBe(11);
    expect(reading.findings.map(({ code }) => code)).toEqual([
      'baca.alurNoSuchRow',
      'baca.alurNoSuchRow',
      'baca.alurNoSuchRow',
    ]);
  });

  it('prefers what a cell shows now to what was hidden', () => {
    const source = page('R05-revisi-anggaran.json', (sop) => ({
      ...sop,
      identity: { ...sop.identity, title: '  REVISI  ' },
    }));
    expect(readSheet(source.grid).sop?.identity.title).toBe('  REVISI  ');
    const rows = source.grid.rows.map((row) =>
      row.map((text) => (text === '  REVISI  ' ? 'REVISI BARU' : text)),
    );
    expect(readSheet({ ...source.grid, rows }).sop?.identity.title).toBe('REVISI BARU');
  });

  it('lets a lane be renamed, added and moved', () => {
    const source = page('R16-sop-pelayanan-sibolga.json');
    const renamed = source.grid.rows.map((row) =>
      row.map((text) => (text === 'Kadis' ? 'Kepala Dinas' : text)),
    );
    expect(readSheet({ ...source.grid, rows: renamed }).sop?.lanes[0]).toEqual({
      id: 'L1',
      name: 'Kepala Dinas',
    });
    const added = source.grid.rows.map((row, index) => [
      ...row.slice(0, 2),
      index === source.first - 1 ? 'Wali Kota' : '',
      ...row.slice(2),
    ]);
    const merges = source.grid.merges.map((merge) =>
      merge.column >= 2 ? { ...merge, column: merge.column + 1 } : merge,
    );
    const { sop } = readSheet({ ...source.grid, rows: added, merges });
    expect(sop?.lanes.map(({ name }) => name)).toEqual([
      'Wali Kota',
      'Kadis',
      'Sekretaris',
      'Kabid PIAK',
      'Kasi Kerjasama dan Inovasi',
      'Staf Adm Umum',
    ]);
    expect(sop?.activities[0]?.symbols[0]?.lane).toBe('L3');
    expect(sop?.flows.length).toBe(source.sop.flows.length);
  });

  it('reads on without its damaged hidden record, and says so', () => {
    const source = page('R01-surat-masuk.json');
    const rows = source.grid.rows.map((row) =>
      row.map((text) => (text.startsWith('ID Lajur') ? text.slice(0, 60) : text)),
    );
    const reading = readSheet({ ...source.grid, rows }, { profile: 'bps' });
    expect(reading.findings.map(({ code }) => code)).toContain('baca.damagedRecord');
    expect(reading.sop?.activities).toEqual(source.sop.activities);
  });

  it('keeps merged cells, groups and spans through carriers that lose merges', () => {
    for (const name of ['R01-surat-masuk.json', 'R11-distribusi-barang-transfer.json']) {
      const source = page(name);
      expect(readSheet({ ...source.grid, merges: [] }).sop).toEqual(source.sop);
    }
  });

  it('finds the cell of every place', () => {
    const { grid, first } = page('R16-sop-pelayanan-sibolga.json');
    const { map } = readSheet(grid);
    if (!map) throw new Error('no map');
    const textAt = (place: Parameters<typeof locate>[1]) => {
      const cell = locate(map, place);
      return cell && grid.rows[cell.row]?.[cell.column];
    };
    expect(textAt({ kind: 'identity', field: 'title' })).toBe(
      'Penyusunan Standar Operasional Prosedur (SOP) Pelayanan',
    );
    expect(textAt({ kind: 'identity', field: 'approver.name' })).toBe('RATNA WULANDARI, SE, M.M');
    expect(textAt({ kind: 'section', section: 'peralatan' })).toContain('Komputer');
    expect(textAt({ kind: 'lane', lane: 'L2' })).toBe('Sekretaris');
    expect(textAt({ kind: 'symbol', activity: 0, lane: 'L2' })).toContain('Mulai');
    expect(textAt({ kind: 'activity', activity: 1, field: 'waktu' })).toBe('10 menit');
    expect(locate(map, { kind: 'activity', activity: 2, field: 'alur' })?.row).toBe(first + 2);
    expect(locate(map, { kind: 'section', section: 'keterkaitan' })).toBeDefined();
    expect(locate(map, { kind: 'cell', row: 3, column: 4 })).toEqual({ row: 3, column: 4 });
  });
});
