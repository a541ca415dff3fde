/** The advanced services, which are undefined when the manifest does not switch them on. */
export function sheetsApi(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const service = Sheets?.Spreadsheets;
  if (service === undefined)
    throw new Error('The advanced service "Sheets" is not enabled in appsscript.json.');
  return service;
}

export function driveApi(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const service = Drive?.Files;
  if (service === undefined)
    throw new Error('The advanced service "Drive" is not enabled in appsscript.json.');
  return service as unknown as GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
}

/** The workbook that this script is bound to. */
export function workbook(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function drivePermissions(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection {
  const service = Drive?.Permissions;
  if (service === undefined)
    throw new Error('The advanced service "Drive" is not enabled in appsscript.json.');
  return service as unknown as GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
}
