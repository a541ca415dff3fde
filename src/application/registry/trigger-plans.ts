import { claimedForms } from './form-ids.ts';
import type { Registry, TriggerPlan } from './ports.ts';

/** Functions that triggers call, as the entry point names them. */
export const HANDLERS = {
  form: 'saatFormulirDikirim',
  sweep: 'sapu',
  goOn: 'lanjutkan',
  daily: 'harian',
  setUp: 'siapkan',
} as const;

/** Minutes between two rounds; ten keep a consumer account far below its ninety minutes a day. */
const ROUND = 10;

/** The hour of the daily work, before anybody begins. */
const MORNING = 6;

/** Forms that may have a trigger of their own; Google allows twenty in all. Answers of further forms are found by the sweep. */
const MOST_FORMS = 15;

export function triggerPlans(registry: Registry, services: readonly string[]): readonly TriggerPlan[] {
  const forms = claimedForms(registry).filter(([service]) => services.includes(service));
  return [
    { handler: HANDLERS.sweep, kind: 'every', minutes: ROUND },
    { handler: HANDLERS.daily, kind: 'daily', hour: MORNING },
    ...forms
      .slice(0, MOST_FORMS)
      .map(([, formId]): TriggerPlan => ({ handler: HANDLERS.form, kind: 'form', formId })),
  ];
}
