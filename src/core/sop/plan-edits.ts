import { SHEET_WORDS } from '../messages/reading.ts';
import { cleanCell } from './fold-text.ts';
import { sameJson } from './json-patch.ts';
import { isPinned } from './flow-pin.ts';
import { LaneReferences } from './lane-references.ts';
import { identityEdits, sectionEdits } from './plan-block-edits.ts';
import { firstRecordEdits, recordEdits, withEdits } from './plan-record.ts';
import { readSheet } from './read-sheet.ts';
import { flowContext } from './default-flows.ts';
import { resolveRow } from './resolve-flows.ts';
import type { CellEdit, CellRef, SheetGrid } from './sheet-grid.ts';
import type { SheetMap, SheetReading } from './sheet-map.ts';
import type { Activity, ColumnId, Flow, Sop } from './sop.ts';
import { writeAlur } from './write-alur.ts';
import { writeSymbols } from './write-symbols.ts';

const FIELDS: readonly (readonly [keyof Activity & string, ColumnId])[] = [
  ['number', 'number'],
  ['text', 'activity'],
  ['kelengkapan', 'kelengkapan'],
  ['waktu', 'waktu'],
  ['output', 'output'],
  ['keterangan', 'keterangan'],
];

/** Edits by cell; writing what a cell already holds is no edit. */
class EditList {
  private readonly edits = new Map<string, CellEdit>();
  private readonly grid: SheetGrid;

  constructor(grid: SheetGrid) {
    this.grid = grid;
  }

  put({ row, column }: CellRef, text: string): void {
    const key = `${row},${column}`;
    if ((this.grid.rows[row]?.[column] ?? '') === text) this.edits.delete(key);
    else this.edits.set(key, { row, column, text });
  }

  list(): CellEdit[] {
    return [...this.edits.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  applied(): SheetGrid {
    return withEdits(this.grid, this.edits.values());
  }
}

function flowKey(flow: Flow): string {
  return JSON.stringify([flow.from, flow.to, flow.label ?? null]);
}

function sameFlows(a: readonly Flow[], b: readonly Flow[]): boolean {
  return sameJson(a.map(flowKey).sort(), b.map(flowKey).sort());
}

class EditPlanner {
  readonly edits: EditList;
  private readonly map: SheetMap;
  private readonly grid: SheetGrid;
  private readonly before: Sop;
  private readonly after: Sop;

  constructor(map: SheetMap, grid: SheetGrid, before: Sop, after: Sop) {
    this.map = map;
    this.grid = grid;
    this.before = before;
    this.after = after;
    this.edits = new EditList(grid);
  }

  private get count(): number {
    return Math.min(this.map.rows.length, this.after.activities.length);
  }

  private texts(): void {
    for (let index = 0; index < this.count; index++) {
      const body = this.map.rows[index];
      for (const [field, id] of FIELDS) {
        const column = this.map.table.columns[id];
        const text = this.after.activities[index]?.[field];
        if (!body || !column || typeof text !== 'string' || text === this.before.activities[index]?.[field])
          continue;
        this.edits.put({ row: body.row, column: column.column }, text);
        for (const row of [body.row, ...body.more])
          for (let offset = 0; offset < column.span; offset++)
            if (row !== body.row || offset > 0) this.clear({ row, column: column.column + offset });
      }
    }
  }

  private clear(cell: CellRef): void {
    if ((this.grid.rows[cell.row]?.[cell.column] ?? '') !== '') this.edits.put(cell, '');
  }

  private laneNames(): void {
    this.map.table.lanes.forEach((column, index) => {
      const name = this.after.lanes[index]?.name;
      if (name !== undefined && name !== this.before.lanes[index]?.name)
        this.edits.put({ row: column.nameRow, column: column.column }, name);
    });
  }

  /** The lane cells of a row; with `force` also those that say the same in other words. */
  private symbols(index: number, force: boolean): void {
    const body = this.map.rows[index];
    const wanted = this.after.activities[index];
    const had = this.before.activities[index];
    if (!body || !wanted) return;
    const lanes = this.after.lanes;
    const references = new LaneReferences(lanes);
    const texts = writeSymbols(wanted, lanes, references);
    const earlier = had ? writeSymbols(had, lanes, references) : [];
    texts.forEach((text, lane) => {
      const column = this.map.laneColumns[this.map.lanes[lanes[lane]?.id ?? ''] ?? -1];
      if (column === undefined || (text === earlier[lane] && !force)) return;
      this.edits.put({ row: body.row, column }, text);
      for (const row of body.more) this.clear({ row, column });
    });
  }

  /** Column of Alur; a sheet without one gets it in the first free column right of the table. */
  private alurColumn(isNeeded: boolean): number | undefined {
    const known = this.map.columns.alur;
    if (known !== undefined || !isNeeded) return known;
    const { table } = this.map;
    const all = [...table.lanes, ...table.unknown, ...Object.values(table.columns)];
    let column = all.reduce((most, entry) => Math.max(most, entry.column + entry.span), 0);
    while (this.grid.rows.some((row) => cleanCell(row[column] ?? '') !== '')) column++;
    this.edits.put({ row: table.top, column }, SHEET_WORDS.alur);
    return column;
  }

  private alur(): void {
    const context = flowContext(this.after.lanes, this.after.activities);
    const written = writeAlur(this.after);
    const changes: { row: number; text: string }[] = [];
    for (let index = 0; index < this.count; index++) {
      const body = this.map.rows[index];
      const activity = this.after.activities[index];
      if (!body || !activity) continue;
      const column = this.map.columns.alur;
      const text = column === undefined ? '' : cleanCell(this.grid.rows[body.row]?.[column] ?? '');
      const ids = new Set(activity.symbols.map(({ id }) => id));
      const wanted = this.after.flows.filter((flow) => ids.has(flow.from));
      const isJoint = /(?:^|[;\n])\s*bersama(?:-sama)?\s*(?:$|[;\n])/i.test(text);
      const reading = resolveRow(context, index, text);
      const fits = reading.problems.length === 0 && sameFlows(reading.flows, wanted);
      if (!fits || isJoint !== (activity.joint === true))
        changes.push({ row: body.row, text: written[index] ?? '' });
    }
    const column = this.alurColumn(changes.some(({ text }) => text !== ''));
    if (column !== undefined) for (const { row, text } of changes) this.edits.put({ row, column }, text);
  }

  private rowIds(): void {
    const column = this.map.columns.id;
    if (column === undefined || !this.map.table.residual) return;
    this.map.rows.forEach(({ row }, index) => {
      this.edits.put({ row, column }, this.map.rowIds[index] ?? '');
    });
  }

  /** Brings the hidden record in line with the cells. */
  private record(): void {
    const { residual, columns, top } = this.map.table;
    const column = columns.id?.column;
    const grid = this.edits.applied();
    if (sameJson(readSheet(grid).sop, this.after)) return;
    if (!residual || column === undefined) {
      // Staff's own sheet stays as it is until something must be kept that no cell can show.
      const first = this.after.flows.some(isPinned) ? firstRecordEdits(grid, this.map, this.after) : null;
      for (const edit of first ?? []) this.edits.put(edit, edit.text);
      return;
    }
    const { sop: _sop, lanes: _lanes, rows: _rows, flows: _flows, ...kept } = residual;
    const names = kept.columns.map(([text, role]) => [text, role] as const);
    const base = { ...kept, columns: this.renamed(names), profile: this.after.profile };
    for (const edit of recordEdits(grid, { row: top, column }, base, this.after, this.map.rowIds))
      this.edits.put(edit, edit.text);
  }

  private renamed(columns: readonly (readonly [string, string])[]): (readonly [string, string])[] {
    let lane = -1;
    return columns.map(([text, role]) => {
      if (role !== 'lane') return [text, role] as const;
      lane++;
      const index = (this.map.table.laneOrigins ?? []).indexOf(lane);
      const was = this.before.lanes[index]?.name;
      const name = this.after.lanes[index]?.name;
      return name !== undefined && name !== was
        ? ([cleanCell(name), role] as const)
        : ([text, role] as const);
    });
  }

  plan(): CellEdit[] {
    this.texts();
    this.laneNames();
    for (let index = 0; index < this.count; index++)
      if (!sameJson(this.before.activities[index]?.symbols, this.after.activities[index]?.symbols))
        this.symbols(index, false);
    this.alur();
    const { identity, sections } = this.map;
    for (const edit of identityEdits(identity, this.before.identity, this.after.identity))
      this.edits.put(edit, edit.text);
    for (const edit of sectionEdits(sections, this.before.sections, this.after.sections))
      this.edits.put(edit, edit.text);
    // A plain x may mean something else once other cells have changed: then it is written out.
    const again = readSheet(this.edits.applied()).sop;
    for (let index = 0; index < this.count; index++)
      if (!sameJson(again?.activities[index]?.symbols, this.after.activities[index]?.symbols))
        this.symbols(index, true);
    this.rowIds();
    this.record();
    return this.edits.list();
  }
}

/**
 * The fewest cells to rewrite so that the sheet says `after`: an SOP with the same rows as the reading, mended.
 * What a cell cannot show goes to the hidden column where there is one.
 */
export function planEdits(reading: SheetReading, after: Sop): readonly CellEdit[] {
  const { sop, map, grid } = reading;
  if (!sop || !map) return [];
  return new EditPlanner(map, grid, sop, after).plan();
}
