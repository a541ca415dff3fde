import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDrawing } from '../../../src/core/drawing-rules/check-drawing.ts';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import type { Drawing, DrawnLine, DrawnPage } from '../../../src/core/flowchart/drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { ColumnId, Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';

const FOLDER = new URL('../../fixtures/cases/', import.meta.url);
const CASES = readdirSync(FOLDER).map((name) => ({
  name: name.replace('.json', ''),
  sop: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Sop,
}));
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 32,
  activity: 260,
  kelengkapan: 140,
  waktu: 70,
  output: 140,
  keterangan: 100,
};

function caseOf(name: string): Sop {
  const found = CASES.find((candidate) => candidate.name.startsWith(name));
  if (found === undefined) throw new Error(`no case ${name}`);
  return found.sop;
}
const long = caseOf('R11');
const profile = findProfile(long.profile);
const drawn = drawFlowchart(long, {
  profile,
  measure: measureArimo,
  target: { kind: 'paper' },
});

/** The drawing with one page changed; `index` from the start, or from the end when negative. */
function withPage(index: number, change: (page: DrawnPage) => Partial<DrawnPage>): Drawing {
  const position = index < 0 ? drawn.pages.length + index : index;
  return {
    ...drawn,
    pages: drawn.pages.map((page, at) => (at === position ? { ...page, ...change(page) } : page)),
  };
}
const codes = (drawing: Drawing) => checkDrawing(long, drawing, profile).map(({ code }) => code);

describe('checkDrawing', () => {
  it.each(CASES)('finds nothing in Lajur’s own drawing of $name, on paper and on a sheet', ({ sop }) => {
    const own = findProfile(sop.profile);
    const targets = [{ kind: 'paper' }, { kind: 'sheet', columnWidths: WIDTHS, fontSize: 10 }] as const;
    for (const target of targets)
      expect(
        checkDrawing(sop, drawFlowchart(sop, { profile: own, measure: measureArimo, target }), own),
      ).toEqual([]);
  });

  it('S06: a pentagon without its partner, and the flow that it cuts', () => {
    const broken = withPage(1, (page) => ({
      symbols: page.symbols.filter(({ id }) => !id.includes('<')),
      lines: page.lines.filter(({ from }) => !from.includes('<')),
    }));
    expect(codes(broken)).toEqual(['S06', 'S06']);
    const [partner, flow] = checkDrawing(long, broken, profile);
    expect(partner?.message).toContain('tidak memiliki pasangan');
    expect(flow?.place).toMatchObject({ kind: 'activity', field: 'alur' });
  });

  it('S06: a pentagon without a line', () => {
    const broken = withPage(0, (page) => ({
      lines: page.lines.filter(({ to }) => !to.includes('>')),
    }));
    expect(codes(broken)).toContain('S06');
    expect(checkDrawing(long, broken, profile)[0]?.message).toContain('tidak terhubung');
  });

  it('P01: a drawing in the room of the stamp, a page without header, a lone last row', () => {
    expect(
      codes(
        withPage(0, ({ rows, height }) => ({
          rows: [...rows.slice(0, -1), height - 20],
        })),
      ),
    ).toEqual(['P01']);
    expect(codes(withPage(1, () => ({ headerRows: 0 })))).toContain('P01');
    const lone = withPage(-1, ({ activities }) => ({
      activities: activities.slice(-1),
    }));
    expect(checkDrawing(long, lone, profile).some(({ message }) => message.includes('satu baris'))).toBe(
      true,
    );
  });

  it('P01: a row that is not drawn, and a symbol that leaves its row', () => {
    const missing = withPage(-1, ({ activities }) => ({
      activities: activities.slice(0, -1),
    }));
    expect(checkDrawing(long, missing, profile).map(({ place }) => place)).toContainEqual({
      kind: 'activity',
      activity: long.activities.length - 1,
      field: 'text',
    });
    const moved = withPage(0, ({ symbols }) => ({
      symbols: symbols.map((symbol) => (symbol.id === '2.L1' ? { ...symbol, y: symbol.y - 40 } : symbol)),
    }));
    const [first, ...others] = checkDrawing(long, moved, profile);
    expect([first?.code, first?.place]).toEqual(['P01', { kind: 'activity', activity: 1, field: 'text' }]);
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(['P04']));
  });

  it('P02: clipped text, in its column, and a caption that lost a word', () => {
    const clipped = withPage(0, ({ cells }) => ({
      cells: cells.map((cell) => (cell.text === '1 minggu' ? { ...cell, lines: ['1'] } : cell)),
    }));
    expect(checkDrawing(long, clipped, profile).map(({ code, place }) => [code, place])).toEqual([
      ['P02', { kind: 'activity', activity: 0, field: 'waktu' }],
    ]);
    const caption = withPage(0, ({ symbols }) => ({
      symbols: symbols.map((symbol) => (symbol.id === '2.L1' ? { ...symbol, caption: 'Hilang' } : symbol)),
    }));
    expect(checkDrawing(long, caption, profile).map(({ code, place }) => [code, place])).toEqual([
      ['P02', { kind: 'symbol', activity: 1, lane: 'L1' }],
    ]);
  });

  const withLines = (change: (line: DrawnLine) => Partial<DrawnLine>): Drawing =>
    withPage(0, ({ lines }) => ({
      lines: lines.map((line) => (line.from === '1.L4' ? { ...line, ...change(line) } : line)),
    }));

  it('P04: a slanted arrow, named by the rows and lanes of its ends', () => {
    const slanted = withLines(({ points: [from = [0, 0], ...rest] }) => ({
      points: [from, [from[0] - 30, from[1] + 9], ...rest.slice(-1)],
    }));
    const found = checkDrawing(long, slanted, profile).filter(({ code }) => code === 'P04');
    expect(found.map(({ place }) => place)).toContainEqual({ kind: 'activity', activity: 0, field: 'alur' });
    expect(found.map(({ message }) => message).join()).toMatch(
      /Halaman 1: panah dari baris 1 \(.+\) ke baris 1 \(.+\) tergambar miring\. .+ gambar ulang\./,
    );
    for (const finding of found) expect(finding.severity).toBe('error');
  });

  it('P04: says nothing that another check has said, and every fault of an arrow once', () => {
    const gone = withPage(0, ({ lines }) => ({ lines: lines.filter(({ from }) => from !== '1.L4') }));
    expect(codes(gone)).toEqual(['S06']);
    const double = withPage(0, ({ symbols }) => ({ symbols: [...symbols, ...symbols.slice(0, 1)] }));
    const messages = checkDrawing(long, double, profile).map(({ message }) => message);
    expect(messages).not.toEqual([]);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it('P04: is as far as the list goes on a drawing that is wrong as a whole', () => {
    const bare = withPage(0, () => ({ symbols: [] }));
    const count = codes(bare).filter((code) => code === 'P04').length;
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThanOrEqual(12);
  });

  it('P04: leaves flows from or to nowhere to the checks of the table', () => {
    const broken: Sop = { ...long, flows: [...long.flows, { from: '1.L4', to: '99.L9' }] };
    const drawing = drawFlowchart(broken, { profile, measure: measureArimo, target: { kind: 'paper' } });
    expect(checkDrawing(broken, drawing, profile)).toEqual([]);
  });
});
