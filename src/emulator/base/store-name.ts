import type { Execution } from '../runtime/execution.ts';

/** `script`, `user` or `document` store of a project; null where Apps Script gives none. */
export function storeName(run: Execution, kind: 'script' | 'user' | 'document'): string | null {
  const { scriptId, user, container } = run.setup;
  if (kind === 'script') return `${scriptId}|script`;
  if (kind === 'user') return `${scriptId}|user|${user}`;
  return container === undefined ? null : `${scriptId}|document|${container}`;
}

export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');
