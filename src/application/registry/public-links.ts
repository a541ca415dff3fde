import type { Registry } from './ports.ts';

/**
 * What stands behind the QR of a document: names its case and revision, so that an old print is known as one, and cannot be guessed
 * for another.
 */
export function verificationCode(registry: Registry, caseId: string, revision: number): string {
  const version = `${caseId}.${revision}`;
  return `${version}.${registry.hmac(`lajur.periksa/1\n${version}`).slice(0, 12)}`;
}

/** An address of the web app; empty while there is none. Parameters only: a path would make Google ask for a login. */
export function pageUrl(
  registry: Registry,
  page: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const base = registry.webAppUrl();
  if (base === '') return '';
  const pairs = Object.entries({ p: page, ...parameters }).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return `${base}?${pairs.join('&')}`;
}

export function verificationUrl(registry: Registry, caseId: string, revision: number): string {
  return pageUrl(registry, 'periksa', { k: verificationCode(registry, caseId, revision) });
}
