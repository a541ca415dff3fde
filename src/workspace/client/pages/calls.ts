import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { CallsView, SessionView } from '../../shared/views.ts';
import { get, onChange, post } from '../api.ts';
import { button, el, field, table } from '../element.ts';
import type { PageContext } from '../main.ts';
import { sayError } from '../toast.ts';

const WORDS = PAGES.calls;

/** What scripts have asked of Google's services, and a way to let the next such call fail. */
export async function showCalls({ session, main, shell }: PageContext): Promise<void> {
  shell.setTitle(WORDS.title);
  const filter = el('input', { type: 'search' });
  const content = el('div', {});
  const faults = el('div', {});
  let view: CallsView = { calls: [], runs: [], quotas: [], faults: [], names: [] };
  const show = (next: CallsView): void => {
    view = next;
    content.replaceChildren(...tables(view, filter.value.trim().toLowerCase(), session));
    faults.replaceChildren(faultForm(view, show));
  };
  filter.addEventListener('input', () => {
    content.replaceChildren(...tables(view, filter.value.trim().toLowerCase(), session));
  });
  main.append(
    el('h1', {}, WORDS.title),
    el('p', {}, WORDS.text),
    faults,
    el(
      'div',
      { class: 'row' },
      field(WORDS.filter, filter),
      button(WORDS.clear, () => {
        post<CallsView>('/api/panggilan/kosongkan').then(show, sayError);
      }),
    ),
    content,
  );
  const refresh = async (): Promise<void> => {
    const next = await get<CallsView>('/api/panggilan');
    // Whoever is choosing a name must not lose it.
    if (faults.contains(document.activeElement)) {
      view = next;
      content.replaceChildren(...tables(view, filter.value.trim().toLowerCase(), session));
    } else show(next);
  };
  onChange(() => {
    refresh().catch(sayError);
  });
  await refresh();
}

function tables(view: CallsView, filter: string, session: SessionView): HTMLElement[] {
  const fits = (...texts: readonly string[]): boolean =>
    filter === '' || texts.some((text) => text.toLowerCase().includes(filter));
  const who = (email: string): string => session.people.find((one) => one.email === email)?.position ?? email;
  const time = (iso: string): string =>
    new Intl.DateTimeFormat('id-ID', { timeZone: session.timeZone, timeStyle: 'medium' }).format(
      new Date(iso),
    );
  const calls = view.calls.filter(({ name, user, functionName }) =>
    fits(name, user, functionName, who(user)),
  );
  const runs = view.runs.filter(({ functionName, user }) => fits(functionName, user, who(user)));
  const total = calls.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    el('h2', {}, WORDS.runs),
    runs.length === 0
      ? el('p', { class: 'empty' }, WORDS.none)
      : table(
          WORDS.runs,
          [WORDS.time, WORDS.caller, WORDS.function, WORDS.duration, WORDS.result],
          runs
            .slice(0, 40)
            .map((run) => [
              time(run.time),
              who(run.user),
              `${run.project}: ${run.functionName}`,
              WORDS.ms(Math.round(run.milliseconds)),
              run.error === null ? WORDS.went : el('span', { class: 'bad' }, run.error),
            ]),
        ),
    el('h2', {}, WORDS.calls),
    el('p', { role: 'status' }, WORDS.sum(calls.length, (total / 1000).toFixed(1).replace('.', ','))),
    calls.length === 0
      ? el('p', { class: 'empty' }, WORDS.none)
      : table(
          WORDS.calls,
          [WORDS.time, WORDS.caller, WORDS.function, WORDS.call, WORDS.kind, WORDS.duration],
          calls.map((call) => [
            time(call.time),
            who(call.user),
            `${call.project}: ${call.functionName}`,
            call.name,
            WORDS.kinds[call.kind] ?? call.kind,
            WORDS.ms(call.milliseconds),
          ]),
        ),
    el('h2', {}, WORDS.quotas),
    view.quotas.length === 0
      ? el('p', { class: 'empty' }, WORDS.noQuota)
      : table(
          WORDS.quotas,
          [WORDS.caller, WORDS.quota, WORDS.used, WORDS.limit],
          view.quotas.map(({ user, what, used, limit }) => [
            who(user),
            what,
            String(used),
            limit.toLocaleString('id-ID'),
          ]),
        ),
  ];
}

function faultForm(view: CallsView, show: (view: CallsView) => void): HTMLElement {
  const names = el(
    'datalist',
    { id: 'nama-panggilan' },
    ...view.names.map((name) => el('option', { value: name })),
  );
  const on = el('input', {
    list: 'nama-panggilan',
    required: true,
    placeholder: 'SpreadsheetApp.Range.setValues',
  });
  const effect = el(
    'select',
    {},
    el('option', { value: 'error' }, WORDS.failError),
    el('option', { value: 'end' }, WORDS.failEnd),
  );
  const form = el(
    'form',
    { class: 'box' },
    el('h2', {}, WORDS.fail),
    el('p', {}, WORDS.failText),
    el(
      'div',
      { class: 'row' },
      field(WORDS.failWhich, on),
      names,
      field(WORDS.failHow, effect),
      el('button', { class: 'main' }, WORDS.failSet),
    ),
    view.faults.length === 0
      ? null
      : el(
          'p',
          { role: 'status' },
          `${WORDS.failPending(view.faults.map((fault) => fault.on).join(', '))} `,
          button(WORDS.failClear, () => {
            post<CallsView>('/api/panggilan/pulihkan').then(show, sayError);
          }),
        ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    post<CallsView>('/api/panggilan/gagalkan', { on: on.value, effect: effect.value }).then(show, sayError);
  });
  return form;
}
