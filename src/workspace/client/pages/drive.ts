import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { DriveView, FileView, SessionView } from '../../shared/views.ts';
import { get, onChange, post, upload } from '../api.ts';
import { askDialog, confirmDialog, textDialog } from '../dialog.ts';
import { button, el, shownTime, table } from '../element.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';
import { withProgress } from '../progress.ts';
import { sayError, toast } from '../toast.ts';

/** A person's Drive, folder by folder. */
export async function showDrive({ place, person, session, main, shell }: PageContext): Promise<void> {
  const [folder] = place.rest;
  const content = el('div', {});
  const inFolder = folder === undefined ? {} : { folder };
  main.append(actions(person, inFolder, refreshSoon), content);

  async function refresh(): Promise<void> {
    const query = folder === undefined ? '' : `?folder=${folder}`;
    const view = await get<DriveView>(`/api/orang/${person}/drive${query}`);
    shell.setTitle(view.folder?.name ?? PAGES.drive.title);
    content.replaceChildren(...driveContent(view, person, session, refreshSoon));
  }
  function refreshSoon(): void {
    refresh().catch(sayError);
  }
  onChange(refreshSoon);
  await refresh();
}

function driveContent(
  view: DriveView,
  person: string,
  session: SessionView,
  refresh: () => void,
): readonly HTMLElement[] {
  const trail = [
    el('a', { href: placeFor(person, '/drive') }, PAGES.drive.title),
    ...view.trail.map(({ id, name }) => el('a', { href: placeFor(person, `/drive/${id}`) }, name)),
  ];
  const parts: HTMLElement[] = [el('h1', {}, view.folder?.name ?? PAGES.drive.title)];
  if (view.folder !== null)
    parts.unshift(el('nav', { class: 'trail', 'aria-label': PAGES.drive.title }, ...trail));
  parts.push(
    fileTable(view.folder?.name ?? PAGES.drive.title, view.files, PAGES.drive.empty, {
      person,
      session,
      refresh,
    }),
  );
  if (view.folder === null)
    parts.push(
      el('h2', {}, PAGES.drive.shared),
      fileTable(PAGES.drive.shared, view.shared, PAGES.drive.noShared, { person, session, refresh }),
    );
  return parts;
}

interface Around {
  readonly person: string;
  readonly session: SessionView;
  readonly refresh: () => void;
}

function fileTable(title: string, files: readonly FileView[], empty: string, around: Around): HTMLElement {
  if (files.length === 0) return el('p', { class: 'empty' }, empty);
  const { person, session } = around;
  const owner = (email: string): string => session.people.find((one) => one.email === email)?.name ?? email;
  const rows = files.map((file) => [
    el(
      'span',
      { class: `file ${file.kind}` },
      el('a', { href: placeFor(person, file.path) }, file.name),
      el('small', {}, PAGES.drive.kinds[file.kind]),
    ),
    file.mine ? PAGES.drive.me : owner(file.owner),
    shownTime(file.modified, session.timeZone),
    fileActions(file, around),
  ]);
  return table(title, [PAGES.drive.name, PAGES.drive.owner, PAGES.drive.modified, PAGES.drive.actions], rows);
}

function fileActions(file: FileView, { person, session, refresh }: Around): HTMLElement {
  const base = `/api/orang/${person}/berkas/${file.id}`;
  const change = (path: string, body: unknown): void => {
    post(`${base}/${path}`, body).then(refresh, sayError);
  };
  const download =
    file.kind === 'spreadsheet'
      ? 'xlsx'
      : file.kind === 'document'
        ? 'docx'
        : file.kind === 'folder' || file.kind === 'form'
          ? ''
          : 'isi?unduh';
  const label = (text: string): string => `${text}: ${file.name}`;
  return el(
    'span',
    { class: 'row' },
    download === ''
      ? null
      : el(
          'a',
          {
            class: 'button',
            href: `${base}/${download}`,
            download: true,
            'aria-label': label(PAGES.drive.download),
          },
          PAGES.drive.download,
        ),
    file.mine
      ? button(
          PAGES.drive.rename,
          async () => {
            const name = await textDialog(PAGES.drive.rename, PAGES.drive.newName, file.name);
            if (name !== null) change('nama', { name });
          },
          { 'aria-label': label(PAGES.drive.rename) },
        )
      : null,
    file.mine
      ? button(PAGES.drive.share, () => void share(file, person, session), {
          'aria-label': label(PAGES.drive.share),
        })
      : null,
    file.mine
      ? button(
          PAGES.drive.trash,
          async () => {
            if (await confirmDialog(PAGES.drive.trashTitle, file.name, PAGES.drive.trash))
              change('buang', {});
          },
          { 'aria-label': label(PAGES.drive.trash) },
        )
      : null,
  );
}

async function share(file: FileView, person: string, session: SessionView): Promise<void> {
  const others = session.people.filter(({ id }) => id !== person);
  const answer = await askDialog({
    title: `${PAGES.drive.share}: ${file.name}`,
    text: PAGES.drive.shareWith,
    choices: others.map(({ id, position }) => ({ value: id, text: position })),
    dismissed: '',
  });
  if (answer.value === '') return;
  const role = await askDialog({
    title: PAGES.drive.shareRole,
    text: '',
    choices: [
      { value: 'viewer', text: PAGES.drive.viewer },
      { value: 'editor', text: PAGES.drive.editor },
    ],
    dismissed: '',
  });
  if (role.value === '') return;
  post(`/api/orang/${person}/berkas/${file.id}/bagikan`, { with: answer.value, role: role.value }).then(
    () => toast('', PAGES.drive.shareDone),
    sayError,
  );
}

function actions(person: string, inFolder: { readonly folder?: string }, refresh: () => void): HTMLElement {
  const pick = (accept: string, use: (file: File) => void): void => {
    const input = el('input', { type: 'file', accept });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) use(file);
    });
    input.click();
  };
  const send = (file: File, convert: boolean): void => {
    const query = new URLSearchParams({
      name: file.name,
      ...inFolder,
      ...(convert ? { convert: 'ya' } : {}),
    });
    withProgress(PAGES.drive.upload, () => upload(`/api/orang/${person}/drive/unggah?${query}`, file)).then(
      refresh,
      sayError,
    );
  };
  return el(
    'div',
    { class: 'row actions' },
    button(PAGES.drive.upload, () => pick('', (file) => send(file, false)), { class: 'main' }),
    button(PAGES.drive.uploadSheet, () => pick('.xlsx', (file) => send(file, true))),
    button(PAGES.drive.newFolder, async () => {
      const name = await textDialog(PAGES.drive.newFolder, PAGES.drive.folderName, '');
      if (name !== null)
        post(`/api/orang/${person}/drive/folder`, { name, ...inFolder }).then(refresh, sayError);
    }),
  );
}
