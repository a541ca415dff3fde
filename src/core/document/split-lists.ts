import type { List, ListItem } from './document.ts';
import { itemLines, listLine } from './estimate-height.ts';

export interface SplitLists {
  readonly head: readonly List[];
  readonly tail: readonly List[];
}

/** Lines of an item that stay together at a page end. */
const KEPT_LINES = 2;

/**
 * What of the lists has room in a cell of that width and height, and the rest, in order; an item is cut between two of
 * its lines only when the cut leaves two lines on both sides. With `force` at least one line goes into the head, so
 * that a caller who offers a whole page makes progress.
 */
export function splitLists(
  lists: readonly List[],
  width: number,
  height: number,
  force: boolean,
): SplitLists {
  const head: List[] = [];
  let room = height;
  for (const [index, list] of lists.entries()) {
    const part = splitList(list, width, room, force && head.length === 0);
    if (part.head !== null) head.push(part.head);
    if (part.tail !== null) return { head, tail: [part.tail, ...lists.slice(index + 1)] };
    room -= part.height;
  }
  return { head, tail: [] };
}

function splitList(list: List, width: number, height: number, force: boolean) {
  const line = listLine(list);
  let used = 0;
  for (const [index, item] of list.items.entries()) {
    const lines = itemLines(item, list, width);
    const needed = lines.length * line;
    if (used + needed <= height) {
      used += needed;
      continue;
    }
    const mayForce = force && index === 0;
    const fitting = Math.floor((height - used) / line);
    const cut = cutItem(item, lines, mayForce ? Math.max(1, fitting) : fitting, mayForce);
    const before = list.items.slice(0, index);
    const headItems = cut === null ? before : [...before, cut.head];
    const tailItems = cut === null ? list.items.slice(index) : [cut.tail, ...list.items.slice(index + 1)];
    const marked = headItems.filter(({ continued }) => !continued).length;
    return {
      head: headItems.length === 0 ? null : { ...list, items: headItems },
      tail: { ...list, start: list.start + marked, items: tailItems },
      height: used,
    };
  }
  return { head: list, tail: null, height: used };
}

function cutItem(item: ListItem, lines: readonly string[], count: number, force: boolean) {
  const least = force ? 1 : KEPT_LINES;
  const kept = Math.min(count, lines.length - least);
  if (kept < least) return null;
  const at = positionBehind(item.text, lines.slice(0, kept).join(''));
  return {
    head: { text: item.text.slice(0, at).trim(), continued: item.continued },
    tail: { text: item.text.slice(at).trim(), continued: true },
  };
}

/** Where in `text` the wrapped `lines` end: they differ from it in white space and soft hyphens only. */
function positionBehind(text: string, lines: string): number {
  const IGNORED = /[\s\u00AD\u200B\uFEFF]/;
  let wanted = [...lines].filter((character) => !IGNORED.test(character)).length;
  let position = 0;
  for (const character of text) {
    if (wanted === 0) break;
    if (!IGNORED.test(character)) wanted -= 1;
    position += character.length;
  }
  return position;
}
