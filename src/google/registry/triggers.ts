import type { TriggerPlan, Triggers } from '../../application/registry/ports.ts';
import { exclusively } from './exclusively.ts';
import { scriptProperties } from './vault.ts';

type Trigger = GoogleAppsScript.Script.Trigger;
type Lasting = Exclude<TriggerPlan, { readonly kind: 'once' }>;

/** What the clock triggers stand for, by their id: Google does not tell the rhythm of a trigger. */
const RHYTHMS = 'registri.pemicu';
/** Id and due instant of the one-off trigger of a function. */
const ONCE = 'registri.pemicu.sekali.';
/** Seconds after which a one-off run begins. */
const SOON = 30;

/** Milliseconds for which another run is waited for; the clocked sweep makes up for a one-off that was not made. */
const PATIENCE = 5_000;

/** Triggers of this script, made by the account that owns the registry. Google allows twenty. */
export const googleTriggers: Triggers = {
  list() {
    const known = notes().rhythms;
    return ScriptApp.getProjectTriggers().flatMap((trigger) => planOf(trigger, known) ?? []);
  },

  ensure(plans: readonly TriggerPlan[], fresh = false): number {
    const { rhythms, oneOffs } = notes();
    const missing = plans.filter(isLasting);
    const kept: Record<string, Lasting> = {};
    const aged: (readonly [Trigger, Lasting])[] = [];
    let changed = 0;
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (isClock(trigger) && oneOffs.has(trigger.getUniqueId())) continue;
      const plan = planOf(trigger, rhythms);
      const at = plan === null ? -1 : missing.findIndex((each) => isSame(each, plan));
      const [found] = at < 0 ? [] : missing.splice(at, 1);
      if (found !== undefined) {
        kept[trigger.getUniqueId()] = found;
        if (fresh) aged.push([trigger, found]);
      } else {
        ScriptApp.deleteTrigger(trigger);
        changed += 1;
      }
    }
    const make = (plan: Lasting) => {
      kept[create(plan).getUniqueId()] = plan;
      scriptProperties().setProperty(RHYTHMS, JSON.stringify(kept));
      changed += 1;
    };
    missing.forEach(make);
    // One by one: Google allows twenty, and a run that dies here must not leave a registry without its clock.
    for (const [trigger, plan] of aged) {
      delete kept[trigger.getUniqueId()];
      make(plan);
      ScriptApp.deleteTrigger(trigger);
    }
    for (const plan of plans) if (plan.kind === 'once') once(plan.handler, plan.afterSeconds);
    return changed;
  },

  soon: (handler) => once(handler, SOON),
};

/** One run later, unless one is already waiting. Google keeps triggers that have fired, so they are cleared away here. */
function once(handler: string, afterSeconds: number): void {
  if (waiting(handler) !== null) return;
  exclusively(() => {
    const id = waiting(handler);
    const clocks = ScriptApp.getProjectTriggers().filter(
      (trigger) => trigger.getHandlerFunction() === handler && isClock(trigger),
    );
    const isThere = clocks.some((trigger) => trigger.getUniqueId() === id);
    for (const trigger of clocks) if (trigger.getUniqueId() !== id) ScriptApp.deleteTrigger(trigger);
    if (isThere) return;
    const due = new Date(Date.now() + afterSeconds * 1000).toISOString();
    const made = ScriptApp.newTrigger(handler)
      .timeBased()
      .after(afterSeconds * 1000)
      .create();
    scriptProperties().setProperty(ONCE + handler, `${made.getUniqueId()} ${due}`);
  }, PATIENCE);
}

/** Id of the one-off trigger of a function that has still to fire. */
function waiting(handler: string): string | null {
  const [id = '', due = ''] = (scriptProperties().getProperty(ONCE + handler) ?? '').split(' ');
  return Date.parse(due) > Date.now() ? id : null;
}

/** What we have written down about our triggers. */
function notes(): {
  readonly rhythms: Readonly<Record<string, Lasting>>;
  readonly oneOffs: ReadonlySet<string>;
} {
  const all = scriptProperties().getProperties();
  const oneOffs = Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(ONCE) ? [value.split(' ')[0] ?? ''] : [],
  );
  const text = all[RHYTHMS];
  return {
    rhythms: text === undefined ? {} : (JSON.parse(text) as Record<string, Lasting>),
    oneOffs: new Set(oneOffs),
  };
}

/** Null for a trigger that we do not know: a one-off, or one made by hand. */
function planOf(trigger: Trigger, known: Readonly<Record<string, Lasting>>): Lasting | null {
  if (isClock(trigger)) return known[trigger.getUniqueId()] ?? null;
  const formId = trigger.getTriggerSourceId();
  return trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT
    ? { handler: trigger.getHandlerFunction(), kind: 'form', formId }
    : null;
}

function isClock(trigger: Trigger): boolean {
  return trigger.getEventType() === ScriptApp.EventType.CLOCK;
}

function isLasting(plan: TriggerPlan): plan is Lasting {
  return plan.kind !== 'once';
}

function isSame(a: Lasting, b: Lasting): boolean {
  return JSON.stringify(facts(a)) === JSON.stringify(facts(b));
}

function facts(plan: Lasting): readonly (string | number)[] {
  const rhythm = plan.kind === 'form' ? plan.formId : plan.kind === 'every' ? plan.minutes : plan.hour;
  return [plan.handler, plan.kind, rhythm];
}

function create(plan: Lasting): Trigger {
  const builder = ScriptApp.newTrigger(plan.handler);
  if (plan.kind === 'form') return builder.forForm(plan.formId).onFormSubmit().create();
  return plan.kind === 'every'
    ? builder.timeBased().everyMinutes(plan.minutes).create()
    : builder.timeBased().everyDays(1).atHour(plan.hour).create();
}
