/** What a call costs on the real platform: a free call makes or moves a handle, the others travel to a server. */
export type CallKind = 'free' | 'read' | 'write';

/** Interfaces whose members work on what the script already holds; exceptions in {@link COSTLY}. */
const LOCAL =
  /Builder$|^Base\.(Blob|Logger|Menu|User|Session|Ui|PromptResponse|Console)|^HTML\.|^Utilities\.|^Document\.|Iterator$|^Spreadsheet\.(DataValidation|Selection|RangeList|DeveloperMetadataLocation|Color|TextStyle|Border)|^Script\.(Trigger|AuthorizationInfo)|^URL_Fetch\.HTTPResponse|^Forms\.(Choice|ItemResponse|.*Validation)$|^Content\.|^Gmail\.GmailAttachment|^Script\.Service$|^(Properties\.PropertiesService|Cache\.CacheService|Lock\.LockService)$/;

const COSTLY =
  /^(Script\.\w+Builder\.create|Base\.Blob\.getAs|Base\.Menu\.addToUi|Base\.Ui\.(alert|prompt|show.*)|Document\.DocumentApp\.(openBy.*|create)|Document\.Document\.(saveAndClose|getAs|getBlob|setName)|HTML\.HtmlOutput\.getAs)$/;

const FREE =
  /^(Spreadsheet\.(SpreadsheetApp\.(getActive.*|getSelection|getCurrentCell|getUi|new.*)|Spreadsheet\.(getSheetByName|getSheetById|getSheets|getActive.*|getRange|getRangeList|getId|getUrl|getSpreadsheetTimeZone|createDeveloperMetadataFinder|createTextFinder|getSelection|getCurrentCell|toast)|Sheet\.(getRange|getRangeList|getSheetId|getParent|getActive.*|getSelection|getCurrentCell|createDeveloperMetadataFinder|createTextFinder|getType)|Range\.(getRow|getRowIndex|getColumn|getColumnIndex|getNumRows|getNumColumns|getLastRow|getLastColumn|getHeight|getWidth|getA1Notation|getSheet|getGridId|getCell|offset|createDeveloperMetadataFinder|createTextFinder)|OverGridImage\.getSheet|DeveloperMetadata\.(get.*)|Protection\.(getRange|getProtectionType))|Drive\.(File|Folder)\.(getId|getUrl)|Forms\.FormApp\.(create.*Validation|getActiveForm|getUi)|Forms\.(Form|FormResponse|Item|\w+Item)\.(as\w+|createResponse|createChoice|withItemResponse|toPrefilledUrl|getId|getItem|getType|getRespondentEmail|getTimestamp|getItemResponses|getResponseForItem)|Gmail\.Gmail(Message|Thread|Label|Draft)\.(getId|getMessageId|getName|getThread|getPermalink|refresh|is\w+|hasStarredMessages|getFrom|getTo|getCc|getBcc|getReplyTo|getSubject|getDate|getFirstMessageSubject|getLastMessageDate|getMessageCount)|Script\.ScriptApp\.(getOAuthToken|getService|getIdentityToken|getScriptId|newTrigger|requireScopes|requireAllScopes|getAuthorizationInfo))$/;

/** Which kind of call a member is. A toast is shown without waiting, so it is free. */
export function callKind(interfaceName: string, member: string): CallKind {
  const name = `${interfaceName}.${member}`;
  if (FREE.test(name)) return 'free';
  if (LOCAL.test(interfaceName) && !COSTLY.test(name)) return 'free';
  return /^(get|is|has|can|list|find|search|open|export|download|batchGet)/.test(member) ? 'read' : 'write';
}

/** Planning values until somebody measures them live: milliseconds of one call. */
const DURATIONS: readonly (readonly [RegExp, number])[] = [
  [/Files\.(export|download)|getAs$/, 2500],
  [/Files\.(create|copy)|\.insertImage$|\.replace$|createFile|makeCopy/, 1200],
  [/Spreadsheets\.batchUpdate|saveAndClose/i, 500],
  [/open(By|$)|Sheets.*\.get$/, 400],
  [/FormApp\.create$/, 1500],
  [/sendEmail|\.(reply|replyAll|forward|send)$/, 500],
  [/GmailApp\.search/, 400],
  [/fetch/, 800],
  [/^(Properties|Cache|Lock)\./, 50],
];

/** How long a call would take on the real platform, in milliseconds. */
export function callDuration(interfaceName: string, member: string): number {
  const name = `${interfaceName.replace('Collection', '')}.${member}`;
  if (callKind(interfaceName, member) === 'free') return 0;
  return DURATIONS.find(([pattern]) => pattern.test(name))?.[1] ?? 150;
}
