export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('SOP').addToUi();
}
