import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { AreaView, CellView, TabView } from '../../shared/views.ts';
import { el } from '../element.ts';
import { areaStyle, cellElement, key } from './cell-element.ts';
import { OverGrid } from './over-grid.ts';
import { type CellPlace, columnLetters, isInside, mergeAt } from './cell-place.ts';

const HEAD = { width: 46, height: 24 };
/** A row that nobody has sized grows with its text, as in Sheets. */
const DEFAULT_ROW = 21;
const ROWS_AT_FIRST = 40;
const ROWS_BEHIND = 12;
const COLUMNS_AT_LEAST = 14;
const COLUMNS_BEHIND = 4;

/** A tab as cells of a CSS grid: real elements, so that widths, merged cells and pictures stand where Sheets has them. */
export class Grid {
  readonly element = el('div', { class: 'grid', role: 'grid', tabindex: 0, 'aria-multiselectable': 'true' });
  tab: TabView | null = null;
  private readonly cells = new Map<string, HTMLElement>();
  private readonly rows = new Map<number, { readonly element: HTMLElement; readonly signature: string }>();
  private views = new Map<string, CellView>();
  private frame = '';
  private readonly over = new OverGrid(this.element);
  private shownRows = 0;
  private shownColumns = 0;
  private selected: AreaView | null = null;

  /** Shows a tab; only rows that differ are made anew. */
  show(tab: TabView): void {
    const isOther = this.tab?.id !== tab.id;
    this.tab = tab;
    this.views = new Map(
      tab.rows.flatMap(({ row, cells }) => cells.map((cell) => [`${row},${cell.column}`, cell] as const)),
    );
    const lastRow = tab.rows[tab.rows.length - 1]?.row ?? 0;
    const lastColumn = Math.max(0, ...tab.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    const rows = Math.min(
      tab.rowCount,
      Math.max(ROWS_AT_FIRST, lastRow + ROWS_BEHIND, isOther ? 0 : this.shownRows),
    );
    const columns = Math.min(
      tab.columnCount,
      Math.max(COLUMNS_AT_LEAST, lastColumn + COLUMNS_BEHIND, isOther ? 0 : this.shownColumns),
    );
    const frame = JSON.stringify([tab.id, columns, { ...tab, rows: null, pictures: null, title: null }]);
    if (frame === this.frame) this.updateRows(rows);
    else this.renderAll(rows, columns);
    this.frame = frame;
    this.over.showPictures(tab);
    this.markSelection();
  }

  /** Makes more empty rows when the person comes near the end. */
  growTo({ row, column }: CellPlace): void {
    const { tab } = this;
    if (!tab) return;
    const rows = Math.min(tab.rowCount, Math.max(this.shownRows, row + ROWS_BEHIND));
    const columns = Math.min(tab.columnCount, Math.max(this.shownColumns, column + COLUMNS_BEHIND));
    if (columns > this.shownColumns) this.renderAll(rows, columns);
    else if (rows > this.shownRows) this.updateRows(rows);
    this.markSelection();
  }

  growByScroll(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (scrollTop + clientHeight > scrollHeight - 200) this.growTo({ row: this.shownRows + 20, column: 0 });
  }

  viewAt(place: CellPlace): CellView | undefined {
    return this.views.get(key(place));
  }

  cellAt(place: CellPlace): HTMLElement | undefined {
    if (!this.tab) return undefined;
    const { startRow, startColumn } = mergeAt(this.tab, place);
    return this.cells.get(`${startRow},${startColumn}`);
  }

  /** The place that an element of the grid belongs to. */
  placeOf(target: EventTarget | null): CellPlace | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (cell === null) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  /** The cell under a point of the window, also where a picture lies over it. */
  placeAt(x: number, y: number): CellPlace | null {
    for (const element of document.elementsFromPoint(x, y)) {
      const place = this.placeOf(element);
      if (place !== null) return place;
    }
    return null;
  }

  select(area: AreaView, active: CellPlace, wantsScroll: boolean): void {
    this.selected = area;
    this.growTo({ row: area.endRow, column: area.endColumn });
    this.markSelection();
    const cell = this.cellAt(active);
    for (const other of this.element.querySelectorAll('.active')) other.classList.remove('active');
    if (cell === undefined) return;
    cell.classList.add('active');
    this.element.setAttribute('aria-activedescendant', cell.id);
    if (wantsScroll) this.reveal(cell);
  }

  /** Puts an element over a cell, in the cell's own place and size. */
  place(element: HTMLElement, place: CellPlace): void {
    if (!this.tab) return;
    const merge = mergeAt(this.tab, place);
    element.style.gridArea = areaStyle(merge);
    this.over.place(element);
  }

  /** Scrolls just so far that neither heads nor frozen lines cover the cell. */
  private reveal(cell: HTMLElement): void {
    const { tab, element } = this;
    if (!tab) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    const top = this.edge('row', tab.frozenRows);
    const left = this.edge('column', tab.frozenColumns);
    if (row >= tab.frozenRows) {
      if (cell.offsetTop < element.scrollTop + top) element.scrollTop = cell.offsetTop - top;
      else if (cell.offsetTop + cell.offsetHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = Math.min(
          cell.offsetTop - top,
          cell.offsetTop + cell.offsetHeight - element.clientHeight + 2,
        );
    }
    if (column >= tab.frozenColumns) {
      if (cell.offsetLeft < element.scrollLeft + left) element.scrollLeft = cell.offsetLeft - left;
      else if (cell.offsetLeft + cell.offsetWidth > element.scrollLeft + element.clientWidth)
        element.scrollLeft = Math.min(
          cell.offsetLeft - left,
          cell.offsetLeft + cell.offsetWidth - element.clientWidth + 2,
        );
    }
  }

  private markSelection(): void {
    const { selected } = this;
    for (const [key, cell] of this.cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const isIn = selected !== null && isInside(selected, { row, column });
      if (isIn !== cell.classList.contains('selected')) {
        cell.classList.toggle('selected', isIn);
        cell.setAttribute('aria-selected', String(isIn));
      }
    }
  }

  private renderAll(rows: number, columns: number): void {
    const { tab } = this;
    if (!tab) return;
    this.shownColumns = columns;
    this.cells.clear();
    this.rows.clear();
    const hidden = new Set(tab.hiddenColumns);
    const widths = tab.columnWidths
      .slice(0, columns)
      .map((width, index) => (hidden.has(index) ? '0' : `${width}px`));
    this.element.style.gridTemplateColumns = `${HEAD.width}px ${widths.join(' ')}`;
    this.element.classList.toggle('plain', tab.hideGridlines);
    this.element.setAttribute('aria-label', PAGES.sheet.grid(tab.title));
    this.element.setAttribute('aria-rowcount', String(tab.rowCount));
    this.element.setAttribute('aria-colcount', String(tab.columnCount));
    const corner = el('div', { class: 'head corner', style: 'grid-area:1/1', 'aria-hidden': 'true' });
    const heads = Array.from({ length: columns }, (_, column) =>
      hidden.has(column)
        ? ''
        : el(
            'div',
            {
              class: 'head across',
              style: `grid-area:1/${column + 2}`,
              'data-head-column': column,
              'aria-hidden': 'true',
            },
            columnLetters(column),
            el('span', { class: 'grip', 'data-resize': `COLUMNS,${column}` }),
          ),
    );
    this.element.replaceChildren(corner, ...heads);
    this.shownRows = 0;
    this.updateRows(rows);
  }

  private updateRows(rows: number): void {
    const { tab } = this;
    if (!tab) return;
    const hidden = new Set(tab.hiddenRows);
    const heights = tab.rowHeights
      .slice(0, rows)
      .map((height, index) =>
        hidden.has(index) ? '0' : height === DEFAULT_ROW ? 'minmax(min-content,max-content)' : `${height}px`,
      );
    this.element.style.gridTemplateRows = `${HEAD.height}px ${heights.join(' ')}`;
    const byRow = new Map(tab.rows.map(({ row, cells }) => [row, cells]));
    const fresh: Node[] = [];
    for (let row = 0; row < rows; row += 1) {
      if (hidden.has(row)) continue;
      const signature = JSON.stringify(byRow.get(row) ?? null);
      const known = this.rows.get(row);
      if (known?.signature === signature) continue;
      const element = this.rowElement(row);
      this.rows.set(row, { element, signature });
      if (known) known.element.replaceWith(element);
      else fresh.push(element);
    }
    this.element.append(...fresh);
    this.shownRows = rows;
    this.freeze();
  }

  private rowElement(row: number): HTMLElement {
    const { tab } = this;
    const line = el('div', { class: 'line', role: 'row', 'aria-rowindex': row + 1 });
    if (!tab) return line;
    line.append(
      el(
        'div',
        { class: 'head down', role: 'rowheader', style: `grid-area:${row + 2}/1`, 'data-head-row': row },
        String(row + 1),
        el('span', { class: 'grip', 'data-resize': `ROWS,${row}` }),
      ),
    );
    const hidden = new Set(tab.hiddenColumns);
    for (let column = 0; column < this.shownColumns; column += 1) {
      const merge = mergeAt(tab, { row, column });
      if (hidden.has(column) || merge.startRow !== row || merge.startColumn !== column) continue;
      const cell = cellElement({ tab, views: this.views, place: { row, column }, merge });
      this.cells.set(`${row},${column}`, cell);
      line.append(cell);
    }
    return line;
  }

  /** Frozen lines stick below and beside the heads, each behind the one before it. */
  private freeze(): void {
    const { tab } = this;
    if (!tab || tab.frozenRows + tab.frozenColumns === 0) return;
    const tops = Array.from({ length: tab.frozenRows }, (_, row) => this.edge('row', row));
    const lefts = Array.from({ length: tab.frozenColumns }, (_, column) => this.edge('column', column));
    const heads = this.element.querySelectorAll<HTMLElement>('.head.down, .head.across');
    for (const head of heads) {
      const top = tops[Number(head.dataset.headRow ?? -1)];
      const left = lefts[Number(head.dataset.headColumn ?? -1)];
      if (top !== undefined) head.style.top = `${top}px`;
      if (left !== undefined) head.style.left = `${left}px`;
      head.classList.toggle('frozen', top !== undefined || left !== undefined);
    }
    for (const [key, cell] of this.cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const [top, left] = [tops[row], lefts[column]];
      if (top === undefined && left === undefined) continue;
      cell.classList.add('frozen', ...(top !== undefined && left !== undefined ? ['both'] : []));
      if (top !== undefined) cell.style.top = `${top}px`;
      if (left !== undefined) cell.style.left = `${left}px`;
    }
  }

  /** Pixels from the grid's edge to where a row or column begins when nothing is scrolled. */
  private edge(axis: 'row' | 'column', count: number): number {
    const heads = this.element.querySelectorAll<HTMLElement>(axis === 'row' ? '.head.down' : '.head.across');
    let sum = axis === 'row' ? HEAD.height : HEAD.width;
    for (const head of heads) {
      const index = Number(axis === 'row' ? head.dataset.headRow : head.dataset.headColumn);
      if (index < count) sum += axis === 'row' ? head.offsetHeight : head.offsetWidth;
    }
    return sum;
  }
}
