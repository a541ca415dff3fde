/** Twentieths of a point, the unit that every importer reads; percent and `auto` collapse in Google Docs. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
