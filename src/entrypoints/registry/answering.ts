import type { Answer } from '../../application/answer.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { isFromTrigger, isOwner } from '../../google/registry/caller.ts';
import { logFault } from '../../google/registry/log-fault.ts';
import { whileNobodySetsUp } from '../../google/registry/set-up-lock.ts';
import { MissingTab } from '../../google/registry/tab-ids.ts';

/** Runs what was asked for; a surprise is logged, and becomes a sentence that names the place in the log. */
export function answering<Value>(name: string, work: () => Answer<Value>): Answer<Value> {
  try {
    return work();
  } catch (error) {
    if (error instanceof MissingTab) return { ok: false, message: error.message };
    return { ok: false, message: SET_UP_TEXTS.failed(logFault(name, error)) };
  }
}

/** For the owner in the editor, and for our own triggers: visitors of the web app may call these functions, too, and get nothing. */
export function forOwner<Value>(name: string, event: unknown, work: () => Answer<Value>): Answer<Value> {
  return answering(name, () =>
    isOwner() || isFromTrigger(event) ? work() : { ok: false, message: SET_UP_TEXTS.ownerOnly },
  );
}

/** For our own triggers. Failures are in the log; whatever was left undone is found by the next round. */
export function forTrigger<Value>(name: string, event: unknown, work: () => Value): Answer<Value> {
  return forOwner(name, event, () => ({ ok: true, value: work() }));
}

/** Set-up and its check, one at a time; who comes second is told so. */
export function alone<Value>(work: () => Value): Answer<Value> {
  return (
    whileNobodySetsUp((): Answer<Value> => ({ ok: true, value: work() })) ?? {
      ok: false,
      message: SET_UP_TEXTS.running,
    }
  );
}
