import { PAGES } from '../../core/messages/workspace-pages.ts';
import type { SessionView } from '../shared/views.ts';
import { listen, loadSession, onAnyChange, post } from './api.ts';
import { button, el, shownTime } from './element.ts';
import { buildGuide } from './guide-panel.ts';
import { type Place, placeFor } from './place.ts';
import { progressBar } from './progress.ts';
import { sayError, toastArea } from './toast.ts';

export interface Shell {
  readonly main: HTMLElement;
  /** The line under the header where a page puts its title and its own actions. */
  setTitle(title: string): void;
  /** The page fills the window, as sheets and web apps do. */
  fill(): void;
}

const APPS = [
  { app: '', text: PAGES.apps.home },
  { app: 'drive', text: PAGES.apps.drive },
  { app: 'surat', text: PAGES.apps.mail },
  { app: 'jam', text: PAGES.apps.clock },
  { app: 'panggilan', text: PAGES.apps.calls },
] as const;

/** What stands around every page: product, apps, the person, the guide, notices. */
export function buildShell(place: Place, session: SessionView): Shell {
  const main = el('main', { id: 'isi', tabindex: -1 });
  const notices = el('div', { class: 'notices', role: 'alert' });
  const guide = buildGuide(place, session.guide);
  const badge = el('span', { class: 'badge' });
  const time = el('span', {});
  const clock = el(
    'a',
    { class: 'clock', href: placeFor(place.person, '/jam') },
    el('span', { class: 'sr' }, `${PAGES.clock.title}: `),
    time,
  );
  const header = el(
    'header',
    { class: 'masthead' },
    el('a', { class: 'skip', href: '#isi' }, PAGES.skip),
    el('a', { class: 'brand', href: placeFor(place.person, '/') }, PAGES.product),
    navigation(place, badge),
    clock,
    guide.toggle,
    personSwitcher(place, session),
  );
  const body = el('div', { class: 'body' }, main, guide.panel);
  const offline = el('p', { class: 'offline', role: 'alert', hidden: true }, PAGES.offline);
  document.body.replaceChildren(header, offline, notices, body, progressBar(), toastArea());

  const show = (now: SessionView): void => {
    showNotices(notices, now);
    time.textContent = shownTime(now.now, now.timeZone);
    const unread = now.unread[place.person] ?? 0;
    badge.textContent = unread === 0 ? '' : String(unread);
    badge.setAttribute('aria-label', unread === 0 ? '' : PAGES.home.unread(unread));
    guide.show(now.guide);
  };
  show(session);
  onAnyChange(() => {
    loadSession().then(show, () => undefined);
  });
  listen((isThere) => {
    offline.hidden = isThere;
  });
  return {
    main,
    setTitle: (title) => {
      document.title = `${title} · ${PAGES.product}`;
    },
    fill: () => document.body.classList.add('filled'),
  };
}

function navigation(place: Place, badge: HTMLElement): HTMLElement {
  const links = APPS.map(({ app, text }) =>
    el(
      'a',
      {
        href: placeFor(place.person, app === '' ? '/' : `/${app}`),
        'aria-current': place.app === app ? 'page' : undefined,
      },
      text,
      app === 'surat' ? badge : null,
    ),
  );
  return el('nav', { 'aria-label': PAGES.tagline }, ...links);
}

/** Another person gets the same file or page where it has an address of its own, else their own start. */
function personSwitcher(place: Place, session: SessionView): HTMLElement {
  const keeps = ['lembar', 'dokumen', 'berkas', 'web', 'formulir', 'jam', 'panggilan'].includes(place.app);
  const select = el('select', { id: 'orang', 'aria-label': PAGES.person });
  for (const { id, name, position } of session.people)
    select.append(el('option', { value: id, selected: id === place.person }, `${name} – ${position}`));
  const isAnonymous = !session.people.some(({ id }) => id === place.person);
  if (isAnonymous || place.app === 'web' || place.app === 'formulir')
    select.append(el('option', { value: 'tanpa-masuk', selected: isAnonymous }, PAGES.anonymous));
  select.addEventListener('change', () => {
    const path = keeps
      ? window.location.pathname.replace(/^\/orang\/[^/]+/, '') +
        window.location.search +
        window.location.hash
      : place.app === ''
        ? '/'
        : `/${place.app}`;
    window.location.assign(placeFor(select.value, path));
  });
  return el('div', { class: 'person' }, select);
}

function showNotices(area: HTMLElement, session: SessionView): void {
  area.replaceChildren(
    ...session.notices.map(({ kind, text }) =>
      el(
        'div',
        { class: `notice ${kind}` },
        el('p', {}, text),
        button(kind === 'unsaved' ? PAGES.saveAgain : PAGES.understood, () => {
          post('/api/simpan')
            .then(() => loadSession())
            .then((now) => showNotices(area, now), sayError);
        }),
      ),
    ),
  );
}
