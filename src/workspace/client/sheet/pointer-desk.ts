import type { CellPlace } from './cell-place.ts';
import type { Grid } from './grid.ts';
import type { Dimension } from './sheet-requests.ts';

export interface PointerHost {
  readonly select: (place: CellPlace, extend: boolean) => void;
  readonly selectLines: (dimension: Dimension, from: number, to: number) => void;
  /** A cell is to be typed in. */
  readonly open: () => void;
  readonly resize: (dimension: Dimension, index: number, pixels: number) => void;
}

/** What mouse, pen and finger do on a grid. */
export class PointerDesk {
  private readonly grid: Grid;
  private readonly host: PointerHost;

  constructor(grid: Grid, host: PointerHost) {
    this.grid = grid;
    this.host = host;
    grid.element.addEventListener('pointerdown', (event) => this.down(event));
    grid.element.addEventListener('dblclick', (event) => {
      if (grid.placeAt(event.clientX, event.clientY) !== null) host.open();
    });
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('.editor, .choices') !== null) return;
    const grip = event.target.closest<HTMLElement>('[data-resize]');
    if (grip !== null) {
      this.drag(event, grip);
      return;
    }
    const head = event.target.closest<HTMLElement>('[data-head-row], [data-head-column]');
    if (head !== null) {
      event.preventDefault();
      const isRow = head.dataset.headRow !== undefined;
      const index = Number(isRow ? head.dataset.headRow : head.dataset.headColumn);
      this.host.selectLines(isRow ? 'ROWS' : 'COLUMNS', index, index);
      return;
    }
    const place = this.grid.placeAt(event.clientX, event.clientY);
    if (place === null) return;
    if (event.pointerType === 'mouse') event.preventDefault();
    this.host.select(place, event.shiftKey);
    if (event.pointerType !== 'mouse') return;
    const move = (moved: PointerEvent): void => {
      const there = this.grid.placeAt(moved.clientX, moved.clientY);
      if (there !== null) this.host.select(there, true);
    };
    this.until(move, () => undefined);
  }

  private drag(event: PointerEvent, grip: HTMLElement): void {
    event.preventDefault();
    const [dimension = '', index = '0'] = (grip.dataset.resize ?? '').split(',');
    const head = grip.parentElement;
    if (head === null) return;
    const isRow = dimension === 'ROWS';
    const start = isRow ? head.offsetHeight : head.offsetWidth;
    let size = start;
    const move = (moved: PointerEvent): void => {
      size = start + (isRow ? moved.clientY - event.clientY : moved.clientX - event.clientX);
      head.style[isRow ? 'height' : 'width'] = `${Math.max(4, size)}px`;
    };
    this.until(move, () => {
      head.style[isRow ? 'height' : 'width'] = '';
      if (size !== start) this.host.resize(isRow ? 'ROWS' : 'COLUMNS', Number(index), size);
    });
  }

  private until(move: (event: PointerEvent) => void, end: () => void): void {
    const stop = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
  }
}
