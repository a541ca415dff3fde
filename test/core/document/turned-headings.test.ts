import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/core/document/document.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { composeDocument } from '../../../src/core/document/compose-document.ts';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import { CELL_PADDING } from '../../../src/core/flowchart/drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { readDocxTables } from '../../../src/core/sop/import/docx-tables.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { wrapText } from '../../../src/core/text/wrap-text.ts';
import { LONG_POSTS } from '../../generators/long-posts.ts';
import { randomSop } from '../../generators/random-sop.ts';
import { DOT, readParts } from './sample.ts';

const RULE = 0.75;
/** Points that a drawing leaves free under every table. */
const FREE_BELOW = 30;

function documentOf(lanes: number) {
  const random = randomSop(5, { rows: 12, lanes });
  const sop = {
    ...random,
    lanes: random.lanes.map((lane, index) => ({ ...lane, name: LONG_POSTS[index] ?? '' })),
  };
  const profile = findProfile('umum');
  const drawing = drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' } });
  const document = composeDocument(sop, drawing, { profile, strategy: 'tiles', renderTile: () => DOT });
  const docx = renderDocx(document);
  return { drawing, document, docx, xml: readParts(docx)['word/document.xml'] ?? '' };
}

describe('turned names in the document', () => {
  const { drawing, document, docx, xml } = documentOf(20);
  const turnedCells = document.blocks
    .filter((block): block is Table => block.kind === 'table')
    .flatMap(({ rows }) => rows.map((row) => ({ row })))
    .filter(({ row }) => row.cells.some(({ turn }) => turn === 'up'));

  it('read from bottom to top in a row of exact height, on every page', () => {
    const drawn = drawing.pages.flatMap(({ cells }) => cells.filter(({ turn }) => turn === 'up'));
    expect(drawn.length).toBeGreaterThanOrEqual(20);
    const slots = turnedCells.flatMap(({ row }) =>
      row.cells.map(({ turn, rowSpan }) => (turn ? rowSpan : 0)),
    );
    expect(slots.filter((rows) => rows > 0)).toHaveLength(drawn.length);
    expect(xml.match(/<w:textDirection w:val="btLr"\/>/g)).toHaveLength(
      slots.reduce((sum, rows) => sum + rows, 0),
    );
    expect(turnedCells.length).toBeGreaterThanOrEqual(drawing.pages.length);
    for (const { row } of turnedCells) expect([row.heightRule, row.header]).toEqual(['exact', true]);
  });

  it('hardly raise their row in a program that sets them level', () => {
    for (const { text, turn, size, width, height } of drawing.pages.flatMap(({ cells }) => cells)) {
      if (turn !== 'up') continue;
      const room = width - RULE - 2 * CELL_PADDING.x;
      const lines = wrapText(text, room, { size, bold: true }, measureArimo).length;
      expect(lines * size * 1.15 - height).toBeLessThanOrEqual(FREE_BELOW / 2);
    }
  });

  it('read back as they were', () => {
    const [grid] = readDocxTables(docx, 'dokumen').grids;
    expect(grid && readSheet(grid, { profile: 'umum' }).sop?.lanes.map(({ name }) => name)).toEqual(
      LONG_POSTS,
    );
  });

  it('are not there where all names stand level', () => {
    expect(documentOf(5).xml).not.toContain('textDirection');
  });
});
