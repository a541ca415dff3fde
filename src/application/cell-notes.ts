import { WORKBOOK } from '../core/messages/workbook.ts';
import type { CellNote } from './ports.ts';

/** What stands before and behind Lajur's own part of a note. */
export interface NoteMarks {
  readonly begin: string;
  readonly end: string;
}

/**
 * Lajur's sentences below whatever staff wrote in a cell's note, between two marks, so that the next run finds
 * its own part and nothing else. Without sentences the part goes, and staff's text is as it was.
 */
export function noteWith(
  existing: string,
  sentences: readonly string[],
  marks: NoteMarks = WORKBOOK.notes,
): string {
  const { begin, end } = marks;
  const own = staffPart(existing, marks);
  if (sentences.length === 0) return own;
  const part = [begin, ...sentences.map((sentence) => `• ${sentence}`), end].join('\n');
  return own === '' ? part : `${own}\n\n${part}`;
}

/** What of a note is not Lajur's. A part whose end mark was deleted reaches to the end of the note. */
function staffPart(note: string, { begin, end }: NoteMarks): string {
  let rest = note;
  for (let from = rest.indexOf(begin); from >= 0; from = rest.indexOf(begin)) {
    const to = rest.indexOf(end, from);
    const before = rest.slice(0, from).replace(/\n{1,2}$/, '');
    const after = to < 0 ? '' : rest.slice(to + end.length);
    rest = before + after;
  }
  return rest;
}

/** The notes that have to be written so that the tab shows these sentences and no older ones; unchanged cells are left out. */
export function noteChanges(
  present: readonly CellNote[],
  wanted: readonly {
    readonly row: number;
    readonly column: number;
    readonly sentence: string;
  }[],
  marks: NoteMarks = WORKBOOK.notes,
): readonly CellNote[] {
  const cells = new Map<string, { row: number; column: number; note: string; sentences: string[] }>();
  for (const { row, column, note } of present)
    cells.set(`${row}:${column}`, { row, column, note, sentences: [] });
  for (const { row, column, sentence } of wanted) {
    const key = `${row}:${column}`;
    const cell = cells.get(key) ?? { row, column, note: '', sentences: [] };
    if (!cell.sentences.includes(sentence)) cell.sentences.push(sentence);
    cells.set(key, cell);
  }
  return [...cells.values()].flatMap(({ row, column, note, sentences }) => {
    const next = noteWith(note, sentences, marks);
    return next === note ? [] : [{ row, column, note: next }];
  });
}
