import { DEFECT_KINDS } from '../../../src/core/flowchart/measure/defect.ts';
import { PROFILES } from '../../../src/core/profile/profiles.ts';
import { GROUPS, type GalleryData, type GalleryItem } from '../gallery-data.ts';
import { Drawings } from './drawings.ts';
import { byId, element } from './element.ts';
import { itemView, pictureKeys } from './item-view.ts';
import { DEFECT_LABELS, GROUP_LABELS, TEXT } from './labels.ts';
import { defectsOf, overview } from './overview.ts';
import { type Place, readPlace, writePlace } from './place.ts';

const { items }: GalleryData = JSON.parse(byId('data', HTMLScriptElement).text);
/** Milliseconds of drawing between two chances to react. */
const SLICE = 150;

const drawings = new Drawings();
const view = byId('view', HTMLElement);
const query = byId('query', HTMLInputElement);
const selects = {
  group: byId('group', HTMLSelectElement),
  only: byId('only', HTMLSelectElement),
  profile: byId('profile', HTMLSelectElement),
};
let place = readPlace(location.hash);
let last = '';
let round = 0;

function isShown(item: GalleryItem): boolean {
  if (place.group !== '' && item.group !== place.group) return false;
  const words = place.query.toLowerCase().split(/\s+/);
  const name = `${item.id} ${item.title}`.toLowerCase();
  if (!words.every((word) => name.includes(word))) return false;
  if (place.only === 'changed') return item.changes.length > 0;
  if (place.only === '') return true;
  const drawing = drawings.known(item, place.profile);
  if (drawing === null) return false;
  return defectsOf(drawing).some(({ kind }) => place.only === 'defects' || kind === place.only);
}

/** A step through the items or pictures is not worth an entry in the browser's history; opening and closing is. */
function go(to: Partial<Place>): void {
  const before = place;
  place = { ...place, ...to };
  const opensOrCloses = (before.item === '') !== (place.item === '');
  history[opensOrCloses ? 'pushState' : 'replaceState'](null, '', writePlace(place));
  render();
}

function move(by: number, pictures: number): void {
  const item = items.find(({ id }) => id === place.item);
  if (item === undefined) return;
  if (pictures !== 0) {
    const keys = pictureKeys(item, drawings.of(item, place.profile));
    const next = keys[Math.max(0, keys.indexOf(place.picture)) + pictures];
    if (next !== undefined) go({ picture: next });
    return;
  }
  // The item looked at may have dropped out of the filter: go on from where it stands.
  const places = items.map((one, index) => ({ one, index })).filter(({ one }) => isShown(one));
  const here = items.indexOf(item);
  const next =
    by > 0 ? places.find(({ index }) => index > here) : places.reverse().find(({ index }) => index < here);
  if (next !== undefined) go({ item: next.one.id, picture: place.picture === 'sheet' ? 'sheet' : 'page-1' });
}

function render(): void {
  round++;
  query.value = place.query;
  for (const name of ['group', 'only', 'profile'] as const) selects[name].value = place[name];
  const item = items.find(({ id }) => id === place.item);
  if (item === undefined) showOverview();
  else {
    last = item.id;
    view.replaceChildren(itemView({ item, drawing: drawings.of(item, place.profile), place, move, go }));
  }
  showCount();
  drawRest(round);
}

function showOverview(): void {
  const open = (item: GalleryItem) => go({ item: item.id, picture: 'page-1' });
  const drawingOf = (item: GalleryItem) => drawings.known(item, place.profile);
  view.replaceChildren(overview({ items: items.filter(isShown), drawingOf, last, open }));
  view.querySelector('.is-last')?.scrollIntoView({ block: 'center' });
}

/** Draws what the chosen profile lacks a little at a time, so that the page stays usable; counts and filters need it all. */
function drawRest(of: number): void {
  if (missing().length === 0) return;
  setTimeout(() => {
    if (of !== round) return;
    const end = performance.now() + SLICE;
    for (const item of missing()) {
      drawings.of(item, place.profile);
      if (performance.now() > end) break;
    }
    if (place.item !== '') {
      showCount();
      drawRest(of);
      return;
    }
    const top = view.scrollTop;
    render();
    view.scrollTop = top;
  });
}

const missing = (): GalleryItem[] => items.filter((item) => drawings.known(item, place.profile) === null);

function showCount(): void {
  const shown = items.filter(isShown);
  const bad = shown.filter((item) => {
    const drawing = drawings.known(item, place.profile);
    return drawing !== null && defectsOf(drawing).length > 0;
  });
  const waiting = missing().length > 0 ? `, ${TEXT.drawing}` : '';
  byId('count', HTMLElement).textContent = TEXT.count(shown.length, items.length, bad.length) + waiting;
}

function fill(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, label: string])[],
): void {
  select.append(...choices.map(([value, label]) => element('option', { value }, label)));
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => move(-1, 0),
  ArrowRight: () => move(1, 0),
  ArrowUp: () => move(0, -1),
  ArrowDown: () => move(0, 1),
  Escape: () => go({ item: '' }),
};

function onKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  const act = KEYS[event.key];
  if (typing || act === undefined || place.item === '' || event.altKey || event.ctrlKey || event.metaKey)
    return;
  event.preventDefault();
  act();
}

fill(selects.group, [['', TEXT.all], ...GROUPS.map((group) => [group, GROUP_LABELS[group]] as const)]);
fill(selects.only, [
  ['', TEXT.all],
  ['defects', TEXT.anyDefect],
  ['changed', TEXT.changed],
  ...DEFECT_KINDS.map((kind) => [kind, DEFECT_LABELS[kind]] as const),
]);
fill(selects.profile, [['', TEXT.ownProfile], ...PROFILES.map(({ id, name }) => [id, name] as const)]);
query.addEventListener('input', () => go({ query: query.value, item: '' }));
for (const name of ['group', 'only'] as const)
  selects[name].addEventListener('change', () => go({ [name]: selects[name].value, item: '' }));
selects.profile.addEventListener('change', () => go({ profile: selects.profile.value }));
byId('overview-button', HTMLButtonElement).addEventListener('click', () => go({ item: '' }));
addEventListener('keydown', onKey);
addEventListener('popstate', () => {
  place = readPlace(location.hash);
  render();
});
addEventListener('hashchange', () => {
  place = readPlace(location.hash);
  render();
});
render();
