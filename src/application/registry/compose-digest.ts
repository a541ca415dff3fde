import { letterCase, letterStep } from '../../core/registry/letters/letter-case.ts';
import type { OutboxItem } from '../../core/registry/outbox-item.ts';
import { tokenAt } from '../../core/process/engine/case.ts';
import { hasVerdict } from '../../core/process/route/route-actions.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { ownPage } from './personal-links.ts';
import type { OutgoingMail, Registry } from './ports.ts';
import type { Work } from './run-outbox.ts';
import { readerOf } from './step-letters.ts';
import { written } from './write-mail.ts';

/** Letters that may be put together into one when several wait for the same person. */
const TOGETHER: readonly string[] = ['tugas', 'dikembalikan', 'revisi-baru', 'pengingat', 'terlambat'];

/** By what a task's letter is put together with others; null where it stands alone. */
export function digestKey(work: Work, { task, caseId }: OutboxItem): string | null {
  if (task.kind !== 'mail' || !TOGETHER.includes(task.letter)) return null;
  const open = work.cases.get(caseId);
  const step = open === undefined ? undefined : stepOf(open.route, task.step);
  return step !== undefined && hasVerdict(step.actions) ? (task.to[0] ?? null) : null;
}

/** One letter for all that waits for a person; null where nothing does any more. */
export function composeDigest(
  registry: Registry,
  work: Work,
  items: readonly OutboxItem[],
): OutgoingMail | null {
  const [first] = items;
  const person = first?.task.kind === 'mail' ? (first.task.to[0] ?? '') : '';
  const page = ownPage(registry, work.book.settings, person);
  const waiting = items.flatMap((item) => {
    const open = work.cases.get(item.caseId);
    if (open === undefined || item.task.kind !== 'mail') return [];
    const { kase, route, service } = open;
    const step = stepOf(route, item.task.step);
    const token = tokenAt(kase, item.task.step);
    if (service === null || step === undefined || token === undefined || token.round !== item.task.round)
      return [];
    const late = token.due !== null && token.due < registry.now();
    return [
      {
        case: letterCase(kase, service, work.book.units),
        step: letterStep(step, token, false),
        late,
        url: page.at(kase.id),
      },
    ];
  });
  if (first === undefined || waiting.length === 0) return null;
  const lane = first.task.kind === 'mail' ? first.task.lane : '';
  const reader = readerOf(work, work.cases.get(first.caseId) ?? null, lane, person);
  return written(work, items, { to: [person], reader }, { kind: 'ringkasan', waiting, page });
}
