import type { Answer } from '../application/answer.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { showAlert } from './screen.ts';

declare const BUILD_ID: string;

/** Runs what a menu item does; a surprise is logged with an id and the user is told what to do. */
export function runFromMenu<Value>(name: string, work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    showAlert(WORKBOOK.failedTitle, WORKBOOK.failed(logged(name, error)));
    return null;
  }
}

/** Runs what a sidebar or dialog asks for; a surprise becomes a sentence, never a stack trace. */
export function runFromPage<Value>(name: string, work: () => Value): Answer<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, message: WORKBOOK.failed(logged(name, error)) };
  }
}

/** The id that the user reads out, and the administrator finds in the log. */
function logged(name: string, error: unknown): string {
  const id = Utilities.getUuid().slice(0, 8);
  const { message = String(error), stack = '' } = (error ?? {}) as {
    message?: string;
    stack?: string;
  };
  console.error(`Lajur ${BUILD_ID} [${id}] ${name}: ${message}\n${stack}`);
  return id;
}
