// biome-ignore-all lint/correctness/noUnusedVariables: called by name, as what a person does by hand.

/** What staff do in the workbook themselves. Rows and columns are zero-based, as in the tests. */
function tabOf(sheetId) {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === sheetId);
}

function type(sheetId, row, column, text) {
  tabOf(sheetId)
    .getRange(row + 1, column + 1)
    .setValue(text);
}

function note(sheetId, row, column, text) {
  tabOf(sheetId)
    .getRange(row + 1, column + 1)
    .setNote(text);
}

function insertRowAfter(sheetId, row) {
  tabOf(sheetId).insertRowAfter(row + 1);
}

function sortRows(sheetId, row, rows, column, ascending) {
  const sheet = tabOf(sheetId);
  sheet.getRange(row + 1, 1, rows, sheet.getMaxColumns()).sort({ column: column + 1, ascending });
}

function paste(sheetId, rows) {
  tabOf(sheetId).getRange(1, 1, rows.length, rows[0].length).setValues(rows);
}

function addTab(name) {
  return SpreadsheetApp.getActiveSpreadsheet().insertSheet(name).getSheetId();
}

function hangPicture(sheetId, bytes, title) {
  const blob = Utilities.newBlob(bytes, 'image/png', 'logo.png');
  tabOf(sheetId).insertImage(blob, 3, 20).setAltTextTitle(title);
}

function pushPicture(sheetId, title) {
  const image = tabOf(sheetId)
    .getImages()
    .find((each) => each.getAltTextTitle().startsWith(title));
  image.setAnchorCellXOffset(15).setWidth(40);
}

function hideRow(sheetId, row) {
  tabOf(sheetId).hideRows(row + 1);
}

function keepColumns(sheetId, columns) {
  const sheet = tabOf(sheetId);
  sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
}
