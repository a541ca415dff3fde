/** `google.script` inside a framed page. It speaks with the page around by messages and knows nothing else of it. */

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let last = 0;

function tell(message: Readonly<Record<string, unknown>>): void {
  window.parent.postMessage({ lajur: true, ...message }, '*');
}

function runner(handlers: Handlers): unknown {
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler')
          return (success: NonNullable<Handlers['success']>) => runner({ ...handlers, success });
        if (name === 'withFailureHandler')
          return (failure: NonNullable<Handlers['failure']>) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: readonly unknown[]) => {
          last += 1;
          waiting.set(last, handlers);
          tell({ kind: 'run', id: last, name, args: args.map((arg) => plain(arg)) });
        };
      },
    },
  );
}

/** What `google.script.run` carries: plain data; of a form its fields. Anything else is refused as Google does. */
function plain(value: unknown): unknown {
  if (value instanceof HTMLFormElement) return fieldsOf(value);
  if (typeof value === 'function' || value instanceof Date || value instanceof Node)
    throw new TypeError('Failed due to illegal value in property: google.script.run carries plain data only');
  if (Array.isArray(value)) return value.map((entry) => plain(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

window.addEventListener('message', (event) => {
  const data = event.data as {
    readonly lajur?: boolean;
    readonly id?: number;
    readonly value?: unknown;
    readonly error?: string | null;
    readonly location?: unknown;
  } | null;
  if (event.source !== window.parent || data?.lajur !== true || data.id === undefined) return;
  const handlers = waiting.get(data.id);
  waiting.delete(data.id);
  if (handlers === undefined) return;
  if (data.error === undefined || data.error === null) handlers.success?.(data.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(data.error), handlers.userObject);
  else console.error(data.error);
});

const script = {
  get run() {
    return runner({});
  },
  host: {
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'size', width }),
    setHeight: (height: number) => tell({ kind: 'size', height }),
    editor: { focus: () => tell({ kind: 'focus' }) },
    origin: '',
  },
  url: {
    getLocation: (use: (location: unknown) => void) => {
      last += 1;
      waiting.set(last, { success: use });
      tell({ kind: 'location', id: last });
    },
  },
  history: {
    push: () => undefined,
    replace: () => undefined,
    setChangeHandler: () => undefined,
  },
};
Object.defineProperty(window, 'google', { value: { script }, configurable: true });

function baseTarget(): string {
  return document.querySelector('base[target]')?.getAttribute('target') ?? '';
}

window.addEventListener('click', (event) => {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const link = event.target.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return;
  // A place in this very page.
  if (link.getAttribute('href')?.startsWith('#') === true) return;
  if (link.hasAttribute('download')) return;
  event.preventDefault();
  tell({ kind: 'go', url: link.href, target: link.target || baseTarget() });
});

function send(form: HTMLFormElement): void {
  const method = form.method.toLowerCase() === 'post' ? 'post' : 'get';
  tell({
    kind: 'submit',
    url: form.action,
    method,
    fields: fieldsOf(form),
    target: form.target || baseTarget(),
  });
}

window.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  send(event.target);
});
HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
  send(this);
};
window.open = (url?: string | URL, target?: string): null => {
  tell({ kind: 'go', url: String(url ?? ''), target: target ?? '_blank' });
  return null;
};

/** A mail has no size of its own: the frame is made as high as its content. */
function tellHeight(): void {
  tell({ kind: 'height', height: document.documentElement.scrollHeight });
}

window.addEventListener('load', () => {
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.documentElement);
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'escape' });
});
