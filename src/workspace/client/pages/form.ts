import { PAGES } from '../../../core/messages/workspace-pages.ts';
import { localPath } from '../../shared/local-address.ts';
import type { FormItemView, FormView } from '../../shared/views.ts';
import { get, post } from '../api.ts';
import { button, el, field } from '../element.ts';
import { linkified } from '../linkified.ts';
import type { PageContext } from '../main.ts';
import { placeFor } from '../place.ts';
import { withProgress } from '../progress.ts';
import { sayError } from '../toast.ts';
import { type Question, question } from './form-question.ts';

const WORDS = PAGES.form;

type Sent =
  | { readonly kind: 'sent'; readonly confirmation: string; readonly editUrl: string | null }
  | { readonly kind: 'refused'; readonly problems: Readonly<Record<string, string>> };

/** One page of a form: what stands before the first, or behind a page break. */
interface FormPart {
  readonly start: FormItemView | null;
  readonly items: readonly FormItemView[];
}

/** A form as its respondent sees it, page by page, with answers filled in by the link. */
export async function showForm({ place, person, session, main, shell }: PageContext): Promise<void> {
  const id = place.rest[0] ?? '';
  const { search } = window.location;
  const address = `/api/orang/${person}/formulir/${id}`;
  const form = await get<FormView>(`${address}?${new URLSearchParams({ search })}`);
  shell.setTitle(form.title);
  const email = session.people.find((one) => one.id === person)?.email ?? '';
  const typed = el('input', { type: 'email', required: true, autocomplete: 'email' });
  typed.value = email;
  const questions = new Map<string, Question>();
  for (const item of form.items) {
    const made = question(item, form.prefilled[item.title]);
    if (made !== null) questions.set(item.title, made);
  }
  const parts = partsOf(form.items);
  const visited: number[] = [0];
  const frame = el('form', { class: 'form', novalidate: true, 'aria-label': form.title });
  const summary = el('p', { class: 'refusal', role: 'alert', hidden: true, tabindex: -1 });
  main.append(el('div', { class: 'form-frame' }, frame));

  function show(): void {
    const index = visited[visited.length - 1] ?? 0;
    const part = parts[index];
    const isLast = nextOf(parts, index, questions) === null;
    frame.replaceChildren(
      el(
        'div',
        { class: 'box title' },
        el('h1', {}, form.title),
        form.description === '' ? null : el('p', { class: 'plain-text' }, form.description),
        form.email === 'account' ? el('p', { class: 'hint' }, WORDS.emailFrom(email)) : null,
        el('p', { class: 'hint' }, WORDS.requiredMark),
      ),
      summary,
      ...(index === 0 && form.email === 'typed'
        ? [el('div', { class: 'box' }, field(`${WORDS.email} *`, typed))]
        : []),
      ...(part?.start ? [heading(part.start)] : []),
      ...(part?.items ?? []).map((item) => questions.get(item.title)?.element ?? heading(item)),
      el(
        'div',
        { class: 'row' },
        visited.length > 1
          ? button(WORDS.back, () => {
              visited.pop();
              show();
            })
          : null,
        el('button', { class: 'main' }, isLast ? WORDS.send : WORDS.next),
      ),
    );
  }

  frame.addEventListener('change', () => {
    const sender = frame.querySelector('button.main');
    const isLast = nextOf(parts, visited[visited.length - 1] ?? 0, questions) === null;
    if (sender !== null) sender.textContent = isLast ? WORDS.send : WORDS.next;
  });
  frame.addEventListener('submit', (event) => {
    event.preventDefault();
    forward().catch(sayError);
  });

  async function forward(): Promise<void> {
    const index = visited[visited.length - 1] ?? 0;
    const next = nextOf(parts, index, questions);
    const missing = missingOf(parts[index], questions);
    if (index === 0 && form.email === 'typed' && !typed.checkValidity()) {
      typed.reportValidity();
      return;
    }
    if (Object.keys(missing).length > 0) return tellProblems(missing);
    if (next !== null) {
      visited.push(next);
      show();
      frame.scrollIntoView();
      return;
    }
    const answers: Record<string, unknown> = {};
    for (const at of visited)
      for (const item of parts[at]?.items ?? []) {
        const value = await questions.get(item.title)?.answer();
        if (value !== undefined && value !== null) answers[item.title] = value;
      }
    const body = { search, answers, ...(form.email === 'typed' ? { email: typed.value } : {}) };
    const sent = await withProgress(WORDS.sending, () => post<Sent>(address, body));
    if (sent.kind === 'refused') tellProblems(sent.problems);
    else showThanks(frame, form.title, sent, person);
  }

  function tellProblems(problems: Readonly<Record<string, string>>): void {
    for (const [title, made] of questions) made.say(problems[title] ?? '');
    const count = Object.keys(problems).length;
    summary.hidden = count === 0;
    summary.textContent = WORDS.mend(count);
    const first = Object.keys(problems).find((title) => questions.has(title));
    questions.get(first ?? '')?.focus();
  }
  show();
}

function heading(item: FormItemView): HTMLElement {
  return el(
    'div',
    { class: 'box section' },
    el('h2', {}, item.title),
    item.helpText === '' ? null : el('p', {}, item.helpText),
  );
}

function partsOf(items: readonly FormItemView[]): readonly FormPart[] {
  const parts: { start: FormItemView | null; items: FormItemView[] }[] = [{ start: null, items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') parts.push({ start: item, items: [] });
    else parts[parts.length - 1]?.items.push(item);
  }
  return parts;
}

/** The page that follows: where a chosen answer leads, else where the page break behind it leads; null: to the end. */
function nextOf(
  parts: readonly FormPart[],
  index: number,
  questions: ReadonlyMap<string, Question>,
): number | null {
  const following = index + 1 < parts.length ? index + 1 : null;
  const indexOf = (id: number | null): number | null => {
    const found = parts.findIndex(({ start }) => start?.id === id);
    return found === -1 ? following : found;
  };
  for (const item of parts[index]?.items ?? []) {
    const chosen = questions.get(item.title)?.chosen() ?? null;
    const choice = item.choices.find(({ value }) => value === chosen);
    if (choice?.navigation === 'SUBMIT') return null;
    if (choice?.navigation === 'RESTART') return 0;
    if (choice?.navigation === 'GO_TO_PAGE') return indexOf(choice.page);
    if (choice?.navigation === 'CONTINUE') return following;
  }
  const breakBehind = parts[index + 1]?.start;
  if (breakBehind?.navigation === 'SUBMIT') return null;
  if (breakBehind?.navigation === 'RESTART') return 0;
  if (breakBehind?.navigation === 'GO_TO_PAGE') return indexOf(breakBehind.page);
  return following;
}

function missingOf(
  part: FormPart | undefined,
  questions: ReadonlyMap<string, Question>,
): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const item of part?.items ?? [])
    if (item.required && questions.get(item.title)?.isEmpty() === true)
      missing[item.title] = PAGES.form.requiredSentence;
  return missing;
}

function showThanks(
  frame: HTMLElement,
  title: string,
  sent: Extract<Sent, { readonly kind: 'sent' }>,
  person: string,
): void {
  const edit = sent.editUrl === null ? null : localPath(sent.editUrl);
  frame.replaceChildren(
    el(
      'div',
      { class: 'box title', role: 'status' },
      el('h1', {}, title),
      el('p', { class: 'plain-text' }, ...linkified(sent.confirmation, person)),
      edit === null ? null : el('p', {}, el('a', { href: placeFor(person, edit) }, WORDS.edit)),
      el('p', {}, el('a', { href: window.location.pathname }, WORDS.again)),
    ),
  );
}
