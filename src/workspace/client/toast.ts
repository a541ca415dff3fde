import { PAGES } from '../../core/messages/workspace-pages.ts';
import { button, el } from './element.ts';

const area = el('div', { class: 'toasts', role: 'log', 'aria-live': 'polite', 'aria-label': PAGES.notice });
const USUAL = 6;

export function toastArea(): HTMLElement {
  return area;
}

/** A short message at the lower edge. `seconds`: null for the usual time, negative to stay. */
export function toast(title: string, message: string, seconds: number | null = null, kind = ''): void {
  const made = el(
    'div',
    { class: `toast ${kind}` },
    el('div', {}, title === '' ? null : el('strong', {}, title), el('p', {}, message)),
    button('×', () => made.remove(), { class: 'plain', 'aria-label': PAGES.close }),
  );
  area.append(made);
  if (seconds === null || seconds >= 0) window.setTimeout(() => made.remove(), (seconds ?? USUAL) * 1000);
}

/** Says what went wrong, in the sentence that came along. */
export function sayError(error: unknown): void {
  toast('', error instanceof Error ? error.message : String(error), 12, 'bad');
}
