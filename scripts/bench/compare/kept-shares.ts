import type { BenchBox, BenchGraph } from './bench-graph.ts';

interface Extent {
  /** Lane or row that it should lie in. */
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

const SLACK = 0.5;

/**
 * Largest share of the symbols that fit their lane, and their row, for the borders that suit the picture best. Where the
 * picture lies, whether it is mirrored, and whether lanes run across or down is forgiven.
 */
export function keptShares(
  graph: BenchGraph,
  boxes: readonly BenchBox[],
): { readonly lanesKept: number; readonly rowsKept: number } {
  const across = boxes.map(({ x, width }) => ({ low: x, high: x + width }));
  const down = boxes.map(({ y, height }) => ({ low: y, high: y + height }));
  const both = (lanes: typeof across, rows: typeof across) => ({
    lanesKept: bestShare(
      graph.symbols.map(({ lane }) => lane),
      lanes,
    ),
    rowsKept: bestShare(
      graph.symbols.map(({ row }) => row),
      rows,
    ),
  });
  const upright = both(across, down);
  if (upright.lanesKept + upright.rowsKept === 2) return upright;
  const lying = both(down, across);
  return lying.lanesKept + lying.rowsKept > upright.lanesKept + upright.rowsKept ? lying : upright;
}

function bestShare(
  cells: readonly number[],
  extents: readonly { readonly low: number; readonly high: number }[],
): number {
  if (cells.length === 0) return 1;
  const plain = extents.map(
    ({ low, high }, index): Extent => ({
      cell: cells[index] ?? 0,
      low: low + SLACK,
      high: high - SLACK,
    }),
  );
  const mirrored = plain.map(({ cell, low, high }) => ({ cell, low: -high, high: -low }));
  return Math.max(mostThatFit(plain), mostThatFit(mirrored)) / cells.length;
}

/** Chooses cell after cell the border behind it: `best[b]` is how many fit when the cells so far end at coordinate `b`. */
function mostThatFit(extents: readonly Extent[]): number {
  const places = [...new Set(extents.flatMap(({ low, high }) => [low, high]))].sort((a, b) => a - b);
  const placeOf = new Map(places.map((place, index) => [place, index]));
  const byCell = new Map<number, Extent[]>();
  for (const extent of extents) byCell.set(extent.cell, [...(byCell.get(extent.cell) ?? []), extent]);
  let best = places.map(() => 0);
  for (const cell of [...byCell.keys()].sort((a, b) => a - b)) {
    const own = byCell.get(cell) ?? [];
    const next = [...best];
    for (const start of new Set(own.map(({ low }) => low))) {
      const before = best[placeOf.get(start) ?? 0] ?? 0;
      const ends = own
        .filter(({ low }) => low >= start)
        .map(({ high }) => placeOf.get(high) ?? 0)
        .sort((a, b) => a - b);
      ends.forEach((end, index) => {
        next[end] = Math.max(next[end] ?? 0, before + index + 1);
      });
    }
    for (let at = 1; at < next.length; at++) next[at] = Math.max(next[at] ?? 0, next[at - 1] ?? 0);
    best = next;
  }
  return best[best.length - 1] ?? 0;
}
