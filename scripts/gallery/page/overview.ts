import { GROUPS, type GalleryItem } from '../gallery-data.ts';
import type { ItemDrawing } from '../draw-item.ts';
import { element } from './element.ts';
import { GROUP_LABELS, TEXT } from './labels.ts';

export const defectsOf = ({ measures: { paper, sheet } }: ItemDrawing) => [
  ...paper.defects,
  ...sheet.defects,
];

const thumbnails = new Map<string, string>();

/** One address per picture, kept for as long as the page lives. */
function thumbnailAddress(svg: string): string {
  const known = thumbnails.get(svg);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  thumbnails.set(svg, address);
  return address;
}

export interface OverviewOptions {
  readonly items: readonly GalleryItem[];
  readonly drawingOf: (item: GalleryItem) => ItemDrawing | null;
  /** Id of the item last looked at. */
  readonly last: string;
  readonly open: (item: GalleryItem) => void;
}

/** Thumbnails with counts, in groups. */
export function overview(options: OverviewOptions): HTMLElement {
  const grid = element('div', { class: 'grid' });
  for (const group of GROUPS) {
    const items = options.items.filter((item) => item.group === group);
    if (items.length === 0) continue;
    grid.append(element('h2', {}, `${GROUP_LABELS[group]} (${items.length})`));
    grid.append(...items.map((item) => card(item, options)));
  }
  if (options.items.length === 0) grid.append(element('p', {}, TEXT.nothing));
  return grid;
}

function card(item: GalleryItem, { drawingOf, last, open }: OverviewOptions): HTMLElement {
  const drawing = drawingOf(item);
  const defects = drawing === null ? 0 : defectsOf(drawing).length;
  const classes = ['card', defects > 0 ? 'has-defects' : '', item.id === last ? 'is-last' : ''];
  const made = element(
    'button',
    {
      type: 'button',
      class: classes.join(' ').trim(),
      'data-item': item.id,
      title: item.title,
      click: () => open(item),
    },
    element('img', {
      loading: 'lazy',
      alt: '',
      src: thumbnailAddress((drawing ?? item.drawing).pictures[0]?.svg ?? ''),
    }),
    element('b', {}, item.title),
    element('span', { class: 'soft' }, item.id),
  );
  if (drawing === null) {
    made.append(element('span', { class: 'soft' }, TEXT.drawing));
    return made;
  }
  const { paper } = drawing.measures;
  made.append(element('span', {}, TEXT.counts(paper.pages, paper.crossings, paper.bends)));
  if (defects > 0) made.append(element('span', { class: 'bad' }, TEXT.defectCount(defects)));
  if (item.changes.length > 0) made.append(element('span', { class: 'changed' }, TEXT.changed));
  return made;
}
