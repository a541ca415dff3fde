import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { ClockView } from '../../shared/views.ts';
import { get, onChange, post } from '../api.ts';
import { button, el, shownTime, table } from '../element.ts';
import type { PageContext } from '../main.ts';
import { withProgress } from '../progress.ts';
import { sayError } from '../toast.ts';

const WORDS = PAGES.clock;

/** The world's clock, and the triggers that wait for it. */
export async function showClock({ main, shell, session }: PageContext): Promise<void> {
  shell.setTitle(WORDS.title);
  const now = el('p', { class: 'now', role: 'status' });
  const triggers = el('section', {});
  const runs = el('section', {});
  const move = (text: string, span: string): HTMLButtonElement =>
    button(text, () => {
      withProgress(WORDS.moving, () => post<ClockView>('/api/jam/maju', { span })).then(show, sayError);
    });
  main.append(
    el('h1', {}, WORDS.title),
    el('p', {}, WORDS.text),
    now,
    el(
      'div',
      { class: 'row' },
      move(WORDS.hour, 'jam'),
      move(WORDS.day, 'hari'),
      move(WORDS.workingDay, 'hari-kerja'),
    ),
    triggers,
    runs,
  );

  function show(view: ClockView): void {
    now.textContent = `${WORDS.now}: ${shownTime(view.now, view.timeZone)}`;
    triggers.replaceChildren(
      el('h2', {}, WORDS.triggers),
      view.triggers.length === 0
        ? el('p', { class: 'empty' }, WORDS.noTriggers)
        : table(
            WORDS.triggers,
            [WORDS.function, WORDS.kind, WORDS.owner, WORDS.due, WORDS.state, WORDS.actions],
            view.triggers.map((trigger) => [
              `${trigger.project}: ${trigger.functionName}`,
              WORDS.kinds[trigger.eventType] ?? trigger.eventType,
              session.people.find(({ email }) => email === trigger.user)?.position ?? trigger.user,
              trigger.nextRun === null ? '–' : shownTime(trigger.nextRun, view.timeZone),
              stateOf(trigger),
              actionsOf(trigger, show),
            ]),
          ),
    );
    runs.replaceChildren(
      el('h2', {}, WORDS.runs),
      view.runs.length === 0
        ? el('p', { class: 'empty' }, WORDS.noRuns)
        : table(
            WORDS.runs,
            [PAGES.calls.time, WORDS.function, PAGES.calls.result],
            view.runs.map(({ functionName, startedAt, error }) => [
              shownTime(startedAt, view.timeZone),
              functionName,
              error === null ? WORDS.wentWell : el('span', { class: 'bad' }, error),
            ]),
          ),
    );
  }
  const refresh = async (): Promise<void> => show(await get<ClockView>('/api/jam'));
  onChange(() => {
    refresh().catch(sayError);
  });
  await refresh();
}

type Trigger = ClockView['triggers'][number];

function stateOf({ disabled, times }: Trigger): string {
  if (disabled) return WORDS.disabled;
  return times === 0 ? WORDS.held : times === 2 ? WORDS.doubled : WORDS.once;
}

function actionsOf(trigger: Trigger, show: (view: ClockView) => void): HTMLElement {
  const act = (text: string, action: string): HTMLButtonElement =>
    button(
      text,
      () => {
        withProgress(text, () => post<ClockView>(`/api/pemicu/${trigger.id}`, { action })).then(
          show,
          sayError,
        );
      },
      { 'aria-label': `${text}: ${trigger.functionName}` },
    );
  return el(
    'span',
    { class: 'row' },
    trigger.isClock ? act(WORDS.fire, 'jalankan') : null,
    trigger.times === 0 ? null : act(WORDS.hold, 'tahan'),
    trigger.times === 2 ? null : act(WORDS.double, 'gandakan'),
    trigger.times === 1 ? null : act(WORDS.release, 'lepas'),
  );
}
