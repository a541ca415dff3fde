/**
 * What the layout produced, format `lajur.drawing/1`: points (1/72 inch), y downwards.
 * Everything that renders, and everything that judges a drawing, reads this and nothing else.
 */

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnLane {
  readonly id: string;
  readonly x: number;
  readonly width: number;
}

export type DrawnSymbolKind = 'start' | 'process' | 'decision' | 'end' | 'connector';

export interface DrawnSymbol extends Box {
  /** The SOP's symbol id; a connector is `A>1`: letter, `>` out or `<` in, page. */
  readonly id: string;
  readonly kind: DrawnSymbolKind;
  /** Whole text inside the symbol; `captionLines` is how it is broken. */
  readonly caption: string;
  readonly captionLines: readonly string[];
  /** Points; 0 when there is no caption. */
  readonly captionSize: number;
  /** Small text beside a connector, such as "ke hal. 3", and where it stands. */
  readonly note?: string;
  /** How the note is broken; absent when it stands in one line. */
  readonly noteLines?: readonly string[];
  readonly noteBox?: Box;
}

export interface DrawnLine {
  /** Index in the SOP's `flows`; null for the plain bar of a `bersama` row. */
  readonly flow: number | null;
  readonly from: string;
  readonly to: string;
  /** From border to border of the two symbols, corners only. */
  readonly points: readonly Point[];
  readonly arrow: 'end' | 'none';
  readonly label?: string;
  /** How the label is broken; absent when it stands in one line. */
  readonly labelLines?: readonly string[];
  /** Absent when another line out of the same port carries the same label for both. */
  readonly labelBox?: Box;
}

export type DrawnCellRole = 'header' | 'columnNumber' | 'number' | 'activity' | 'lane' | 'mutuBaku';

/** A cell of the table, merged cells as one; its edges lie on `columns` and `rows` of the page. */
export interface DrawnCell extends Box {
  readonly role: DrawnCellRole;
  readonly text: string;
  /** `text` broken to the cell's inner width; to its inner height where it reads upwards. */
  readonly lines: readonly string[];
  /** Reads from bottom to top, lines from left to right; level when absent. Only headings are turned. */
  readonly turn?: 'up';
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  /** Points; a line is 1.15 × as high. */
  readonly size: number;
  /** `#RRGGBB` or empty. */
  readonly fill: string;
}

export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** x of every vertical rule of the table, frame included. */
  readonly columns: readonly number[];
  /** y of every horizontal rule of the table, frame included. */
  readonly rows: readonly number[];
  /** How many of the intervals in `rows` are header. */
  readonly headerRows: number;
  /** Position in the SOP's `activities` of each body row on this page, in order. */
  readonly activities: readonly number[];
  readonly lanes: readonly DrawnLane[];
  readonly cells: readonly DrawnCell[];
  readonly symbols: readonly DrawnSymbol[];
  readonly lines: readonly DrawnLine[];
}

export interface Drawing {
  readonly format: 'lajur.drawing/1';
  readonly unit: 'pt';
  readonly pages: readonly DrawnPage[];
}

/** Shared by every renderer, so that sheet, document and picture look alike. Points. */
export const STROKE = {
  line: 0.9,
  symbol: 0.9,
  rule: 0.75,
  arrowLength: 6,
  arrowWidth: 4.5,
  font: 7.5,
} as const;

/** Inner distance of cell text from the rules, points. */
export const CELL_PADDING = { x: 3, y: 3 } as const;
