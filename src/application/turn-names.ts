import { nameCells, raisedRows, turnedHeight } from '../core/flowchart/turn-sheet-names.ts';
import type { SheetMap } from '../core/sop/sheet-map.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';
import type { SizeChanges } from './flow-sizes.ts';
import type { Tab, TabChange } from './ports.ts';

/**
 * The same sizes, and the names of lanes turned where the new widths would break a word of one. Names that somebody has
 * turned stay as they are, and none is laid level again: that is left to whoever works in the tab.
 * @param fontSize of the table's letters, points
 */
export function withNamesTurned(sizes: SizeChanges, map: SheetMap, tab: Tab, fontSize: number): TabChange {
  const cells = nameCells(map.table, tab.grid.merges);
  const widths = [...tab.columnWidths];
  for (const { index, pixels } of sizes.columnWidths) widths[index] = pixels;
  const height = turnedHeight(cells, widths, fontSize, measureArimo);
  if (height === null) return sizes;
  const raised = raisedRows(cells, height, tab.rowHeights);
  const higher = raised.flatMap((pixels, index) =>
    pixels === tab.rowHeights[index] ? [] : [{ index, pixels }],
  );
  const turned = cells
    .filter(({ row, column }) => !tab.turned.some((cell) => cell.row === row && cell.column === column))
    .map(({ row, column }) => ({ row, column }));
  return {
    ...sizes,
    rowHeights: [...higher, ...sizes.rowHeights],
    ...(turned.length > 0 ? { turned } : {}),
  };
}
