import { pageFromFile } from './page-from-file.ts';

export type PageName =
  | 'check'
  | 'new-sop'
  | 'import'
  | 'preview'
  | 'document'
  | 'submit'
  | 'fetch'
  | 'settings'
  | 'help';

/** Opens a page at the right edge of the workbook. */
export function showSidebar(page: PageName, title: string, data: unknown): void {
  SpreadsheetApp.getUi().showSidebar(pageFromFile(page, data).setTitle(title));
}

/** Opens a page over the workbook. */
export function showDialog(page: PageName, title: string, data: unknown): void {
  SpreadsheetApp.getUi().showModalDialog(pageFromFile(page, data).setWidth(560).setHeight(560), title);
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
