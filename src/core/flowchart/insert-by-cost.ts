/**
 * Puts an item into a list that goes from cheap to dear, behind those that cost as much; with more than `most` in it the
 * last one falls out.
 */
export function insertByCost<Item extends { readonly cost: number }>(
  list: Item[],
  item: Item,
  most: number,
): void {
  let at = list.length;
  if (at === most) {
    if ((list[most - 1]?.cost ?? 0) <= item.cost) return;
    at -= 1;
  }
  for (; at > 0; at--) {
    const before = list[at - 1];
    if (before === undefined || before.cost <= item.cost) break;
    list[at] = before;
  }
  list[at] = item;
}
