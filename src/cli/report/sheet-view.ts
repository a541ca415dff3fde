import type { PlainCell, PlainSheet } from '../../emulator/index.ts';
import { columnLetters } from '../xlsx/column-letters.ts';
import { dataUri, escapeHtml } from './html.ts';

/** Height that Sheets gives a row that nobody has sized; such a row grows with its text. */
const DEFAULT_ROW = 21;
const HEAD = { width: 44, height: 22 };
/** Empty rows and columns shown behind the last used one. */
const MARGIN = 1;

/** A sheet as a person sees it in the browser: grid, formats, merges, notes, and pictures at their anchored place. */
export function sheetToHtml(sheet: PlainSheet): string {
  const rows = Math.min(sheet.rowCount, sheet.texts.length + MARGIN);
  const columns = Math.min(
    sheet.columnCount,
    Math.max(0, ...sheet.texts.map((texts) => texts.length)) + MARGIN,
  );
  const hidden = new Set(sheet.hiddenColumns);
  const columnSizes = sheet.columnWidths
    .slice(0, columns)
    .map((width, column) => (hidden.has(column) ? '0' : `${width}px`));
  const rowSizes = sheet.rowHeights
    .slice(0, rows)
    .map((height) => (height === DEFAULT_ROW ? `minmax(${DEFAULT_ROW}px, auto)` : `${height}px`));
  const tracks =
    `grid-template-columns:${HEAD.width}px ${columnSizes.join(' ')};` +
    `grid-template-rows:${HEAD.height}px ${rowSizes.join(' ')}`;
  const parts = [...heads(rows, columns, hidden), ...cells(sheet, rows, columns, hidden), ...pictures(sheet)];
  return `<div class="sheet" style="${tracks}">${parts.join('\n')}</div>`;
}

function heads(rows: number, columns: number, hidden: ReadonlySet<number>): string[] {
  const across = Array.from({ length: columns }, (_, column) =>
    hidden.has(column)
      ? ''
      : `<div class="head across" style="grid-area:1/${column + 2}">${columnLetters(column)}</div>`,
  );
  const down = Array.from(
    { length: rows },
    (_, row) => `<div class="head down" style="grid-area:${row + 2}/1">${row + 1}</div>`,
  );
  return [`<div class="head across down" style="grid-area:1/1"></div>`, ...across, ...down];
}

function cells(sheet: PlainSheet, rows: number, columns: number, hidden: ReadonlySet<number>): string[] {
  const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set<string>();
  const spans = new Map<string, { rows: number; columns: number }>();
  for (const area of sheet.mergeAreas) {
    spans.set(`${area.startRow},${area.startColumn}`, {
      rows: area.endRow - area.startRow,
      columns: area.endColumn - area.startColumn,
    });
    for (let row = area.startRow; row < area.endRow; row++)
      for (let column = area.startColumn; column < area.endColumn; column++)
        if (row !== area.startRow || column !== area.startColumn) covered.add(`${row},${column}`);
  }
  const shown: string[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const key = `${row},${column}`;
      if (covered.has(key) || hidden.has(column)) continue;
      const span = spans.get(key) ?? { rows: 1, columns: 1 };
      const place = `grid-area:${row + 2}/${column + 2}/span ${span.rows}/span ${span.columns}`;
      shown.push(cellHtml(at.get(key), place));
    }
  return shown;
}

function cellHtml(cell: PlainCell | undefined, place: string): string {
  const note = cell?.note ?? '';
  const attributes = note === '' ? '' : ` class="noted" title="${escapeHtml(note)}"`;
  const text = escapeHtml(cell?.text ?? '');
  const inner = cell !== undefined && isTurned(cell) ? `<span class="up">${text}</span>` : text;
  return `<div${attributes} style="${place}${cell === undefined ? '' : cellStyle(cell)}">${inner}</div>`;
}

/** Text that reads from bottom to top. */
function isTurned({ format }: PlainCell): boolean {
  return part(part(format, 'textRotation'), 'angle') === 90;
}

function cellStyle({ format }: PlainCell): string {
  const text = part(format, 'textFormat');
  const rules = [
    colour(
      'background',
      part(part(format, 'backgroundColorStyle'), 'rgbColor') ?? part(format, 'backgroundColor'),
    ),
    colour('color', part(part(text, 'foregroundColorStyle'), 'rgbColor') ?? part(text, 'foregroundColor')),
    part(text, 'bold') === true ? 'font-weight:bold' : '',
    part(text, 'italic') === true ? 'font-style:italic' : '',
    typeof part(text, 'fontSize') === 'number' ? `font-size:${String(part(text, 'fontSize'))}pt` : '',
    alignment(part(format, 'horizontalAlignment'), part(format, 'verticalAlignment')),
    part(format, 'wrapStrategy') === 'WRAP' ? '' : 'white-space:pre;overflow-wrap:normal',
    ...borders(part(format, 'borders')),
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? '' : `;${rules.join(';')}`;
}

function alignment(horizontal: unknown, vertical: unknown): string {
  const across = horizontal === 'CENTER' ? 'center' : horizontal === 'RIGHT' ? 'right' : 'left';
  const down = vertical === 'MIDDLE' ? 'center' : vertical === 'TOP' ? 'flex-start' : 'flex-end';
  return `text-align:${across};justify-content:${down}`;
}

function colour(property: string, rgb: unknown): string {
  if (rgb === undefined) return '';
  const channel = (name: string) => Math.round(Number(part(rgb, name) ?? 0) * 255);
  return `${property}:rgb(${channel('red')} ${channel('green')} ${channel('blue')})`;
}

/** Upper and left rules lie over the grid line of the neighbour, as in Sheets, where neighbours share one rule. */
function borders(of: unknown): string[] {
  const width = (side: string) => {
    const style = part(part(of, side), 'style');
    if (typeof style !== 'string' || style === 'NONE') return 0;
    return style === 'SOLID_THICK' ? 3 : style === 'SOLID_MEDIUM' ? 2 : 1;
  };
  const [top, right, bottom, left] = [width('top'), width('right'), width('bottom'), width('left')];
  const outside = [
    top > 0 ? `0 -${top}px #000` : '',
    left > 0 ? `-${left}px 0 #000` : '',
    top > 0 && left > 0 ? `-${left}px -${top}px #000` : '',
  ].filter((shadow) => shadow !== '');
  return [
    right > 0 ? `border-right:${right}px solid #000` : '',
    bottom > 0 ? `border-bottom:${bottom}px solid #000` : '',
    outside.length > 0 ? `box-shadow:${outside.join(',')}` : '',
  ];
}

function pictures(sheet: PlainSheet): string[] {
  return sheet.images.map((image) => {
    const source = dataUri(image.bytes, image.contentType);
    const place = `left:${image.offsetX}px;top:${image.offsetY}px;width:${image.width}px;height:${image.height}px`;
    return `<div class="anchor" style="grid-area:${image.row + 2}/${image.column + 2}"><img alt="${escapeHtml(image.altDescription)}" style="${place}" src="${source}"></div>`;
  });
}

/** A field of the cell format, which is plain data of the Sheets API. */
function part(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
