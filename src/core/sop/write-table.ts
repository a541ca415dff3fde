import { SHEET_NOTES, SHEET_WORDS } from '../messages/reading.ts';
import type { Profile } from '../profile/profile.ts';
import { LaneReferences } from './lane-references.ts';
import { mergedRows, rowName } from './merged-rows.ts';
import type { PlanBuilder } from './plan-builder.ts';
import type { CellRef } from './sheet-grid.ts';
import type { Lane, MergedCells, MutuBakuColumn, Sop } from './sop.ts';
import { writeAlur } from './write-alur.ts';
import { writeSymbols } from './write-symbols.ts';

const MUTU_BAKU: readonly MutuBakuColumn[] = ['kelengkapan', 'waktu', 'output', 'keterangan'];

/** Columns of the written table: number, activity, lanes, mutu baku in the profile's order, Alur, hidden ids. */
export interface TableColumns {
  readonly lanes: number;
  readonly order: readonly MutuBakuColumn[];
  /** Column of each mutu baku column. */
  readonly mutuBaku: Readonly<Partial<Record<MutuBakuColumn, number>>>;
  /** One behind the last printed column; there stands Alur, and behind it the ids. */
  readonly end: number;
  readonly widths: readonly number[];
}

const WIDTHS = {
  number: 40,
  activity: 260,
  kelengkapan: 150,
  waktu: 85,
  output: 150,
  keterangan: 130,
  alur: 170,
  id: 60,
} as const;

function laneWidth(lane: Lane): number {
  const longest = lane.name.split(/[\s/]+/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.min(130, Math.max(90, Math.round(longest * 7.2) + 12));
}

/** The profile's columns, and those it leaves out as far as the SOP fills them. */
export function tableColumns(sop: Sop, profile: Profile): TableColumns {
  const isFilled = (id: MutuBakuColumn) => sop.activities.some((activity) => activity[id] !== '');
  const order = [
    ...profile.columnOrder,
    ...MUTU_BAKU.filter((id) => !profile.columnOrder.includes(id) && isFilled(id)),
  ];
  const first = 2 + sop.lanes.length;
  const mutuBaku: Partial<Record<MutuBakuColumn, number>> = {};
  order.forEach((id, index) => {
    mutuBaku[id] = first + index;
  });
  const widths = [
    WIDTHS.number,
    WIDTHS.activity,
    ...sop.lanes.map(laneWidth),
    ...order.map((id) => WIDTHS[id]),
  ];
  return {
    lanes: sop.lanes.length,
    order,
    mutuBaku,
    end: first + order.length,
    widths,
  };
}

export function allWidths(columns: TableColumns, idColumns: number): number[] {
  return [...columns.widths, WIDTHS.alur, ...Array.from({ length: idColumns }, () => WIDTHS.id)];
}

export interface WrittenTable {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly firstBodyRow: number;
  readonly idCell: CellRef;
  readonly merged: readonly MergedCells[];
}

function shownText(text: string | undefined): string {
  return (text ?? '').trim();
}

class TableWriter {
  private readonly headerRows: number;
  private readonly build: PlanBuilder;
  private readonly sop: Sop;
  private readonly profile: Profile;
  private readonly columns: TableColumns;
  private readonly top: number;

  constructor(build: PlanBuilder, sop: Sop, profile: Profile, columns: TableColumns, top: number) {
    this.build = build;
    this.sop = sop;
    this.profile = profile;
    this.columns = columns;
    this.top = top;
    const grouped = sop.lanes.some((lane) => shownText(lane.group) !== '');
    const over = this.hasPelaksana() ? 1 : 0;
    const overQuality = profile.mutuBakuHeading !== '' && columns.order.length > 0 ? 2 : 1;
    this.headerRows = Math.max(over + (grouped ? 2 : 1), overQuality);
  }

  private hasPelaksana(): boolean {
    return this.profile.pelaksanaHeading !== '' && this.sop.lanes.length > 0;
  }

  private head(text: string, row: number, column: number, note?: string, width = 1): void {
    const rows = this.top + this.headerRows - row;
    this.build.put(text, 'header', { row, column }, rows, width);
    if (note) this.build.note({ row, column }, note);
  }

  private laneHeads(): void {
    const { lanes } = this.sop;
    const over = this.hasPelaksana();
    if (over)
      this.build.put(this.profile.pelaksanaHeading, 'header', { row: this.top, column: 2 }, 1, lanes.length);
    const top = this.top + (over ? 1 : 0);
    const two = this.top + this.headerRows - top >= 2 && lanes.some((lane) => shownText(lane.group) !== '');
    for (let index = 0; index < lanes.length; ) {
      const lane = lanes[index];
      const group = shownText(lane?.group);
      let next = index + 1;
      if (two && group !== '') {
        while (shownText(lanes[next]?.group) === group) next++;
        this.build.put(group, 'header', { row: top, column: 2 + index }, 1, next - index);
        for (let inner = index; inner < next; inner++) this.laneHead(inner, top + 1);
      } else this.laneHead(index, top);
      index = next;
    }
  }

  private laneHead(index: number, row: number): void {
    const name = this.sop.lanes[index]?.name ?? '';
    this.head(shownText(name) === '' ? '-' : name, row, 2 + index, SHEET_NOTES.lane);
  }

  private qualityHeads(): void {
    const { order, mutuBaku } = this.columns;
    const heading = this.profile.mutuBakuHeading;
    const name = (id: MutuBakuColumn) => this.sop.headings?.[id] ?? this.profile.columns[id];
    for (let index = 0; index < order.length; ) {
      const id = order[index];
      if (id === undefined) break;
      const column = mutuBaku[id] ?? 0;
      let next = index + 1;
      if (heading !== '' && id !== 'keterangan') {
        while (order[next] !== undefined && order[next] !== 'keterangan') next++;
        this.build.put(heading, 'header', { row: this.top, column }, 1, next - index);
        order.slice(index, next).forEach((inner, offset) => {
          this.head(name(inner), this.top + 1, column + offset, SHEET_NOTES[inner]);
        });
      } else this.head(name(id), this.top, column, SHEET_NOTES[id]);
      index = next;
    }
  }

  private numberRow(): number {
    const row = this.top + this.headerRows;
    if (!this.profile.columnNumbers) return row;
    for (let column = 0; column < this.columns.end; column++)
      this.build.put(String(column + 1), 'columnNumber', { row, column });
    return row + 1;
  }

  private body(first: number, rowIds: readonly string[]): void {
    const { sop, columns } = this;
    const alur = writeAlur(sop);
    const references = new LaneReferences(sop.lanes);
    sop.activities.forEach((activity, index) => {
      const row = first + index;
      this.build.put(activity.number, 'number', { row, column: 0 });
      this.build.put(activity.text, 'text', { row, column: 1 });
      const cells = writeSymbols(activity, sop.lanes, references);
      cells.forEach((text, lane) => {
        this.build.put(text, 'lane', { row, column: 2 + lane });
      });
      this.mergeSpans(index, row, cells);
      for (const id of columns.order)
        this.build.put(activity[id], id === 'waktu' ? 'center' : 'text', {
          row,
          column: columns.mutuBaku[id] ?? 0,
        });
      this.build.put(alur[index] ?? '', 'alur', { row, column: columns.end });
      this.build.put(rowIds[index] ?? '', 'hidden', {
        row,
        column: columns.end + 1,
      });
    });
    if (sop.activities.length > 0 && sop.lanes.length > 0)
      this.build.choices(
        {
          row: first,
          column: 2,
          rows: sop.activities.length,
          columns: sop.lanes.length,
        },
        Object.values(SHEET_WORDS.symbols),
      );
  }

  /** A symbol over a lane border gets a merged cell where nothing else stands in the way. */
  private mergeSpans(index: number, row: number, cells: readonly string[]): void {
    const { lanes, activities } = this.sop;
    const symbols = activities[index]?.symbols ?? [];
    const position = (id: string | undefined) => lanes.findIndex((lane) => lane.id === id);
    const free = new Set(lanes.map((_lane, lane) => lane));
    for (const symbol of symbols) {
      const from = position(symbol.lane);
      const to = position(symbol.untilLane);
      if (symbol.untilLane === undefined || from < 0 || to <= from) continue;
      const alone = symbols.filter((other) => other.lane === symbol.lane).length === 1;
      const span = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
      if (!alone || !span.every((lane) => free.has(lane) && (lane === from || cells[lane] === ''))) continue;
      for (const lane of span) free.delete(lane);
      this.build.merge({
        row,
        column: 2 + from,
        rows: 1,
        columns: span.length,
      });
    }
  }

  /** Merges the cells of mutu baku that are one; those with a text in a covered cell stay apart. */
  private mergeQuality(first: number): MergedCells[] {
    const { sop, columns } = this;
    const taken = new Set<string>();
    const ranges = (sop.mergedCells ?? []).flatMap((merged) => {
      const rows = mergedRows(sop, merged);
      const column = columns.mutuBaku[merged.column];
      if (!rows || column === undefined || rows.first === rows.last) return [];
      const inner = sop.activities.slice(rows.first + 1, rows.last + 1);
      if (inner.some((activity) => activity[merged.column] !== '')) return [];
      const keys = Array.from(
        { length: rows.last - rows.first + 1 },
        (_, index) => `${column},${rows.first + index}`,
      );
      if (keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      return [{ id: merged.column, column, ...rows }];
    });
    ranges.sort((a, b) => MUTU_BAKU.indexOf(a.id) - MUTU_BAKU.indexOf(b.id) || a.first - b.first);
    return ranges.map(({ id, column, first: from, last }) => {
      this.build.merge({
        row: first + from,
        column,
        rows: last - from + 1,
        columns: 1,
      });
      return { column: id, from: rowName(sop, from), to: rowName(sop, last) };
    });
  }

  write(rowIds: readonly string[]): WrittenTable {
    const { columns, sop, profile, top } = this;
    const name = (id: 'number' | 'activity') => sop.headings?.[id] ?? profile.columns[id];
    this.head(name('number'), top, 0, SHEET_NOTES.number);
    this.head(name('activity'), top, 1, SHEET_NOTES.activity);
    this.laneHeads();
    this.qualityHeads();
    this.head(SHEET_WORDS.alur, top, columns.end, SHEET_NOTES.alur);
    const idCell = { row: top, column: columns.end + 1 };
    this.build.put('', 'hidden', idCell);
    this.build.note(idCell, SHEET_NOTES.id);
    const firstBodyRow = this.numberRow();
    this.body(firstBodyRow, rowIds);
    return {
      headerRow: top,
      headerRows: this.headerRows,
      firstBodyRow,
      idCell,
      merged: this.mergeQuality(firstBodyRow),
    };
  }
}

/** Writes the table from a row on. */
export function writeTable(
  build: PlanBuilder,
  sop: Sop,
  profile: Profile,
  columns: TableColumns,
  top: number,
  rowIds: readonly string[],
): WrittenTable {
  return new TableWriter(build, sop, profile, columns, top).write(rowIds);
}
