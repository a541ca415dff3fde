import type { SettingFault } from '../../finding.ts';
import { NUMBER_TEXTS } from '../../messages/process-numbers.ts';

export const NUMBER_PARTS = ['urut', 'unit', 'klasifikasi', 'bulanRomawi', 'tahun'] as const;
export type NumberPart = (typeof NUMBER_PARTS)[number];

/** Text as it is, or a part to fill in; `width` is the least number of digits of `urut`. */
export type PatternPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'part'; readonly part: NumberPart; readonly width: number };

/** For what the counter runs on its own: always from 1 in a new year, or never again; and per unit or klasifikasi. */
export interface CounterScope {
  readonly yearly: boolean;
  readonly per: readonly ('unit' | 'klasifikasi')[];
}

/** How an office numbers its documents: `{urut:3}/SOP-{unit}/{bulanRomawi}/{tahun}`. */
export interface NumberPattern {
  readonly text: string;
  readonly pieces: readonly PatternPiece[];
  readonly scope: CounterScope;
}

/** What fills the parts of one number; `date` is an ISO date. */
export interface NumberValues {
  readonly unit: string;
  readonly klasifikasi: string;
  readonly date: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Reads a pattern; null with faults where it would give wrong or equal numbers. */
export function parseNumberPattern(
  text: string,
  scope: CounterScope,
): { readonly pattern: NumberPattern | null; readonly faults: readonly SettingFault[] } {
  const messages: string[] = [];
  const pieces: PatternPiece[] = [];
  for (const [whole, inner] of text.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    if (inner !== undefined) readPart(inner, pieces, messages);
    else if (whole === '{' || whole === '}') messages.push(NUMBER_TEXTS.brace(text));
    else pieces.push({ kind: 'text', text: whole });
  }
  messages.push(...patternFaults(text, pieces, scope));
  const faults = [...new Set(messages)].map((message) => ({ setting: 'nomor', entry: 0, message }));
  return { pattern: faults.length > 0 ? null : { text, pieces, scope }, faults };
}

function readPart(inner: string, pieces: PatternPiece[], messages: string[]): void {
  const [name = '', width] = inner.split(':').map((word) => word.trim());
  const part = NUMBER_PARTS.find((known) => known.toLowerCase() === name.replace(/[_\s]/g, '').toLowerCase());
  if (part === undefined) messages.push(NUMBER_TEXTS.unknownPart(inner, NUMBER_PARTS));
  else if (width !== undefined && (part !== 'urut' || !/^[1-9]$/.test(width)))
    messages.push(NUMBER_TEXTS.width(inner));
  else pieces.push({ kind: 'part', part, width: Number(width ?? 1) });
}

function patternFaults(
  text: string,
  pieces: readonly PatternPiece[],
  scope: CounterScope,
): readonly string[] {
  const has = (part: NumberPart) => pieces.some((piece) => piece.kind === 'part' && piece.part === part);
  const counters = pieces.filter((piece) => piece.kind === 'part' && piece.part === 'urut').length;
  const missing = scope.per.filter((part) => !has(part));
  return [
    ...(counters === 0 ? [NUMBER_TEXTS.noCounter(text)] : []),
    ...(counters > 1 ? [NUMBER_TEXTS.twoCounters(text)] : []),
    ...(touches(pieces) ? [NUMBER_TEXTS.touching(text)] : []),
    ...(scope.yearly && !has('tahun') ? [NUMBER_TEXTS.noYear(text)] : []),
    ...missing.map((part) => NUMBER_TEXTS.scopePart(text, part)),
  ];
}

/** True where a part or a digit stands right beside the counter. */
function touches(pieces: readonly PatternPiece[]): boolean {
  const at = pieces.findIndex((piece) => piece.kind === 'part' && piece.part === 'urut');
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  const meets = (piece: PatternPiece | undefined, digit: RegExp) =>
    piece !== undefined && (piece.kind === 'part' || digit.test(piece.text));
  return at >= 0 && (meets(before, /\d$/) || meets(after, /^\d/));
}

/** The number with this counter. */
export function formatNumber(pattern: NumberPattern, values: NumberValues, counter: number): string {
  return pattern.pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : partText(piece, values, counter)))
    .join('');
}

function partText(
  { part, width }: Extract<PatternPiece, { kind: 'part' }>,
  { unit, klasifikasi, date }: NumberValues,
  counter: number,
): string {
  switch (part) {
    case 'urut':
      return String(counter).padStart(width, '0');
    case 'unit':
      return unit;
    case 'klasifikasi':
      return klasifikasi;
    case 'bulanRomawi':
      return ROMAN[Number(date.slice(5, 7)) - 1] ?? '';
    case 'tahun':
      return date.slice(0, 4);
  }
}

/** Names the counter that a number takes: numbers with equal keys never have equal counters. */
export function counterKey({ scope }: NumberPattern, { unit, klasifikasi, date }: NumberValues): string {
  const parts = [
    scope.yearly ? date.slice(0, 4) : '',
    scope.per.includes('unit') ? unit : '',
    scope.per.includes('klasifikasi') ? klasifikasi : '',
  ];
  return parts.map(encodeURIComponent).join('/');
}

/**
 * The counter that a number of this pattern carries, read back from its text; null where the text is not of this pattern and scope.
 * What does not belong to the scope may be anything: the month, or the unit where all units share a counter.
 */
export function readCounter(pattern: NumberPattern, values: NumberValues, text: string): number | null {
  const fixed = {
    urut: false,
    unit: false,
    klasifikasi: false,
    bulanRomawi: false,
    tahun: pattern.scope.yearly,
  };
  for (const part of pattern.scope.per) fixed[part] = true;
  const source = pattern.pieces.map((piece) => {
    if (piece.kind === 'text') return escaped(piece.text);
    if (piece.part === 'urut') return '(\\d{1,9})';
    return fixed[piece.part] ? escaped(partText(piece, values, 0)) : ANY_PART[piece.part];
  });
  const found = new RegExp(`^${source.join('')}$`, 'i').exec(text.trim());
  return found === null ? null : Number(found[1]);
}

const ANY_PART = { unit: '.*?', klasifikasi: '.*?', bulanRomawi: '[IVX]+', tahun: '\\d{4}' } as const;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The next free number, given all numbers that were ever given out. Gaps are not filled: a number taken back stays taken. */
export function nextNumber(
  pattern: NumberPattern,
  values: NumberValues,
  taken: readonly string[],
): { readonly counter: number; readonly number: string } {
  const highest = taken.reduce((most, text) => Math.max(most, readCounter(pattern, values, text) ?? 0), 0);
  const counter = highest + 1;
  return { counter, number: formatNumber(pattern, values, counter) };
}
