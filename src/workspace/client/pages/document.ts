import { renderAsync } from 'docx-preview';
import { layTables, layTurnedCells, placeTiles } from '../../../cli/pdf/lay-tables.ts';
import { PAGE_MARK, PAGES_MARK } from '../../../cli/pdf/marks.ts';
import { setLinesLikeWord, setPages } from '../../../cli/pdf/document-page.ts';
import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { FileView } from '../../shared/views.ts';
import { get, onChange } from '../api.ts';
import { button, el } from '../element.ts';
import type { PageContext } from '../main.ts';
import { withProgress } from '../progress.ts';
import { sayError } from '../toast.ts';

const PADDING = 16;

/** A Google Doc, page by page, as its PDF is printed. */
export async function showDocument({ place, person, main, shell }: PageContext): Promise<void> {
  const base = `/api/orang/${person}/berkas/${place.rest[0] ?? ''}`;
  const count = el('span', { role: 'status' });
  const holder = el('div', {
    class: 'paper',
    role: 'region',
    'aria-label': PAGES.document.source,
    tabindex: 0,
  });
  const title = el('h1', {});
  main.classList.add('wide');
  main.append(
    el(
      'div',
      { class: 'document-bar' },
      title,
      count,
      el('a', { class: 'button', href: `${base}/docx`, download: true }, PAGES.document.docx),
      button(PAGES.document.pdf, () => void savePdf(`${base}/pdf`, title.textContent ?? ''), {
        class: 'main',
      }),
    ),
    holder,
  );

  let shown = '';
  async function refresh(): Promise<void> {
    const file = await get<FileView>(base);
    title.textContent = file.name;
    shell.setTitle(file.name);
    if (file.modified === shown) return;
    shown = file.modified;
    const response = await fetch(`${base}/pratinjau`);
    if (!response.ok) throw new Error(((await response.json()) as { readonly message: string }).message);
    const container = el('div', { id: 'document' });
    holder.replaceChildren(container);
    await renderAsync(await response.blob(), container, undefined, {
      inWrapper: true,
      breakPages: true,
      ignoreLastRenderedPageBreak: true,
      useBase64URL: true,
      renderAltChunks: false,
    });
    describePictures(container, (await get<{ readonly texts: readonly string[] }>(`${base}/gambar`)).texts);
    setLinesLikeWord();
    layTables();
    layTurnedCells();
    await setPages({ page: PAGE_MARK, pages: PAGES_MARK });
    placeTiles();
    fitWidth(holder, container);
    const pages = [...container.querySelectorAll<HTMLElement>('section.docx')];
    pages.forEach((page, index) => {
      page.setAttribute('role', 'group');
      page.setAttribute('aria-label', PAGES.document.page(index + 1));
    });
    count.textContent = PAGES.document.pages(pages.length);
  }
  onChange(() => {
    refresh().catch(sayError);
  });
  await withProgress(PAGES.document.opening, refresh);
}

/** What a screen reader says of the pictures; where it is not known, a picture is passed over. */
function describePictures(container: HTMLElement, texts: readonly string[]): void {
  for (const picture of container.querySelectorAll('img')) picture.alt = '';
  const inBody = container.querySelectorAll<HTMLImageElement>('section.docx > article img');
  if (inBody.length !== texts.length) return;
  inBody.forEach((picture, index) => {
    picture.alt = texts[index] ?? '';
  });
}

/** A page that is wider than the window is shown smaller. */
function fitWidth(holder: HTMLElement, container: HTMLElement): void {
  const widest = Math.max(
    0,
    ...[...container.querySelectorAll<HTMLElement>('section.docx')].map((page) => page.offsetWidth),
  );
  const room = holder.clientWidth - 2 * PADDING;
  container.style.setProperty('zoom', String(widest > room && room > 0 ? room / widest : 1));
}

/** Making the PDF takes seconds, so it is fetched with progress and saved then. */
async function savePdf(address: string, name: string): Promise<void> {
  try {
    const blob = await withProgress(PAGES.document.making, async () => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(((await response.json()) as { readonly message: string }).message);
      return response.blob();
    });
    const url = URL.createObjectURL(blob);
    el('a', { href: url, download: `${name}.pdf` }).click();
    window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    sayError(error);
  }
}
