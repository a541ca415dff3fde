import { branch, items } from './xml.ts';

/** What of a cell's style the conversion keeps. */
export interface CellStyle {
  readonly pattern: string | undefined;
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly horizontal: string | undefined;
  /** As the Sheets API spells it; undefined for level text. */
  readonly rotation: { readonly angle: number } | { readonly vertical: true } | undefined;
}

/** Number formats that Excel knows by number only (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'M/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm am/pm',
  19: 'h:mm:ss am/pm',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'M/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  49: '@',
};

/** One entry per cell style index. */
export function readStyles(tree: unknown): CellStyle[] {
  const own = new Map(
    items(tree, 'styleSheet', 'numFmts', 'numFmt').map((format) => [
      Number(format['@numFmtId']),
      String(format['@formatCode']),
    ]),
  );
  const fonts = items(tree, 'styleSheet', 'fonts', 'font');
  return items(tree, 'styleSheet', 'cellXfs', 'xf').map((xf) => {
    const id = Number(xf['@numFmtId'] ?? 0);
    const pattern = own.get(id) ?? BUILT_IN[id];
    const bare = (pattern ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    const font = fonts[Number(xf['@fontId'] ?? 0)];
    const horizontal = String(branch(xf, 'alignment', '@horizontal') ?? '').toUpperCase();
    return {
      pattern,
      isDate: /[dyhs]/i.test(bare) || /^m/i.test(bare),
      bold: font !== undefined && 'b' in font,
      wrap: branch(xf, 'alignment', '@wrapText') === '1',
      horizontal: ['LEFT', 'CENTER', 'RIGHT'].includes(horizontal) ? horizontal : undefined,
      rotation: rotationOf(Number(branch(xf, 'alignment', '@textRotation') ?? 0)),
    };
  });
}

/** Excel counts upwards 1 to 90, downwards 91 to 180; 255 are upright letters one below the other (ECMA-376, 18.8.1). */
function rotationOf(stored: number): CellStyle['rotation'] {
  if (stored === 255) return { vertical: true };
  if (!(stored >= 1 && stored <= 180)) return undefined;
  return { angle: stored <= 90 ? stored : 90 - stored };
}
