import { PAGES } from '../../core/messages/workspace-pages.ts';
import { el } from './element.ts';

const PATIENCE = 900;

const bar = el('div', { class: 'progress', role: 'status', 'aria-live': 'polite', hidden: true });
const running = new Map<symbol, { readonly what: string; readonly since: number }>();
let timer = 0;

/** Where progress is shown; put into the page once. */
export function progressBar(): HTMLElement {
  return bar;
}

/** Says what is being done, and for how long already, once it takes about a second. */
export async function withProgress<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const key = Symbol(what);
  running.set(key, { what, since: performance.now() });
  document.body.setAttribute('aria-busy', 'true');
  window.clearInterval(timer);
  timer = window.setInterval(show, 250);
  try {
    return await work();
  } finally {
    running.delete(key);
    if (running.size === 0) {
      window.clearInterval(timer);
      document.body.removeAttribute('aria-busy');
    }
    show();
  }
}

function show(): void {
  const [first] = running.values();
  const spent = first === undefined ? 0 : performance.now() - first.since;
  bar.hidden = first === undefined || spent < PATIENCE;
  if (first !== undefined && !bar.hidden) {
    const text = PAGES.busy(first.what, Math.max(1, Math.round(spent / 1000)));
    if (bar.textContent !== text)
      bar.replaceChildren(el('span', { class: 'spinner', 'aria-hidden': 'true' }), text);
  }
}
