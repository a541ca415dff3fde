import type { Answer } from '../../application/answer.ts';
import { checkSystem } from '../../application/registry/check-system.ts';
import { claimedForms } from '../../application/registry/form-ids.ts';
import { type Receipt, readBook, receiveAnswer } from '../../application/registry/receive-answer.ts';
import { type OutboxReport, runOutbox } from '../../application/registry/run-outbox.ts';
import type { SetUpReport } from '../../application/registry/set-up.ts';
import { remindDueUnits } from '../../application/registry/start-period.ts';
import { type SweepReport, sweep } from '../../application/registry/sweep.ts';
import { VAULT_KEYS } from '../../application/registry/vault-keys.ts';
import { googleBook } from '../../google/registry/book.ts';
import { googleRegistry } from '../../google/registry/registry.ts';
import { alone, forOwner, forTrigger } from './answering.ts';

/** Somebody has sent, or changed, an answer of one of our forms. */
export function saatFormulirDikirim(event: unknown): Answer<Receipt | null> {
  return forTrigger('saatFormulirDikirim', event, () => {
    const submitted = event as GoogleAppsScript.Events.FormsOnFormSubmit;
    const formId = submitted.source.getId();
    const [code] = claimedForms(googleRegistry).find(([, id]) => id === formId) ?? [];
    const service = readBook(googleRegistry).services.find((one) => one.code === code);
    const answer = googleRegistry.forms.answer(formId, submitted.response.getId());
    if (service === undefined || answer === null) return null;
    const receipt = receiveAnswer(googleRegistry, service, answer);
    runOutbox(googleRegistry);
    return receipt;
  });
}

/** Every ten minutes. */
export function sapu(event: unknown): Answer<SweepReport> {
  return forTrigger('sapu', event, () => {
    const report = sweep(googleRegistry);
    googleRegistry.vault.set({ [VAULT_KEYS.swept]: googleRegistry.now() });
    return report;
  });
}

/** Soon after a run that had no time left. */
export function lanjutkan(event: unknown): Answer<OutboxReport> {
  return forTrigger('lanjutkan', event, () => runOutbox(googleRegistry));
}

/** Every morning: silent units are reminded; forms, folders, triggers and the ledger are looked after. */
export function harian(event: unknown): Answer<SetUpReport> {
  return forOwner('harian', event, () => {
    remindDueUnits(googleRegistry);
    runOutbox(googleRegistry);
    return alone(() => checkSystem(googleRegistry, googleBook));
  });
}
