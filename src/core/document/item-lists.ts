import type { List, ListMark } from './document.ts';

type Mark =
  | { readonly kind: 'decimal' | 'letter'; readonly value: number }
  | { readonly kind: 'dash' | 'bullet' };

interface Line {
  readonly mark: Mark | null;
  readonly text: string;
  /** First line of an entry of the source. */
  readonly opens: boolean;
}

const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\S)/;
const LETTER = /^\(?([a-z])[.)]\s+(?=\S)/;
const DASH = /^[-–—](?:\s+|(?=\p{L}))/u;
const BULLET = /^[•●▪◦*·➢✓]\s*(?=\S)/u;

/**
 * The entries of a section as lists. Marks that the source typed itself ("1. …", "a. …", "- …", also several in one
 * entry) become the marks of real lists with the same numbers, and are not numbered twice; entries without any get
 * `defaultMark`. Line breaks in an entry stay in its item.
 */
export function itemLists(entries: readonly string[], defaultMark: ListMark, size: number): readonly List[] {
  const lines = entries.flatMap(readLines);
  if (lines.length === 0) return [];
  if (lines.every(({ mark }) => mark === null)) return [unmarkedList(lines, defaultMark, size)];
  return markedLists(lines, size);
}

/** A text without a mark, empty or not. */
export function plainList(text: string, size: number): List {
  return newList('plain', 1, 0, size, [text]);
}

function readLines(entry: string): Line[] {
  const texts = entry
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return texts.map((text, index) => ({
    ...readMark(text),
    opens: index === 0,
  }));
}

function readMark(text: string): { mark: Mark | null; text: string } {
  const number = NUMBER.exec(text);
  if (number)
    return {
      mark: { kind: 'decimal', value: Number(number[1]) },
      text: text.slice(number[0].length),
    };
  const letter = LETTER.exec(text);
  if (letter) {
    const value = (letter[1] ?? 'a').charCodeAt(0) - 96;
    return {
      mark: { kind: 'letter', value },
      text: text.slice(letter[0].length),
    };
  }
  const dash = DASH.exec(text);
  if (dash) return { mark: { kind: 'dash' }, text: text.slice(dash[0].length) };
  const bullet = BULLET.exec(text);
  if (bullet) return { mark: { kind: 'bullet' }, text: text.slice(bullet[0].length) };
  return { mark: null, text };
}

function unmarkedList(lines: readonly Line[], mark: ListMark, size: number): List {
  const texts: string[] = [];
  for (const line of lines) {
    if (line.opens) texts.push(line.text);
    else texts.push(`${texts.pop() ?? ''}\n${line.text}`);
  }
  return newList(mark, 1, 0, size, texts);
}

/** Starts a new list wherever kind, level or the run of numbers changes. */
function markedLists(lines: readonly Line[], size: number): List[] {
  const lists: List[] = [];
  let outer: Mark['kind'] | null = null;
  for (const { mark, text, opens } of lines) {
    const last = lists[lists.length - 1];
    if (mark === null && !opens && last !== undefined) {
      lists[lists.length - 1] = withContinuedLine(last, text);
      continue;
    }
    const kind = mark?.kind ?? 'plain';
    if (mark === null) outer = null;
    else if (outer === null) outer = mark.kind;
    const level = mark === null || mark.kind === outer ? 0 : 1;
    const value = mark !== null && 'value' in mark ? mark.value : 1;
    if (last !== undefined && last.mark === kind && last.level === level && isNext(last, mark))
      lists[lists.length - 1] = {
        ...last,
        items: [...last.items, { text, continued: false }],
      };
    else lists.push(newList(kind, value, level, size, [text]));
  }
  return lists;
}

function isNext(list: List, mark: Mark | null): boolean {
  return mark === null || !('value' in mark) || mark.value === list.start + list.items.length;
}

function withContinuedLine(list: List, text: string): List {
  const items = list.items.slice(0, -1);
  const last = list.items[list.items.length - 1];
  return {
    ...list,
    items: [...items, { text: `${last?.text ?? ''}\n${text}`, continued: false }],
  };
}

function newList(mark: ListMark, start: number, level: number, size: number, texts: readonly string[]): List {
  return {
    kind: 'list',
    mark,
    start,
    level,
    size,
    items: texts.map((text) => ({ text, continued: false })),
  };
}
