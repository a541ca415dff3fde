import { findHeader, isColumnNumberRow } from './find-header.ts';
import type { GridView } from './grid-view.ts';
import { headingConcept } from './heading-dictionary.ts';
import { readSymbols } from './read-symbols.ts';
import type { CellRef } from './sheet-grid.ts';
import type { SheetTable, TableColumn, TextColumn } from './sheet-table.ts';

/** One row of the table: its row in the grid, and rows under it whose activity cell is merged into it. */
export interface BodyRow {
  readonly row: number;
  readonly more: readonly number[];
}

export interface SheetBody {
  readonly rows: readonly BodyRow[];
  /** First row behind the table. */
  readonly end: number;
  /** Header of another table further down. */
  readonly second?: CellRef;
}

const TEXT_COLUMNS = ['kelengkapan', 'waktu', 'output', 'keterangan'] as const;

/** The text of a column in a row; a column spread over several cells joins them. */
export function columnText(view: GridView, row: number, column: TableColumn | undefined): string {
  if (!column) return '';
  if (column.span === 1) return view.text(row, column.column);
  const texts: string[] = [];
  for (let offset = 0; offset < column.span; offset++) {
    const text = view.text(row, column.column + offset);
    if (text !== '') texts.push(text);
  }
  return texts.join(' ');
}

/** `firm`: surely a row of the table; `loose`: only if the table goes on behind it. */
type RowLook = 'blank' | 'firm' | 'loose' | 'header' | 'other';

class BodyReader {
  private readonly rows: { row: number; more: number[] }[] = [];
  private pending: number[] = [];
  private blanks = 0;
  /** Columns of the table. */
  private readonly inside = new Set<number>();
  private readonly view: GridView;
  private readonly table: SheetTable;

  constructor(view: GridView, table: SheetTable) {
    this.view = view;
    this.table = table;
    for (const { column, span } of [...table.lanes, ...table.unknown, ...Object.values(table.columns)])
      for (let offset = 0; offset < span; offset++) this.inside.add(column + offset);
  }

  private text(row: number, id: TextColumn): string {
    return columnText(this.view, row, this.table.columns[id]);
  }

  private isHeader(row: number): boolean {
    const concepts = new Set(
      this.view
        .cells(row)
        .map((cell) => headingConcept(cell.text))
        .filter((concept) => concept !== undefined),
    );
    return concepts.size >= 3 && (concepts.has('activity') || concepts.has('number'));
  }

  private look(row: number): RowLook {
    const cells = this.view.cells(row).filter((cell) => this.inside.has(cell.column));
    if (this.text(row, 'id') !== '') return 'firm';
    if (cells.length === 0) return this.view.isBlankRow(row) ? 'blank' : 'other';
    if (this.isHeader(row)) return 'header';
    const first = cells[0];
    const width = first ? this.view.rangeAt(row, first.column).columns : 1;
    if (cells.length === 1 && width > 3) return 'other';
    const number = this.text(row, 'number');
    const activity = this.text(row, 'activity');
    const numbered = /^\(?\d{1,3}[a-z]?[.)]?$|^\d+(\.\d+)+\.?$/i.test(number);
    const hasSymbol = this.table.lanes.some(
      (lane) => readSymbols(columnText(this.view, row, lane)).marks.length > 0,
    );
    const filled = TEXT_COLUMNS.some((id) => this.text(row, id) !== '');
    if (numbered && (activity !== '' || hasSymbol || filled)) return 'firm';
    if (activity !== '' && (hasSymbol || filled)) return 'firm';
    if (number !== '' && activity === '' && !hasSymbol && !filled) return numbered ? 'loose' : 'other';
    if (hasSymbol) return 'firm';
    return activity !== '' || filled || number !== '' ? 'loose' : 'other';
  }

  /** True where the row only continues the one above, whose activity is merged over it. */
  private continues(row: number): boolean {
    const column = this.table.columns.activity?.column;
    if (column === undefined) return false;
    const range = this.view.rangeAt(row, column);
    return range.row < row && this.rows.some((body) => body.row === range.row);
  }

  private accept(row: number): void {
    for (const earlier of this.pending) this.rows.push({ row: earlier, more: [] });
    this.pending = [];
    const last = this.rows[this.rows.length - 1];
    if (this.text(row, 'id') === '' && this.continues(row) && last) last.more.push(row);
    else this.rows.push({ row, more: [] });
    this.blanks = 0;
  }

  /** The header of the same table printed again on the next page: the row behind it; undefined for another table. */
  private behindRepeatedHeader(row: number): number | undefined {
    const band = findHeader(this.view, row);
    if (!band || band.top > row) return undefined;
    let next = band.bottom + 1;
    if (isColumnNumberRow(this.view, next)) next++;
    while (next < this.view.height && this.view.isBlankRow(next)) next++;
    const numbers = this.rows.map((body) => Number.parseInt(this.text(body.row, 'number'), 10));
    const last = numbers.filter((number) => !Number.isNaN(number)).pop() ?? 0;
    const following = Number.parseInt(this.text(next, 'number'), 10);
    if (!(following > last) || this.rows.length === 0) return undefined;
    for (let header = row; header < next; header++) this.view.claimRow(header);
    return next;
  }

  private findSecond(from: number): CellRef | undefined {
    const band = findHeader(this.view, from);
    const cell = band && this.view.cells(band.top).find((one) => headingConcept(one.text) !== undefined);
    return cell && { row: cell.row, column: cell.column };
  }

  read(): SheetBody {
    let row = this.table.firstBodyRow;
    let end = row;
    while (row < this.view.height) {
      const look = this.look(row);
      if (look === 'header') {
        const next = this.behindRepeatedHeader(row);
        if (next === undefined) break;
        row = next;
        continue;
      }
      if (look === 'blank') this.blanks++;
      else if (look === 'other') break;
      else if (look === 'loose') {
        if (this.continues(row)) this.accept(row);
        else if (this.blanks > 0) break;
        else this.pending.push(row);
      } else this.accept(row);
      row++;
      const last = this.rows[this.rows.length - 1];
      if (last) end = Math.max(last.row, ...last.more) + 1;
    }
    if (this.rows.length === 0) {
      for (const loose of this.pending) this.rows.push({ row: loose, more: [] });
      end = row;
    }
    const second = this.findSecond(end);
    return { rows: this.rows, end, ...(second ? { second } : {}) };
  }
}

/** The rows of a table: until another text, another header, or text behind blank rows that is no row of it. */
export function readBody(view: GridView, table: SheetTable): SheetBody {
  return new BodyReader(view, table).read();
}
