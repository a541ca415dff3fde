const DATA_PLACEHOLDER = '"LAJUR_DATA"';

export type PageName = 'check' | 'new-sop' | 'import' | 'preview' | 'document' | 'settings' | 'help';

/** Opens a page at the right edge of the workbook. */
export function showSidebar(page: PageName, title: string, data: unknown): void {
  SpreadsheetApp.getUi().showSidebar(pageWith(page, data).setTitle(title));
}

/** Opens a page over the workbook. */
export function showDialog(page: PageName, title: string, data: unknown): void {
  SpreadsheetApp.getUi().showModalDialog(pageWith(page, data).setWidth(560).setHeight(560), title);
}

/** A short message at the lower edge of the workbook. */
export function toast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 8);
}

export function showAlert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Puts a cell in front of the user. */
export function selectCell(sheetId: number, cell: string): boolean {
  const workbook = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = workbook.getSheetById(sheetId);
  if (sheet === null) return false;
  workbook.setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(cell));
  return true;
}

/** Data stands in the page as a JavaScript literal that cannot end its script element, whatever text is in it. */
function pageWith(page: PageName, data: unknown): GoogleAppsScript.HTML.HtmlOutput {
  const literal = JSON.stringify(data ?? null)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  const html = HtmlService.createHtmlOutputFromFile(page).getContent();
  return HtmlService.createHtmlOutput(html.replace(DATA_PLACEHOLDER, () => literal));
}
