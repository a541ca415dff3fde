import { pageFromFile } from '../page-from-file.ts';

/** The HTML file named by a model, with the model in it. */
export function pageOutput(model: { readonly page: string }): GoogleAppsScript.HTML.HtmlOutput {
  return pageFromFile(model.page, model)
    .setTitle('Lajur')
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

export function jsonOutput(value: unknown): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON);
}
