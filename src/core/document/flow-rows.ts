import { CONTINUED } from '../messages/document-words.ts';
import { cell, paragraph, row } from './blocks.ts';
import type { CellBlock, List, Row } from './document.ts';
import { blocksHeight } from './estimate-height.ts';
import { LIST_INDENT } from './list-geometry.ts';
import { splitLists } from './split-lists.ts';

/** A row of lists side by side that may go on over pages; each column keeps its heading. */
export interface FlowRow {
  readonly headings: readonly string[];
  readonly contents: readonly (readonly List[])[];
}

export interface FlowRowsLayout {
  /** Width of each content column and the table columns that it spans. */
  readonly columns: readonly {
    readonly width: number;
    readonly span: number;
  }[];
  /** Headings stand in a row of their own above the contents, or in a column at the left. */
  readonly headingPlace: 'above' | { readonly left: number };
  readonly size: number;
  readonly headingFill: string;
}

/** Inner distance of text from the upper and lower rule. */
const PADDING = 3;
/** The rule itself and what programs add when they round a row up. */
const RULE = 1.5;
/** A row that would begin lower than this share of the page, and has room on the next, begins there. */
const WORTH_SPLITTING = 0.35;

/** Rows of one page, and the points that they take at most. */
export interface RowsOfPage {
  readonly rows: readonly Row[];
  readonly height: number;
}

/**
 * The rows cut into pages: the first has `firstRoom` points left, each further one `pageRoom`. The first list of rows may be empty; none of the
 * others is.
 */
export function paginateRows(
  rows: readonly FlowRow[],
  layout: FlowRowsLayout,
  firstRoom: number,
  pageRoom: number,
): readonly RowsOfPage[] {
  const pages: { rows: Row[]; height: number }[] = [{ rows: [], height: 0 }];
  let room = firstRoom;
  for (const source of rows) {
    let rest: FlowRow | null = source;
    let continued = false;
    while (rest !== null) {
      const fresh = room === pageRoom;
      const part: Part = takePart(rest, layout, room, {
        continued,
        fresh,
        pageRoom,
      });
      if (part.rows.length > 0) {
        const page = pages[pages.length - 1];
        page?.rows.push(...part.rows);
        if (page !== undefined) page.height += part.height;
        room -= part.height;
        continued = true;
      }
      rest = part.rest;
      if (rest !== null) {
        pages.push({ rows: [], height: 0 });
        room = pageRoom;
      }
    }
  }
  return pages;
}

interface Part {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly rest: FlowRow | null;
}

interface Situation {
  readonly continued: boolean;
  readonly fresh: boolean;
  readonly pageRoom: number;
}

function takePart(source: FlowRow, layout: FlowRowsLayout, room: number, situation: Situation): Part {
  const headings = source.headings.map((text) => headingBlocks(text, situation.continued, layout));
  const headingHeight = layout.headingPlace === 'above' ? tallest(headings, layout) + RULE : 0;
  const whole = headingHeight + rowHeight(source.contents, headings, layout);
  if (whole <= room) return finish(source.contents, headings, layout, whole, null);
  const nothing: Part = { rows: [], height: 0, rest: source };
  if (!situation.fresh && whole <= situation.pageRoom && room < situation.pageRoom * WORTH_SPLITTING)
    return nothing;
  const space = room - headingHeight - 2 * PADDING - RULE;
  const splits = source.contents.map((lists, index) =>
    splitLists(lists, layout.columns[index]?.width ?? 0, space, situation.fresh),
  );
  const leftBlank = splits.some(({ head, tail }) => head.length === 0 && tail.length > 0);
  if (leftBlank && !situation.fresh) return nothing;
  const heads = splits.map(({ head }) => head);
  const tails = splits.map(({ tail }) => tail);
  const rest = tails.some((tail) => tail.length > 0) ? continuation(source, tails, layout) : null;
  return finish(heads, headings, layout, headingHeight + rowHeight(heads, headings, layout), rest);
}

/** What goes on, on the next page; a column that is finished has no heading there. */
function continuation(source: FlowRow, tails: FlowRow['contents'], layout: FlowRowsLayout): FlowRow {
  if (layout.headingPlace !== 'above') return { ...source, contents: tails };
  const headings = source.headings.map((heading, index) => ((tails[index]?.length ?? 0) > 0 ? heading : ''));
  return { headings, contents: tails };
}

function headingBlocks(text: string, continued: boolean, layout: FlowRowsLayout): readonly CellBlock[] {
  const words = continued && text !== '' ? `${text} ${CONTINUED}` : text;
  return padded([paragraph(words, { size: layout.size, bold: true, indent: LIST_INDENT })]);
}

function padded(blocks: readonly CellBlock[]): readonly CellBlock[] {
  return [{ kind: 'gap', height: PADDING }, ...blocks, { kind: 'gap', height: PADDING }];
}

function tallest(cells: readonly (readonly CellBlock[])[], layout: FlowRowsLayout): number {
  return Math.max(
    0,
    ...cells.map((blocks, index) => blocksHeight(blocks, layout.columns[index]?.width ?? 0)),
  );
}

function rowHeight(
  contents: readonly (readonly List[])[],
  headings: readonly (readonly CellBlock[])[],
  layout: FlowRowsLayout,
): number {
  const text = tallest(contents.map(padded), layout);
  const place = layout.headingPlace;
  const beside = place === 'above' ? 0 : blocksHeight(headings[0] ?? [], place.left);
  return Math.max(text, beside) + RULE;
}

function finish(
  contents: readonly (readonly List[])[],
  headings: readonly (readonly CellBlock[])[],
  layout: FlowRowsLayout,
  height: number,
  rest: FlowRow | null,
): Part {
  const options = (index: number) => ({
    columnSpan: layout.columns[index]?.span ?? 1,
  });
  const cells = contents.map((lists, index) => cell(padded(lists), options(index)));
  const heads = headings.map((blocks, index) =>
    cell(blocks, layout.headingPlace === 'above' ? { ...options(index), fill: layout.headingFill } : {}),
  );
  const rows = layout.headingPlace === 'above' ? [row(heads), row(cells)] : [row([...heads, ...cells])];
  return { rows, height, rest };
}
