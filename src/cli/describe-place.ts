import type { Finding } from '../core/finding.ts';
import { PLACE_NAMES } from '../core/messages/cli.ts';
import type { CellRef } from '../core/sop/sheet-grid.ts';
import { locate, type SheetMap } from '../core/sop/sheet-map.ts';
import type { Sop } from '../core/sop/sop.ts';
import { columnLetters } from './xlsx/column-letters.ts';

/** Where a finding belongs, in words; a cell address where the SOP came from a sheet. Empty for the SOP as a whole. */
export function describePlace(finding: Finding, sop: Sop, map: SheetMap | null): string {
  const cell = finding.cell ?? (map === null ? undefined : locate(map, finding.place));
  const words = placeInWords(finding, sop);
  if (cell === undefined) return words;
  const address = PLACE_NAMES.cell(cellAddress(cell));
  return words === '' ? address : `${address}, ${words}`;
}

/** `C7` for row 6, column 2. */
function cellAddress({ row, column }: CellRef): string {
  return `${columnLetters(column)}${row + 1}`;
}

function placeInWords({ place }: Finding, sop: Sop): string {
  const step = (activity: number) =>
    PLACE_NAMES.step(sop.activities[activity]?.number.trim().replace(/\.$/, '') || `#${activity + 1}`);
  const lane = (id: string) =>
    PLACE_NAMES.lane(sop.lanes.find((candidate) => candidate.id === id)?.name ?? id);
  switch (place.kind) {
    case 'identity':
      return PLACE_NAMES.identity[place.field];
    case 'section':
      return PLACE_NAMES.section[place.section];
    case 'lane':
      return lane(place.lane);
    case 'activity':
      return `${step(place.activity)}, ${PLACE_NAMES.activityField[place.field]}`;
    case 'symbol':
      return `${step(place.activity)}, ${lane(place.lane)}`;
    case 'cell':
      return PLACE_NAMES.cell(cellAddress(place));
    case 'sop':
      return '';
  }
}
