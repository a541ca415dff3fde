import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { LetterView, SessionView, ThreadView } from '../../shared/views.ts';
import { get, onChange, post } from '../api.ts';
import { button, el, field, shownTime } from '../element.ts';
import { encodeFiles } from '../encode-files.ts';
import { scriptFrame } from '../frame/script-frame.ts';
import { filePicker } from '../file-picker.ts';
import { linkified } from '../linkified.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';
import { withProgress } from '../progress.ts';
import { sayError, toast } from '../toast.ts';

const WORDS = PAGES.mail;

/** A person's mailbox: the list, one thread, or a new letter. */
export async function showMail(context: PageContext): Promise<void> {
  const [part] = context.place.rest;
  if (part === 'tulis') showWriting(context);
  else if (part === undefined) await showList(context);
  else await showThread(context, part);
}

async function showList({ person, session, main, shell }: PageContext): Promise<void> {
  shell.setTitle(PAGES.apps.mail);
  const query = new URLSearchParams(window.location.search);
  const box = query.get('kotak') ?? 'masuk';
  const wanted = query.get('cari') ?? '';
  const search = el('input', {
    type: 'search',
    name: 'cari',
    'aria-label': WORDS.search,
    placeholder: WORDS.searchHint,
  });
  search.value = wanted;
  const list = el('ul', { class: 'lines mail' });
  main.append(
    el('h1', {}, PAGES.apps.mail),
    el(
      'div',
      { class: 'row actions' },
      el('a', { class: 'button main', href: placeFor(person, '/surat/tulis') }, WORDS.write),
      el('form', { class: 'search', role: 'search' }, search, el('button', {}, WORDS.search)),
    ),
    el(
      'nav',
      { class: 'boxes', 'aria-label': PAGES.apps.mail },
      ...Object.entries(WORDS.boxes).map(([id, text]) =>
        el(
          'a',
          { href: `?kotak=${id}`, 'aria-current': id === box && wanted === '' ? 'page' : undefined },
          text,
        ),
      ),
    ),
    list,
  );
  async function refresh(): Promise<void> {
    const asked = new URLSearchParams(wanted === '' ? { kotak: box } : { cari: wanted });
    const { threads } = await get<{ readonly threads: readonly ThreadView[] }>(
      `/api/orang/${person}/surat?${asked}`,
    );
    list.replaceChildren(
      ...(threads.length === 0
        ? [el('li', { class: 'empty' }, wanted === '' ? WORDS.none : WORDS.noneFound)]
        : threads.map((thread) => threadLine(thread, person, session))),
    );
  }
  onChange(() => {
    refresh().catch(sayError);
  });
  await refresh();
}

function threadLine(thread: ThreadView, person: string, session: SessionView): HTMLElement {
  return el(
    'li',
    { class: thread.unread ? 'unread' : '' },
    el(
      'a',
      { href: placeFor(person, `/surat/${thread.id}`) },
      el('span', { class: 'who' }, thread.people, thread.count > 1 ? ` (${thread.count})` : ''),
      el(
        'span',
        { class: 'what' },
        thread.unread ? el('span', { class: 'sr' }, `${WORDS.unreadMark}: `) : null,
        thread.subject,
      ),
      el('span', { class: 'snippet' }, thread.snippet),
      el(
        'span',
        { class: 'when' },
        `${thread.hasFiles ? '📎 ' : ''}${shownTime(thread.date, session.timeZone)}`,
      ),
    ),
  );
}

async function showThread({ person, session, main, shell }: PageContext, thread: string): Promise<void> {
  const base = `/api/orang/${person}/surat/${thread}`;
  const letters = el('div', {});
  const reply = el('div', {});
  let shown = 0;
  const mark = (as: string): void => {
    post(`${base}/tandai`, { as }).then(() => window.location.assign(placeFor(person, '/surat')), sayError);
  };
  const title = el('h1', {});
  main.append(
    el(
      'div',
      { class: 'row actions' },
      el('a', { class: 'button', href: placeFor(person, '/surat') }, `← ${WORDS.back}`),
      button(WORDS.unread, () => mark('belum-dibaca')),
      button(WORDS.trash, () => mark('sampah')),
    ),
    title,
    letters,
    reply,
  );
  async function refresh(): Promise<void> {
    const view = await get<{ readonly letters: readonly LetterView[] }>(base);
    const last = view.letters[view.letters.length - 1];
    if (last === undefined || view.letters.length === shown) return;
    shown = view.letters.length;
    title.textContent = view.letters[0]?.subject ?? '';
    shell.setTitle(title.textContent);
    letters.replaceChildren(...view.letters.map((letter) => letterCard(letter, person, session)));
    if (reply.childElementCount === 0)
      reply.append(replyForm(`/api/orang/${person}/surat/${last.id}/balas`, refresh));
    if (view.letters.some(({ unread }) => unread)) await post(`${base}/tandai`, { as: 'dibaca' });
  }
  onChange(() => {
    refresh().catch(sayError);
  });
  await refresh();
}

function letterCard(letter: LetterView, person: string, session: SessionView): HTMLElement {
  const base = `/api/orang/${person}/surat/${letter.id}`;
  const body =
    letter.frame === null
      ? el('div', { class: 'plain-text' }, ...linkified(letter.plain, person))
      : mailFrame(letter.frame, letter.subject, person);
  return el(
    'article',
    { class: 'letter', 'aria-label': `${letter.subject}, ${letter.from}` },
    el(
      'header',
      {},
      el('p', {}, el('strong', {}, letter.from), ` · ${shownTime(letter.date, session.timeZone)}`),
      el(
        'p',
        { class: 'hint' },
        `${WORDS.to}: ${letter.to}${letter.cc === '' ? '' : ` · ${WORDS.cc}: ${letter.cc}`}`,
      ),
      letter.warning ? el('p', { class: 'refusal' }, WORDS.warning) : null,
    ),
    body,
    letter.files.length === 0
      ? null
      : el(
          'ul',
          { class: 'files', 'aria-label': WORDS.attachments },
          ...letter.files.map(({ name, size, index }) =>
            el(
              'li',
              {},
              el('a', { href: `${base}/lampiran/${index}`, download: true }, name),
              ` ${Math.max(1, Math.round(size / 1024))} kB`,
            ),
          ),
        ),
    el('p', { class: 'hint' }, el('a', { href: `${base}/eml`, download: true }, WORDS.source)),
  );
}

function mailFrame(frame: string, subject: string, person: string): HTMLElement {
  const made: HTMLIFrameElement = scriptFrame({
    person,
    frame,
    title: `${WORDS.body}: ${subject}`,
    onHeight: (height) => {
      made.style.height = `${Math.min(Math.max(height, 40), 4000)}px`;
    },
  });
  made.classList.add('mail-body');
  return made;
}

function replyForm(address: string, refresh: () => Promise<void>): HTMLElement {
  const text = el('textarea', { rows: 5, required: true });
  const files = el('input', { type: 'file', multiple: true });
  const form = el(
    'form',
    { class: 'box' },
    field(WORDS.replyText, text),
    attachments(files),
    el('button', { class: 'main' }, WORDS.reply),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    withProgress(WORDS.sending, async () =>
      post(address, { text: text.value, files: await encodeFiles(files) }),
    ).then(() => {
      form.reset();
      toast('', WORDS.sent);
      return refresh();
    }, sayError);
  });
  return form;
}

function showWriting({ person, session, main, shell }: PageContext): void {
  shell.setTitle(WORDS.write);
  const known = el(
    'datalist',
    { id: 'alamat' },
    ...session.people.map(({ email, position }) => el('option', { value: email }, position)),
  );
  const to = el('input', { list: 'alamat', required: true, autocomplete: 'off' });
  const subject = el('input', { required: true });
  const text = el('textarea', { rows: 10 });
  const files = el('input', { type: 'file', multiple: true });
  const form = el(
    'form',
    { class: 'box' },
    known,
    field(WORDS.to, to),
    field(WORDS.subject, subject),
    field(WORDS.text, text),
    attachments(files),
    el('button', { class: 'main' }, WORDS.send),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    withProgress(WORDS.sending, async () =>
      post<{ readonly thread: string }>(`/api/orang/${person}/surat/tulis`, {
        to: to.value,
        subject: subject.value,
        text: text.value,
        files: await encodeFiles(files),
      }),
    ).then(({ thread }) => window.location.assign(placeFor(person, `/surat/${thread}`)), sayError);
  });
  main.append(el('h1', {}, WORDS.write), form);
  to.focus();
}

function attachments(files: HTMLInputElement): HTMLElement {
  files.id = 'lampiran';
  return el('div', { class: 'field' }, el('label', { for: files.id }, WORDS.attach), filePicker(files));
}
