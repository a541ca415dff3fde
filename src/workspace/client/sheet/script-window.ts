import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { QuestionView, RunView, ShownView } from '../../shared/views.ts';
import { post } from '../api.ts';
import { alertDialog, askDialog, type DialogChoice } from '../dialog.ts';
import { button, el } from '../element.ts';
import { scriptFrame } from '../frame/script-frame.ts';
import { withProgress } from '../progress.ts';
import { toast } from '../toast.ts';

const BUTTONS: Readonly<Record<string, readonly DialogChoice[]>> = {
  OK: [{ value: 'OK', text: PAGES.ok }],
  OK_CANCEL: [
    { value: 'OK', text: PAGES.ok },
    { value: 'CANCEL', text: PAGES.cancel },
  ],
  YES_NO: [
    { value: 'YES', text: PAGES.yes },
    { value: 'NO', text: PAGES.no },
  ],
  YES_NO_CANCEL: [
    { value: 'YES', text: PAGES.yes },
    { value: 'NO', text: PAGES.no },
    { value: 'CANCEL', text: PAGES.cancel },
  ],
};

export interface WindowHost {
  readonly person: string;
  /** What is selected in this tab of the browser, told to every run. */
  readonly selection: () => { readonly sheetId: number; readonly a1: string };
  /** After each stretch of a run: the sheet may have changed, and where the script has gone. */
  readonly afterRun: (view: RunView) => Promise<void>;
  readonly focusSheet: () => void;
}

/** What a script shows a person at a sheet: sidebar, dialogs, questions, toasts. */
export class ScriptWindow {
  readonly sidebar = el('aside', { class: 'sidebar', hidden: true, 'aria-label': PAGES.sheet.sidebar });
  private readonly host: WindowHost;
  private waiting: string | null = null;

  constructor(host: WindowHost) {
    this.host = host;
    window.addEventListener('pagehide', () => {
      if (this.waiting !== null) void post(`/api/orang/${host.person}/jawab/${this.waiting}/pergi`);
    });
  }

  /** Starts a run and stays with it to its end. */
  async follow(what: string, start: () => Promise<RunView>): Promise<RunView> {
    let view = await withProgress(what, start);
    for (;;) {
      this.show(view);
      await this.host.afterRun(view);
      const { waiting, question } = view;
      if (waiting === null || question === null) break;
      this.waiting = waiting;
      const answer = await ask(question);
      this.waiting = null;
      view = await withProgress(what, () =>
        post<RunView>(`/api/orang/${this.host.person}/jawab/${waiting}`, answer),
      );
    }
    return view;
  }

  /** A menu item: an error that the script did not catch is shown as Google does. */
  async runFromMenu(what: string, start: () => Promise<RunView>): Promise<void> {
    const view = await this.follow(what, start);
    if (document.querySelector('dialog[open]') === null) this.host.focusSheet();
    if (view.error !== null) await alertDialog(PAGES.sheet.scriptError, view.error);
  }

  private show(view: RunView): void {
    for (const { title, message, seconds } of view.toasts) toast(title, message, seconds);
    for (const shown of view.shown) {
      if (shown.kind === 'sidebar') this.showSidebar(shown);
      else this.showDialog(shown);
    }
  }

  private frame(shown: ShownView, close: () => void): HTMLIFrameElement {
    const { person } = this.host;
    return scriptFrame({
      person,
      frame: shown.frame,
      title: shown.title,
      run: (functionName, args) =>
        this.follow(PAGES.working, () =>
          post<RunView>(`/api/orang/${person}/bingkai/${shown.frame}/panggil`, {
            functionName,
            args,
            selection: this.host.selection(),
          }),
        ),
      onClose: close,
      onEscape: close,
    });
  }

  private showSidebar(shown: ShownView): void {
    const close = (): void => {
      this.sidebar.hidden = true;
      this.sidebar.replaceChildren();
      this.host.focusSheet();
    };
    this.sidebar.replaceChildren(
      el(
        'div',
        { class: 'frame-title' },
        el('h2', {}, shown.title),
        button('×', close, { class: 'plain', 'aria-label': `${PAGES.close} ${shown.title}` }),
      ),
      this.frame(shown, close),
    );
    this.sidebar.hidden = false;
  }

  private showDialog(shown: ShownView): void {
    const dialog = el('dialog', { class: 'script-dialog', 'aria-label': shown.title });
    const close = (): void => {
      dialog.close();
      dialog.remove();
      this.host.focusSheet();
    };
    const frame = this.frame(shown, close);
    // Sizes that Google gives dialogs whose script leaves them out.
    frame.style.width = `${shown.width ?? 600}px`;
    frame.style.height = `${shown.height ?? 450}px`;
    dialog.append(
      el(
        'div',
        { class: 'frame-title' },
        el('h2', {}, shown.title),
        button('×', close, { class: 'plain', 'aria-label': `${PAGES.close} ${shown.title}` }),
      ),
      frame,
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    document.body.append(dialog);
    if (shown.kind === 'modal') dialog.showModal();
    else dialog.show();
  }
}

async function ask(question: QuestionView): Promise<{ readonly button: string; readonly text?: string }> {
  const { kind, title, text, buttons } = question;
  const { value, text: typed } = await askDialog({
    title: title || PAGES.notice,
    text,
    choices: BUTTONS[buttons] ?? BUTTONS.OK ?? [],
    dismissed: 'CLOSE',
    ...(kind === 'prompt' ? { input: { label: text || title, value: '' } } : {}),
  });
  return kind === 'prompt' ? { button: value, text: typed } : { button: value };
}
