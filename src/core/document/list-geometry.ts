import type { List } from './document.ts';

/** Points between a cell's edge and the mark of a list, or the text of a plain paragraph. */
export const LIST_INDENT = 4;

/** Room for the mark and the space behind it: `9.`, `99.` or a bullet, in Arial. */
export function markWidth(list: List): number {
  if (list.mark === 'plain') return 0;
  const digits = list.mark === 'decimal' ? String(list.start + list.items.length).length : 1;
  return Math.ceil(list.size * (0.8 + 0.56 * digits));
}

/** Distance of the text of a list from the left edge of its cell. */
export function listTextIndent(list: List): number {
  return LIST_INDENT + (list.level + 1) * markWidth(list);
}
