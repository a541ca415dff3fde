import { createHash } from 'node:crypto';
import type { PlainCell, PlainSheet, ValidationRule } from '../../emulator/index.ts';
import type { CellView, LookView, PictureView, TabView } from '../shared/views.ts';
import { cellLook, textParts } from './cell-look.ts';
import { formatText } from './format-text.ts';

/** A tab as its page needs it: looks shared, pictures by address. `pictureBase`: where the tab's pictures lie. */
export function tabView(sheet: PlainSheet, pictureBase: string): TabView {
  const looks = new Looks();
  const rows = new Map<number, CellView[]>();
  for (const cell of sheet.cells) {
    const view = cellView(cell, sheet, looks);
    if (view === null) continue;
    const row = rows.get(cell.row);
    if (row) row.push(view);
    else rows.set(cell.row, [view]);
  }
  return {
    id: sheet.id,
    title: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hideGridlines: sheet.hideGridlines,
    rowHeights: sheet.rowHeights,
    columnWidths: sheet.columnWidths,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    rows: [...rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row),
    looks: looks.all,
    merges: sheet.mergeAreas,
    pictures: sheet.images.map((image): PictureView => {
      const version = createHash('sha256').update(image.bytes).digest('hex').slice(0, 12);
      return {
        id: image.id,
        row: image.row,
        column: image.column,
        left: image.offsetX,
        top: image.offsetY,
        width: image.width,
        height: image.height,
        alt: image.altDescription || image.altTitle,
        source: `${pictureBase}/${image.id}?v=${version}`,
      };
    }),
  };
}

class Looks {
  readonly all: LookView[] = [];
  private readonly places = new Map<string, number>();

  place(format: object): number {
    const key = formatText(format);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.all.push(cellLook(format));
    this.places.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}

function cellView(cell: PlainCell, sheet: PlainSheet, looks: Looks): CellView | null {
  const { text, value, format, note, validation } = cell;
  const runs = textParts(text, cell.runs);
  const choices = validation && choicesOf(validation, sheet);
  const checkbox = validation?.condition.type === 'BOOLEAN';
  if (text === '' && !value && !format && !note && !choices && !checkbox) return null;
  return {
    column: cell.column,
    text,
    ...(value?.formulaValue === undefined ? {} : { entered: value.formulaValue }),
    ...(format === undefined ? {} : { look: looks.place(format) }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(runs === null ? {} : { runs }),
    ...(choices ? { choices } : {}),
    ...(checkbox ? { checkbox } : {}),
    ...(value?.numberValue === undefined ? {} : { numeric: true }),
  };
}

/** What a dropdown offers; a list that lies in cells is read from this tab only. */
function choicesOf(rule: ValidationRule, sheet: PlainSheet): readonly string[] | null {
  const values = (rule.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
  if (rule.condition.type === 'ONE_OF_LIST') return values;
  if (rule.condition.type !== 'ONE_OF_RANGE') return null;
  const area = /([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec((values[0] ?? '').replaceAll('$', ''));
  if (!area) return null;
  const column = (name: string): number =>
    [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = area;
  const found = sheet.texts
    .slice(Number(top) - 1, Number(bottom))
    .flatMap((line) => line.slice(column(left), column(right) + 1))
    .filter((text) => text !== '');
  return [...new Set(found)];
}
