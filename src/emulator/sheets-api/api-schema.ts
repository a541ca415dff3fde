import { readFileSync } from 'node:fs';

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

function load(file: string): Messages {
  const text = readFileSync(new URL(`../generated/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { messages: Messages }).messages;
}

/** Message → field → type (`s`, `n`, `b`, `o`, a message, `[]` for lists), generated from the API's own types. */
export const sheetsSchema = load('sheets-schema.json');
export const driveSchema = load('drive-schema.json');

export type { Messages };

const LINE_STYLES = ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE'];
const CONDITIONS =
  'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ TEXT_IS_EMAIL TEXT_IS_URL DATE_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK CUSTOM_FORMULA BOOLEAN TEXT_NOT_EQ DATE_NOT_EQ FILTER_EXPRESSION';

/** The generated types spell enums as text, so the values that requests here may hold are listed by hand. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  'MergeCellsRequest.mergeType': ['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'],
  'DimensionRange.dimension': ['ROWS', 'COLUMNS'],
  'AppendDimensionRequest.dimension': ['ROWS', 'COLUMNS'],
  'Border.style': LINE_STYLES,
  'CellFormat.horizontalAlignment': ['LEFT', 'CENTER', 'RIGHT'],
  'CellFormat.verticalAlignment': ['TOP', 'MIDDLE', 'BOTTOM'],
  'CellFormat.wrapStrategy': ['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'],
  'CellFormat.textDirection': ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
  'CellFormat.hyperlinkDisplayType': ['LINKED', 'PLAIN_TEXT'],
  'NumberFormat.type': ['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC'],
  'BooleanCondition.type': CONDITIONS.split(' '),
  'DeveloperMetadata.visibility': ['DOCUMENT', 'PROJECT'],
  'DeveloperMetadataLookup.visibility': ['DOCUMENT', 'PROJECT'],
  'DeveloperMetadataLookup.locationType': ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'],
  'DeveloperMetadataLookup.locationMatchingStrategy': ['EXACT_LOCATION', 'INTERSECTING_LOCATION'],
  'SheetProperties.sheetType': ['GRID', 'OBJECT', 'DATA_SOURCE'],
  'SortSpec.sortOrder': ['ASCENDING', 'DESCENDING'],
  'CopyPasteRequest.pasteType': [
    'PASTE_NORMAL',
    'PASTE_VALUES',
    'PASTE_FORMAT',
    'PASTE_NO_BORDERS',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_CONDITIONAL_FORMATTING',
  ],
  'PasteDataRequest.type': ['PASTE_NORMAL', 'PASTE_VALUES'],
};

/** Messages of which at most one field may be set, with the name of that choice. */
export const ONE_OF: Readonly<
  Record<string, { readonly name: string; readonly fields?: readonly string[] }>
> = {
  Request: { name: 'kind' },
  ExtendedValue: { name: 'value' },
  TextRotation: { name: 'type' },
  UpdateCellsRequest: { name: 'area', fields: ['start', 'range'] },
};

/** Whole numbers among the numbers; the types do not tell them apart. */
export const INTEGER_FIELD =
  /(Index|Id|Count|pixelSize|fontSize|length|startRow|startColumn|limit|width|top|left|right|bottom|angle)$/;
