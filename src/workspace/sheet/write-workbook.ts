import type ExcelJS from 'exceljs';
import type { JsonObject, PlainCell, PlainSheet, PlainSpreadsheet } from '../../emulator/index.ts';
import { part } from './cell-look.ts';

/** Pixels of one character of the default font, which Excel counts column widths in. */
const CHARACTER = 7;
/** Excel's sheet names are shorter than Google's and lack some signs. */
const NAME_LIMIT = 31;

/** A spreadsheet as an .xlsx: values, formulas, looks, merged cells, sizes, notes, dropdowns, frozen lines, pictures. */
export async function writeWorkbook(spreadsheet: PlainSpreadsheet): Promise<Uint8Array> {
  // Large, and wanted only when somebody downloads: it would hold the start up.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const taken = new Set<string>();
  for (const sheet of spreadsheet.sheets) addSheet(workbook, sheet, sheetName(sheet.title, taken));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[*?:\\/[\]]/g, ' ')
      .slice(0, NAME_LIMIT)
      .trim() || 'Lembar';
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1)
    name = `${plain.slice(0, NAME_LIMIT - 5)} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}

function addSheet(workbook: ExcelJS.Workbook, sheet: PlainSheet, name: string): void {
  const made = workbook.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [
      {
        ...(sheet.frozenRows + sheet.frozenColumns > 0
          ? { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
          : { state: 'normal' }),
        showGridLines: !sheet.hideGridlines,
      },
    ],
  });
  sheet.columnWidths.forEach((width, index) => {
    const column = made.getColumn(index + 1);
    column.width = width / CHARACTER;
    column.hidden = sheet.hiddenColumns.includes(index);
  });
  for (const cell of sheet.cells) writeCell(made.getCell(cell.row + 1, cell.column + 1), cell);
  const used = Math.max(sheet.texts.length, ...sheet.images.map(({ row }) => row + 1), 0);
  sheet.rowHeights.slice(0, used).forEach((height, index) => {
    const row = made.getRow(index + 1);
    row.height = height * 0.75;
    row.hidden = sheet.hiddenRows.includes(index);
  });
  for (const area of sheet.mergeAreas)
    made.mergeCells(area.startRow + 1, area.startColumn + 1, area.endRow, area.endColumn);
  for (const image of sheet.images) {
    const extension =
      image.contentType === 'image/jpeg' ? 'jpeg' : image.contentType === 'image/gif' ? 'gif' : 'png';
    const id = workbook.addImage({ base64: Buffer.from(image.bytes).toString('base64'), extension });
    const from = (at: number, offset: number, sizes: readonly number[]): number =>
      at + offset / Math.max(1, sizes[at] ?? 1);
    made.addImage(id, {
      tl: {
        col: from(image.column, image.offsetX, sheet.columnWidths),
        row: from(image.row, image.offsetY, sheet.rowHeights),
      },
      ext: { width: image.width, height: image.height },
      editAs: 'oneCell',
    });
  }
}

function writeCell(target: ExcelJS.Cell, cell: PlainCell): void {
  const { value, format, note, validation } = cell;
  if (value?.formulaValue !== undefined)
    target.value = { formula: value.formulaValue.replace(/^=/, ''), result: cell.text };
  else if (value?.numberValue !== undefined) target.value = value.numberValue;
  else if (value?.boolValue !== undefined) target.value = value.boolValue;
  else if (value?.stringValue !== undefined) target.value = textValue(value.stringValue, cell);
  if (note !== undefined && note !== '') target.note = note;
  if (validation?.condition.type === 'ONE_OF_LIST') {
    const list = (validation.condition.values ?? [])
      .map(({ userEnteredValue }) => userEnteredValue)
      .join(',');
    // Excel keeps lists up to 255 characters in the cell itself.
    if (list.length < 255)
      target.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
  if (format !== undefined) dress(target, format);
}

/** A text, in runs where parts of it have looks of their own: in Excel each run says its whole font. */
function textValue(text: string, { format, runs }: PlainCell): ExcelJS.CellValue {
  if (runs === undefined || runs.length === 0) return text;
  const starts = runs.map(({ startIndex = 0 }) => startIndex);
  const before = text.slice(0, starts[0]);
  const base = part(format, 'textFormat');
  const parts = runs.map((run, index) => ({
    text: text.slice(starts[index], starts[index + 1]),
    font: fontOf(overlaid(base, run.format)),
  }));
  const all = before === '' ? parts : [{ text: before, font: fontOf(base) }, ...parts];
  return { richText: all.filter((one) => one.text !== '') };
}

/** A colour has two spellings: one of the upper look must not be hidden by the other of the lower. */
function overlaid(lower: unknown, upper: JsonObject = {}): unknown {
  const hasColour = 'foregroundColor' in upper || 'foregroundColorStyle' in upper;
  const kept = Object.entries(typeof lower === 'object' && lower !== null ? lower : {}).filter(
    ([name]) => !(hasColour && name.startsWith('foregroundColor')),
  );
  return { ...Object.fromEntries(kept), ...upper };
}

function fontOf(text: unknown): Partial<ExcelJS.Font> {
  const fore = argb(part(part(text, 'foregroundColorStyle'), 'rgbColor') ?? part(text, 'foregroundColor'));
  const size = part(text, 'fontSize');
  const family = part(text, 'fontFamily');
  return {
    name: typeof family === 'string' ? family : 'Arial',
    size: typeof size === 'number' ? size : 10,
    bold: part(text, 'bold') === true,
    italic: part(text, 'italic') === true,
    underline: part(text, 'underline') === true,
    strike: part(text, 'strikethrough') === true,
    ...(fore === null ? {} : { color: { argb: fore } }),
  };
}

function dress(target: ExcelJS.Cell, format: unknown): void {
  target.font = fontOf(part(format, 'textFormat'));
  const back = argb(
    part(part(format, 'backgroundColorStyle'), 'rgbColor') ?? part(format, 'backgroundColor'),
  );
  if (back !== null) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: back } };
  const across = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
  const down = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;
  const horizontal = across[part(format, 'horizontalAlignment') as keyof typeof across];
  const vertical = down[part(format, 'verticalAlignment') as keyof typeof down];
  target.alignment = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...rotationOf(part(format, 'textRotation')),
    wrapText: part(format, 'wrapStrategy') === 'WRAP',
  };
  const pattern = part(part(format, 'numberFormat'), 'pattern');
  if (typeof pattern === 'string' && pattern !== '') target.numFmt = pattern;
  const borders = part(format, 'borders');
  const side = (name: string): { style: ExcelJS.BorderStyle } | undefined => {
    const style = BORDERS[String(part(part(borders, name), 'style'))];
    return style === undefined ? undefined : { style };
  };
  const [top, left, bottom, right] = [side('top'), side('left'), side('bottom'), side('right')];
  target.border = {
    ...(top ? { top } : {}),
    ...(left ? { left } : {}),
    ...(bottom ? { bottom } : {}),
    ...(right ? { right } : {}),
  };
}

function rotationOf(rotation: unknown): Partial<ExcelJS.Alignment> {
  if (part(rotation, 'vertical') === true) return { textRotation: 'vertical' };
  const angle = part(rotation, 'angle');
  return typeof angle === 'number' && angle !== 0 ? { textRotation: angle } : {};
}

const BORDERS: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

function argb(rgb: unknown): string | null {
  if (rgb === undefined) return null;
  const channel = (name: string): string =>
    Math.round(Number(part(rgb, name) ?? 0) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `FF${channel('red')}${channel('green')}${channel('blue')}`;
}
