import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGE_SYMBOLS } from '../../../src/core/flowchart/density.ts';
import type { Box, DrawnSymbol, Point } from '../../../src/core/flowchart/drawing.ts';
import { groundOf } from '../../../src/core/flowchart/label-ground.ts';
import type { LaidOutPage } from '../../../src/core/flowchart/lay-out-page.ts';
import { placeLabels } from '../../../src/core/flowchart/place-labels.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';

const LANE = 80;
const ROW = 60;
const borders = {
  lanes: [0, 1, 2, 3, 4, 5].map((lane) => lane * LANE),
  rows: [0, 1, 2, 3, 4, 5].map((row) => row * ROW),
};

const cell = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }));
const line = fc.record({
  from: fc.nat({ max: 5 }),
  side: fc.constantFrom<'E' | 'W' | 'S'>('E', 'W', 'S'),
  /** Lengths of the pieces; the first leaves the symbol, then they turn by turns. */
  pieces: fc.array(fc.integer({ min: -110, max: 110 }), { minLength: 1, maxLength: 3 }),
  label: fc.constantFrom('Ya', 'Tidak', 'Perlu diperbaiki dahulu', ''),
});
const page = fc.record({
  cells: fc.uniqueArray(cell, { minLength: 6, maxLength: 10, selector: ([lane, row]) => `${lane} ${row}` }),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});

type Given = (typeof page extends fc.Arbitrary<infer T> ? T : never) & object;

function layOut({ cells, lines }: Given): LaidOutPage {
  const symbols = cells.map(
    ([lane, row], index): DrawnSymbol => ({
      id: `${index}`,
      kind: index % 2 === 0 ? 'decision' : 'process',
      x: lane * LANE + 13,
      y: row * ROW + 15,
      width: 54,
      height: 30,
      caption: '',
      captionLines: [],
      captionSize: 0,
    }),
  );
  return {
    symbols,
    lines: lines.map(({ from, side, pieces, label }) => ({
      edge: { from, to: (from + 1) % symbols.length, label, flows: [0] },
      points: pointsOf(symbols[from], side, pieces),
    })),
  };
}

function pointsOf(
  symbol: DrawnSymbol | undefined,
  side: 'E' | 'W' | 'S',
  pieces: readonly number[],
): Point[] {
  if (symbol === undefined) throw new Error('A line leaves a symbol.');
  const { x, y, width, height } = symbol;
  const starts: Readonly<Record<typeof side, Point>> = {
    E: [x + width, y + height / 2],
    W: [x, y + height / 2],
    S: [x + width / 2, y + height],
  };
  const points: Point[] = [starts[side]];
  pieces.forEach((length, index) => {
    const [lastX, lastY] = points[points.length - 1] ?? [0, 0];
    const along = index === 0 ? Math.abs(length) * (side === 'W' ? -1 : 1) : length;
    const level = (side !== 'S') === (index % 2 === 0);
    points.push(level ? [lastX + along, lastY] : [lastX, lastY + along]);
  });
  return points;
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** As a thin box, as wide as it is drawn. */
const pieceBoxes = (points: readonly Point[]): Box[] =>
  points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    const [x, y] = [Math.min(x1, x2) - 0.45, Math.min(y1, y2) - 0.45];
    return { x, y, width: Math.abs(x2 - x1) + 0.9, height: Math.abs(y2 - y1) + 0.9 };
  });

/** A diamond by the part of it that reaches nearest to each of the box's corners; any other symbol by its box. */
function covers(symbol: DrawnSymbol, box: Box): boolean {
  if (!meet(symbol, box)) return false;
  if (symbol.kind !== 'decision') return true;
  const [cx, cy] = [symbol.x + symbol.width / 2, symbol.y + symbol.height / 2];
  const dx = Math.max(box.x - cx, cx - box.x - box.width, 0) / (symbol.width / 2);
  const dy = Math.max(box.y - cy, cy - box.y - box.height, 0) / (symbol.height / 2);
  return dx + dy < 1;
}

describe('placeLabels', () => {
  it('covers no line, symbol, note or other label unless it says so, and names every answer of a port once', () => {
    fc.assert(
      fc.property(page, fc.array(cell, { maxLength: 3 }), (given, noted) => {
        const laid = layOut(given);
        const notes = noted.map(([lane, row]) => ({
          x: lane * LANE + 2,
          y: row * ROW + 2,
          width: 30,
          height: 9,
        }));
        const labels = placeLabels(groundOf(laid, borders), LARGE_SYMBOLS, measureArimo, notes);
        const named = new Map<string, number>();
        labels.forEach((label, index) => {
          const { edge, points } = laid.lines[index] ?? { edge: undefined, points: [] };
          if (edge === undefined || edge.label === '') {
            expect(label).toBeNull();
            return;
          }
          const port = `${points[0]?.join()} ${edge.label}`;
          named.set(port, (named.get(port) ?? 0) + (label === null ? 0 : 1));
          if (label === null || label.ground === 'hit') return;
          const { box } = label;
          expect(box.x >= 0 && box.y >= 0).toBe(true);
          expect(box.x + box.width <= 5 * LANE && box.y + box.height <= 5 * ROW).toBe(true);
          expect(laid.symbols.filter((symbol) => covers(symbol, box))).toEqual([]);
          expect(
            laid.lines.flatMap((each) => pieceBoxes(each.points)).filter((piece) => meet(piece, box)),
          ).toEqual([]);
          const others = labels.flatMap((other, at) => (other !== null && at < index ? [other.box] : []));
          expect([...others, ...notes].filter((other) => meet(other, box))).toEqual([]);
        });
        expect([...named.values()].filter((count) => count !== 1)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('puts a short answer at its vertex where nothing is in the way', () => {
    const laid = layOut({
      cells: [
        [2, 2],
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ],
      lines: [{ from: 0, side: 'E', pieces: [90], label: 'Ya' }],
    });
    const [label] = placeLabels(groundOf(laid, borders), LARGE_SYMBOLS, measureArimo, []);
    const [vertex] = laid.lines[0]?.points ?? [];
    expect(label?.ground).toBe('clean');
    expect(Math.abs((label?.box.x ?? 0) - (vertex?.[0] ?? 0))).toBeLessThan(12);
    expect(Math.abs((label?.box.y ?? 0) - (vertex?.[1] ?? 0))).toBeLessThan(20);
  });
});
