import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { DriveView, ThreadView } from '../../shared/views.ts';
import { get, onChange } from '../api.ts';
import { el, shownTime } from '../element.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';

const SHOWN = 6;

/** A person's start: their files, their mail, and the others. */
export async function showHome({ person, session, main, shell }: PageContext): Promise<void> {
  const self = session.people.find(({ id }) => id === person);
  const title = PAGES.home.title(self?.name ?? PAGES.anonymous);
  shell.setTitle(title);
  const files = el('ul', { class: 'cards' });
  const mails = el('ul', { class: 'lines' });
  const people = el(
    'ul',
    { class: 'cards people' },
    ...session.people.map(({ id, name, position }) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: placeFor(id, '/'), 'aria-current': id === person ? 'true' : undefined },
          el('strong', {}, name),
        ),
        el('span', {}, position),
      ),
    ),
  );
  main.append(
    el('h1', {}, title),
    el('p', { class: 'lead' }, self?.position ?? ''),
    el(
      'section',
      {},
      el('h2', {}, PAGES.home.recent),
      files,
      el('a', { href: placeFor(person, '/drive') }, PAGES.home.all),
    ),
    el(
      'section',
      {},
      el('h2', {}, PAGES.home.inbox),
      mails,
      el('a', { href: placeFor(person, '/surat') }, PAGES.home.all),
    ),
    el('section', {}, el('h2', {}, PAGES.home.people), el('p', {}, PAGES.home.peopleText), people),
  );

  async function refresh(): Promise<void> {
    if (self === undefined) return;
    const [drive, { threads }] = await Promise.all([
      get<DriveView>(`/api/orang/${person}/drive`),
      get<{ threads: readonly ThreadView[] }>(`/api/orang/${person}/surat`),
    ]);
    const shown = [...drive.files, ...drive.shared].slice(0, SHOWN);
    files.replaceChildren(
      ...(shown.length === 0
        ? [el('li', { class: 'empty' }, PAGES.home.empty)]
        : shown.map(({ name, kind, path }) =>
            el(
              'li',
              {},
              el('a', { href: placeFor(person, path) }, el('strong', {}, name)),
              el('span', {}, PAGES.drive.kinds[kind]),
            ),
          )),
    );
    mails.replaceChildren(
      ...(threads.length === 0
        ? [el('li', { class: 'empty' }, PAGES.home.noMail)]
        : threads
            .slice(0, SHOWN)
            .map((thread) =>
              el(
                'li',
                { class: thread.unread ? 'unread' : '' },
                el('a', { href: placeFor(person, `/surat/${thread.id}`) }, thread.subject),
                el('span', {}, `${thread.people} · ${shownTime(thread.date, session.timeZone)}`),
              ),
            )),
    );
  }
  onChange(() => void refresh());
  await refresh();
}
