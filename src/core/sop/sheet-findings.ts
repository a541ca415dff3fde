import type { Finding } from '../finding.ts';
import { cellName, readingFinding } from '../messages/reading.ts';
import { findProfile } from '../profile/profiles.ts';
import type { GridView } from './grid-view.ts';
import { headingConcept } from './heading-dictionary.ts';
import type { Blocks } from './read-blocks.ts';
import type { SheetBody } from './read-body.ts';
import { readSymbols } from './read-symbols.ts';
import type { CellRef, SheetGrid } from './sheet-grid.ts';
import type { SheetTable } from './sheet-table.ts';

const MOST_UNPLACED = 30;

/** The place of a finding that belongs to one cell. */
export function atCell(cell: CellRef): { place: Finding['place']; cell: CellRef } {
  const { row, column } = cell;
  return { place: { kind: 'cell', row, column }, cell: { row, column } };
}

function hasActivityHeading(table: SheetTable): boolean {
  return table.residual !== undefined || headingConcept(table.columns.activity?.heading ?? '') === 'activity';
}

/** What is wrong with the table itself. */
export function tableFindings(view: GridView, table: SheetTable, body: SheetBody): Finding[] {
  const findings: Finding[] = [];
  const header = {
    row: table.bottom,
    column: table.columns.activity?.column ?? table.columns.number?.column ?? 0,
  };
  if (!hasActivityHeading(table))
    findings.push(readingFinding('noActivityColumn', [cellName(header.row, header.column)], atCell(header)));
  if (table.lanes.length === 0) findings.push(readingFinding('noLanes', [], atCell(header)));
  for (const lane of table.lanes) {
    const cell = { row: lane.nameRow, column: lane.column };
    if (/^[\s.…_–—-]*$/.test(lane.name))
      findings.push(readingFinding('unnamedLane', [cellName(cell.row, cell.column)], atCell(cell)));
  }
  for (const unknown of table.unknown) {
    const filled = body.rows.some(({ row }) => view.text(row, unknown.column) !== '');
    const cell = { row: table.bottom, column: unknown.column };
    const isAnswer = readSymbols(unknown.heading).answer !== undefined;
    if (filled || unknown.heading !== '')
      findings.push(
        readingFinding(
          isAnswer ? 'answerColumn' : 'unknownColumn',
          [unknown.heading, cellName(cell.row, cell.column)],
          atCell(cell),
        ),
      );
  }
  if (body.rows.length === 0) findings.push(readingFinding('noRows', [], atCell(header)));
  if (body.second)
    findings.push(
      readingFinding('secondTable', [cellName(body.second.row, body.second.column)], atCell(body.second)),
    );
  return findings;
}

/** Texts that belong to nothing the reader knows: one finding per row. */
export function unplacedFindings(view: GridView, secondRow: number): Finding[] {
  const findings: Finding[] = [];
  const left: (CellRef & { text: string })[] = [];
  for (let row = 0; row < Math.min(view.height, secondRow); row++) {
    const cells = view.cells(row).filter((cell) => !view.isClaimed(row, cell.column));
    const [first] = cells;
    if (first) left.push({ ...first, text: cells.map((cell) => cell.text).join(' · ') });
  }
  for (const cell of left.slice(0, MOST_UNPLACED))
    findings.push(readingFinding('unplaced', [cell.text, cellName(cell.row, cell.column)], atCell(cell)));
  const next = left[MOST_UNPLACED];
  if (next)
    findings.push(
      readingFinding(
        'moreUnplaced',
        [left.length - MOST_UNPLACED, cellName(next.row, next.column)],
        atCell(next),
      ),
    );
  return findings;
}

/** One finding for all formulas. */
export function formulaFindings(grid: SheetGrid): Finding[] {
  const formulas = grid.formulas ?? [];
  const [first] = formulas;
  if (!first) return [];
  return [readingFinding('formulas', [formulas.length, cellName(first.row, first.column)], atCell(first))];
}

/** Dates that are none, and texts divided between two headings. */
export function blockFindings(blocks: Blocks, profile: string): Finding[] {
  const findings: Finding[] = [];
  for (const { field, text } of blocks.reading.badDates) {
    const cell = blocks.reading.cells[field] ?? { row: 0, column: 0 };
    const where = {
      place: { kind: 'identity', field } as const,
      cell: { row: cell.row, column: cell.column },
    };
    findings.push(readingFinding('badDate', [text, cellName(cell.row, cell.column)], where));
  }
  const names = findProfile(profile).sections;
  for (const [first, second] of blocks.sections.divided) {
    const cell = blocks.sections.cells[second] ?? { row: 0, column: 0 };
    const where = {
      place: { kind: 'section', section: second } as const,
      cell: { row: cell.row, column: cell.column },
    };
    findings.push(
      readingFinding('divided', [names[first], names[second], cellName(cell.row, cell.column)], where),
    );
  }
  return findings;
}
