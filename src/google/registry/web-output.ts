import { PAGE_TITLES } from '../../core/messages/registry-pages.ts';
import { pageFromFile } from '../page-from-file.ts';

/**
 * The HTML file named by a model, with the model in it. Google shows it in a frame and drops its own `<meta>`, so the width of a phone
 * is told here.
 */
export function pageOutput(model: {
  readonly page: keyof typeof PAGE_TITLES;
}): GoogleAppsScript.HTML.HtmlOutput {
  return pageFromFile(model.page, model)
    .setTitle(PAGE_TITLES[model.page])
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

export function jsonOutput(value: unknown): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON);
}
