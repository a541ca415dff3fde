import type { Sop, SymbolKind } from '../../../src/core/sop/sop.ts';

/** The geometry on which all routers are compared, in pixels of 1/96 inch. */
export const GEOMETRY = {
  lane: 96,
  row: 72,
  box: { width: 56, height: 30 },
  diamond: { width: 52, height: 34 },
} as const;

export interface BenchSymbol {
  readonly id: string;
  readonly kind: SymbolKind;
  /** From 0. */
  readonly lane: number;
  readonly row: number;
}

export interface BenchEdge {
  /** Positions in the graph's symbols. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** The plain line between two executors of a row. */
  readonly bar: boolean;
}

/** One symbol per cell; the bars come before the flows. */
export interface BenchGraph {
  readonly sop: Sop;
  readonly lanes: number;
  readonly rows: number;
  readonly symbols: readonly BenchSymbol[];
  readonly edges: readonly BenchEdge[];
}

export interface BenchBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BenchPoint = readonly [x: number, y: number];

/** The graph of an SOP; null when one of its cells holds two symbols or one symbol lies over several, which has no fixed place. */
export function benchGraph(sop: Sop): BenchGraph | null {
  const lanes = new Map(sop.lanes.map(({ id }, index) => [id, index]));
  const places = new Map<string, number>();
  const symbols: BenchSymbol[] = [];
  const edges: BenchEdge[] = [];
  const cells = new Set<string>();
  for (const [row, { symbols: own, joint }] of sop.activities.entries()) {
    const first = symbols.length;
    for (const { id, kind, lane: laneId, untilLane } of own) {
      const lane = lanes.get(laneId);
      const cell = `${lane} ${row}`;
      if (lane === undefined || cells.has(cell) || (untilLane ?? laneId) !== laneId) return null;
      cells.add(cell);
      places.set(id, symbols.length);
      symbols.push({ id, kind, lane, row });
    }
    if (joint !== true) continue;
    const inRow = symbols.flatMap((_, index) => (index >= first ? [index] : []));
    inRow.sort((a, b) => (symbols[a]?.lane ?? 0) - (symbols[b]?.lane ?? 0));
    for (const [index, to] of inRow.slice(1).entries())
      edges.push({ from: inRow[index] ?? to, to, label: '', bar: true });
  }
  for (const { from, to, label } of sop.flows) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start !== undefined && end !== undefined)
      edges.push({ from: start, to: end, label: label ?? '', bar: false });
  }
  return { sop, lanes: sop.lanes.length, rows: sop.activities.length, symbols, edges };
}

/** The box of a symbol in the middle of its cell. */
export function fixedBox({ kind, lane, row }: BenchSymbol): BenchBox {
  const { width, height } = kind === 'decision' ? GEOMETRY.diamond : GEOMETRY.box;
  return {
    x: (lane + 0.5) * GEOMETRY.lane - width / 2,
    y: (row + 0.5) * GEOMETRY.row - height / 2,
    width,
    height,
  };
}

export const fixedBoxes = (graph: BenchGraph): readonly BenchBox[] => graph.symbols.map(fixedBox);

/** Borders of `count` lanes or rows of one size, from 0. */
export function evenBorders(count: number, size: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => index * size);
}
