import type { Sop } from '../../sop/sop.ts';
import { measureArimo } from '../../text/measure-arimo.ts';
import { type Box, CELL_PADDING, type Drawing, type DrawnPage, type DrawnSymbol } from '../drawing.ts';
import { type Defect, LIMITS } from './defect.ts';
import { boxIndex, extentOf } from './box-index.ts';
import { type SopPlace, sopPlaces } from './page-facts.ts';

const LINE_HEIGHT = 1.15;
const CAP_HEIGHT = 0.716;

/** Every activity and symbol is drawn once, in its cell, apart from the others, with texts that fit. */
export function measureSymbols(sop: Sop, drawing: Drawing): Defect[] {
  const places = sopPlaces(sop);
  return [
    ...missingRows(sop, drawing),
    ...missingSymbols(drawing, places),
    ...drawing.pages.flatMap((page) => [
      ...page.symbols.flatMap((symbol) => outsideCell(page, symbol, places.get(symbol.id))),
      ...outsidePage(page),
      ...symbolOverlaps(page),
      ...page.symbols.flatMap((symbol) => captionOverflows(page, symbol)),
      ...textOverflows(page),
    ]),
  ];
}

function missingRows(sop: Sop, drawing: Drawing): Defect[] {
  const drawn = drawing.pages.flatMap((page) => page.activities);
  const wrongCounts = drawing.pages
    .filter((page) => page.rows.length - 1 - page.headerRows !== page.activities.length)
    .map((page) => ({
      kind: 'missingRows' as const,
      page: page.number,
      detail: `${page.rows.length - 1 - page.headerRows} body rows for ${page.activities.length} activities`,
    }));
  const inOrder =
    drawn.length === sop.activities.length && drawn.every((activity, index) => activity === index);
  if (inOrder) return wrongCounts;
  return [
    ...wrongCounts,
    {
      kind: 'missingRows',
      page: 0,
      detail: `activities drawn: ${drawn.join(', ')}`,
    },
  ];
}

function missingSymbols(drawing: Drawing, places: ReadonlyMap<string, SopPlace>): Defect[] {
  const defects: Defect[] = [];
  const seen = new Set<string>();
  for (const page of drawing.pages) {
    for (const symbol of page.symbols) {
      const name = symbol.kind === 'connector' ? `${page.number} ${symbol.id}` : symbol.id;
      const known = symbol.kind === 'connector' || places.get(symbol.id)?.symbol.kind === symbol.kind;
      if (!known || seen.has(name)) {
        const detail = `${symbol.kind} ${symbol.id} ${known ? 'drawn twice' : 'is not in the SOP'}`;
        defects.push({ kind: 'strangeSymbols', page: page.number, detail, symbol: symbol.id });
      }
      seen.add(name);
    }
  }
  for (const id of places.keys()) {
    if (!seen.has(id))
      defects.push({
        kind: 'missingSymbols',
        page: 0,
        detail: `${id} is not drawn`,
        symbol: id,
      });
  }
  return defects;
}

function outsideCell(page: DrawnPage, symbol: DrawnSymbol, place: SopPlace | undefined): Defect[] {
  const cell = place ? cellOf(page, place) : bodyOf(page);
  if (cell && within(symbol, cell)) return [];
  return [
    {
      kind: 'outsideCell',
      page: page.number,
      detail: `${symbol.kind} ${symbol.id} leaves its cell`,
      symbol: symbol.id,
    },
  ];
}

function cellOf(page: DrawnPage, { symbol, activity }: SopPlace): Box | undefined {
  const row = page.activities.indexOf(activity) + page.headerRows;
  const [top, bottom] = [page.rows[row], page.rows[row + 1]];
  const first = page.lanes.find((lane) => lane.id === symbol.lane);
  const last = page.lanes.find((lane) => lane.id === (symbol.untilLane ?? symbol.lane));
  if (row < page.headerRows || top === undefined || bottom === undefined || !first || !last) return undefined;
  const x = Math.min(first.x, last.x);
  const right = Math.max(first.x + first.width, last.x + last.width);
  return { x, y: top, width: right - x, height: bottom - top };
}

function bodyOf(page: DrawnPage): Box | undefined {
  const top = page.rows[page.headerRows];
  const bottom = page.rows[page.rows.length - 1];
  const [first, last] = [page.lanes[0], page.lanes[page.lanes.length - 1]];
  if (top === undefined || bottom === undefined || !first || !last) return undefined;
  return {
    x: first.x,
    y: top,
    width: last.x + last.width - first.x,
    height: bottom - top,
  };
}

function outsidePage(page: DrawnPage): Defect[] {
  const paper = { x: 0, y: 0, width: page.width, height: page.height };
  const things: (readonly [string, Box])[] = [
    ...page.cells.map((cell) => [`cell "${cell.text}"`, cell] as const),
    ...page.symbols.map((symbol) => [`symbol ${symbol.id}`, symbol] as const),
    ...page.lines.flatMap((line) =>
      line.points.map(([x, y]) => [`line to ${line.to}`, { x, y, width: 0, height: 0 }] as const),
    ),
  ];
  return things
    .filter(([, box]) => !within(box, paper))
    .map(([name]) => ({
      kind: 'outsidePage',
      page: page.number,
      detail: `${name} leaves the page`,
    }));
}

function symbolOverlaps(page: DrawnPage): Defect[] {
  const ordered = page.symbols.map((symbol, order) => ({ symbol, order }));
  const { near } = boxIndex(ordered, ({ symbol }) => extentOf(symbol));
  return ordered.flatMap(({ symbol, order }) =>
    near(extentOf(symbol), 0)
      .filter((other) => other.order > order && overlap(symbol, other.symbol))
      .map(({ symbol: other }) => ({
        kind: 'symbolOverlaps' as const,
        page: page.number,
        detail: `${symbol.id} and ${other.id} overlap`,
        symbol: symbol.id,
      })),
  );
}

function captionOverflows(page: DrawnPage, symbol: DrawnSymbol): Defect[] {
  const lines = symbol.captionLines;
  const step = symbol.captionSize * LINE_HEIGHT;
  const half = ((lines.length - 1) * step + symbol.captionSize * CAP_HEIGHT) / 2;
  const fits = lines.every((line, index) => {
    const top = index * step - half;
    const farthest = Math.max(Math.abs(top), Math.abs(top + symbol.captionSize * CAP_HEIGHT));
    const width = measureArimo(line, { size: symbol.captionSize, bold: false });
    return width <= innerWidth(symbol, farthest) + LIMITS.slack;
  });
  const complete = isWhole(symbol.caption, lines);
  if (fits && complete) return [];
  const detail = `"${lines.join(' / ')}" ${complete ? 'leaves' : 'is not the caption of'} ${symbol.kind} ${symbol.id}`;
  return [{ kind: 'captionOverflows', page: page.number, detail, symbol: symbol.id }];
}

/** Width of the symbol at a distance above or below its centre. */
function innerWidth(symbol: DrawnSymbol, distance: number): number {
  const half = symbol.height / 2;
  if (distance > half) return 0;
  if (symbol.kind === 'decision') return symbol.width * (1 - distance / half);
  if (symbol.kind === 'process' || symbol.kind === 'connector') return symbol.width;
  const radius = Math.min(half, symbol.width / 2);
  const straight = half - radius;
  const bow = Math.max(0, distance - straight);
  return symbol.width - 2 * (radius - Math.sqrt(radius * radius - bow * bow));
}

function textOverflows(page: DrawnPage): Defect[] {
  return page.cells
    .filter((cell) => {
      const [along, across] = cell.turn === 'up' ? [cell.height, cell.width] : [cell.width, cell.height];
      const width = along - 2 * CELL_PADDING.x + LIMITS.slack;
      const tooWide = cell.lines.some((line) => measureArimo(line, cell) > width && [...line].length > 1);
      const tooHigh = cell.lines.length * cell.size * LINE_HEIGHT > across + LIMITS.slack;
      return tooWide || tooHigh || !isWhole(cell.text, cell.lines);
    })
    .map((cell) => ({
      kind: 'textOverflows',
      page: page.number,
      detail: `"${cell.text.slice(0, 60)}" does not fit ${cell.width.toFixed(1)} × ${cell.height.toFixed(1)}`,
    }));
}

/** Nothing of a text is lost where it was broken into lines. */
export function isWhole(text: string, lines: readonly string[]): boolean {
  return lines.join(' ') === text || visible(lines.join('')) === visible(text);
}

const visible = (text: string): string => text.replace(/[\s\u00ad\u200b\ufeff]/gu, '');

function within(inner: Box, outer: Box): boolean {
  const slack = LIMITS.slack;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function overlap(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > LIMITS.slack && high > LIMITS.slack;
}
