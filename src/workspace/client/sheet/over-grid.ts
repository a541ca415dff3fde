import type { TabView } from '../../shared/views.ts';
import { el } from '../element.ts';

/** What lies over the cells of a grid. A grid holds rows only, so a screen reader finds each of these in a row of its own. */
export class OverGrid {
  private readonly grid: HTMLElement;
  private readonly pictures = el('div', { class: 'line', role: 'row' });
  private readonly placed = el('div', { class: 'line', role: 'gridcell' });
  private readonly placedRow = el('div', { class: 'line', role: 'row' }, this.placed);
  private shown = '';

  constructor(grid: HTMLElement) {
    this.grid = grid;
  }

  /** An element that has its place in the grid already: the field in which a cell is filled in. */
  place(element: HTMLElement): void {
    this.placed.append(element);
    // To move the row would take the focus from the field in it.
    if (!this.placedRow.isConnected) this.grid.append(this.placedRow);
  }

  /** Hangs the tab's pictures where they belong; those that hang there are not loaded anew. */
  showPictures(tab: TabView): void {
    const wanted = JSON.stringify([tab.id, tab.pictures]);
    if (wanted === this.shown && (this.pictures.isConnected || tab.pictures.length === 0)) return;
    this.shown = wanted;
    this.pictures.replaceChildren(
      ...tab.pictures.map(({ row, column, left, top, width, height, source, alt, id }) =>
        el(
          'div',
          { class: 'anchor', role: 'gridcell', style: `grid-area:${row + 2}/${column + 2}` },
          el('img', {
            src: source,
            alt,
            style: `left:${left}px;top:${top}px;width:${width}px;height:${height}px`,
            'data-picture': id,
            draggable: 'false',
          }),
        ),
      ),
    );
    if (tab.pictures.length === 0) this.pictures.remove();
    else this.grid.append(this.pictures);
  }
}
