/** Where a page has its data. */
const DATA_PLACEHOLDER = '"LAJUR_DATA"';

/**
 * An HTML file of the project with its data in it: a JavaScript literal that cannot end its script element, whatever text it
 * holds.
 */
export function pageFromFile(name: string, data: unknown): GoogleAppsScript.HTML.HtmlOutput {
  const literal = JSON.stringify(data ?? null)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  const html = HtmlService.createHtmlOutputFromFile(name).getContent();
  return HtmlService.createHtmlOutput(html.replace(DATA_PLACEHOLDER, () => literal));
}
