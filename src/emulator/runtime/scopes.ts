/** Which authorisation a member needs: any one of the listed scopes suffices; none listed means none needed. */

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const SHEETS_ANY_FILE = [`${AUTH}spreadsheets`];
const DRIVE = [`${AUTH}drive`];
const DRIVE_READ = [`${AUTH}drive.readonly`, `${AUTH}drive`];
const DOCUMENTS = [`${AUTH}documents`, `${AUTH}drive`];
const MAIL = 'https://mail.google.com/';
const API_SHEETS = [`${AUTH}spreadsheets`, `${AUTH}drive`, `${AUTH}drive.file`];
const API_SHEETS_READ = [...API_SHEETS, `${AUTH}spreadsheets.readonly`, `${AUTH}drive.readonly`];
const API_DRIVE = [`${AUTH}drive`, `${AUTH}drive.file`];
const API_DRIVE_READ = [...API_DRIVE, `${AUTH}drive.readonly`];

const RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Spreadsheet\.SpreadsheetApp\.(open.*|create)$/, SHEETS_ANY_FILE],
  [/^Spreadsheet\.SpreadsheetApp\.(getUi|new.*|flush)$/, []],
  [/^Spreadsheet\..*Builder\./, []],
  [/^Spreadsheet\./, SHEETS],
  [/^Base\.Ui\.(showSidebar|showModalDialog|showModelessDialog|showDialog)$/, [`${AUTH}script.container.ui`]],
  [/^Base\.Session\.(getActiveUser|getEffectiveUser)$/, [`${AUTH}userinfo.email`]],
  [/^Drive\.(DriveApp|File|Folder)\.(get.*|search.*|is.*|continue.*)$/, DRIVE_READ],
  [/^Drive\./, DRIVE],
  [/^Document\.DocumentApp\.(open.*|create)$/, DOCUMENTS],
  [/^Forms\.FormApp\.(create(?!.*Validation)|open.*)$/, [`${AUTH}forms`]],
  [/^Forms\.(Form|.*Item|FormResponse)\./, [`${AUTH}forms.currentonly`, `${AUTH}forms`]],
  [/^Mail\./, [`${AUTH}script.send_mail`, MAIL]],
  [/^Gmail\.(GmailApp|GmailThread|GmailMessage|GmailLabel|GmailDraft)\./, [MAIL]],
  [/^URL_Fetch\.UrlFetchApp\.fetch/, [`${AUTH}script.external_request`]],
  [/^Script\.ScriptApp\.(newTrigger|deleteTrigger|get.*Triggers)$/, [`${AUTH}script.scriptapp`]],
  [/^Sheets\..*\.(get|batchGet|search|getByDataFilter)$/, API_SHEETS_READ],
  [/^Sheets\./, API_SHEETS],
  [/^Drive_v3\..*\.(get|list|export|download)$/, API_DRIVE_READ],
  [/^Drive_v3\./, API_DRIVE],
];

/** The scopes of which one is enough to call a member; empty when none is needed. */
export function scopesFor(interfaceName: string, member: string): readonly string[] {
  const name = `${interfaceName}.${member}`;
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}

/** What a simple trigger may still call although it needs authorisation: the bound file, as the editor shows it. */
const ALLOWED_IN_SIMPLE_TRIGGER =
  /^Spreadsheet\.(?!SpreadsheetApp\.(open|create))|^Base\.(Menu|Session)\.|^Base\.Ui\.(createMenu|createAddonMenu|alert|prompt|Button|ButtonSet)/;

/** True when a member must be refused in `onOpen`, `onEdit` and other simple triggers. */
export function refusedInSimpleTrigger(interfaceName: string, member: string): boolean {
  const name = `${interfaceName}.${member}`;
  return scopesFor(interfaceName, member).length > 0 && !ALLOWED_IN_SIMPLE_TRIGGER.test(name);
}
