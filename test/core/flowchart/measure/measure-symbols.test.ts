import { describe, expect, it } from 'vitest';
import type { DrawnCell, DrawnSymbol } from '../../../../src/core/flowchart/drawing.ts';
import { symbol, KINDS, sopOf, TEXT_CELL, PAGE, drawingOf, withSymbol, kinds } from './hand-made-drawing.ts';

describe('measureDrawing on symbols and texts', () => {
  it('sees a symbol outside its lane or row', () => {
    expect(kinds(withSymbol('4.L3', { x: 345 }))).toContain('outsideCell');
    const alone = sopOf({ '1.L1': 'start' }, []);
    const at = (x: number, y: number) =>
      drawingOf({
        ...PAGE,
        lines: [],
        activities: [0],
        rows: [20, 100],
        symbols: [symbol('1.L1', 'start', [x, y])],
      });
    expect(kinds(at(150, 60), alone)).toEqual([]);
    expect(kinds(at(175, 60), alone)).toEqual(['outsideCell']);
    expect(kinds(at(150, 95), alone)).toEqual(['outsideCell']);
  });

  it('lets a symbol of two lanes lie over their border', () => {
    const start = {
      id: '1.L1',
      lane: 'L1',
      untilLane: 'L2',
      kind: 'start',
    } as const;
    const base = sopOf({ '1.L1': 'start' }, []);
    const wide = {
      ...base,
      activities: base.activities.map((row) => ({ ...row, symbols: [start] })),
    };
    const page = { ...PAGE, lines: [], activities: [0], rows: [20, 100] };
    expect(kinds(drawingOf({ ...page, symbols: [symbol('1.L1', 'start', [200, 60])] }), wide)).toEqual([]);
  });

  it('sees missing, doubled, wrong and overlapping symbols', () => {
    const bare = { ...PAGE, lines: [] };
    const few = sopOf(KINDS, []);
    const [first, ...others] = PAGE.symbols;
    expect(kinds(drawingOf({ ...bare, symbols: others }), few)).toEqual(['missingSymbols']);
    const kindOf = (kind: DrawnSymbol['kind']) =>
      drawingOf({
        ...bare,
        symbols: first ? [{ ...first, kind }, ...others] : [],
      });
    expect(kinds(kindOf('process'), few)).toEqual(['strangeSymbols']);
    expect(kinds(kindOf('start'), few)).toEqual([]);
    const twice = drawingOf({
      ...bare,
      symbols: first ? [first, ...PAGE.symbols] : [],
    });
    expect(kinds(twice, few)).toEqual(['strangeSymbols', 'symbolOverlaps']);
  });

  it('sees a missing row, and rows that do not match the table', () => {
    const three = sopOf({ '1.L1': 'start', '2.L2': 'process', '3.L3': 'end' }, []);
    const page = { ...PAGE, lines: [], symbols: PAGE.symbols.slice(0, 1) };
    expect(kinds(drawingOf({ ...page, activities: [0, 1] }), three)).toContain('missingRows');
    expect(kinds(drawingOf({ ...PAGE, rows: [20, 100, 180, 260, 340, 341] }))).toEqual(['missingRows']);
  });

  it('sees what leaves the page', () => {
    expect(kinds(drawingOf({ ...PAGE, height: 330 }))).toEqual([]);
    expect(kinds(drawingOf({ ...PAGE, cells: [{ ...TEXT_CELL, x: 5, width: 420 }] }))).toEqual([
      'outsidePage',
    ]);
  });

  it('sees a caption that is too wide for its symbol, or not its caption', () => {
    const caption = { caption: 'Lengkap?', captionLines: ['Lengkap?'] };
    expect(kinds(withSymbol('2.L2', { ...caption, captionSize: 6 }))).toEqual([]);
    expect(kinds(withSymbol('2.L2', { ...caption, captionSize: 9 }))).toEqual(['captionOverflows']);
    expect(kinds(withSymbol('1.L1', { ...caption, captionSize: 9 }))).toEqual([]);
    expect(
      kinds(
        withSymbol('1.L1', {
          caption: 'Lengkap?',
          captionLines: ['Lengkap'],
          captionSize: 7,
        }),
      ),
    ).toEqual(['captionOverflows']);
  });

  it('sees a text that is too wide or too high for its cell, or cut', () => {
    const cell = (change: Partial<DrawnCell>) =>
      kinds(drawingOf({ ...PAGE, cells: [{ ...TEXT_CELL, ...change }] }));
    expect(cell({ width: 40 })).toEqual(['textOverflows']);
    expect(cell({ height: 18 })).toEqual(['textOverflows']);
    expect(cell({ lines: ['Menerima'] })).toEqual(['textOverflows']);
    const { width, height } = TEXT_CELL;
    expect(cell({ turn: 'up', height: 40 })).toEqual(['textOverflows']);
    expect(cell({ turn: 'up', width: 18 })).toEqual(['textOverflows']);
    expect(cell({ turn: 'up', width: height, height: width })).toEqual([]);
  });
});
