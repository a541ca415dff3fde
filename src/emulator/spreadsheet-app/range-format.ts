import { ScriptException } from '../runtime/errors.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { drawBorders } from '../sheets-api/cell-requests.ts';
import { numberFormatOf } from '../spreadsheet/cell-value.ts';
import type { Cell, Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { borderOf, colorOf, cssOf, wordOf } from './format-words.ts';
import { getFormat, setFormat } from './range-base.ts';
import { RangeValues } from './range-values.ts';

/** One aspect of how a cell looks: where it is kept, and its words inwards and outwards. */
interface Aspect<T> {
  readonly path: readonly string[];
  readonly write: (value: T) => Json;
  readonly read: (stored: Json | undefined) => T;
}

const text =
  (fallback: string) =>
  (stored: Json | undefined): string =>
    typeof stored === 'string' ? stored.toLowerCase() : fallback;
const color =
  (fallback: string) =>
  (stored: Json | undefined): string =>
    cssOf(stored as JsonObject | undefined) ?? fallback;
const flag = (yes: string, no: string) => ({
  write: (word: string | null): Json => (word === null ? null : word === yes ? true : check(word, no)),
  read: (stored: Json | undefined): string => (stored === true ? yes : no),
});

function check(word: string, other: string): false {
  if (word !== other) throw new ScriptException(`Invalid argument: ${word}`);
  return false;
}

type Word = string | null;
const word = (value: Word, allowed: readonly string[]): Json => wordOf(value, allowed);

const BACKGROUND: Aspect<Word> = {
  path: ['backgroundColor'],
  write: colorOf,
  read: color('#ffffff'),
};
const FONT_COLOR: Aspect<Word> = {
  path: ['textFormat', 'foregroundColor'],
  write: colorOf,
  read: color('#000000'),
};
const FAMILY: Aspect<Word> = {
  path: ['textFormat', 'fontFamily'],
  write: (value) => value,
  read: (stored) => (typeof stored === 'string' ? stored : 'Arial'),
};
const SIZE: Aspect<number> = {
  path: ['textFormat', 'fontSize'],
  write: (value) => value,
  read: (stored) => (typeof stored === 'number' ? stored : 10),
};
const WEIGHT: Aspect<Word> = {
  path: ['textFormat', 'bold'],
  ...flag('bold', 'normal'),
};
const STYLE: Aspect<Word> = {
  path: ['textFormat', 'italic'],
  ...flag('italic', 'normal'),
};
const HORIZONTAL: Aspect<Word> = {
  path: ['horizontalAlignment'],
  write: (value) => word(value, ['LEFT', 'CENTER', 'RIGHT']),
  read: text('general'),
};
const VERTICAL: Aspect<Word> = {
  path: ['verticalAlignment'],
  write: (value) => word(value, ['TOP', 'MIDDLE', 'BOTTOM']),
  read: text('bottom'),
};
const WRAP: Aspect<boolean> = {
  path: ['wrapStrategy'],
  write: (value) => (value ? 'WRAP' : 'OVERFLOW_CELL'),
  read: (stored) => stored === 'WRAP',
};

/** The part of `Range` that changes how cells look. */
export abstract class RangeFormat extends RangeValues {
  private getOne<T>(aspect: Aspect<T>): T {
    return this.first((_row, _column, cell) => aspect.read(getFormat(cell, aspect.path)));
  }

  private getAll<T>(aspect: Aspect<T>): T[][] {
    return this.block((_row, _column, cell) => aspect.read(getFormat(cell, aspect.path)));
  }

  private setOne<T>(aspect: Aspect<T>, value: T): this {
    const stored = aspect.write(value);
    return this.change((cell) => setFormat(cell, aspect.path, stored));
  }

  private setAll<T>(aspect: Aspect<T>, values: readonly (readonly T[])[]): this {
    return this.spread(values, (cell, value) => setFormat(cell, aspect.path, aspect.write(value)));
  }

  getBackground = (): Word => this.getOne(BACKGROUND);
  getBackgrounds = (): Word[][] => this.getAll(BACKGROUND);
  setBackground = (value: Word): this => this.setOne(BACKGROUND, value);
  setBackgrounds = (values: Word[][]): this => this.setAll(BACKGROUND, values);
  getFontColor = (): Word => this.getOne(FONT_COLOR);
  getFontColors = (): Word[][] => this.getAll(FONT_COLOR);
  setFontColor = (value: Word): this => this.setOne(FONT_COLOR, value);
  setFontColors = (values: Word[][]): this => this.setAll(FONT_COLOR, values);
  getFontFamily = (): Word => this.getOne(FAMILY);
  getFontFamilies = (): Word[][] => this.getAll(FAMILY);
  setFontFamily = (value: Word): this => this.setOne(FAMILY, value);
  setFontFamilies = (values: Word[][]): this => this.setAll(FAMILY, values);
  getFontSize = (): number => this.getOne(SIZE);
  getFontSizes = (): number[][] => this.getAll(SIZE);
  setFontSize = (value: number): this => this.setOne(SIZE, value);
  setFontSizes = (values: number[][]): this => this.setAll(SIZE, values);
  getFontWeight = (): Word => this.getOne(WEIGHT);
  getFontWeights = (): Word[][] => this.getAll(WEIGHT);
  setFontWeight = (value: Word): this => this.setOne(WEIGHT, value);
  setFontWeights = (values: Word[][]): this => this.setAll(WEIGHT, values);
  getFontStyle = (): Word => this.getOne(STYLE);
  getFontStyles = (): Word[][] => this.getAll(STYLE);
  setFontStyle = (value: Word): this => this.setOne(STYLE, value);
  setFontStyles = (values: Word[][]): this => this.setAll(STYLE, values);
  getHorizontalAlignment = (): Word => this.getOne(HORIZONTAL);
  getHorizontalAlignments = (): Word[][] => this.getAll(HORIZONTAL);
  setHorizontalAlignment = (value: Word): this => this.setOne(HORIZONTAL, value);
  setHorizontalAlignments = (values: Word[][]): this => this.setAll(HORIZONTAL, values);
  getVerticalAlignment = (): Word => this.getOne(VERTICAL);
  getVerticalAlignments = (): Word[][] => this.getAll(VERTICAL);
  setVerticalAlignment = (value: Word): this => this.setOne(VERTICAL, value);
  setVerticalAlignments = (values: Word[][]): this => this.setAll(VERTICAL, values);
  getWrap = (): boolean => this.getOne(WRAP);
  getWraps = (): boolean[][] => this.getAll(WRAP);
  setWrap = (value: boolean): this => this.setOne(WRAP, value);
  setWraps = (values: boolean[][]): this => this.setAll(WRAP, values);

  setWrapStrategy(strategy: EnumValue): this {
    const stored = strategy.name === 'OVERFLOW' ? 'OVERFLOW_CELL' : strategy.name;
    return this.change((cell) => setFormat(cell, ['wrapStrategy'], stored));
  }

  getWrapStrategy(): EnumValue {
    const stored = this.first((_row, _column, cell) => getFormat(cell, ['wrapStrategy']));
    const name = stored === 'WRAP' || stored === 'CLIP' ? stored : 'OVERFLOW';
    return enumValue('Spreadsheet.WrapStrategy', name);
  }

  getNumberFormat(): string {
    return this.first((_row, _column, cell) => numberFormatOf(cell).pattern ?? '0.###############');
  }

  getNumberFormats(): string[][] {
    return this.block((_row, _column, cell) => numberFormatOf(cell).pattern ?? '0.###############');
  }

  setNumberFormat(pattern: string): this {
    return this.change((cell) => writePattern(cell, pattern));
  }

  setNumberFormats(patterns: string[][]): this {
    return this.spread(patterns, writePattern);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    lineColor: string | null = null,
    style: EnumValue | null = null,
  ): this {
    this.changed();
    const side = (on: boolean | null): JsonObject | undefined => borderOf(on, lineColor, style?.name ?? null);
    const sides: Record<string, JsonObject | undefined> = {
      top: side(top),
      left: side(left),
      bottom: side(bottom),
      right: side(right),
      innerVertical: side(vertical),
      innerHorizontal: side(horizontal),
    };
    drawBorders(this.sheet, this.area, sides as JsonObject);
    return this;
  }
}

function writePattern(cell: Cell, pattern: string): void {
  const type = pattern === '@' ? 'TEXT' : /[dyhs]/i.test(pattern) ? 'DATE' : 'NUMBER';
  setFormat(cell, ['numberFormat'], { type, pattern });
}
