import type { DefectKind } from '../../../src/core/flowchart/measure-drawing.ts';
import type { ItemDrawing, TargetKind } from '../draw-item.ts';
import type { Change, GalleryItem } from '../gallery-data.ts';
import { element, svgElement } from './element.ts';
import { COUNT_LABELS, DEFECT_LABELS, TEXT } from './labels.ts';
import type { Fit, Place } from './place.ts';

export interface ItemViewOptions {
  readonly item: GalleryItem;
  readonly drawing: ItemDrawing;
  readonly place: Place;
  readonly move: (items: number, pictures: number) => void;
  readonly go: (to: Partial<Place>) => void;
}

/** Keys of the pictures, pages first; those that only the accepted drawings have are among them. */
export function pictureKeys(item: GalleryItem, drawing: ItemDrawing): readonly string[] {
  const keys = new Set([...drawing.pictures, ...item.changes].map((picture) => picture.key));
  const order = (key: string) =>
    key === 'sheet' ? Number.POSITIVE_INFINITY : Number(key.replace('page-', ''));
  return [...keys].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** One SOP: the picture asked for, beside it what was measured. */
export function itemView(options: ItemViewOptions): HTMLElement {
  const { item, drawing, place } = options;
  const keys = pictureKeys(item, drawing);
  const key = keys.includes(place.picture) ? place.picture : (keys[0] ?? '');
  const pictures = element('div', { class: `pictures fit-${place.fit}` }, ...figures(options, key));
  return element(
    'div',
    { class: 'item' },
    element('div', { class: 'stage' }, moveBar(options), pictureBar(options, keys, key), pictures),
    element('aside', {}, ...facts(options, key, pictures)),
  );
}

function moveBar({ item, move }: ItemViewOptions): HTMLElement {
  const button = (label: string, items: number, pictures: number) =>
    element('button', { type: 'button', click: () => move(items, pictures) }, label);
  return element(
    'div',
    { class: 'bar' },
    element('div', { class: 'title' }, element('h2', {}, item.title), element('small', {}, item.id)),
    button(TEXT.previousItem, -1, 0),
    button(TEXT.nextItem, 1, 0),
    button(TEXT.previousPicture, 0, -1),
    button(TEXT.nextPicture, 0, 1),
  );
}

function pictureBar(options: ItemViewOptions, keys: readonly string[], shown: string): HTMLElement {
  const { place, go } = options;
  const choice = (label: string, pressed: boolean, to: Partial<Place>) =>
    element('button', { type: 'button', 'aria-pressed': String(pressed), click: () => go(to) }, label);
  const fits: readonly Fit[] = ['width', 'page', 'none'];
  return element(
    'div',
    { class: 'bar' },
    ...keys.map((key) => choice(TEXT.picture(key), key === shown, { picture: key })),
    element('span', { class: 'soft' }, '|'),
    ...fits.map((fit) => choice(TEXT.fit[fit], fit === place.fit, { fit })),
  );
}

function figures({ item, drawing, place }: ItemViewOptions, key: string): HTMLElement[] {
  const change = isOwnProfile(item, place) ? item.changes.find((one) => one.key === key) : undefined;
  const now = drawing.pictures.find((picture) => picture.key === key)?.svg ?? null;
  if (change === undefined) return [figure('', now)];
  return [figure(TEXT.before, change.before), figure(TEXT.after, change.after)];
}

function figure(caption: string, svg: string | null): HTMLElement {
  const made = element('figure', { 'data-picture': caption });
  if (caption !== '') made.append(element('figcaption', {}, caption));
  made.append(svg === null ? element('p', {}, TEXT.gone) : svgElement(svg));
  return made;
}

function facts(options: ItemViewOptions, key: string, pictures: HTMLElement): HTMLElement[] {
  const { item, drawing, go } = options;
  const parts = [defectList(drawing, key, pictures, go)];
  if (item.changes.length > 0)
    parts.push(
      element('h3', { class: 'changed' }, TEXT.changes),
      element('p', {}, item.changes.map((change: Change) => TEXT.picture(change.key)).join(', ')),
    );
  return [...parts, element('h3', {}, TEXT.measures), measuresTable(options)];
}

function defectList(
  drawing: ItemDrawing,
  key: string,
  pictures: HTMLElement,
  go: ItemViewOptions['go'],
): HTMLElement {
  const list = element('ul', { class: 'defects' });
  for (const kind of ['paper', 'sheet'] as const) {
    for (const defect of drawing.measures[kind].defects) {
      const at = kind === 'sheet' ? 'sheet' : defect.page === 0 ? key : `page-${defect.page}`;
      const where = defect.page === 0 ? TEXT[kind] : TEXT.picture(at);
      const show = () => (at === key ? markSymbols(pictures, defect.detail) : go({ picture: at }));
      const label = `${DEFECT_LABELS[defect.kind]} · ${where}: ${defect.detail}`;
      list.append(element('li', {}, element('button', { type: 'button', click: show }, label)));
    }
  }
  const none = element('p', { class: 'soft' }, TEXT.noDefects);
  return element('div', {}, element('h3', {}, TEXT.defects), list.childElementCount > 0 ? list : none);
}

/** Marks the symbols that `detail` names. */
function markSymbols(pictures: HTMLElement, detail: string): void {
  const words = new Set(detail.split(/[\s",:→]+/));
  for (const symbol of pictures.querySelectorAll('[data-symbol]'))
    symbol.classList.toggle('marked', words.has(symbol.getAttribute('data-symbol') ?? ''));
}

/** Every count of the measures, a row each, for paper and sheet; where an accepted one differs it stands behind. */
function measuresTable({ item, drawing: { measures }, place }: ItemViewOptions): HTMLElement {
  const cell = (key: keyof typeof COUNT_LABELS | DefectKind, kind: TargetKind) => {
    const value = Math.round(measures[kind][key]);
    const before = isOwnProfile(item, place) ? item.accepted[kind]?.[key] : undefined;
    const made = element('td', { 'data-target': kind }, String(value));
    if (before !== undefined && before !== value)
      made.append(element('span', { class: 'changed' }, ` ${TEXT.wasBefore(before)}`));
    return made;
  };
  const row = (key: keyof typeof COUNT_LABELS | DefectKind, label: string, bad: boolean) =>
    element(
      'tr',
      { 'data-measure': key, class: bad ? 'bad' : '' },
      element('th', { scope: 'row' }, label),
      cell(key, 'paper'),
      cell(key, 'sheet'),
    );
  const heads = ['', TEXT.paper, TEXT.sheet].map((text) => element('th', {}, text));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element(
      'tbody',
      {},
      ...keysOf(COUNT_LABELS).map((key) => row(key, COUNT_LABELS[key], false)),
      ...keysOf(DEFECT_LABELS).map((key) =>
        row(key, DEFECT_LABELS[key], measures.paper[key] + measures.sheet[key] > 0),
      ),
    ),
  );
}

const isOwnProfile = (item: GalleryItem, place: Place): boolean =>
  place.profile === '' || place.profile === item.sop.profile;

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] => Object.keys(of) as Key[];
