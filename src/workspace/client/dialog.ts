import { PAGES } from '../../core/messages/workspace-pages.ts';
import { button, el, field } from './element.ts';

export interface DialogChoice {
  readonly value: string;
  readonly text: string;
}

export interface DialogAnswer {
  readonly value: string;
  readonly text: string;
}

/** A question over the page. Escape and the cross answer with `dismissed`. `input`: also a line, or a field, of text. */
export function askDialog(wish: {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly DialogChoice[];
  readonly dismissed: string;
  readonly input?: { readonly label: string; readonly value: string; readonly long?: boolean };
}): Promise<DialogAnswer> {
  return new Promise((resolve) => {
    const input =
      wish.input === undefined
        ? null
        : el(wish.input.long === true ? 'textarea' : 'input', {
            rows: wish.input.long === true ? 5 : undefined,
          });
    if (input !== null) input.value = wish.input?.value ?? '';
    const dialog = el('dialog', { class: 'question', 'aria-labelledby': 'judul-tanya' });
    const answer = (value: string): void => {
      dialog.close();
      dialog.remove();
      resolve({ value, text: input?.value ?? '' });
    };
    const buttons = wish.choices.map(({ value, text }, index) =>
      button(text, () => answer(value), { class: index === 0 ? 'main' : '' }),
    );
    const form = el('form', { method: 'dialog' });
    form.append(
      el('h2', { id: 'judul-tanya' }, wish.title),
      ...wish.text.split('\n').map((line) => el('p', {}, line)),
      ...(input === null ? [] : [field(wish.input?.label ?? '', input)]),
      el('div', { class: 'row end' }, ...buttons),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(wish.choices[0]?.value ?? wish.dismissed);
    });
    dialog.append(form);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(wish.dismissed);
    });
    document.body.append(dialog);
    dialog.showModal();
    (input ?? buttons[0])?.focus();
  });
}

export async function confirmDialog(title: string, text: string, yes: string): Promise<boolean> {
  const choices = [
    { value: 'yes', text: yes },
    { value: 'no', text: PAGES.cancel },
  ];
  return (await askDialog({ title, text, choices, dismissed: 'no' })).value === 'yes';
}

/** A text from the person; null when they changed their mind. */
export async function textDialog(
  title: string,
  label: string,
  value: string,
  long = false,
): Promise<string | null> {
  const choices = [
    { value: 'yes', text: PAGES.ok },
    { value: 'no', text: PAGES.cancel },
  ];
  const answer = await askDialog({
    title,
    text: '',
    choices,
    dismissed: 'no',
    input: { label, value, long },
  });
  return answer.value === 'yes' ? answer.text : null;
}

export async function alertDialog(title: string, text: string): Promise<void> {
  await askDialog({ title, text, choices: [{ value: 'ok', text: PAGES.ok }], dismissed: 'ok' });
}
