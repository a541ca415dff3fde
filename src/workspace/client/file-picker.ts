import { PAGES } from '../../core/messages/workspace-pages.ts';
import { el } from './element.ts';

/** A field for files in the page's own words: the browser's would be in the browser's language. `input` keeps its label. */
export function filePicker(input: HTMLInputElement): HTMLElement {
  const chosen = el('span', { class: 'hint' }, PAGES.noFiles);
  input.classList.add('sr');
  input.addEventListener('change', () => {
    const names = [...(input.files ?? [])].map(({ name }) => name);
    chosen.textContent = names.length === 0 ? PAGES.noFiles : names.join(', ');
  });
  const face = el('span', { class: 'button', 'aria-hidden': 'true' }, PAGES.chooseFiles);
  face.addEventListener('click', () => input.click());
  return el('div', { class: 'row file-picker' }, input, face, chosen);
}
