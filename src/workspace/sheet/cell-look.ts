import type { TextRun } from '../../emulator/index.ts';
import type { LookView } from '../shared/views.ts';

/** The look of a cell from its format as the Sheets API spells it. */
export function cellLook(format: unknown): LookView {
  const text = part(format, 'textFormat');
  const horizontal = part(format, 'horizontalAlignment');
  const vertical = part(format, 'verticalAlignment');
  const [bold, italic] = [part(text, 'bold') === true, part(text, 'italic') === true];
  const rules = [
    colourRule('background-color', format, 'backgroundColor'),
    ...textRules(text),
    ...borderRules(part(format, 'borders')),
  ];
  return {
    css: rules.filter((rule) => rule !== '').join(';'),
    align:
      horizontal === 'CENTER'
        ? 'center'
        : horizontal === 'RIGHT'
          ? 'right'
          : horizontal === 'LEFT'
            ? 'left'
            : '',
    vertical: vertical === 'TOP' ? 'top' : vertical === 'MIDDLE' ? 'middle' : 'bottom',
    wrap: part(format, 'wrapStrategy') === 'WRAP',
    // Text at any other angle is shown level.
    up: part(part(format, 'textRotation'), 'angle') === 90,
    bold,
    italic,
  };
}

/** The parts of a text that have looks of their own; null where the whole text looks alike. */
export function textParts(
  text: string,
  runs: readonly TextRun[] | undefined,
): readonly { readonly text: string; readonly css: string }[] | null {
  if (runs === undefined || runs.length === 0) return null;
  const starts = runs.map(({ startIndex = 0 }) => startIndex);
  const parts = runs.map(({ format }, index) => ({
    text: text.slice(starts[index], starts[index + 1]),
    css: textRules(format)
      .filter((rule) => rule !== '')
      .join(';'),
  }));
  const before = text.slice(0, starts[0]);
  const all = before === '' ? parts : [{ text: before, css: '' }, ...parts];
  return all.filter((one) => one.text !== '');
}

function textRules(text: unknown): string[] {
  const size = part(text, 'fontSize');
  const family = part(text, 'fontFamily');
  const lines = [
    part(text, 'underline') === true ? 'underline' : '',
    part(text, 'strikethrough') === true ? 'line-through' : '',
  ].filter((line) => line !== '');
  return [
    colourRule('color', text, 'foregroundColor'),
    part(text, 'bold') === true ? 'font-weight:bold' : '',
    part(text, 'italic') === true ? 'font-style:italic' : '',
    lines.length > 0 ? `text-decoration:${lines.join(' ')}` : '',
    typeof size === 'number' ? `font-size:${size}pt` : '',
    typeof family === 'string' && /^[\w -]+$/.test(family) ? `font-family:"${family}",Arial,sans-serif` : '',
  ];
}

/** Colours come in two spellings; the style goes before. Channels that are absent are 0. */
function colourRule(property: string, format: unknown, name: string): string {
  const rgb = part(part(format, `${name}Style`), 'rgbColor') ?? part(format, name);
  if (rgb === undefined) return '';
  const channel = (key: string): number => Math.round(Number(part(rgb, key) ?? 0) * 255);
  return `${property}:rgb(${channel('red')} ${channel('green')} ${channel('blue')})`;
}

const WIDTHS: Readonly<Record<string, number>> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 };

/** Upper and left rules lie over the grid line of the neighbour, as in Sheets, where neighbours share one rule. */
function borderRules(borders: unknown): string[] {
  const width = (side: string): number => {
    const style = part(part(borders, side), 'style');
    return typeof style !== 'string' || style === 'NONE' ? 0 : (WIDTHS[style] ?? 1);
  };
  const line = (side: string): string => {
    const style = part(part(borders, side), 'style');
    return style === 'DOTTED'
      ? 'dotted'
      : style === 'DASHED'
        ? 'dashed'
        : style === 'DOUBLE'
          ? 'double'
          : 'solid';
  };
  const [top, right, bottom, left] = [width('top'), width('right'), width('bottom'), width('left')];
  const outside = [
    top > 0 ? `0 -${top}px #000` : '',
    left > 0 ? `-${left}px 0 #000` : '',
    top > 0 && left > 0 ? `-${left}px -${top}px #000` : '',
  ].filter((shadow) => shadow !== '');
  return [
    right > 0 ? `border-right:${right}px ${line('right')} #000` : '',
    bottom > 0 ? `border-bottom:${bottom}px ${line('bottom')} #000` : '',
    outside.length > 0 ? `box-shadow:${outside.join(',')}` : '',
  ];
}

/** A field of data of the Sheets API, which is plain. */
export function part(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
