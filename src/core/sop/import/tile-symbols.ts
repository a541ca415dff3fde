import { SHEET_WORDS } from '../../messages/reading.ts';
import type { SymbolKind } from '../sop.ts';

/**
 * Lajur's own documents show the flow as pictures whose alternative text tells what is in them:
 * `Langkah 5, Sekda: keputusan "Setuju?". Panah Ya ke langkah 6 (Bupati), Tidak ke langkah 4 (Kabag).`
 */
export interface TileSymbol {
  readonly kind: SymbolKind;
  readonly joint: boolean;
  readonly caption: string;
  readonly arrows: readonly TileArrow[];
}

export interface TileArrow {
  readonly label: string;
  /** As `Alur` names a row: "5" or "baris 6". */
  readonly step: string;
  readonly lane: string;
  /** Which symbol of the cell, from 1; 0 where it is the only one. */
  readonly place: number;
}

export interface Tile {
  /** The row, as `Alur` names it. */
  readonly step: string;
  /** The first of its lanes. */
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
  `(${WORD})( bersama)?(?: "(.*?)")?(?:, ([^"]*?))?\\.(?: Panah (.*?\\))\\.)?(?= ${WORD}(?: bersama)?[ .,]|$) ?`,
  'gs',
);
const ARROW =
  /(?:^|, )(?:(?:"(.*?)"|([^,"]*?)) )?ke (?:langkah (\S+)|(baris \d+)) \((.*?)(?:, simbol ke-(\d+))?\)(?=, "|, [^()]*ke (?:langkah|baris) |$)/gs;
const PLACE = /^(?:Langkah (\S+)|Baris (\d+)), (?:"(.*?)" dan ".*"|(.*))$/s;

/** What a picture's title (`Langkah 5, Sekda`) and description say, or null when it is no picture of the flow. */
export function readTile(title: string, description: string): Tile | null {
  const place = PLACE.exec(title);
  if (place === null || !description.startsWith(`${title}: `)) return null;
  const symbols = [...description.slice(title.length + 2).matchAll(SYMBOL)].flatMap((match): TileSymbol[] => {
    const kind = KINDS[match[1] ?? ''];
    if (kind === undefined) return [];
    const joint = match[2] !== undefined;
    return [{ kind, joint, caption: match[3] ?? '', arrows: readArrows(match[5] ?? '') }];
  });
  return { step: place[1] ?? `baris ${place[2] ?? ''}`, lane: place[3] ?? place[4] ?? '', symbols };
}

function readArrows(text: string): TileArrow[] {
  return [...text.matchAll(ARROW)].map((match) => ({
    label: match[1] ?? match[2] ?? '',
    step: match[3] ?? match[4] ?? '',
    lane: match[5] ?? '',
    place: Number(match[6] ?? '0'),
  }));
}

interface PlacedSymbol extends TileSymbol {
  readonly lane: string;
  /** Which symbol of its cell, from 1; 0 where it is the only one. */
  readonly place: number;
}

export interface TileRow {
  /** Texts of the lane cells, as many as there were tiles. */
  readonly cells: readonly string[];
  readonly alur: string;
}

/** The lane cells and the Alur cell of a row with these pictures. */
export function tileRow(tiles: readonly Tile[]): TileRow {
  const step = tiles[0]?.step ?? '';
  const placed = tiles.map(({ lane, symbols }) =>
    symbols.map((symbol, index) => ({ ...symbol, lane, place: symbols.length > 1 ? index + 1 : 0 })),
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
  return { cells, alur: alurText(ordered) };
}

/** A symbol stands behind those of its row whose arrow leads to it, and behind those above it in its cell. */
function inFlowOrder(step: string, symbols: readonly PlacedSymbol[]): readonly PlacedSymbol[] {
  const waiting = [...symbols];
  const ordered: PlacedSymbol[] = [];
  while (waiting.length > 0) {
    const isFree = (symbol: PlacedSymbol) => !waiting.some((other) => comesBefore(step, other, symbol));
    ordered.push(...waiting.splice(Math.max(0, waiting.findIndex(isFree)), 1));
  }
  return ordered;
}

function comesBefore(step: string, first: PlacedSymbol, second: PlacedSymbol): boolean {
  if (first.lane === second.lane) return first.place < second.place;
  return first.arrows.some(
    (arrow) => arrow.step === step && arrow.lane === second.lane && arrow.place === second.place,
  );
}

function alurText(symbols: readonly PlacedSymbol[]): string {
  const isJoint = symbols.some(({ joint }) => joint);
  const exits = symbols
    .filter(({ arrows, kind }) => arrows.length > 0 || (!isJoint && kind !== 'end'))
    .map((symbol) => {
      const targets = symbol.arrows.map(targetText);
      // Without the dash, a question with one answer would be given the opposite answer too.
      const isClosed = targets.length === 0 || (targets.length === 1 && symbol.kind === 'decision');
      return `${cellWords(symbol)}: ${[...targets, ...(isClosed ? ['-'] : [])].join('; ')}`;
    });
  return [...(isJoint ? ['bersama'] : []), ...exits].join('; ');
}

function targetText(arrow: TileArrow): string {
  const place = `${arrow.step}.${cellWords(arrow)}`;
  return arrow.label === '' ? place : `${quoted(arrow.label)} → ${place}`;
}

function cellWords({ lane, place }: { readonly lane: string; readonly place: number }): string {
  return `${quoted(lane)}${place > 0 ? `#${place}` : ''}`;
}

/** Names with signs of the notation stand in quotation marks. */
function quoted(text: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(text) ? text : `"${text.replace(/"/g, '""')}"`;
}
