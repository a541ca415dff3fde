import { DAY_MS } from '../../core/calendar/working-calendar.ts';
import { type ApprovalLink, shortCode, signLink } from '../../core/process/approval/approval-link.ts';
import type { LetterPage } from '../../core/registry/letters/letter.ts';
import type { RegistrySettings } from '../../core/registry/registry-settings.ts';
import { sessionCode, type SessionLink, signSession } from '../../core/registry/session-link.ts';
import type { Registry } from './ports.ts';
import { pageUrl } from './public-links.ts';

function expiryOf(registry: Registry, { linkDays }: RegistrySettings): string {
  return new Date(Date.parse(registry.now()) + linkDays * DAY_MS).toISOString();
}

/** The link to one step of one case, for one person. */
export function stepPage(
  registry: Registry,
  settings: RegistrySettings,
  about: Omit<ApprovalLink, 'expiry' | 'nonce'>,
): LetterPage {
  const link: ApprovalLink = { ...about, expiry: expiryOf(registry, settings), nonce: registry.random() };
  return {
    url: pageUrl(registry, 'putus', { t: signLink(link, registry.hmac) }),
    code: shortCode(link, registry.hmac),
    expiry: link.expiry,
  };
}

/** The link to a person's own page; `at` names the case that is to be shown first. */
export function ownPage(
  registry: Registry,
  settings: RegistrySettings,
  person: string,
): LetterPage & { readonly at: (caseId: string) => string } {
  const link: SessionLink = { person, expiry: expiryOf(registry, settings), nonce: registry.random() };
  const t = signSession(link, registry.hmac);
  return {
    url: pageUrl(registry, 'saya', { t }),
    code: sessionCode(link, registry.hmac),
    expiry: link.expiry,
    at: (caseId) => pageUrl(registry, 'saya', { t, b: caseId }),
  };
}
