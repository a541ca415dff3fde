import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { AreaView, CellView, TabView } from '../../shared/views.ts';
import { el } from '../element.ts';
import { type CellPlace, cellName } from './cell-place.ts';

/** A cell, and what the tab shows around it. */
export interface ShownCell {
  readonly tab: TabView;
  /** By row and column, as {@link key} writes them. */
  readonly views: ReadonlyMap<string, CellView>;
  readonly place: CellPlace;
  readonly merge: AreaView;
}

export function key({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

/** A cell as the grid shows it, over the whole area that it is merged to. */
export function cellElement({ tab, views, place, merge }: ShownCell): HTMLElement {
  const { row, column } = place;
  const view = views.get(key(place));
  const look = view?.look === undefined ? undefined : tab.looks[view.look];
  const align =
    look?.align || (view?.numeric === true ? 'right' : view?.checkbox === true ? 'center' : 'left');
  const classes = [
    'cell',
    look?.vertical ?? 'bottom',
    align,
    look?.wrap === true ? 'wrap' : '',
    look?.up === true ? 'up' : '',
  ];
  const isBare = views.get(key({ row, column: merge.endColumn }))?.text ?? '';
  if (
    view?.text &&
    look?.wrap !== true &&
    align === 'left' &&
    isBare === '' &&
    merge.endColumn - column === 1
  )
    classes.push('spill');
  if (view?.note !== undefined) classes.push('noted');
  const cell = el('div', {
    class: classes.filter((name) => name !== '').join(' '),
    id: `sel-${row}-${column}`,
    role: 'gridcell',
    'aria-colindex': column + 1,
    'aria-selected': 'false',
    'data-row': row,
    'data-column': column,
    title: view?.note,
    style: `grid-area:${areaStyle(merge)};${look?.css ?? ''}`,
  });
  const shown = view?.checkbox === true ? (view.text === 'TRUE' ? '☑' : '☐') : (view?.text ?? '');
  if (view?.runs === undefined) cell.append(look?.up === true ? el('span', {}, shown) : shown);
  else cell.append(el('span', {}, ...view.runs.map(({ text, css }) => el('span', { style: css }, text))));
  if (view?.choices !== undefined) cell.append(el('span', { class: 'drop', 'aria-hidden': 'true' }, '▾'));
  cell.setAttribute('aria-label', labelOf(place, merge, view));
  return cell;
}

export function areaStyle({ startRow, endRow, startColumn, endColumn }: AreaView): string {
  return `${startRow + 2}/${startColumn + 2}/${endRow + 2}/${endColumn + 2}`;
}

/** What a screen reader says of a cell. */
function labelOf(place: CellPlace, merge: AreaView, view: CellView | undefined): string {
  const isMerged = merge.endRow - merge.startRow > 1 || merge.endColumn - merge.startColumn > 1;
  return [
    cellName(place),
    view?.text ?? '',
    isMerged ? PAGES.sheet.merged : '',
    view?.note === undefined ? '' : PAGES.sheet.noted(view.note),
    view?.choices === undefined ? '' : PAGES.sheet.choices,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
