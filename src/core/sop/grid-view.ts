import { cleanCell } from './fold-text.ts';
import type { CellRange, CellRef, SheetGrid } from './sheet-grid.ts';

/** A grid as the reader walks it: cleaned texts, merges by cell, and a record of which texts have found their place. */
export class GridView {
  readonly height: number;
  readonly width: number;
  readonly merges: readonly CellRange[];
  private readonly texts: readonly (readonly string[])[];
  private readonly mergeAt = new Map<number, CellRange>();
  private readonly claimed = new Set<number>();
  private readonly filled: (readonly (CellRef & { readonly text: string })[] | undefined)[] = [];

  constructor(grid: SheetGrid) {
    this.texts = grid.rows.map((row) => row.map(cleanCell));
    this.height = this.texts.length;
    this.width = this.texts.reduce((most, row) => Math.max(most, row.length), 0);
    this.merges = grid.merges.filter(
      (merge) => merge.row >= 0 && merge.column >= 0 && merge.row < this.height && merge.column < this.width,
    );
    for (const merge of this.merges) this.indexMerge(merge);
  }

  private indexMerge(merge: CellRange): void {
    const bottom = Math.min(merge.row + merge.rows, this.height);
    const right = Math.min(merge.column + merge.columns, this.width);
    for (let row = merge.row; row < bottom; row++)
      for (let column = merge.column; column < right; column++)
        this.mergeAt.set(row * this.width + column, merge);
  }

  /** Text written in the cell itself; a cell covered by a merge is empty. */
  text(row: number, column: number): string {
    return this.texts[row]?.[column] ?? '';
  }

  /** The merge that covers the cell, or the cell alone. */
  rangeAt(row: number, column: number): CellRange {
    const merge = this.mergeAt.get(row * this.width + column);
    return merge ?? { row, column, rows: 1, columns: 1 };
  }

  /** Text shown at the cell: that of the merge which covers it. */
  shown(row: number, column: number): string {
    const range = this.rangeAt(row, column);
    return this.text(range.row, range.column);
  }

  isBlankRow(row: number): boolean {
    return !(this.texts[row] ?? []).some((text) => text !== '');
  }

  /** Texts of a row that are not empty, from the left. */
  cells(row: number): readonly (CellRef & { readonly text: string })[] {
    const known = this.filled[row];
    if (known) return known;
    const cells: (CellRef & { readonly text: string })[] = [];
    (this.texts[row] ?? []).forEach((text, column) => {
      if (text !== '') cells.push({ row, column, text });
    });
    this.filled[row] = cells;
    return cells;
  }

  claim(row: number, column: number): void {
    this.claimed.add(row * this.width + column);
  }

  claimRow(row: number): void {
    for (let column = 0; column < this.width; column++) this.claim(row, column);
  }

  isClaimed(row: number, column: number): boolean {
    return this.claimed.has(row * this.width + column);
  }
}
