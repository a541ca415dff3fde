/**
 * Whether two pieces of the route in the first `length` places that are no neighbours share a node; those that join one
 * symbol at its two ends may share that.
 */
export function meetsItself(corners: readonly number[], length: number, isLoop: boolean): boolean {
  for (let one = 0; one + 7 < length; one += 2)
    for (let two = one + 4; two + 3 < length; two += 2) {
      const joinOneSymbol = isLoop && one === 0 && two + 4 === length;
      if (joinOneSymbol) continue;
      if (overlapAlong(corners, one, two) && overlapAlong(corners, one + 1, two + 1)) return true;
    }
  return false;
}

/** Whether the pieces that begin at these places have a coordinate of one axis in common. */
function overlapAlong(corners: readonly number[], one: number, two: number): boolean {
  const [a, b, c, d] = [corners[one] ?? 0, corners[one + 2] ?? 0, corners[two] ?? 0, corners[two + 2] ?? 0];
  return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
}
