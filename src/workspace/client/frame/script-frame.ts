import { PAGES } from '../../../core/messages/workspace-pages.ts';
import { localPath } from '../../shared/local-address.ts';
import type { RunView } from '../../shared/views.ts';
import { post } from '../api.ts';
import { confirmDialog } from '../dialog.ts';
import { el } from '../element.ts';
import { placeFor } from '../place.ts';

export interface FrameWish {
  readonly person: string;
  /** Name of the frame at the server. */
  readonly frame: string;
  readonly title: string;
  /** Runs a function of the page's script; asks what the run asks. */
  readonly run?: (
    functionName: string,
    args: readonly unknown[],
  ) => Promise<Pick<RunView, 'value' | 'error'>>;
  readonly onClose?: () => void;
  readonly onSize?: (size: { readonly width?: number; readonly height?: number }) => void;
  /** The height of what stands in the page. */
  readonly onHeight?: (height: number) => void;
  /** A form of the page that is sent by itself. */
  readonly onPost?: (url: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly onEscape?: () => void;
  readonly location?: () => unknown;
}

type Message = Readonly<Record<string, unknown>>;

/** A page of a script in a frame that shares nothing with the workspace but messages. */
export function scriptFrame(wish: FrameWish): HTMLIFrameElement {
  const frame = el('iframe', {
    class: 'script-frame',
    title: wish.title,
    sandbox: 'allow-scripts allow-forms allow-modals allow-downloads',
    src: `/bingkai/${wish.frame}`,
  });
  const listener = (event: MessageEvent<unknown>): void => {
    if (!frame.isConnected) {
      window.removeEventListener('message', listener);
      return;
    }
    const message = event.data as Message | null;
    if (event.source !== frame.contentWindow || message?.lajur !== true) return;
    handle(wish, frame, message);
  };
  window.addEventListener('message', listener);
  return frame;
}

function handle(wish: FrameWish, frame: HTMLIFrameElement, message: Message): void {
  const { kind, id } = message;
  const reply = (content: Message): void => {
    frame.contentWindow?.postMessage({ lajur: true, id, ...content }, '*');
  };
  if (kind === 'run' && typeof message.name === 'string') {
    const args = Array.isArray(message.args) ? message.args : [];
    const run = wish.run ?? ((name, given) => callFrame(wish.person, wish.frame, name, given));
    run(message.name, args).then(
      ({ value, error }) => reply({ value, error }),
      (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
  } else if (kind === 'close') wish.onClose?.();
  else if (kind === 'escape') wish.onEscape?.();
  else if (kind === 'location')
    reply({ value: wish.location?.() ?? { hash: '', parameter: {}, parameters: {} } });
  else if (kind === 'height' && typeof message.height === 'number') wish.onHeight?.(message.height);
  else if (kind === 'size')
    wish.onSize?.({
      ...(typeof message.width === 'number' ? { width: message.width } : {}),
      ...(typeof message.height === 'number' ? { height: message.height } : {}),
    });
  else if (kind === 'go' && typeof message.url === 'string')
    void go(wish.person, message.url, message.target);
  else if (kind === 'submit' && typeof message.url === 'string') submit(wish, message);
}

function callFrame(
  person: string,
  frame: string,
  functionName: string,
  args: readonly unknown[],
): Promise<RunView> {
  return post<RunView>(`/api/orang/${person}/bingkai/${frame}/panggil`, { functionName, args });
}

function submit(wish: FrameWish, message: Message): void {
  const url = String(message.url);
  const fields = (message.fields ?? {}) as Readonly<Record<string, unknown>>;
  if (message.method === 'post') {
    wish.onPost?.(url, fields);
    return;
  }
  const target = new URL(url);
  for (const [name, value] of Object.entries(fields)) target.searchParams.set(name, String(value));
  void go(wish.person, target.href, message.target);
}

/** Follows a link of a framed page: inside the workspace at once, to the outside only when the person agrees. */
export async function go(person: string, url: string, target: unknown): Promise<void> {
  const path = localPath(url);
  if (path !== null) {
    if (target === '_top' || target === '_parent') window.location.assign(placeFor(person, path));
    else window.open(placeFor(person, path), '_blank');
    return;
  }
  if (!/^https?:/.test(url)) return;
  if (await confirmDialog(PAGES.outsideTitle, PAGES.outside(url), PAGES.yes))
    window.open(url, '_blank', 'noopener,noreferrer');
}
