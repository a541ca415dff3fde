import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { FileView } from '../../shared/views.ts';
import { get } from '../api.ts';
import { el } from '../element.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';

/** A plain file; one of Google's kinds is opened where it belongs. */
export async function showFile({ place, person, main, shell }: PageContext): Promise<void> {
  const file = await get<FileView>(`/api/orang/${person}/berkas/${place.rest[0] ?? ''}`);
  if (!file.path.startsWith('/berkas/')) {
    window.location.replace(placeFor(person, file.path));
    return;
  }
  shell.setTitle(file.name);
  const content = `/api/orang/${person}/berkas/${file.id}/isi`;
  main.append(
    el('h1', {}, file.name),
    el('p', {}, PAGES.drive.kinds[file.kind]),
    file.kind === 'picture' ? el('img', { class: 'picture', src: content, alt: file.name }) : '',
    el(
      'div',
      { class: 'row' },
      el('a', { class: 'button main', href: content, target: '_blank', rel: 'noopener' }, PAGES.file.open),
      el('a', { class: 'button', href: `${content}?unduh`, download: true }, PAGES.file.download),
    ),
  );
}
