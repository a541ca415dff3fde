import type { Finding, IdentityField, Place } from '../finding.ts';
import type { BodyRow } from './read-body.ts';
import type { CellRef, SheetGrid } from './sheet-grid.ts';
import type { SheetTable } from './sheet-table.ts';
import type { ColumnId, SectionId, Sop } from './sop.ts';

/** The cell of a value; `before` is what stands in front of it in the same cell ("Nomor SOP : "). */
export interface ValueCell extends CellRef {
  readonly before: string;
  /** Further cells that hold parts of the same value. */
  readonly more?: readonly CellRef[];
}

/** Where in a sheet each part of an SOP stands. Rows and columns are zero-based. */
export interface SheetMap {
  /** Lowest row of the table's header. */
  readonly headerRow: number;
  /** Sheet row of each activity. */
  readonly bodyRows: readonly number[];
  readonly laneColumns: readonly number[];
  readonly columns: Readonly<Partial<Record<ColumnId | 'alur' | 'id', number>>>;
  readonly identity: Readonly<Partial<Record<IdentityField, ValueCell>>>;
  readonly sections: Readonly<Partial<Record<SectionId, ValueCell>>>;
  /** Position of each lane by its id. */
  readonly lanes: Readonly<Record<string, number>>;
  readonly table: SheetTable;
  readonly rows: readonly BodyRow[];
  /** Identity of each row, as in the hidden column; rows without one got a new one. */
  readonly rowIds: readonly string[];
}

export interface SheetReading {
  readonly sop: Sop | null;
  readonly map: SheetMap | null;
  readonly findings: readonly Finding[];
  /** What was read. */
  readonly grid: SheetGrid;
}

const ACTIVITY_COLUMNS = {
  number: 'number',
  text: 'activity',
  kelengkapan: 'kelengkapan',
  waktu: 'waktu',
  output: 'output',
  keterangan: 'keterangan',
  alur: 'alur',
} as const;

function cell(row: number | undefined, column: number | undefined): CellRef | undefined {
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The cell where a finding belongs; undefined where the sheet has none for it. */
export function locate(map: SheetMap, place: Place): CellRef | undefined {
  switch (place.kind) {
    case 'cell':
      return { row: place.row, column: place.column };
    case 'sop':
      return cell(map.table.top, map.columns.activity ?? map.columns.number);
    case 'identity': {
      const found = map.identity[place.field];
      return found && cell(found.row, found.column);
    }
    case 'section': {
      const found = map.sections[place.section];
      return found && cell(found.row, found.column);
    }
    case 'lane': {
      const lane = map.table.lanes[map.lanes[place.lane] ?? -1];
      return lane && cell(lane.nameRow, lane.column);
    }
    case 'symbol':
      return cell(map.bodyRows[place.activity], map.laneColumns[map.lanes[place.lane] ?? -1]);
    case 'activity': {
      const row = map.bodyRows[place.activity];
      return cell(
        row,
        map.columns[ACTIVITY_COLUMNS[place.field]] ?? map.columns.activity ?? map.columns.number,
      );
    }
  }
}
