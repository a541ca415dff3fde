import type { Finding } from '../finding.ts';
import { cellName, readingFinding } from '../messages/reading.ts';
import { findProfile } from '../profile/profiles.ts';
import { findTable } from './find-table.ts';
import { GridView } from './grid-view.ts';
import { type ActivitiesReading, readActivities } from './read-activities.ts';
import { type Blocks, readBlocks } from './read-blocks.ts';
import { readBody, type SheetBody } from './read-body.ts';
import { applyResidual } from './residual.ts';
import { atCell, blockFindings, formulaFindings, tableFindings, unplacedFindings } from './sheet-findings.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { SheetMap, SheetReading } from './sheet-map.ts';
import type { SheetTable } from './sheet-table.ts';
import { type ColumnId, type Lane, MOST_ACTIVITIES, MOST_LANES, type Sop } from './sop.ts';
import { type SplitGrid, splitPelaksana, unsplitFinding } from './split-pelaksana.ts';

const COLUMN_IDS: readonly ColumnId[] = [
  'number',
  'activity',
  'kelengkapan',
  'waktu',
  'output',
  'keterangan',
];

const NO_TABLE: SheetTable = {
  top: 0,
  bottom: 0,
  firstBodyRow: 0,
  columns: {},
  lanes: [],
  unknown: [],
};

/** `L1`, `L2`, … from the left; ids that the SOP had of its own stay with their columns. */
function lanesOf(table: SheetTable): Lane[] {
  const ids = table.residual?.laneIds;
  const taken = new Set(ids ?? []);
  let fresh = 1;
  return table.lanes.map(({ name, group }, index): Lane => {
    let id = ids?.[table.laneOrigins?.[index] ?? -1];
    if (id === undefined) {
      id = `L${index + 1}`;
      while (ids && taken.has(id)) id = `L${table.lanes.length + fresh++}`;
      taken.add(id);
    }
    return { id, name, ...(group === undefined ? {} : { group }) };
  });
}

function headingsOf(table: SheetTable, profile: string): Sop['headings'] {
  const usual = findProfile(profile).columns;
  const headings: Partial<Record<ColumnId, string>> = {};
  for (const id of COLUMN_IDS) {
    const heading = table.columns[id]?.heading ?? '';
    if (heading !== '' && heading !== usual[id]) headings[id] = heading;
  }
  return Object.keys(headings).length > 0 ? headings : undefined;
}

/** Marks the cells of the table as read; what stands beside it is left to the blocks. */
function claimTable(view: GridView, table: SheetTable, body: SheetBody): void {
  const all = [...table.lanes, ...table.unknown, ...Object.values(table.columns)];
  const left = all.reduce((least, { column }) => Math.min(least, column), view.width);
  const right = all.reduce((most, { column, span }) => Math.max(most, column + span), 0);
  for (let row = table.top; row < table.firstBodyRow; row++)
    for (let column = left; column < right; column++) view.claim(row, column);
  for (const { row: first, more } of body.rows)
    for (const row of [first, ...more])
      for (const { column, span } of all)
        for (let offset = 0; offset < span; offset++) view.claim(row, column + offset);
  if (table.residual && table.columns.id)
    for (let column = table.columns.id.column; column < view.width; column++) view.claim(table.top, column);
  if (body.second) for (let row = body.second.row; row < view.height; row++) view.claimRow(row);
}

function mapOf(
  table: SheetTable,
  body: SheetBody,
  lanes: readonly Lane[],
  rowIds: readonly string[],
  blocks: Blocks,
): SheetMap {
  const columns: Partial<Record<ColumnId | 'alur' | 'id', number>> = {};
  for (const id of [...COLUMN_IDS, 'alur', 'id'] as const) {
    const column = table.columns[id];
    if (column) columns[id] = column.column;
  }
  return {
    headerRow: table.bottom,
    bodyRows: body.rows.map(({ row }) => row),
    laneColumns: table.lanes.map(({ column }) => column),
    columns,
    identity: { ...blocks.organisation.cells, ...blocks.reading.cells },
    sections: blocks.sections.cells,
    lanes: Object.fromEntries(lanes.map((lane, index) => [lane.id, index])),
    table,
    rows: body.rows,
    rowIds,
  };
}

/** The SOP as the cells alone show it, without what is hidden in the sheet. */
function visibleSop(
  table: SheetTable,
  lanes: readonly Lane[],
  reading: ActivitiesReading,
  blocks: Blocks,
  profile: string,
): Sop {
  const headings = headingsOf(table, profile);
  return {
    format: 'lajur.sop/1',
    profile,
    identity: blocks.identity,
    sections: blocks.sections.sections,
    lanes,
    activities: reading.activities,
    flows: reading.flows,
    ...(reading.mergedCells.length > 0 ? { mergedCells: reading.mergedCells } : {}),
    ...(blocks.sections.service ? { service: blocks.sections.service } : {}),
    ...(headings ? { headings } : {}),
  };
}

function hasContent(blocks: Blocks): boolean {
  const { identity, sections } = blocks;
  return (
    sections.service !== undefined ||
    identity.title !== '' ||
    identity.number !== '' ||
    Object.values(sections.sections).some((items) => items.length > 0)
  );
}

function withoutTable(
  grid: SheetGrid,
  view: GridView,
  profile: string,
  damaged: readonly Finding[],
): SheetReading {
  const blank =
    view.width === 0 || Array.from({ length: view.height }).every((_, row) => view.isBlankRow(row));
  const origin = atCell({ row: 0, column: 0 });
  if (blank)
    return {
      sop: null,
      map: null,
      findings: [readingFinding('emptySheet', [], origin)],
      grid,
    };
  const blocks = readBlocks(view, undefined, undefined);
  const nothing: ActivitiesReading = {
    activities: [],
    flows: [],
    mergedCells: [],
    rowIds: [],
    findings: [],
  };
  const sop = hasContent(blocks) ? visibleSop(NO_TABLE, [], nothing, blocks, profile) : null;
  const findings = [
    readingFinding('noTable', [], origin),
    ...damaged,
    ...blockFindings(blocks, profile),
    ...unplacedFindings(view, view.height),
  ];
  return { sop, map: null, findings, grid };
}

/** The cells of such a sheet are not those of the SOP's lanes, so there is no map. */
function readSplit(grid: SheetGrid, split: SplitGrid, options: { readonly profile?: string }): SheetReading {
  const { sop, findings } = readSheet(split.grid, options);
  const where = atCell({ row: split.row, column: split.column });
  const name = cellName(where.cell.row, where.cell.column);
  const told = readingFinding('namedPelaksana', [split.count, name], where);
  return {
    sop,
    map: null,
    findings: [told, ...findings.map((finding) => unsplitFinding(finding, split))],
    grid,
  };
}

/** Tables beyond what can be drawn are refused whole, at the first cell too many. */
function excessFinding(table: SheetTable, body: SheetBody): Finding | undefined {
  const where = (row: number, column: number) => ({
    at: atCell({ row, column }),
    name: ` (kelebihannya mulai di ${cellName(row, column)})`,
  });
  const row = body.rows[MOST_ACTIVITIES];
  if (row) {
    const { at, name } = where(row.row, table.columns.activity?.column ?? 0);
    return readingFinding('tooManyRows', [body.rows.length, MOST_ACTIVITIES, name], at);
  }
  const lane = table.lanes[MOST_LANES];
  if (!lane) return undefined;
  const { at, name } = where(table.bottom, lane.column);
  return readingFinding('tooManyLanes', [table.lanes.length, MOST_LANES, name], at);
}

/**
 * Reads an SOP from a sheet by the meaning of its headings and labels. Never throws on a user's text: what is not
 * understood is in `findings`, with its cell. `sop` is null only where nothing of an SOP was found.
 * @param options.profile for sheets that do not say theirs; sheets that Lajur wrote do
 */
export function readSheet(grid: SheetGrid, options: { readonly profile?: string } = {}): SheetReading {
  const view = new GridView(grid);
  const { table, damaged } = findTable(view);
  const damage = damaged
    ? [readingFinding('damagedRecord', [cellName(damaged.row, damaged.column)], atCell(damaged))]
    : [];
  const profile = table?.residual?.profile ?? options.profile ?? 'umum';
  if (!table) return withoutTable(grid, view, profile, damage);
  const body = readBody(view, table);
  const excess = excessFinding(table, body);
  if (excess) return { sop: null, map: null, findings: [...damage, excess], grid };
  const split = splitPelaksana(grid, view, table, body);
  if (split) return readSplit(grid, split, options);
  claimTable(view, table, body);
  const lanes = lanesOf(table);
  const reading = readActivities(view, table, body, lanes);
  const blocks = readBlocks(view, table, body);
  const seen = visibleSop(table, lanes, reading, blocks, profile);
  const { residual, laneOrigins = [] } = table;
  const findings = [
    ...damage,
    ...tableFindings(view, table, body),
    ...reading.findings,
    ...blockFindings(blocks, profile),
    ...formulaFindings(grid),
    ...unplacedFindings(view, body.second?.row ?? view.height),
  ];
  return {
    sop: residual ? applyResidual(seen, residual, reading.rowIds, laneOrigins) : seen,
    map: mapOf(table, body, lanes, reading.rowIds, blocks),
    findings,
    grid,
  };
}
