import type { OutboxItem, Task } from '../../core/registry/outbox-item.ts';
import type { Registry } from './ports.ts';

/** Ten digits of the task's hash: stands in the mail, and finds it again. */
export function referenceOf(registry: Registry, taskId: string): string {
  return `L-${registry.hash(`lajur.rujukan/1\n${taskId}`).slice(0, 10)}`;
}

/** A task that waits to be done. */
export function newItem(
  registry: Registry,
  task: Task,
  caseId: string,
  to: readonly string[],
  turn: string,
  now: string,
): OutboxItem {
  const reference = referenceOf(registry, task.id);
  return { task, caseId, state: 'menunggu', turn, to, tries: 0, worker: '', since: now, note: '', reference };
}
