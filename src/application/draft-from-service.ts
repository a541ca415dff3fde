import { WORKBOOK } from '../core/messages/workbook.ts';
import type { Sop } from '../core/sop/sop.ts';

/** Lanes of a draft; staff name them, and add or delete columns. */
const LANES = 4;

/** `1. `, `2)`, `3 -` before a step. */
const STEP_NUMBER = /^\s*\d{1,2}\s*[.)-]\s*(?=\S)/;

/**
 * The procedure of a service page (SIPPN) as the rows of a table whose lanes and symbols are still to be filled in.
 * Null for an SOP that has a table already, or no procedure.
 */
export function draftFromService(sop: Sop): Sop | null {
  const steps = procedureSteps(sop.service?.prosedur ?? []);
  if (sop.activities.length > 0 || steps.length === 0) return null;
  return {
    ...sop,
    lanes: Array.from({ length: LANES }, (_, position) => ({
      id: `L${position + 1}`,
      name: WORKBOOK.create.lane(position + 1),
    })),
    activities: steps.map((text, position) => ({
      number: String(position + 1),
      text,
      symbols: [],
      kelengkapan: '',
      waktu: '',
      output: '',
      keterangan: '',
    })),
    flows: [],
  };
}

/** The numbered lines where there are some, because pages put an address and headings before them; all lines otherwise. */
function procedureSteps(items: readonly string[]): readonly string[] {
  const lines = items.flatMap((item) => item.split('\n')).map((line) => line.trim());
  const numbered = lines.filter((line) => STEP_NUMBER.test(line));
  return (numbered.length > 1 ? numbered : lines)
    .map((line) => line.replace(STEP_NUMBER, '').replace(/[;,\s]+$/, ''))
    .filter((line) => line !== '');
}
