import type { Finding, Place } from '../finding.ts';
import type { Drawing } from '../flowchart/drawing.ts';
import type { Defect, DefectKind } from '../flowchart/measure/defect.ts';
import { measureDrawing } from '../flowchart/measure-drawing.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import type { RuleCode } from '../sop/rules/rule-code.ts';
import type { Sop } from '../sop/sop.ts';
import { drawingFinding, isSheetDrawing } from './drawing-finding.ts';

/** Faults that another check tells in its own words, where it found them. */
const TOLD_BY: Readonly<Partial<Record<DefectKind, RuleCode>>> = {
  missingRows: 'P01',
  outsideCell: 'P01',
  captionOverflows: 'P02',
  textOverflows: 'P02',
  missingFlows: 'S06',
  strangeLines: 'S06',
  looseEnds: 'S06',
};
/** A drawing with more faults than that is wrong as a whole. */
const MOST = 12;

/**
 * P04: none of the hard rules of a drawing is broken; everything that `measureDrawing` finds and `told`, the findings of
 * the other checks, do not say already. One finding for every kind of fault and arrow or symbol, twelve at most.
 */
export function drawingSound(sop: Sop, drawing: Drawing, told: readonly Finding[]): readonly Finding[] {
  const codes = new Set(told.map(({ code }) => code));
  const found = new Map<string, Finding>();
  const sheet = isSheetDrawing(drawing);
  for (const defect of measureDrawing(sop, drawing).defects) {
    const teller = TOLD_BY[defect.kind];
    if ((teller !== undefined && codes.has(teller)) || isOfNowhere(sop, defect)) continue;
    const finding = findingOf(sop, sheet ? { ...defect, page: 0 } : defect);
    if (!found.has(finding.message)) found.set(finding.message, finding);
  }
  return [...found.values()].slice(0, MOST);
}

/** A flow whose ends do not exist cannot be drawn; the checks of the table say so. */
function isOfNowhere(sop: Sop, { kind, line }: Defect): boolean {
  if (kind !== 'missingFlows' || line === undefined) return false;
  return placeOf(sop, line.from) === null || placeOf(sop, line.to) === null;
}

function findingOf(sop: Sop, { kind, page, line, symbol }: Defect): Finding {
  const from = placeOf(sop, line?.from ?? symbol ?? '');
  const to = placeOf(sop, line?.to ?? '');
  const about = from ?? to;
  const place: Place =
    about === null ? { kind: 'sop' } : { kind: 'activity', activity: about.activity, field: 'alur' };
  return drawingFinding('P04', RULE_TEXTS.P04, place, {
    fault: kind,
    page,
    from: from?.name ?? '',
    to: line === undefined ? '' : (to?.name ?? ''),
    isArrow: line !== undefined,
  });
}

interface NamedPlace {
  readonly activity: number;
  /** Row as printed and lane: `4 (Sekda)`. */
  readonly name: string;
}

/** Null for a connector and for what is not in the SOP. */
function placeOf(sop: Sop, id: string): NamedPlace | null {
  for (const [activity, row] of sop.activities.entries()) {
    const symbol = row.symbols.find((one) => one.id === id);
    if (symbol === undefined) continue;
    const lane = sop.lanes.find((one) => one.id === symbol.lane)?.name ?? symbol.lane;
    const number = row.number.trim() === '' ? String(activity + 1) : row.number.trim();
    return { activity, name: `${number} (${lane})` };
  }
  return null;
}
