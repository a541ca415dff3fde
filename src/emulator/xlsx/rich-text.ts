import type { JsonObject, TextRun } from '../spreadsheet/spreadsheet-data.ts';
import { branch, items } from './xml.ts';

/** A text of an .xlsx; `runs` where parts of it have looks of their own. */
export interface RichText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** A shared or inline text or a comment: plain, or in runs (ECMA-376, 18.4.4 and 18.4.7). */
export function richText(item: unknown): RichText {
  const parts = items(item, 'r').map((run) => ({ text: plain(run.t), format: formatOf(run.rPr) }));
  if (parts.length === 0) return { text: plain(branch(item, 't')) };
  let startIndex = 0;
  const runs = parts.map(({ text, format }): TextRun => {
    const run = { ...(startIndex === 0 ? {} : { startIndex }), format };
    startIndex += text.length;
    return run;
  });
  const text = parts.map((part) => part.text).join('');
  const hasLooks = parts.some(({ format }) => Object.keys(format).length > 0);
  return hasLooks ? { text, runs } : { text };
}

function formatOf(properties: unknown): JsonObject {
  const isOn = (name: string): boolean => {
    const found = branch(properties, name);
    if (found === undefined) return false;
    return !['0', 'false', 'none'].includes(String(branch(found, '@val') ?? '1'));
  };
  const [size, family] = [branch(properties, 'sz', '@val'), branch(properties, 'rFont', '@val')];
  const [, red, green, blue] =
    /^[0-9A-F]{2}(..)(..)(..)$/i.exec(String(branch(properties, 'color', '@rgb'))) ?? [];
  const channel = (hex = '0'): number => Number.parseInt(hex, 16) / 255;
  return {
    ...(isOn('b') ? { bold: true } : {}),
    ...(isOn('i') ? { italic: true } : {}),
    ...(isOn('u') ? { underline: true } : {}),
    ...(isOn('strike') ? { strikethrough: true } : {}),
    ...(size === undefined ? {} : { fontSize: Math.round(Number(size)) }),
    ...(typeof family === 'string' ? { fontFamily: family } : {}),
    ...(red === undefined
      ? {}
      : { foregroundColor: { red: channel(red), green: channel(green), blue: channel(blue) } }),
  };
}

function plain(text: unknown): string {
  const value = typeof text === 'object' && text !== null ? branch(text, '#text') : text;
  return String(value ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
