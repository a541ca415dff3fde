import type { GridView } from './grid-view.ts';
import { type BlockLabel, blockLabel } from './heading-dictionary.ts';
import type { CellRange, CellRef } from './sheet-grid.ts';

/** A label outside the table, where it stands, and what follows it in its own cell. */
export interface FoundLabel {
  readonly label: BlockLabel;
  readonly range: CellRange;
  readonly before: string;
  readonly rest: string;
}

function sameLabel(a: BlockLabel, b: BlockLabel): boolean {
  if (a.kind === 'section') return b.kind === 'section' && a.section === b.section;
  return a.kind === b.kind && 'field' in b && a.field === b.field;
}

/** The labels of the identity block, the six sections and the service block above a row, from the top; each meaning once. */
export function findLabels(view: GridView, end: number): FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (let row = 0; row < end; row++)
    for (const cell of view.cells(row)) {
      if (view.isClaimed(row, cell.column)) continue;
      const found = blockLabel(cell.text);
      if (!found) continue;
      const known = labels.some((other) => sameLabel(other.label, found.label));
      if (!known) labels.push({ ...found, range: view.rangeAt(row, cell.column) });
    }
  return labels;
}

/** A text found for a label, with the cell it begins in. */
export interface FoundText extends CellRef {
  readonly text: string;
}

export class LabelMap {
  private readonly view: GridView;
  private readonly byCell = new Map<string, FoundLabel>();

  constructor(view: GridView, labels: readonly FoundLabel[]) {
    this.view = view;
    for (const label of labels) this.byCell.set(`${label.range.row},${label.range.column}`, label);
  }

  at(row: number, column: number): FoundLabel | undefined {
    return this.byCell.get(`${row},${column}`);
  }

  /** First column right of a label that belongs to another label of the same row; the grid's width where there is none. */
  nextInRow(label: FoundLabel): number {
    const { range } = label;
    for (let column = range.column + range.columns; column < this.view.width; column++)
      for (let row = range.row; row < range.row + range.rows; row++) if (this.at(row, column)) return column;
    return this.view.width;
  }

  /** Texts in a rectangle, row by row, without bare colons and what is a label or already taken. */
  texts(fromRow: number, toRow: number, fromColumn: number, toColumn: number): FoundText[] {
    const found: FoundText[] = [];
    for (let row = fromRow; row < toRow; row++)
      for (const cell of this.view.cells(row)) {
        if (cell.column < fromColumn || cell.column >= toColumn) continue;
        if (this.at(row, cell.column) || this.view.isClaimed(row, cell.column)) continue;
        if (cell.text === ':') this.view.claim(row, cell.column);
        else found.push({ ...cell, text: cell.text.replace(/^:\s*/, '') });
      }
    return found;
  }

  hasLabelIn(row: number, fromColumn: number, toColumn: number): boolean {
    return this.view
      .cells(row)
      .some((cell) => cell.column >= fromColumn && cell.column < toColumn && this.at(row, cell.column));
  }
}
