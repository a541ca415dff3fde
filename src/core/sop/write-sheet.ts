import { SHEET_WORDS } from '../messages/reading.ts';
import { fillLine } from '../profile/fill-line.ts';
import type { Profile } from '../profile/profile.ts';
import { GridView } from './grid-view.ts';
import { mergedRows } from './merged-rows.ts';
import { PlanBuilder } from './plan-builder.ts';
import { readSheet } from './read-sheet.ts';
import { residualOf } from './residual.ts';
import { type Residual, writeResidual } from './residual-cell.ts';
import type { SheetGrid, SheetPlan } from './sheet-grid.ts';
import type { Sop } from './sop.ts';
import { blockColumns, writeIdentity, writeSections, writeService } from './write-blocks.ts';
import { allWidths, type TableColumns, tableColumns, type WrittenTable, writeTable } from './write-table.ts';

interface Draft {
  readonly build: PlanBuilder;
  readonly table: WrittenTable;
  readonly columns: TableColumns;
}

function draft(sop: Sop, profile: Profile, rowIds: readonly string[], idColumns: number): Draft {
  const columns = tableColumns(sop, profile);
  const build = new PlanBuilder(allWidths(columns, idColumns));
  const blocks = blockColumns(columns.widths);
  build.put(SHEET_WORDS.title, 'title', { row: 0, column: 0 }, 1, columns.end);
  let row = writeIdentity(build, sop, profile, 1, blocks);
  row = writeSections(build, sop, profile, row, blocks);
  if (sop.service) row = writeService(build, sop.service, row, blocks);
  row++;
  if (profile.flowTitle !== '') {
    const title = fillLine(profile.flowTitle, sop);
    build.put(title, 'title', { row, column: 0 }, 1, columns.end);
    row++;
  }
  return {
    build,
    table: writeTable(build, sop, profile, columns, row, rowIds),
    columns,
  };
}

function columnRoles(grid: SheetGrid, { table, columns }: Draft): (readonly [string, string])[] {
  const view = new GridView(grid);
  const roles: string[] = [
    'number',
    'activity',
    ...Array.from({ length: columns.lanes }, () => 'lane'),
    ...columns.order,
    'alur',
  ];
  return roles.map((role, column) => {
    let text = '';
    for (let row = table.headerRow; row < table.headerRow + table.headerRows; row++)
      text = view.text(row, column) || text;
    return [text, role] as const;
  });
}

function baseResidual(sop: Sop, grid: SheetGrid, written: Draft, rowIds: readonly string[]): Residual {
  const usual = sop.lanes.every((lane, index) => lane.id === `L${index + 1}`);
  const merged = written.table.merged.flatMap((cells) => {
    const rows = mergedRows(sop, cells);
    return rows ? [[cells.column, rowIds[rows.first] ?? '', rowIds[rows.last] ?? ''] as const] : [];
  });
  return {
    lajur: 'lajur.sop/1',
    profile: sop.profile,
    headerRows: written.table.headerRows,
    columns: columnRoles(grid, written),
    ...(usual ? {} : { laneIds: sop.lanes.map((lane) => lane.id) }),
    ...(merged.length > 0 ? { merged } : {}),
  };
}

function withCells(grid: SheetGrid, row: number, column: number, texts: readonly string[]): SheetGrid {
  const rows = grid.rows.map((cells, index) => {
    if (index !== row) return cells;
    const copy = [...cells];
    texts.forEach((text, offset) => {
      copy[column + offset] = text;
    });
    return copy;
  });
  return { ...grid, rows };
}

/**
 * A sheet like the official page, with the columns Alur and (hidden) ID Lajur to the right of the table. Reading it gives
 * the SOP back: what no cell shows is kept in the hidden column.
 * @param sop with symbol ids that belong to their places
 */
export function writeSheet(sop: Sop, profile: Profile): SheetPlan {
  const rowIds = sop.activities.map((_activity, index) => `b${index + 1}`);
  const first = draft(sop, profile, rowIds, 1);
  const plain = first.build.plan(sop.identity.title, []);
  const base = baseResidual(sop, plain, first, rowIds);
  const { row, column } = first.table.idCell;
  const seen = readSheet(withCells(plain, row, column, writeResidual(base))).sop ?? sop;
  const texts = writeResidual({ ...base, ...residualOf(seen, sop, rowIds) });
  const final = texts.length > 1 ? draft(sop, profile, rowIds, texts.length) : first;
  texts.forEach((text, index) => {
    final.build.set({ row, column: column + index }, text);
  });
  return final.build.plan(
    sop.identity.title,
    texts.map((_text, index) => column + index),
  );
}
