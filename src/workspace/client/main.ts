import { PAGES } from '../../core/messages/workspace-pages.ts';
import type { SessionView } from '../shared/views.ts';
import { loadSession } from './api.ts';
import { el } from './element.ts';
import { type Place, placeOf } from './place.ts';
import { buildShell, type Shell } from './shell.ts';
import { sayError } from './toast.ts';

/** What a page is given: whose it is, and where it may put its content. */
export interface PageContext {
  readonly place: Place;
  /** The address part of the person. */
  readonly person: string;
  readonly session: SessionView;
  readonly main: HTMLElement;
  readonly shell: Shell;
}

type ShowPage = (context: PageContext) => Promise<void> | void;

/** Pages by the second part of the address, loaded when they are wanted. */
const PAGES_BY_APP: Readonly<Record<string, () => Promise<ShowPage>>> = {
  '': async () => (await import('./pages/home.ts')).showHome,
  drive: async () => (await import('./pages/drive.ts')).showDrive,
  berkas: async () => (await import('./pages/file.ts')).showFile,
  lembar: async () => (await import('./sheet/sheet-page.ts')).showSheet,
  dokumen: async () => (await import('./pages/document.ts')).showDocument,
  formulir: async () => (await import('./pages/form.ts')).showForm,
  surat: async () => (await import('./pages/mail.ts')).showMail,
  web: async () => (await import('./pages/web.ts')).showWeb,
  jam: async () => (await import('./pages/clock.ts')).showClock,
  panggilan: async () => (await import('./pages/calls.ts')).showCalls,
};

async function start(): Promise<void> {
  const place = placeOf(window.location.pathname);
  const session = await loadSession();
  const shell = buildShell(place, session);
  const load = PAGES_BY_APP[place.app];
  if (load === undefined) {
    shell.main.append(el('h1', {}, PAGES.unknownAddress), el('p', {}, PAGES.unknownAddressText));
    return;
  }
  const show = await load();
  await show({ place, person: place.person, session, main: shell.main, shell });
  document.body.dataset.ready = 'ya';
}

start().catch((error: unknown) => {
  sayError(error);
  const main = document.querySelector('main');
  if (main === null) document.body.append(el('p', { class: 'bad' }, PAGES.failed));
  else {
    const sentence = error instanceof Error ? error.message : PAGES.failed;
    main.replaceChildren(el('h1', {}, PAGES.notice), el('p', { class: 'refusal' }, sentence));
  }
  document.body.dataset.ready = 'gagal';
});
