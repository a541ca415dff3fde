import type { Finding } from '../finding.ts';
import { cellName, readingFinding } from '../messages/reading.ts';
import { findProfile } from '../profile/profiles.ts';
import { type FoundLabel, findLabels, LabelMap } from './find-labels.ts';
import { findTable } from './find-table.ts';
import { foldText } from './fold-text.ts';
import { GridView } from './grid-view.ts';
import { headingConcept } from './heading-dictionary.ts';
import { type ActivitiesReading, readActivities } from './read-activities.ts';
import { readBody, type SheetBody } from './read-body.ts';
import { identityOf, readIdentity } from './read-identity.ts';
import { claimPageHeads, claimRepeats, readOrganisation } from './read-organisation.ts';
import { readSections } from './read-sections.ts';
import { readSigner } from './read-signer.ts';
import { applyResidual } from './residual.ts';
import type { CellRef, SheetGrid } from './sheet-grid.ts';
import type { SheetMap, SheetReading } from './sheet-map.ts';
import type { SheetTable } from './sheet-table.ts';
import type { ColumnId, Lane, Sop } from './sop.ts';

const COLUMN_IDS: readonly ColumnId[] = [
  'number',
  'activity',
  'kelengkapan',
  'waktu',
  'output',
  'keterangan',
];
const MOST_UNPLACED = 30;

const NO_TABLE: SheetTable = {
  top: 0,
  bottom: 0,
  firstBodyRow: 0,
  columns: {},
  lanes: [],
  unknown: [],
};

function at(cell: CellRef): { place: Finding['place']; cell: CellRef } {
  const { row, column } = cell;
  return { place: { kind: 'cell', row, column }, cell: { row, column } };
}

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

/** What is wrong with the table itself. */
function tableFindings(view: GridView, table: SheetTable, body: SheetBody): Finding[] {
  const findings: Finding[] = [];
  const header = {
    row: table.bottom,
    column: table.columns.activity?.column ?? table.columns.number?.column ?? 0,
  };
  if (!hasActivityHeading(table))
    findings.push(readingFinding('noActivityColumn', [cellName(header.row, header.column)], at(header)));
  if (table.lanes.length === 0) findings.push(readingFinding('noLanes', [], at(header)));
  for (const lane of table.lanes) {
    const cell = { row: lane.nameRow, column: lane.column };
    if (foldText(lane.name) === '')
      findings.push(readingFinding('unnamedLane', [cellName(cell.row, cell.column)], at(cell)));
  }
  for (const unknown of table.unknown) {
    const filled = body.rows.some(({ row }) => view.text(row, unknown.column) !== '');
    const cell = { row: table.bottom, column: unknown.column };
    if (filled || unknown.heading !== '')
      findings.push(
        readingFinding('unknownColumn', [unknown.heading, cellName(cell.row, cell.column)], at(cell)),
      );
  }
  if (body.rows.length === 0) findings.push(readingFinding('noRows', [], at(header)));
  if (body.second)
    findings.push(
      readingFinding('secondTable', [cellName(body.second.row, body.second.column)], at(body.second)),
    );
  return findings;
}

function hasActivityHeading(table: SheetTable): boolean {
  return table.residual !== undefined || headingConcept(table.columns.activity?.heading ?? '') === 'activity';
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

const FLOW_TITLE = /^(?:[\dIVX]+\s*[.)]\s*)?(?:prosedur|flow\s?chart|diagram|bagan|alur|uraian|sop)\b/i;

/** The line over a table ("Prosedur …", or the title again) belongs to no section. */
function flowTitleRow(view: GridView, top: number): number | undefined {
  let row = top - 1;
  while (row > 0 && row > top - 3 && view.isBlankRow(row)) row--;
  const [cell, another] = row < 0 ? [] : view.cells(row);
  if (cell === undefined || another !== undefined || cell.text.length > 300) return undefined;
  if (FLOW_TITLE.test(cell.text) && !cell.text.includes('\n')) return row;
  const plain = foldText(cell.text);
  for (let above = 0; above < row; above++)
    if (view.cells(above).some((other) => foldText(other.text) === plain)) return row;
  return undefined;
}

function unplacedFindings(view: GridView, secondRow: number): Finding[] {
  const findings: Finding[] = [];
  const left: (CellRef & { text: string })[] = [];
  for (let row = 0; row < Math.min(view.height, secondRow); row++) {
    const cells = view.cells(row).filter((cell) => !view.isClaimed(row, cell.column));
    const [first] = cells;
    if (first) left.push({ ...first, text: cells.map((cell) => cell.text).join(' · ') });
  }
  for (const cell of left.slice(0, MOST_UNPLACED))
    findings.push(readingFinding('unplaced', [cell.text, cellName(cell.row, cell.column)], at(cell)));
  const next = left[MOST_UNPLACED];
  if (next)
    findings.push(
      readingFinding(
        'moreUnplaced',
        [left.length - MOST_UNPLACED, cellName(next.row, next.column)],
        at(next),
      ),
    );
  return findings;
}

function formulaFindings(grid: SheetGrid): Finding[] {
  const formulas = grid.formulas ?? [];
  const [first] = formulas;
  if (!first) return [];
  return [readingFinding('formulas', [formulas.length, cellName(first.row, first.column)], at(first))];
}

/** Everything outside the table. */
function readBlocks(view: GridView, table: SheetTable | undefined, body: SheetBody | undefined) {
  const top = table?.top ?? view.height;
  const bottom = body?.second?.row ?? view.height;
  claimPageHeads(view);
  const labels = findLabels(view, bottom);
  const map = new LabelMap(view, labels);
  const titleRow = table ? flowTitleRow(view, table.top) : undefined;
  const endOf = (row: number) => (row < top ? (titleRow ?? top) : bottom);
  const identity = readIdentity(view, labels, map, endOf);
  const signed = table ? readSigner(view, body?.end ?? bottom, bottom, identity) : identity;
  const blockRows = labels.filter(({ label }) => label.kind !== 'identity').map(({ range }) => range.row);
  const firstBlock = Math.min(titleRow ?? top, ...blockRows);
  const above = Array.from({ length: Math.max(0, identity.rows[0] ?? firstBlock) }, (_, row) => row);
  const organisation = readOrganisation(view, identity.rows, above, identity.labelColumn);
  const sections = readSections(view, labels, map, endOf);
  const titled = identityOf(signed, organisation);
  const full = titled.title === '' ? { ...titled, title: titleOverService(view, labels) } : titled;
  const known = [full.government, full.unit, full.title, full.number, `prosedur ${full.title}`];
  claimRepeats(
    view,
    Array.from({ length: view.height }, (_, row) => row),
    known,
  );
  return { identity: full, reading: signed, organisation, sections };
}

/** On a service page the title stands, without a label, over the number of its decree. */
function titleOverService(view: GridView, labels: readonly FoundLabel[]): string {
  const first = labels.find(({ label }) => label.kind === 'service');
  for (let row = (first?.range.row ?? 0) - 1; row >= 0; row--) {
    const [cell, another] = view.cells(row);
    if (!cell) continue;
    const isTitle = another === undefined && !view.isClaimed(row, cell.column) && cell.text.length < 250;
    if (isTitle) view.claim(row, cell.column);
    return isTitle ? cell.text : '';
  }
  return '';
}

type Blocks = ReturnType<typeof readBlocks>;

function blockFindings(blocks: Blocks, profile: string): Finding[] {
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
  const origin = at({ row: 0, column: 0 });
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

/**
 * Reads an SOP from a sheet by the meaning of its headings and labels. Never throws on a user's text: what is not
 * understood is in `findings`, with its cell. `sop` is null only where nothing of an SOP was found.
 * @param options.profile for sheets that do not say theirs; sheets that Lajur wrote do
 */
export function readSheet(grid: SheetGrid, options: { readonly profile?: string } = {}): SheetReading {
  const view = new GridView(grid);
  const { table, damaged } = findTable(view);
  const damage = damaged
    ? [readingFinding('damagedRecord', [cellName(damaged.row, damaged.column)], at(damaged))]
    : [];
  const profile = table?.residual?.profile ?? options.profile ?? 'umum';
  if (!table) return withoutTable(grid, view, profile, damage);
  const body = readBody(view, table);
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
