import { describe, expect, it } from 'vitest';
import {
  type BenchGraph,
  type BenchPoint,
  benchGraph,
  evenBorders,
  fixedBoxes,
  GEOMETRY,
} from '../../../scripts/bench/compare/bench-graph.ts';
import { measureBench } from '../../../scripts/bench/compare/measure-bench.ts';
import type { BenchDrawing } from '../../../scripts/bench/compare/router.ts';
import { buildHardSop } from '../../../scripts/gallery/build-hard-case.ts';
import { smallGraph } from './small-graph.ts';

type Line = readonly BenchPoint[];

function drawing(graph: BenchGraph, lines: readonly Line[], more: Partial<BenchDrawing> = {}): BenchDrawing {
  return {
    boxes: fixedBoxes(graph),
    lines,
    laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
    rowBorders: evenBorders(graph.rows, GEOMETRY.row),
    ...more,
  };
}

/** Measures that are not 0, without those that every drawing has. */
function found(graph: BenchGraph, lines: readonly Line[], more?: Partial<BenchDrawing>) {
  const { lanesKept, rowsKept, bends, length, ...counts } = measureBench(graph, drawing(graph, lines, more));
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/**
 * Lanes are 96 wide, rows 72 high: centres at 48, 144, 240 and 36, 108, 180. Boxes reach 28 and 15 from their centre,
 * diamonds 26 and 17.
 */
const DOWN: Line = [
  [48, 51],
  [48, 93],
];

/** The same into a diamond. */
const INTO: Line = [
  [48, 51],
  [48, 91],
];

describe('measureBench', () => {
  const pair = smallGraph({ lanes: 2, rows: ['M1', 'S1'] });

  it('finds nothing wrong with a straight arrow', () => {
    expect(measureBench(pair, drawing(pair, [DOWN]))).toMatchObject({
      lanesKept: 1,
      rowsKept: 1,
      bends: 0,
      length: 42,
      defects: 0,
    });
  });

  it('counts corners and length, and no point on the way', () => {
    const graph = smallGraph({ lanes: 2, rows: ['M1', 'S2'] });
    const line: Line = [
      [76, 36],
      [100, 36],
      [144, 36],
      [144, 36],
      [144, 93],
    ];
    expect(measureBench(graph, drawing(graph, [line]))).toMatchObject({ bends: 1, length: 125, defects: 0 });
  });

  it('sees a flow that is missing, slanted, along a rule, or through a symbol', () => {
    expect(found(pair, [[]])).toEqual({ missing: 1, defects: 1 });
    expect(
      found(pair, [
        [
          [48, 51],
          [60, 93],
        ],
      ]),
    ).toMatchObject({ slanted: 1 });
    const around: Line = [
      [76, 36],
      [95, 36],
      [95, 108],
      [76, 108],
    ];
    expect(found(pair, [around])).toEqual({ onBorder: 1, defects: 1 });
    expect(
      found(pair, [
        [
          [48, 36],
          [48, 93],
        ],
      ]),
    ).toMatchObject({ nodeHits: 1, defects: 1 });
    const three = smallGraph({ lanes: 1, rows: ['M1', 'P1.', 'S1'], jumps: ['1>3'] });
    const through: Line = [
      [48, 51],
      [48, 165],
    ];
    expect(found(three, [DOWN, through])).toEqual({ nodeHits: 1, defects: 1 });
  });

  const loop = smallGraph({ lanes: 2, rows: ['M1', 'K1', 'S1'], jumps: ['2>1 Tidak'] });
  const yes: Line = [
    [48, 125],
    [48, 165],
  ];
  const no: Line = [
    [74, 108],
    [86, 108],
    [86, 36],
    [76, 36],
  ];

  it('wants lines at the vertices of a diamond, and answers at two of them', () => {
    expect(found(loop, [DOWN, yes, no])).toMatchObject({ offVertex: 1 });
    expect(found(loop, [INTO, yes, no])).toEqual({});
    const low = no.map(([x, y]) => [x, y === 108 ? 113 : y] as const);
    expect(found(loop, [INTO, yes, low])).toMatchObject({ offVertex: 1 });
    const both: Line = [[48, 125], [48, 144], [86, 144], ...no.slice(2)];
    expect(found(loop, [INTO, yes, both])).toMatchObject({ samePort: 1, overlaps: 1 });
  });

  it('wants no way in where there is a way out', () => {
    const back: Line = [
      [74, 108],
      [86, 108],
      [86, 60],
      [48, 60],
      [48, 51],
    ];
    expect(found(loop, [INTO, yes, back])).toMatchObject({
      samePort: 1,
      entersFromBelow: 1,
    });
  });

  it('counts crossings, those with bars apart, and the points that a reader sees', () => {
    const graph = smallGraph({ lanes: 3, rows: ['M2', '& P1 P3.', 'S2'], jumps: ['1>3'] });
    const bar: Line = [
      [76, 108],
      [212, 108],
    ];
    const first: Line = [
      [116, 36],
      [48, 36],
      [48, 93],
    ];
    const across: Line = [
      [144, 51],
      [144, 165],
    ];
    expect(found(graph, [bar, first, across])).toEqual({
      crossings: 1,
      crossingPoints: 1,
      barCrossings: 1,
    });
  });

  it('tells lines that merge into one target from lines that only look so', () => {
    const rows = ['M1', 'K1', 'K1', 'S1'];
    const merging = smallGraph({ lanes: 1, rows, jumps: ['2>1 Tidak', '3>1 Tidak'] });
    const parting = smallGraph({ lanes: 1, rows, jumps: ['2>1 Tidak', '3>2 Tidak'] });
    const chain: Line[] = [0, 1, 2].map((row) => [
      [48, 72 * row + (row === 0 ? 51 : 53)],
      [48, 72 * row + (row === 2 ? 93 : 91)],
    ]);
    const outer = (from: number, to: number): Line => [
      [74, 36 + 72 * from],
      [86, 36 + 72 * from],
      [86, 36 + 72 * to],
      [to === 0 ? 76 : 74, 36 + 72 * to],
    ];
    expect(found(merging, [...chain, outer(1, 0), outer(2, 0)])).toEqual({});
    expect(found(parting, [...chain, outer(1, 0), outer(2, 1)])).toMatchObject({ samePort: 1 });
  });

  it('calls parallel lines nearer than 4 pixels too close', () => {
    const graph = smallGraph({ lanes: 2, rows: ['M1.', 'M2.', 'S1.', 'S2'], jumps: ['1>3', '2>4'] });
    const down: Line = [
      [48, 51],
      [48, 165],
    ];
    const other = (x: number): Line => [
      [116, 108],
      [x, 108],
      [x, 150],
      [144, 150],
      [144, 237],
    ];
    expect(found(graph, [down, other(51)])).toEqual({ touches: 1, defects: 1 });
    expect(found(graph, [down, other(60)])).toEqual({});
  });

  it('counts labels on lines, symbols and other labels, not in the empty corner of a diamond', () => {
    const lines = [INTO, yes, no];
    const label = (x: number, y: number) => ({ x, y, width: 12, height: 8 });
    const place = (...labels: { x: number; y: number; width: number; height: number }[]) =>
      found(loop, lines, { labels });
    expect(place(label(72, 97))).toEqual({ labels: 1 });
    expect(place(label(70, 104))).toEqual({ labels: 1, labelHits: 1 });
    expect(place(label(44, 30))).toEqual({ labels: 1, labelHits: 1 });
    expect(place(label(72, 97), label(74, 95))).toEqual({ labels: 2, labelHits: 1 });
  });
});

describe('kept lanes and rows', () => {
  const graph = smallGraph({ lanes: 2, rows: ['M1', 'P2', 'P1', 'S2'] });
  const kept = (boxes: BenchDrawing['boxes']) => {
    const { lanesKept, rowsKept } = measureBench(graph, drawing(graph, [], { boxes }));
    return [lanesKept, rowsKept];
  };

  it('are whole wherever borders can be drawn, mirrored or lying too', () => {
    const boxes = fixedBoxes(graph);
    expect(kept(boxes)).toEqual([1, 1]);
    expect(kept(boxes.map((box) => ({ ...box, x: 500 - box.x - box.width })))).toEqual([1, 1]);
    expect(
      kept(boxes.map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }))),
    ).toEqual([1, 1]);
  });

  it('lose what stands elsewhere', () => {
    const boxes = fixedBoxes(graph).map((box, index) => (index === 2 ? { ...box, x: box.x + 96 } : box));
    expect(kept(boxes)).toEqual([0.75, 1]);
  });
});

describe('benchGraph', () => {
  it('has no place for two symbols in a cell, or for one over a border', () => {
    expect(benchGraph(buildHardSop('Uji', { lanes: 2, rows: ['M1 P1', 'S1'] }))).toBeNull();
    expect(benchGraph(buildHardSop('Uji', { lanes: 2, rows: ['M1-2', 'S1'] }))).toBeNull();
  });

  it('joins executors from the left', () => {
    const { edges } = smallGraph({ lanes: 3, rows: ['M1', '& P3 P1 P2', 'S1'] });
    expect(edges.filter(({ bar }) => bar).map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [3, 1],
    ]);
  });
});
