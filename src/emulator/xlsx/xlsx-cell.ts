import type { Cell, ExtendedValue, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import type { Context } from './read-xlsx.ts';
import { type RichText, richText } from './rich-text.ts';

/** A `<c>` element as parsed. */
export interface XlsxCell {
  readonly '@t'?: string;
  readonly '@s'?: string;
  readonly v?: unknown;
  readonly f?: unknown;
  readonly is?: unknown;
}

/** One cell of an .xlsx; undefined when it holds nothing and looks like nothing. */
export function cellOf(cell: XlsxCell, context: Context): Cell | undefined {
  const style = context.styles[Number(cell['@s'] ?? 0)];
  const isDate = style?.isDate === true;
  const shown = storedText(cell, context);
  const result = shown === undefined ? storedValue(cell, context, isDate) : text(shown.text);
  const formula = textOf(cell.f);
  const value = formula === '' ? result : { formulaValue: `=${formula}` };
  const format: JsonObject = {};
  if (style && result?.numberValue !== undefined && style.pattern)
    format.numberFormat = {
      type: isDate ? 'DATE' : 'NUMBER',
      pattern: style.pattern,
    };
  if (style?.pattern === '@') format.numberFormat = { type: 'TEXT', pattern: '@' };
  if (style?.bold) format.textFormat = { bold: true };
  if (style?.wrap) format.wrapStrategy = 'WRAP';
  if (style?.horizontal) format.horizontalAlignment = style.horizontal;
  if (style?.rotation) format.textRotation = style.rotation;
  if (!value && Object.keys(format).length === 0) return undefined;
  return {
    ...(value ? { userEnteredValue: value } : {}),
    ...(formula === '' && shown?.runs ? { textFormatRuns: shown.runs } : {}),
    ...(formula !== '' && result ? { importedResult: result } : {}),
    ...(Object.keys(format).length > 0 ? { userEnteredFormat: format } : {}),
  };
}

/** The text of a cell that holds a shared or an inline one. */
function storedText(cell: XlsxCell, { texts }: Context): RichText | undefined {
  if (cell['@t'] === 's') return texts[Number(textOf(cell.v))];
  return cell['@t'] === 'inlineStr' ? richText(cell.is) : undefined;
}

/** What else the file holds as value, for a formula its last result. */
function storedValue(cell: XlsxCell, context: Context, isDate: boolean): ExtendedValue | undefined {
  const raw = textOf(cell.v);
  switch (cell['@t']) {
    case 'str':
      return text(raw);
    case 'b':
      return { boolValue: raw === '1' };
    case 'e':
      return text(raw);
    case 'd':
      return text(raw);
    default:
      if (raw === '') return undefined;
      return { numberValue: Number(raw) + (isDate ? context.shift : 0) };
  }
}

function text(value: string): ExtendedValue | undefined {
  return value === '' ? undefined : { stringValue: value };
}

function textOf(node: unknown): string {
  const value = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)['#text'] : node;
  return value === undefined ? '' : String(value);
}
