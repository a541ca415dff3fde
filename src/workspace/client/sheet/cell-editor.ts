import { PAGES } from '../../../core/messages/workspace-pages.ts';
import { el } from '../element.ts';
import { type CellPlace, cellName } from './cell-place.ts';
import type { Grid } from './grid.ts';

export interface EditEnd {
  readonly place: CellPlace;
  /** Null when the person changed their mind. */
  readonly text: string | null;
  /** Where to go then. */
  readonly down: number;
  readonly right: number;
}

/** The field in which a cell is typed, over the cell itself. */
export class CellEditor {
  private readonly grid: Grid;
  private readonly onEnd: (end: EditEnd) => void;
  private readonly onText: (text: string) => void;
  private field: HTMLTextAreaElement | null = null;
  private place: CellPlace = { row: 0, column: 0 };
  private list: HTMLElement | null = null;

  constructor(grid: Grid, onText: (text: string) => void, onEnd: (end: EditEnd) => void) {
    this.grid = grid;
    this.onText = onText;
    this.onEnd = onEnd;
  }

  get isOpen(): boolean {
    return this.field !== null;
  }

  /** Opens with the cell's content, or with what was typed first. */
  open(place: CellPlace, typed: string | null): void {
    this.close(null, 0, 0);
    const view = this.grid.viewAt(place);
    this.place = place;
    const field = el('textarea', {
      class: 'editor',
      rows: 1,
      'aria-label': `${PAGES.sheet.formula} ${cellName(place)}`,
      spellcheck: 'false',
    });
    field.value = typed ?? view?.entered ?? view?.text ?? '';
    field.addEventListener('input', () => this.onText(field.value));
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => {
      if (this.field === field) this.close(field.value, 0, 0);
    });
    this.field = field;
    this.grid.place(field, place);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    this.onText(field.value);
    if (view?.choices !== undefined) this.openList(view.choices, field);
  }

  private key(event: KeyboardEvent): void {
    const { field } = this;
    if (field === null) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close(null, 0, 0);
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      this.onText(field.value);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.close(field.value, event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      this.close(field.value, 0, event.shiftKey ? -1 : 1);
    } else if (this.list !== null && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.moveInList(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  private openList(choices: readonly string[], field: HTMLTextAreaElement): void {
    const list = el('div', {
      class: 'choices',
      role: 'listbox',
      'aria-label': PAGES.sheet.choices,
      id: 'pilihan-sel',
    });
    for (const [index, text] of choices.entries()) {
      const option = el(
        'div',
        { role: 'option', id: `pilihan-${index}`, 'aria-selected': String(text === field.value) },
        text,
      );
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.close(text, 1, 0);
      });
      list.append(option);
    }
    field.setAttribute('aria-controls', list.id);
    this.list = list;
    this.grid.place(list, this.place);
  }

  private moveInList(change: number): void {
    const options = [...(this.list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const now = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const next = options[(now + change + options.length) % options.length];
    if (this.field === null || next === undefined) return;
    for (const option of options) option.setAttribute('aria-selected', String(option === next));
    this.field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
    this.field.value = next.textContent ?? '';
    this.onText(this.field.value);
  }

  private close(text: string | null, down: number, right: number): void {
    const { field } = this;
    if (field === null) return;
    this.field = null;
    field.remove();
    this.list?.remove();
    this.list = null;
    this.onEnd({ place: this.place, text, down, right });
  }
}
