type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** Makes an element; functions become listeners, `true` an empty attribute, texts children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** How much larger than printed a picture is shown at most; a sheet of one lane would fill the screen with a symbol. */
const LARGEST = 2;

/** An SVG document as an element of this page. */
export function svgElement(svg: string): Node {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const width = Number.parseFloat(documentElement.getAttribute('width') ?? '0');
  const made = document.importNode(documentElement, true);
  made.style.maxWidth = `${width * LARGEST}pt`;
  return made;
}

export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page lacks #${id}`);
  return found;
}
