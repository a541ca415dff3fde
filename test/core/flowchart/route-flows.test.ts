import { describe, expect, it } from 'vitest';
import { routeFlows } from '../../../src/core/flowchart/route-flows.ts';
import type { GridEdge, GridSymbol, Route, RouteGrid } from '../../../src/core/flowchart/route-grid.ts';
import { separateTracks } from '../../../src/core/flowchart/separate-tracks.ts';

/** Symbols as `[column, level]` from 0, edges as `[from, to, label?]`. */
function grid(
  columns: number,
  levels: number,
  places: readonly (readonly [number, number])[],
  edges: readonly (readonly [number, number, string?])[],
): RouteGrid {
  const symbols = places.map(([column, level], index): GridSymbol => {
    const x = 2 * column + 1;
    const labelled = edges.some(([from, , label]) => from === index && label !== undefined);
    return {
      kind: labelled ? 'decision' : 'process',
      x,
      y: 2 * level + 1,
      left: x,
      right: x,
      sides: ['N', 'E', 'S', 'W'],
    };
  });
  return {
    columns,
    levels,
    symbols,
    edges: edges.map(([from, to, label]): GridEdge => ({ from, to, label: label ?? '', bar: false })),
  };
}

/** The corridor grid as text: `#` symbol, `+` corner, `-` and `|` line. */
function sketch(of: RouteGrid, routes: readonly Route[]): string {
  const rows = Array.from({ length: 2 * of.levels + 1 }, () =>
    Array.from({ length: 2 * of.columns + 1 }, () => ' '),
  );
  const put = (x: number, y: number, sign: string) => {
    const row = rows[y];
    if (row !== undefined) row[x] = row[x] === ' ' || row[x] === sign ? sign : '+';
  };
  for (const { points } of routes)
    points.forEach(([x, y], index) => {
      const [nextX, nextY] = points[index + 1] ?? [x, y];
      if (index > 0 && index < points.length - 1) put(x, y, '+');
      for (let at = Math.min(y, nextY) + 1; at < Math.max(y, nextY); at++) put(x, at, '|');
      for (let at = Math.min(x, nextX) + 1; at < Math.max(x, nextX); at++) put(at, y, '-');
    });
  for (const { x, y } of of.symbols) {
    const row = rows[y];
    if (row !== undefined) row[x] = '#';
  }
  return rows.map((row) => row.join('').trimEnd()).join('\n');
}

const lines = (...rows: string[]) => rows.join('\n');

describe('routeFlows', () => {
  it('goes straight down, and with one bend into the top of a neighbour', () => {
    const chain = grid(
      2,
      3,
      [
        [0, 0],
        [0, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 2],
      ],
    );
    expect(sketch(chain, routeFlows(chain, new Set()))).toBe(
      lines('', ' #', ' |', ' #-+', '   |', '   #', ''),
    );
  });

  it('returns from side to side in a channel, on the outer side of the flow', () => {
    const loop = grid(
      1,
      3,
      [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
      [
        [0, 1],
        [1, 2, 'Ya'],
        [1, 0, 'Tidak'],
      ],
    );
    expect(sketch(loop, routeFlows(loop, new Set()))).toBe(lines('', ' #+', ' ||', ' #+', ' |', ' #', ''));
  });

  it('merges three returns to one step into one track', () => {
    const loops = grid(
      1,
      7,
      [0, 1, 2, 3, 4, 5, 6].map((level) => [0, level] as const),
      [
        [0, 1],
        [1, 2],
        [2, 3, 'Ya'],
        [2, 0, 'Tidak'],
        [3, 4],
        [4, 5, 'Ya'],
        [4, 0, 'Tidak'],
        [5, 6],
      ],
    );
    const routes = routeFlows(loops, new Set());
    const bends = routes.reduce((sum, route) => sum + route.points.length - 2, 0);
    expect(bends).toBe(4);
    const tracks = [...separateTracks(loops, routes).across.values()].map((channel) => channel.tracks);
    expect(tracks).toEqual([1]);
  });

  it('lets two returns that interleave go up on opposite sides', () => {
    const loops = grid(
      1,
      6,
      [0, 1, 2, 3, 4, 5].map((level) => [0, level] as const),
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4, 'Ya'],
        [3, 1, 'Tidak'],
        [4, 5, 'Ya'],
        [4, 2, 'Tidak'],
      ],
    );
    const drawing = sketch(loops, routeFlows(loops, new Set()));
    expect(drawing).toBe(
      lines('', ' #', ' |', ' #+', ' ||', '+#|', '|||', '|#+', '||', '+#', ' |', ' #', ''),
    );
  });

  it('lets a decision that stands between two that act with it leave upwards', () => {
    const between: RouteGrid = {
      ...grid(
        3,
        3,
        [
          [0, 1],
          [1, 1],
          [2, 1],
          [1, 2],
          [0, 2],
        ],
        [
          [1, 3, 'Ya'],
          [1, 4, 'Tidak'],
        ],
      ),
    };
    const bars: GridEdge[] = [
      { from: 0, to: 1, label: '', bar: true },
      { from: 1, to: 2, label: '', bar: true },
    ];
    const joint = { ...between, edges: [...bars, ...between.edges] };
    const routes = routeFlows(joint, new Set());
    const leaving = routes
      .slice(2)
      .map(({ points }) => Math.sign((points[1]?.[1] ?? 0) - (points[0]?.[1] ?? 0)));
    expect(leaving.sort()).toEqual([-1, 1]);
  });

  it('leads a flow from a symbol to itself around a corner of it', () => {
    const self = grid(1, 1, [[0, 0]], [[0, 0, 'Tidak']]);
    const [route] = routeFlows(self, new Set());
    expect(route?.points.length).toBeGreaterThanOrEqual(5);
    expect(route?.points[0]).toEqual(route?.points[(route?.points.length ?? 0) - 1]);
  });

  it('leads no line through a symbol that stands in its way', () => {
    const wall = grid(
      3,
      3,
      [
        [1, 0],
        [0, 1],
        [1, 1],
        [2, 1],
        [1, 2],
      ],
      [[0, 4]],
    );
    const [route] = routeFlows(wall, new Set());
    expect(route?.points.length).toBeLessThanOrEqual(6);
    expect(sketch(wall, route === undefined ? [] : [route]).split('\n')[3]).toMatch(/^.#.#.#.?$/);
    expect(route?.points).toHaveLength(4);
  });

  it('takes another way when one is forbidden', () => {
    const pair = grid(
      1,
      2,
      [
        [0, 0],
        [0, 1],
      ],
      [[0, 1]],
    );
    expect(routeFlows(pair, new Set(['0:1,1 1,3']))[0]?.points.length).toBeGreaterThan(2);
  });

  it('gives the same routes twice', () => {
    const many = grid(
      3,
      4,
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 3],
      ],
      [
        [0, 1],
        [1, 2, 'Ya'],
        [1, 0, 'Tidak'],
        [2, 3],
        [2, 0],
      ],
    );
    expect(routeFlows(many, new Set())).toEqual(routeFlows(many, new Set()));
  });
});

describe('separateTracks', () => {
  it('keeps two tracks for lines that have nothing in common but a third one', () => {
    // 0 and 1 leave one symbol, 1 and 2 enter one: all three go along the channel, but 0 and 2 are strangers.
    const strangers = grid(
      1,
      5,
      [0, 1, 2, 3, 4].map((level) => [0, level] as const),
      [
        [0, 3],
        [0, 2],
        [1, 2],
      ],
    );
    const along = (from: number, to: number): Route => ({
      points: [
        [1, from],
        [2, from],
        [2, to],
        [1, to],
      ],
    });
    const { routes } = separateTracks(strangers, [along(1, 7), along(1, 5), along(3, 5)]);
    const tracks = routes.map(({ pieces }) => pieces[1]?.track);
    expect(tracks[0]).not.toBe(tracks[2]);
  });

  it('lays two lines of one channel side by side, without a crossing', () => {
    const nested = grid(
      1,
      4,
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      [],
    );
    const routes: Route[] = [
      {
        points: [
          [1, 3],
          [2, 3],
          [2, 5],
          [1, 5],
        ],
      },
      {
        points: [
          [1, 1],
          [2, 1],
          [2, 7],
          [1, 7],
        ],
      },
    ];
    const edges = [
      { from: 1, to: 2, label: '', bar: false },
      { from: 0, to: 3, label: '', bar: false },
    ];
    const tracked = separateTracks({ ...nested, edges }, routes);
    expect(tracked.routes.map(({ pieces }) => pieces[1]?.track)).toEqual([0, 1]);
  });
});
