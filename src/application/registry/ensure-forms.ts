import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { planForm, type UnitFolderLink } from '../../core/registry/form-plan.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import { claimedForms, formIds } from './form-ids.ts';
import type { FileMark, FormState, Registry } from './ports.ts';
import { VAULT_KEYS } from './vault-keys.ts';

export function formMark({ code }: Service): FileMark {
  return { owner: `layanan/${code}`, part: 'formulir' };
}

/** Makes or mends the form of a service, and remembers whose it is. Gives a sentence about what was done; null for nothing. */
export function ensureForm(
  registry: Registry,
  { settings, units }: OfficeBook,
  service: Service,
  folders: readonly UnitFolderLink[],
): string | null {
  const known = formIds(registry)[service.code] ?? null;
  const before = known === null ? null : registry.forms.state(known);
  const plan = planForm(service, units, settings.sender, service.applicants === 'unit' ? folders : []);
  const state = registry.forms.ensure(known, plan, formMark(service));
  if (state.id !== known)
    registry.vault.set({
      [VAULT_KEYS.forms]: JSON.stringify({ ...formIds(registry), [service.code]: state.id }),
    });
  if (known === null) return SET_UP_TEXTS.formReady(service.name);
  const faults = formFaults(before, plan.email);
  return faults.length === 0 ? null : SET_UP_TEXTS.formMended(service.name, faults.join(', '));
}

/** Forms of services that are no longer offered take no more answers. Gives sentences about those that were still open. */
export function closeOtherForms(
  registry: Registry,
  all: readonly Service[],
  offered: readonly Service[],
): readonly string[] {
  return claimedForms(registry).flatMap(([code, formId]) => {
    if (offered.some((service) => service.code === code)) return [];
    if (registry.forms.state(formId)?.accepting !== true) return [];
    registry.forms.setAccepting(formId, false);
    return [SET_UP_TEXTS.formClosed(all.find((service) => service.code === code)?.name ?? code)];
  });
}

/** What was wrong with a form, in words. */
function formFaults(state: FormState | null, email: FormState['email']): readonly string[] {
  const { formWas } = SET_UP_TEXTS;
  if (state === null) return [formWas.missing];
  return [
    ...(state.published ? [] : [formWas.unpublished]),
    ...(state.published && !state.accepting ? [formWas.closed] : []),
    ...(state.email === email ? [] : [formWas.email]),
  ];
}
