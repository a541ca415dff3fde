import { PAGES } from '../../core/messages/workspace-pages.ts';
import type { GuideView } from '../shared/views.ts';
import { post } from './api.ts';
import { confirmDialog } from './dialog.ts';
import { button, el } from './element.ts';
import { type Place, placeFor } from './place.ts';
import { withProgress } from './progress.ts';
import { sayError, toast } from './toast.ts';

export interface GuidePanel {
  readonly panel: HTMLElement;
  readonly toggle: HTMLButtonElement;
  show(guide: GuideView): void;
}

/** The guided steps beside the page. What is done is ticked off by what has happened, not by what was clicked. */
export function buildGuide(place: Place, first: GuideView): GuidePanel {
  const list = el('ol', { class: 'steps' });
  const status = el('p', { role: 'status' });
  const panel = el(
    'aside',
    { class: 'guide', 'aria-label': PAGES.guide.title, id: 'panduan' },
    el('h2', {}, PAGES.guide.title),
    status,
    list,
    el('p', { class: 'hint' }, PAGES.guide.waiting),
    el(
      'div',
      { class: 'row' },
      button(PAGES.guide.hurry, () => {
        withProgress(PAGES.clock.moving, () => post('/api/jam/maju', { span: 'jam' })).then(
          () => toast('', PAGES.guide.moved),
          sayError,
        );
      }),
      button(PAGES.guide.skip, () => setShown(false)),
      button(PAGES.guide.reset, () => void reset()),
    ),
  );
  const toggle = button(PAGES.guide.title, () => setShown(panel.hidden !== false), {
    class: 'guide-toggle',
    'aria-controls': 'panduan',
  });

  function setShown(isShown: boolean): void {
    panel.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
    post('/api/panduan', { show: isShown ? 'ya' : 'tidak' }).catch(sayError);
  }

  function show(guide: GuideView): void {
    const isNarrow = window.matchMedia('(max-width: 900px)').matches;
    panel.hidden = guide.hidden || (isNarrow && place.app !== '');
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
    const next = guide.steps.findIndex(({ done }) => !done);
    status.textContent = next === -1 ? PAGES.guide.finished : PAGES.guide.intro;
    list.replaceChildren(
      ...guide.steps.map((step, index) => {
        const state = step.done ? 'done' : index === next ? 'next' : 'later';
        const mark = step.done ? PAGES.guide.done : index === next ? PAGES.guide.next : '';
        return el(
          'li',
          { class: state, 'aria-current': state === 'next' ? 'step' : undefined },
          el(
            'h3',
            { class: 'step-title' },
            step.title,
            mark === '' ? null : el('span', { class: 'mark' }, mark),
          ),
          el('p', {}, step.text),
          state === 'later'
            ? null
            : el(
                'a',
                { class: 'go', href: placeFor(step.person, step.path) },
                `${PAGES.guide.go} (${PAGES.guide.as(step.personName)})`,
              ),
        );
      }),
    );
  }
  show(first);
  return { panel, toggle, show };
}

async function reset(): Promise<void> {
  if (!(await confirmDialog(PAGES.guide.resetTitle, PAGES.guide.resetText, PAGES.guide.reset))) return;
  try {
    await withProgress(PAGES.guide.reset, () => post('/api/atur-ulang', { confirm: 'ya' }));
    window.location.assign('/');
  } catch (error) {
    sayError(error);
  }
}
