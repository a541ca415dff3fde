import {
  type Paragraph as DocxParagraph,
  Table as DocxTable,
  HeightRule,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, CellBlock, Row, Table } from './document.ts';
import {
  type DocxContext,
  docxGap,
  docxList,
  docxParagraph,
  docxPicture,
  holderParagraph,
} from './docx-text.ts';
import { twips } from './docx-units.ts';

/** 0.75 pt: the width that leaves picture tiles of neighbouring cells touching the rule between them. */
const LINE = {
  style: 'single',
  size: 6,
  color: '000000',
  space: 0,
} as const;
const NO_LINE = {
  style: 'none',
  size: 0,
  color: 'auto',
  space: 0,
} as const;

/** The table in DXA throughout: table, grid and cell widths add up, as Google Docs needs. */
export function docxTable(table: Table, context: DocxContext): DocxTable {
  const widths = columnTwips(table.columns);
  const line = table.borders ? LINE : NO_LINE;
  const side = { top: line, left: line, bottom: line, right: line };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new DocxTable({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(table.indent), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
    },
    borders: { ...side, insideHorizontal: line, insideVertical: line },
    rows: docxRows(table.rows, widths, side, context),
  });
}

/** Rounds the edges, not the widths, so that rounding errors do not add up. */
function columnTwips(columns: readonly number[]): number[] {
  let edge = 0;
  return columns.map((width) => {
    const start = twips(edge);
    edge += width;
    return twips(edge) - start;
  });
}

type Sides = Readonly<Record<'top' | 'left' | 'bottom' | 'right', typeof LINE | typeof NO_LINE>>;

function docxRows(
  rows: readonly Row[],
  widths: readonly number[],
  sides: Sides,
  context: DocxContext,
): TableRow[] {
  /** For each column, how many rows the cell above still covers. */
  let covered = widths.map(() => 0);
  return rows.map((row) => {
    const before = covered;
    const next = before.map((count) => Math.max(0, count - 1));
    let column = 0;
    const cells = row.cells.map((cell) => {
      while ((before[column] ?? 0) > 0) column += 1;
      const end = column + cell.columnSpan;
      const width = widths.slice(column, end).reduce((sum, part) => sum + part, 0);
      for (let index = column; index < end; index++) next[index] = cell.rowSpan - 1;
      column = end;
      return docxCell(cell, width, sides, context);
    });
    covered = next;
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(row.header ? { tableHeader: true } : {}),
      ...(row.height > 0 ? { height: { value: twips(row.height), rule: heightRule(row) } } : {}),
    });
  });
}

function heightRule(row: Row) {
  return row.heightRule === 'exact' ? HeightRule.EXACT : HeightRule.ATLEAST;
}

function docxCell(cell: Cell, width: number, borders: Sides, context: DocxContext): TableCell {
  const children = cell.blocks.flatMap((block) => docxCellBlock(block, context));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: cell.verticalAlign === 'center' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    borders,
    ...(cell.turn === 'up' ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    ...(cell.fill === ''
      ? {}
      : {
          shading: {
            type: ShadingType.CLEAR,
            color: 'auto',
            fill: cell.fill.replace('#', ''),
          },
        }),
    children: children.length > 0 ? children : [holderParagraph(context)],
  });
}

export function docxCellBlock(block: CellBlock, context: DocxContext): DocxParagraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [docxParagraph(block, context)];
    case 'list':
      return docxList(block, context);
    case 'picture':
      return [docxPicture(block, context)];
    case 'gap':
      return [docxGap(block, context)];
  }
}
