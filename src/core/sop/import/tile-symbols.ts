import { SHEET_WORDS } from '../../messages/reading.ts';
import type { SymbolKind } from '../sop.ts';

/**
 * Lajur's own documents show the flow as pictures whose alternative text tells what is in them:
 * `Langkah 5, Sekda: keputusan "Setuju?". Panah Ya ke langkah 6 (Bupati), Tidak ke langkah 4 (Kabag).`
 */
export interface TileSymbol {
  readonly kind: SymbolKind;
  readonly caption: string;
  readonly arrows: readonly TileArrow[];
}

export interface TileArrow {
  readonly label: string;
  readonly step: string;
  readonly lane: string;
}

export interface Tile {
  /** Number of its row as printed. */
  readonly step: string;
  readonly lane: string;
  readonly symbols: readonly TileSymbol[];
}

const KINDS: Readonly<Record<string, SymbolKind>> = {
  mulai: 'start',
  proses: 'process',
  keputusan: 'decision',
  selesai: 'end',
};
const WORD = '(?:mulai|proses|keputusan|selesai|penghubung halaman)';
const SYMBOL = new RegExp(
  `(${WORD})(?: "(.*?)")?(?:, ([^"]*?))?\\.(?: Panah (.*?)\\.)?(?= ${WORD}\\b|$) ?`,
  'gs',
);
const ARROW = /(?:^|, )(?:([^,]*?) )?ke langkah (.*?) \((.*?)\)(?=, |$)/gs;

/** What a picture's title (`Langkah 5, Sekda`) and description say, or null when it is no picture of the flow. */
export function readTile(title: string, description: string): Tile | null {
  const place = /^Langkah (.*?), (.*)$/s.exec(title);
  if (place === null || !description.startsWith(`${title}: `)) return null;
  const symbols = [...description.slice(title.length + 2).matchAll(SYMBOL)].flatMap((match): TileSymbol[] => {
    const kind = KINDS[match[1] ?? ''];
    return kind === undefined ? [] : [{ kind, caption: match[2] ?? '', arrows: readArrows(match[4] ?? '') }];
  });
  return { step: place[1] ?? '', lane: place[2] ?? '', symbols };
}

function readArrows(text: string): TileArrow[] {
  return [...text.matchAll(ARROW)].map(([, label = '', step = '', lane = '']) => ({ label, step, lane }));
}

interface PlacedSymbol extends TileSymbol {
  readonly lane: string;
  /** Which symbol of its cell, from 1. */
  readonly k: number;
}

export interface TileRow {
  /** Texts of the lane cells, as many as there were tiles. */
  readonly cells: readonly string[];
  readonly alur: string;
}

/** The lane cells and the Alur cell of a row with these pictures. */
export function tileRow(tiles: readonly Tile[]): TileRow {
  const step = tiles[0]?.step ?? '';
  const placed = tiles.map((tile) =>
    tile.symbols.map((symbol, index) => ({ ...symbol, lane: tile.lane, k: index + 1 })),
  );
  const all = placed.flat();
  const ordered = inFlowOrder(step, all);
  const isLeftToRight = ordered.every((symbol, index) => symbol === all[index]);
  const cells = placed.map((symbols) =>
    symbols
      .map((symbol) => {
        const order = isLeftToRight ? '' : ` ${ordered.indexOf(symbol) + 1}`;
        const caption = symbol.caption === '' ? '' : ` (${symbol.caption})`;
        return `${SHEET_WORDS.symbols[symbol.kind]}${order}${caption}`;
      })
      .join('\n'),
  );
  return { cells, alur: alurText(step, ordered) };
}

/** A symbol stands behind those of its row whose arrow leads to it. */
function inFlowOrder(step: string, symbols: readonly PlacedSymbol[]): readonly PlacedSymbol[] {
  const waiting = [...symbols];
  const ordered: PlacedSymbol[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      (symbol) => !waiting.some((other) => other !== symbol && leadsTo(step, other, symbol)),
    );
    ordered.push(...waiting.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function leadsTo(step: string, from: PlacedSymbol, to: PlacedSymbol): boolean {
  return from.arrows.some(
    (arrow) =>
      arrow.step === step && arrow.lane === to.lane && to.k === (from.lane === to.lane ? from.k + 1 : 1),
  );
}

function alurText(step: string, symbols: readonly PlacedSymbol[]): string {
  const isJoint = symbols.length > 1 && symbols.some((symbol) => isIdle(step, symbol, symbols));
  const exits = symbols
    .filter((symbol) => !(isJoint && isIdle(step, symbol, symbols)))
    .filter((symbol) => symbol.arrows.length > 0 || symbol.kind !== 'end')
    .map((symbol) => {
      const source = `${quoted(symbol.lane)}${symbol.k > 1 ? `#${symbol.k}` : ''}`;
      const targets = symbol.arrows.map((arrow) => targetText(step, symbol, arrow));
      return `${source}: ${targets.length === 0 ? '-' : targets.join('; ')}`;
    });
  return [...(isJoint ? ['bersama'] : []), ...exits].join('; ');
}

/** A box that no arrow reaches or leaves acts together with the others of its row. */
function isIdle(step: string, symbol: PlacedSymbol, row: readonly PlacedSymbol[]): boolean {
  return (
    symbol.kind === 'process' &&
    symbol.arrows.length === 0 &&
    !row.some((other) => other !== symbol && leadsTo(step, other, symbol))
  );
}

function targetText(step: string, from: PlacedSymbol, { label, step: to, lane }: TileArrow): string {
  const within = to === step && lane === from.lane ? `#${from.k + 1}` : '';
  const place = `${to.replace(/\.$/, '')}.${quoted(lane)}${within}`;
  return label === '' ? place : `${quoted(label)} → ${place}`;
}

/** Names with signs of the notation stand in quotation marks. */
function quoted(text: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(text) ? text : `"${text.replace(/"/g, '""')}"`;
}
