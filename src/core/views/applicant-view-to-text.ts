import { APPLICANT_VIEW as WORDS } from '../messages/views.ts';
import { oneLine } from './step-text.ts';
import type { ApplicantNext, ApplicantStep, ApplicantView, ApplicantWait } from './to-applicant-view.ts';

/** Characters of an activity's text where it is only mentioned. */
const MENTION = 70;

/** The applicant's view as plain text, for a notice or a message. Ends with a line break. */
export function applicantViewToText(view: ApplicantView): string {
  const { name } = view.lane;
  if (view.steps.length === 0) return `${WORDS.noSteps(oneLine(name))}\n`;
  const lines = [
    ...(view.title === '' ? [] : [WORDS.heading(view.title)]),
    WORDS.lane(oneLine(name)),
    ...(view.total === '' ? [] : [WORDS.total(view.total)]),
    ...(view.before.length === 0 ? [] : ['']),
    ...view.before.map((next) => wayLine(next, 0, WORDS.first)),
    ...view.steps.flatMap((step, index) => ['', ...stepLines(step, index + 1)]),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(step: ApplicantStep, position: number): string[] {
  const text = step.text || step.number;
  const details: readonly (readonly [string, (text: string) => string])[] = [
    // What the row asks for, and how long it takes, concerns those who do the work.
    [step.receives ? '' : step.kelengkapan, WORDS.bring],
    [step.receives ? '' : step.waktu, WORDS.waktu],
    [step.output, WORDS.receive],
  ];
  return [
    WORDS.step(position, step.receives ? WORDS.received(mention(text)) : text),
    ...details.flatMap(([cell, words]) => (listed(cell) === '' ? [] : [`  ${words(listed(cell))}`])),
    ...step.next.map((next) => `  ${wayLine(next, position, WORDS.onwards)}`),
    ...(step.last ? [`  ${WORDS.finished}`] : []),
  ];
}

const BULLET = /^\s*[-–•*▪]\s*/;

/** A cell in one line; its items, if it is a list with bullets, are set apart. */
function listed(cell: string): string {
  if (!BULLET.test(cell) || /^[-–\s]*$/.test(cell)) return oneLine(cell);
  const items = cell
    .split('\n')
    .reduce<string[]>((list, line) => {
      const last = list.length - 1;
      if (BULLET.test(line) || last < 0) list.push(line.replace(BULLET, ''));
      else list[last] = `${list[last]} ${line}`;
      return list;
    }, [])
    .map(oneLine);
  return items.filter((item) => item !== '').join(WORDS.listed);
}

function wayLine({ answer, wait, to }: ApplicantNext, position: number, opening: string): string {
  const when =
    answer === null
      ? opening
      : answer.own
        ? WORDS.when(answer.label)
        : WORDS.whenAsked(answer.label, mention(answer.question));
  const waiting = wait === null ? '' : `${waitText(wait)}${WORDS.afterWait}`;
  return `${when}${waiting}${targetText(to, position)}.`;
}

function targetText(to: ApplicantNext['to'], position: number): string {
  if (to.kind === 'end') return WORDS.toEnd;
  if (to.kind === 'nowhere') return WORDS.toNowhere;
  return to.position > position ? WORDS.toStep(to.position) : WORDS.backToStep(to.position);
}

/** What happens behind the counter, in one line. */
export function waitText({ texts, executors, waktu }: ApplicantWait): string {
  const [first = '', last = ''] = [texts[0], texts[texts.length - 1]].map((text) => mention(text ?? ''));
  const who = listNames(executors);
  const what = texts.length > 1 ? WORDS.waitMany(texts.length, first, last, who) : WORDS.waitOne(first, who);
  return waktu === '' ? what : `${what}${WORDS.waitFor(waktu)}`;
}

function listNames(names: readonly string[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return WORDS.otherExecutor;
  const before = names.slice(0, -1);
  return before.length === 0 ? last : WORDS.and(before.join(', '), last);
}

function mention(text: string): string {
  const plain = text.replace(/[\s.;,:]+$/, '');
  if (plain.length <= MENTION) return plain;
  const cut = plain.slice(0, MENTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MENTION / 2)).trim()} …`;
}
