import type { DrawnSymbolKind } from './drawing.ts';
import type { LabelPlace } from '../sop/sop.ts';
import type { Side } from './route-grid.ts';

/** A symbol to be drawn on a page, with its finished size. */
export interface PageSymbol {
  readonly id: string;
  readonly kind: DrawnSymbolKind;
  readonly caption: string;
  readonly captionLines: readonly string[];
  readonly captionSize: number;
  readonly width: number;
  readonly height: number;
  /** Position among the rows of the page. */
  readonly row: number;
  readonly firstLane: number;
  readonly lastLane: number;
  /** Connectors stand above or below the symbols of the first or last row. */
  readonly place: 'cell' | 'above' | 'below';
  /** Of a symbol over several lanes. */
  readonly overhang?: Overhang;
}

/** How far a symbol over several lanes reaches into its first and its last one, at most. */
export interface Overhang {
  readonly first: number;
  readonly last: number;
}

/** What is drawn as one line: a flow, several flows that came over a page break together, or a bar (no flow). */
export interface PageEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly flows: readonly number[];
  /** Sides wished for by hand. */
  readonly leave?: Side;
  readonly enter?: Side;
  /** Where the label is wanted by hand, seen from the source. */
  readonly labelPlace?: LabelPlace;
}

export interface PageContent {
  readonly laneCount: number;
  readonly rowCount: number;
  readonly symbols: readonly PageSymbol[];
  readonly edges: readonly PageEdge[];
}
