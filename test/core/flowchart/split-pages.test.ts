import { describe, expect, it } from 'vitest';
import { CRAMMED, FULL_SIZE } from '../../../src/core/flowchart/density.ts';
import { plainRooms } from '../../../src/core/flowchart/lane-rooms.ts';
import { readGraph } from '../../../src/core/flowchart/read-graph.ts';
import { createRouteMemory } from '../../../src/core/flowchart/remember-routes.ts';
import { draftRoutes, routeFlows } from '../../../src/core/flowchart/route-flows.ts';
import { guessNeeds } from '../../../src/core/flowchart/row-needs.ts';
import { sizeGraph } from '../../../src/core/flowchart/size-graph.ts';
import { createTextMeasures } from '../../../src/core/flowchart/cell-lines.ts';
import { sizeRows } from '../../../src/core/flowchart/size-rows.ts';
import { sketchTable } from '../../../src/core/flowchart/sketch-table.ts';
import { splitPages } from '../../../src/core/flowchart/split-pages.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop, SymbolKind } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { emptySop, randomSop } from '../../generators/random-sop.ts';

const profile = findProfile('umum');
const [density = CRAMMED] = FULL_SIZE;
const texts = { number: 24, activity: 120, kelengkapan: 80, waktu: 60, output: 80, keterangan: 80 };

/** Rows of one lane, each leading to the next. */
function chain(kinds: readonly SymbolKind[]): Sop {
  return {
    ...emptySop(),
    lanes: [{ id: 'L1', name: 'Staf' }],
    activities: kinds.map((kind, index) => ({
      number: String(index + 1),
      text: 'Langkah',
      symbols: [{ id: `${index + 1}.L1`, lane: 'L1', kind }],
      kelengkapan: '',
      waktu: '',
      output: '',
      keterangan: '',
    })),
    flows: kinds.slice(1).map((_, index) => ({ from: `${index + 1}.L1`, to: `${index + 2}.L1` })),
  };
}

function split(sop: Sop, height: number, mostRows = Number.POSITIVE_INFINITY) {
  const columns = { lanes: sop.lanes.map(() => 90), texts };
  const options = { density, profile, measure: measureArimo };
  const measures = createTextMeasures(measureArimo);
  const rows = sizeRows(sop, profile, { columns, density, highest: height - 3 }, measures);
  const sized = sizeGraph(sop, readGraph(sop), rows, columns.lanes, options);
  const laneRooms = plainRooms(sop.lanes.length, density);
  const sketch = sketchTable(sized, rows.rows.length, {
    density,
    measure: measureArimo,
    laneRooms,
    routeFlows: draftRoutes,
  });
  return splitPages(
    sized,
    rows,
    { first: height, others: height, below: 0, mostRows },
    {
      density,
      measure: measureArimo,
      routeFlows,
      rowStep: 3,
      laneRooms,
      memory: createRouteMemory(),
      needs: guessNeeds(sized, sketch.rowNeeds, density),
      kept: [],
    },
  );
}

const process: SymbolKind = 'process';
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('splitPages', () => {
  it('puts all rows on one page where they fit', () => {
    const pages = split(chain(['start', process, process, 'end']), 400);
    expect(pages.map(({ from, to }) => [from, to])).toEqual([[0, 4]]);
    expect(pages[0]?.cut.connectors).toEqual([]);
  });

  it('covers every row once, in order, and keeps to the height', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const sop = randomSop(seed, { rows: 24, lanes: 5 });
      const pages = split(sop, 420);
      expect(pages[0]?.from).toBe(0);
      expect(pages[pages.length - 1]?.to).toBe(24);
      pages.slice(1).forEach((page, index) => {
        expect(page.from).toBe(pages[index]?.to);
      });
      for (const page of pages)
        if (page.to - page.from > 1) expect(total(page.rowHeights)).toBeLessThanOrEqual(420);
    }
  });

  it('leaves no lone row on the last page', () => {
    const rows = ['start', ...Array.from({ length: 8 }, () => process), 'end'] as const;
    for (let height = 200; height <= 420; height += 20) {
      const pages = split(chain(rows), height);
      const last = pages[pages.length - 1];
      expect((last?.to ?? 0) - (last?.from ?? 0)).toBeGreaterThan(1);
    }
  });

  it('keeps a decision with the only row that leads to it', () => {
    const rows: SymbolKind[] = [
      'start',
      process,
      process,
      process,
      process,
      'decision',
      process,
      process,
      'end',
    ];
    for (let height = 230; height <= 420; height += 10)
      for (const page of split(chain(rows), height)) expect(page.from).not.toBe(5);
  });

  it('puts no more rows on a page than asked, and joins pages by a pair of connectors', () => {
    const pages = split(chain(['start', process, process, process, process, 'end']), 600, 3);
    expect(pages.map(({ from, to }) => to - from)).toEqual([3, 3]);
    expect(
      pages.map(({ cut }) => cut.connectors.map(({ direction, target }) => [direction, target])),
    ).toEqual([[['out', 3]], [['in', 3]]]);
  });
});
