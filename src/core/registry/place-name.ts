import type { Place } from '../finding.ts';
import { COLUMN_NAMES } from '../messages/rule-text.ts';
import { bareNumber } from '../sop/merged-rows.ts';
import type { Sop } from '../sop/sop.ts';
import { PLACE_TEXTS } from '../messages/registry-texts.ts';

/** Where a finding belongs, in the words of the page: "Langkah 5, Waktu"; empty for the SOP as a whole. */
export function placeName(sop: Sop, place: Place): string {
  switch (place.kind) {
    case 'activity':
      return PLACE_TEXTS.cell(rowNumber(sop, place.activity), columnName(place.field));
    case 'symbol': {
      const lane = sop.lanes.find(({ id }) => id === place.lane);
      return PLACE_TEXTS.cell(rowNumber(sop, place.activity), lane?.name ?? '');
    }
    case 'lane':
      return PLACE_TEXTS.lane(sop.lanes.find(({ id }) => id === place.lane)?.name ?? '');
    case 'identity':
      return PLACE_TEXTS.identity();
    case 'section':
      return PLACE_TEXTS.section();
    default:
      return '';
  }
}

function rowNumber(sop: Sop, activity: number): string {
  return bareNumber(sop.activities[activity]?.number ?? '') || String(activity + 1);
}

function columnName(field: string): string {
  return (COLUMN_NAMES as Readonly<Record<string, string>>)[field] ?? '';
}
