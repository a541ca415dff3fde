import { DRAWING_WORDS } from '../messages/drawing.ts';
import type { CutConnector, SizedGraph } from './cut-flows.ts';
import type { SolvedPage } from './draw-page.ts';

/** What is written into and beside a connector. */
export interface ConnectorText {
  readonly id: string;
  readonly letter: string;
  readonly note: string;
}

/** Texts of the connectors of every page, by position of the symbol in the page's content. */
export type ConnectorTexts = readonly ReadonlyMap<number, ConnectorText>[];

/**
 * Letters the connectors over the whole document, in order of first use. A letter belongs to the symbol that its flows
 * lead to. `firstPage` is the number printed on the first page of the drawing.
 */
export function letterConnectors(
  sized: SizedGraph,
  pages: readonly SolvedPage[],
  firstPage: number,
): ConnectorTexts {
  const letters = new Map<number, string>();
  for (const page of pages)
    for (const { target } of page.cut.connectors)
      if (!letters.has(target)) letters.set(target, letterAt(letters.size));
  const pageOf = (symbol: number): number => {
    const row = sized.rows[symbol] ?? 0;
    return pages.findIndex((page) => row >= page.from && row < page.to);
  };
  return pages.map((page, index) => {
    const texts = new Map<number, ConnectorText>();
    for (const connector of page.cut.connectors) {
      const letter = letters.get(connector.target) ?? '';
      const id = `${letter}${connector.direction === 'out' ? '>' : '<'}${index + 1}`;
      texts.set(connector.symbol, {
        id,
        letter,
        note: noteOf(connector, pageOf, firstPage),
      });
    }
    return texts;
  });
}

function noteOf(connector: CutConnector, pageOf: (symbol: number) => number, firstPage: number): string {
  if (connector.direction === 'out') return DRAWING_WORDS.toPage(pageOf(connector.target) + firstPage);
  const pages = [...new Set(connector.sources.map((source) => pageOf(source) + firstPage))];
  return DRAWING_WORDS.fromPages(pages.sort((a, b) => a - b));
}

/** A … Z, AA, AB … */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}
