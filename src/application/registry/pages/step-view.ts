import { CHOICE_TEXTS } from '../../../core/messages/registry-pages.ts';
import { type Case, revisionOf, type Token } from '../../../core/process/engine/case.ts';
import { needsReason } from '../../../core/process/engine/decide-complete.ts';
import { hasVerdict, hasWork } from '../../../core/process/route/route-actions.ts';
import { type Exit, type Route, type RouteStep, stepOf } from '../../../core/process/route/route.ts';
import { actorName } from '../../../core/registry/letters/letter-case.ts';
import { askedOf, instantText } from '../../../core/registry/letters/letter-parts.ts';
import { type Glance, zoneOf } from './case-view.ts';
import type { ChoiceView, StepView } from './page-model.ts';

/** A step that waits, with the ways to finish it. */
export function stepView(glance: Glance, route: Route, kase: Case, step: RouteStep, token: Token): StepView {
  const zone = zoneOf(glance);
  const { due, since, returned } = token;
  const choices = choicesOf(route, step);
  return {
    id: step.id,
    round: token.round,
    revision: revisionOf(kase),
    row: step.number,
    text: step.text,
    asked: askedOf(step),
    since: instantText(since, zone),
    due: due === null ? '' : instantText(due, zone),
    late: due !== null && Date.parse(due) < Date.parse(glance.now),
    choices,
    verdict: step.kind === 'decision' || hasVerdict(step.actions),
    answers: step.kind !== 'decision' && step.actions[0] === 'jawab',
    remarks: hasVerdict(step.actions) && choices.some(({ tone }) => tone === 'kembali'),
    returned: returned === null ? null : { by: actorName(returned.by), reason: returned.reason },
  };
}

function choicesOf(route: Route, step: RouteStep): readonly ChoiceView[] {
  if (step.kind === 'decision') {
    const order = ['setuju', 'lain', 'kembali'];
    const choices = step.exits.map((exit) => choiceView(route, step, exit));
    return choices.sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  }
  const answers = step.actions[0] === 'jawab';
  const done = answers
    ? CHOICE_TEXTS.answer
    : hasVerdict(step.actions)
      ? CHOICE_TEXTS.approve('Ya')
      : CHOICE_TEXTS.done;
  const plain: ChoiceView = {
    value: '',
    label: done,
    leads: leads(route, step.exits[0]),
    tone: 'setuju',
    needsReason: answers,
    resubmits: false,
  };
  if (!hasWork(step.actions)) return [plain];
  const again: ChoiceView = {
    ...plain,
    label: CHOICE_TEXTS.resubmit,
    leads: CHOICE_TEXTS.resubmits,
    resubmits: true,
  };
  return [again, { ...plain, label: CHOICE_TEXTS.unchanged, tone: 'lain' }];
}

function choiceView(route: Route, step: RouteStep, exit: Exit): ChoiceView {
  const back = exit.sense === 'kembali';
  const tone = back ? 'kembali' : exit.negative ? 'lain' : 'setuju';
  const words = { kembali: CHOICE_TEXTS.sendBack, lain: CHOICE_TEXTS.refuse, setuju: CHOICE_TEXTS.approve };
  return {
    value: exit.label,
    label: words[tone](exit.label.trim()),
    leads: leads(route, exit),
    tone,
    needsReason: needsReason(step, exit),
    resubmits: false,
  };
}

function leads(route: Route, exit: Exit | undefined): string {
  const [target] = exit?.targets ?? [];
  const next = target === undefined ? undefined : stepOf(route, target);
  if (exit === undefined || next === undefined || next.automatic) return CHOICE_TEXTS.leadsOut;
  const say = exit.sense === 'kembali' ? CHOICE_TEXTS.leadsBack : CHOICE_TEXTS.leadsTo;
  return say(next.number, next.text);
}
