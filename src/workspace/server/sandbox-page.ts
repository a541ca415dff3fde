import type { Frame } from './frame-desk.ts';

/**
 * The headers of a framed page. `sandbox` without `allow-same-origin` gives it an origin of its own, shared with
 * nothing: it can neither read the workspace's pages nor ask its API, and `connect-src` lets it fetch nothing at all.
 * What it wants of a script it says to the page around it.
 */
export function frameHeaders(nonce: string, kind: Frame['kind']): Readonly<Record<string, string>> {
  const scripts = kind === 'mail' ? `'nonce-${nonce}'` : "'unsafe-inline'";
  return {
    'Content-Security-Policy': [
      'sandbox allow-scripts allow-forms allow-modals allow-downloads',
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'unsafe-inline'",
      'img-src data: blob:',
      'font-src data:',
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The page as its script made it, after the client of `google.script`, which Google puts into its pages too. */
export function framedHtml(html: string, client: string, nonce: string): string {
  const script = `<script nonce="${nonce}">${client}</script>`;
  const head = /<head\b[^>]*>/i.exec(html);
  if (head) {
    const at = head.index + head[0].length;
    return html.slice(0, at) + script + html.slice(at);
  }
  const start = /^\s*(<!doctype[^>]*>)?\s*(<html\b[^>]*>)?/i.exec(html);
  const at = start ? start[0].length : 0;
  const doctype = /^\s*<!doctype/i.test(html) ? '' : '<!doctype html>';
  return doctype + html.slice(0, at) + script + html.slice(at);
}
