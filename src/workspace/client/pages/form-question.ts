import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { FormItemView } from '../../shared/views.ts';
import { button, el } from '../element.ts';
import { type EncodedFile, encodeFiles } from '../encode-files.ts';
import { filePicker } from '../file-picker.ts';

const WORDS = PAGES.form;
const OTHER = '\u0000lain';

export type FormAnswer = string | readonly string[] | readonly EncodedFile[] | null;

/** One question on a form. */
export interface Question {
  readonly element: HTMLElement;
  readonly answer: () => Promise<FormAnswer>;
  /** The one choice that is made; null without one. */
  readonly chosen: () => string | null;
  readonly isEmpty: () => boolean;
  readonly say: (problem: string) => void;
  readonly focus: () => void;
}

interface Control {
  readonly elements: readonly HTMLElement[];
  readonly answer: () => FormAnswer | Promise<FormAnswer>;
  readonly chosen?: () => string | null;
  readonly isEmpty: () => boolean;
}

/** The question of an item; null for headings and page breaks. */
export function question(item: FormItemView, given: string | readonly string[] | undefined): Question | null {
  const control = controlOf(item, given);
  if (control === null) return null;
  const problem = el('p', { class: 'refusal', role: 'alert', id: `salah-${item.id}`, hidden: true });
  const legend = el(
    'legend',
    {},
    item.title,
    item.required ? el('span', { class: 'required', title: WORDS.required }, ' *') : null,
    item.required ? el('span', { class: 'sr' }, ` (${WORDS.required})`) : null,
  );
  const element = el(
    'fieldset',
    { class: 'box question-box', 'aria-describedby': `salah-${item.id}` },
    legend,
    item.helpText === '' ? null : el('p', { class: 'hint' }, item.helpText),
    ...control.elements,
    problem,
  );
  return {
    element,
    answer: async () => (control.isEmpty() ? null : control.answer()),
    chosen: () => control.chosen?.() ?? null,
    isEmpty: control.isEmpty,
    say: (text) => {
      problem.hidden = text === '';
      problem.textContent = text;
      element.classList.toggle('wrong', text !== '');
    },
    focus: () => element.querySelector<HTMLElement>('input, textarea, select')?.focus(),
  };
}

function controlOf(item: FormItemView, given: string | readonly string[] | undefined): Control | null {
  const first = typeof given === 'string' ? given : (given?.[0] ?? '');
  switch (item.type) {
    case 'TEXT':
      return textControl(el('input', { type: 'text', 'aria-label': item.title }), first);
    case 'PARAGRAPH_TEXT':
      return textControl(el('textarea', { rows: 4, 'aria-label': item.title }), first);
    case 'DATE':
      return textControl(el('input', { type: 'date', 'aria-label': item.title }), first);
    case 'LIST':
      return listControl(item, first);
    case 'MULTIPLE_CHOICE':
      return radioControl(item, first);
    case 'CHECKBOX':
      return checkboxControl(item, given === undefined ? [] : [given].flat());
    case 'FILE_UPLOAD':
      return uploadControl(item);
    default:
      return null;
  }
}

function textControl(input: HTMLInputElement | HTMLTextAreaElement, given: string): Control {
  input.value = given;
  return { elements: [input], answer: () => input.value, isEmpty: () => input.value.trim() === '' };
}

function listControl(item: FormItemView, given: string): Control {
  const select = el(
    'select',
    { 'aria-label': item.title },
    el('option', { value: '' }, WORDS.choose),
    ...item.choices.map(({ value }) => el('option', { value }, value)),
  );
  select.value = item.choices.some(({ value }) => value === given) ? given : '';
  return {
    elements: [select],
    answer: () => select.value,
    chosen: () => select.value || null,
    isEmpty: () => select.value === '',
  };
}

function radioControl(item: FormItemView, given: string): Control {
  const name = `pilihan-${item.id}`;
  const other = el('input', { type: 'text', 'aria-label': `${item.title}: ${WORDS.other}` });
  const isOther = given !== '' && !item.choices.some(({ value }) => value === given);
  if (isOther) other.value = given;
  const radio = (value: string, text: string): HTMLInputElement => {
    const input = el('input', { type: 'radio', name, value });
    input.checked = value === OTHER ? isOther : value === given;
    input.setAttribute('aria-label', text);
    return input;
  };
  const inputs = item.choices.map(({ value }) => radio(value, value));
  const lines = inputs.map((input) => el('label', { class: 'choice' }, input, input.value));
  const otherInput = item.otherOption ? radio(OTHER, WORDS.other) : null;
  if (otherInput !== null) {
    inputs.push(otherInput);
    lines.push(el('label', { class: 'choice' }, otherInput, WORDS.other, other));
    other.addEventListener('input', () => {
      otherInput.checked = true;
    });
  }
  const value = (): string => {
    const chosen = inputs.find(({ checked }) => checked)?.value ?? '';
    return chosen === OTHER ? other.value.trim() : chosen;
  };
  const clear = button(WORDS.clear, () => {
    for (const input of inputs) input.checked = false;
    clear.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return {
    elements: item.required ? lines : [...lines, clear],
    answer: value,
    chosen: () => value() || null,
    isEmpty: () => value() === '',
  };
}

function checkboxControl(item: FormItemView, given: readonly string[]): Control {
  const other = el('input', { type: 'text', 'aria-label': `${item.title}: ${WORDS.other}` });
  const known = item.choices.map(({ value }) => value);
  const strange = given.find((text) => !known.includes(text));
  const inputs = known.map((value) => {
    const input = el('input', { type: 'checkbox', value });
    input.checked = given.includes(value);
    return input;
  });
  const lines = inputs.map((input) => el('label', { class: 'choice' }, input, input.value));
  if (item.otherOption) {
    if (strange !== undefined) other.value = strange;
    lines.push(el('label', { class: 'choice' }, WORDS.other, other));
  }
  const values = (): string[] => {
    const chosen = inputs.filter(({ checked }) => checked).map((input) => input.value);
    return other.value.trim() === '' ? chosen : [...chosen, other.value.trim()];
  };
  return { elements: lines, answer: values, isEmpty: () => values().length === 0 };
}

function uploadControl(item: FormItemView): Control {
  const input = el('input', { type: 'file', multiple: true, 'aria-label': `${item.title}: ${WORDS.files}` });
  return {
    elements: [filePicker(input)],
    answer: () => encodeFiles(input),
    isEmpty: () => (input.files?.length ?? 0) === 0,
  };
}
