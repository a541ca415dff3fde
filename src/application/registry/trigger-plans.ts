import type { Service } from '../../core/registry/service.ts';
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

/** Everything that starts the registry's runs, for the services that are offered. */
export function wantedTriggers(registry: Registry, services: readonly Service[]): readonly TriggerPlan[] {
  const offered = services.filter(({ active }) => active).map(({ code }) => code);
  const forms = claimedForms(registry).filter(([service]) => offered.includes(service));
  return [
    { handler: HANDLERS.sweep, kind: 'every', minutes: ROUND },
    { handler: HANDLERS.daily, kind: 'daily', hour: MORNING },
    ...forms
      .slice(0, MOST_FORMS)
      .map(([, formId]): TriggerPlan => ({ handler: HANDLERS.form, kind: 'form', formId })),
  ];
}
