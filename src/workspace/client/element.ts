type Child = Node | string | null;

type Props = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

/** An element with attributes, listeners (`onClick`) and children; text is always text, never HTML. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(key.slice(2).toLowerCase(), value);
    else if (key === 'style') made.style.cssText = String(value);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}

export function button(text: string, onClick: () => void, props: Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', onClick, ...props }, text);
}

/** A label above its field. */
export function field(label: string, control: HTMLElement, hint = ''): HTMLElement {
  const id = control.id || `isian-${fieldNumber++}`;
  control.id = id;
  if (hint !== '') control.setAttribute('aria-describedby', `${id}-petunjuk`);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    control,
    hint === '' ? null : el('p', { class: 'hint', id: `${id}-petunjuk` }, hint),
  );
}

let fieldNumber = 1;

/** A table with a caption for screen readers. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const head = el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)));
  const lines = rows.map((cells) => {
    const made = cells.map((cell, index) => el('td', { 'data-label': heads[index] ?? '' }, cell));
    return el('tr', {}, ...made);
  });
  return el(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', { class: 'sr' }, caption),
      el('thead', {}, head),
      el('tbody', {}, ...lines),
    ),
  );
}

export function shownTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}
