import type { CellRange, CellRef, CellRole, SheetPlan } from './sheet-grid.ts';

/** Average width of a letter and height of a line at the default 10 points, in pixels. */
const LETTER = 6;
const LINE = 17;

interface Block extends CellRange {
  readonly text: string;
}

/** Collects the cells of a sheet that Lajur writes. */
export class PlanBuilder {
  private readonly texts: string[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly roles: (CellRange & { role: CellRole })[] = [];
  private readonly validations: (CellRange & { choices: readonly string[] })[] = [];
  private readonly notes: (CellRef & { note: string })[] = [];
  private readonly blocks: Block[] = [];
  private readonly widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** Writes a text into a cell or, merged, into a range. */
  put(text: string, role: CellRole, at: CellRef, rows = 1, columns = 1): void {
    this.write(at.row, at.column, text);
    for (let row = at.row; row < at.row + rows; row++) this.write(row, at.column + columns - 1, undefined);
    const range = { row: at.row, column: at.column, rows, columns };
    this.roles.push({ ...range, role });
    if (rows > 1 || columns > 1) this.merges.push(range);
    this.blocks.push({ ...range, text });
  }

  /** Merges cells that are written already. */
  merge(range: CellRange): void {
    this.merges.push(range);
  }

  /** Replaces a text; its look stays. */
  set(at: CellRef, text: string): void {
    this.write(at.row, at.column, text);
  }

  note(at: CellRef, note: string): void {
    this.notes.push({ row: at.row, column: at.column, note });
  }

  choices(range: CellRange, choices: readonly string[]): void {
    this.validations.push({ ...range, choices });
  }

  private write(row: number, column: number, text: string | undefined): void {
    while (this.texts.length <= row) this.texts.push([]);
    const cells = this.texts[row];
    if (!cells) return;
    while (cells.length <= column) cells.push('');
    if (text !== undefined) cells[column] = text;
  }

  private heightOf(block: Block): number {
    let width = 0;
    for (let column = block.column; column < block.column + block.columns; column++)
      width += this.widths[column] ?? 100;
    const perLine = Math.max(4, Math.floor((width - 8) / LETTER));
    const lines = block.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    return lines * LINE + 6;
  }

  private rowHeights(): (number | null)[] {
    const heights = this.texts.map((): number | null => null);
    for (const block of this.blocks)
      if (block.columns > 1 && block.rows === 1 && block.text !== '')
        heights[block.row] = Math.min(2000, Math.max(heights[block.row] ?? 21, this.heightOf(block)));
    return heights;
  }

  plan(name: string, hiddenColumns: readonly number[]): SheetPlan {
    return {
      name,
      rows: this.texts.map((row) => this.widths.map((_width, column) => row[column] ?? '')),
      merges: this.merges,
      roles: this.roles,
      validations: this.validations,
      notes: this.notes,
      rowHeights: this.rowHeights(),
      columnWidths: this.widths,
      hiddenColumns,
      frozenRows: 0,
    };
  }
}
