import type { Cell, CellBlock, Paragraph, Row } from './document.ts';

/** Arial's single line: ascent, descent and line gap of the face. */
export const LINE_HEIGHT = 1.15;

/** Point size of paragraphs that exist only because a format wants one; their line is 1.15 pt high. */
export const HOLDER_SIZE = 1;

/** Points of one millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

export function paragraph(text: string, options: Partial<Omit<Paragraph, 'kind' | 'text'>>): Paragraph {
  return {
    kind: 'paragraph',
    text,
    size: 9,
    bold: false,
    underline: false,
    align: 'left',
    before: 0,
    after: 0,
    indent: 0,
    ...options,
  };
}

export function cell(blocks: readonly CellBlock[], options: Partial<Omit<Cell, 'blocks'>> = {}): Cell {
  return {
    columnSpan: 1,
    rowSpan: 1,
    verticalAlign: 'top',
    fill: '',
    ...options,
    blocks,
  };
}

export function row(cells: readonly Cell[], options: Partial<Omit<Row, 'cells'>> = {}): Row {
  return { height: 0, heightRule: 'atLeast', header: false, ...options, cells };
}
