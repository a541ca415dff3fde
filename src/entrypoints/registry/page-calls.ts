import type { Answer } from '../../application/answer.ts';
import { answerWorkbook } from '../../application/registry/answer-workbook.ts';
import { askLink } from '../../application/registry/ask-link.ts';
import { actOnPage, decideOnPage } from '../../application/registry/pages/act-on-page.ts';
import { openCase, openPage, readPage } from '../../application/registry/pages/open-page.ts';
import type { ActResult } from '../../application/registry/pages/page-action.ts';
import type { CasePage, PageModel } from '../../application/registry/pages/page-model.ts';
import type { Registry, Store } from '../../application/registry/ports.ts';
import { googleRegistry } from '../../google/registry/registry.ts';
import { jsonOutput, pageOutput } from '../../google/registry/web-output.ts';
import { rememberWebApp } from '../../google/registry/web-app-url.ts';
import { answering } from './answering.ts';

/** Opens a page. Nothing is decided, sent or written by it, whoever opens the address and however often. */
export function doGet(
  event: Partial<GoogleAppsScript.Events.DoGet> | null = {},
): GoogleAppsScript.HTML.HtmlOutput {
  rememberWebApp();
  return pageOutput(openPage(googleRegistry, event?.parameter ?? {}));
}

/** For workbooks: JSON in, JSON out. */
export function doPost(
  event: Partial<GoogleAppsScript.Events.DoPost> | null = {},
): GoogleAppsScript.Content.TextOutput {
  const text = String((event?.postData as { readonly contents?: string } | undefined)?.contents ?? '');
  return jsonOutput(answering('doPost', () => withFollowUp((registry) => answerWorkbook(registry, text))));
}

/** The page for parameters, for a page that looks again. */
export function bacaPutusan(token: unknown): Answer<PageModel> {
  return answering('bacaPutusan', () => readPage(googleRegistry, { p: 'putus', t: token }));
}

export function bacaHalamanSaya(token: unknown): Answer<PageModel> {
  return answering('bacaHalamanSaya', () => readPage(googleRegistry, { p: 'saya', t: token }));
}

export function bacaKatalog(query: unknown): Answer<PageModel> {
  return answering('bacaKatalog', () => readPage(googleRegistry, { p: 'katalog', q: query }));
}

export function bacaPeriksa(code: unknown): Answer<PageModel> {
  return answering('bacaPeriksa', () => readPage(googleRegistry, { p: 'periksa', k: code }));
}

export function bacaBerkas(token: unknown, caseId: unknown): Answer<CasePage> {
  return answering('bacaBerkas', () => openCase(googleRegistry, token, caseId));
}

/** A decision, by the link and the code of one letter. */
export function putuskan(token: unknown, input: unknown): Answer<ActResult> {
  return answering('putuskan', () => withFollowUp((registry) => decideOnPage(registry, token, input)));
}

/** Anything that can be done on one's own page. */
export function tindak(token: unknown, input: unknown): Answer<ActResult> {
  return answering('tindak', () => withFollowUp((registry) => actOnPage(registry, token, input)));
}

/** A link to one's own page, by mail. */
export function mintaTautan(address: unknown): Answer<string> {
  return answering('mintaTautan', () => withFollowUp((registry) => askLink(registry, address)));
}

/**
 * What was written sends letters and makes documents: in a run of its own, because whoever pressed the button waits for the answer
 * only. Where that run cannot be asked for, the sweep does it. Who only looks, or is a stranger, starts nothing: runs of a day are few.
 */
function withFollowUp<Value>(work: (registry: Registry) => Answer<Value>): Answer<Value> {
  let wrote = false;
  const store: Store = {
    ...googleRegistry.store,
    write(changes) {
      wrote = true;
      googleRegistry.store.write(changes);
    },
  };
  const answer = work({ ...googleRegistry, store });
  if (!answer.ok || !wrote) return answer;
  try {
    googleRegistry.triggers.soon('lanjutkan');
  } catch (error) {
    googleRegistry.log('lanjutkan', error);
  }
  return answer;
}
