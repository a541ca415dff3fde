import { el } from './element.ts';
import { go } from './frame/script-frame.ts';

/** Text with its web addresses as links; those of the workspace lead to its own pages. Text stays text. */
export function linkified(text: string, person: string): readonly (Node | string)[] {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)!?])/).map((part, index) => {
    if (index % 2 === 0) return part;
    const link = el('a', { href: part }, part);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void go(person, part, '_blank');
    });
    return link;
  });
}
