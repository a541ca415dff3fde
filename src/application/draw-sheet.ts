import { checkDrawing } from '../core/drawing-rules/check-drawing.ts';
import { unkeptPins } from '../core/drawing-rules/pins-kept.ts';
import { drawFlowchart } from '../core/flowchart/draw-flowchart.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import type { ColumnId } from '../core/sop/sop.ts';
import { measureArimo } from '../core/text/measure-arimo.ts';
import { flowSpans, isPartlyHidden, sizeChanges } from './flow-sizes.ts';
import { flowStrips } from './flow-strips.ts';
import { type HungStrips, hangStrips } from './hang-strips.ts';
import { locatedFindings } from './located-findings.ts';
import { type OpenSop, openTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';
import { withNamesTurned } from './turn-names.ts';

/** Points of the table's text in a tab. */
const SHEET_FONT_SIZE = 10;

/** Width that a missing column is taken to have, in pixels; it holds no text, so it does not matter. */
const NO_COLUMN = 100;

export type DrawOutcome =
  | ({ readonly kind: 'drawn'; readonly message: string } & HungStrips)
  | { readonly kind: 'refused'; readonly message: string };

const COLUMN_IDS: readonly ColumnId[] = [
  'number',
  'activity',
  'kelengkapan',
  'waktu',
  'output',
  'keterangan',
];

/**
 * Draws the flow over the table in front of the user: sizes first, so that the grid lies under the drawing, then the
 * strips. A second run with the same table changes nothing.
 */
export function drawSheet(workplace: Workplace, sheetId: number | null): DrawOutcome {
  const outcome = workplace.lock.exclusively((): DrawOutcome => {
    const open = openTab(workplace, sheetId);
    if (open === null) return { kind: 'refused', message: WORKBOOK.tabGone };
    const sop = sopIn(open);
    return sop === null ? { kind: 'refused', message: WORKBOOK.notSop } : draw(workplace, sop);
  });
  return outcome ?? { kind: 'refused', message: WORKBOOK.busy };
}

function draw(workplace: Workplace, open: OpenSop): DrawOutcome {
  const { tab, map, sop, profile } = open;
  if (sop.lanes.length === 0) return { kind: 'refused', message: WORKBOOK.draw.noLanes };
  const columnWidths = Object.fromEntries(
    COLUMN_IDS.map((id) => {
      const column = map.columns[id];
      return [id, (column === undefined ? undefined : tab.columnWidths[column]) ?? NO_COLUMN];
    }),
  ) as Record<ColumnId, number>;
  const target = {
    kind: 'sheet',
    columnWidths,
    fontSize: SHEET_FONT_SIZE,
  } as const;
  const drawing = drawFlowchart(sop, { profile, measure: measureArimo, target });
  const [page] = drawing.pages;
  if (page === undefined) return { kind: 'refused', message: WORKBOOK.notSop };
  const spans = flowSpans(map);
  if (isPartlyHidden(spans, tab)) return { kind: 'refused', message: WORKBOOK.draw.hidden };
  const sizes = sizeChanges(page, spans, tab);
  workplace.tabs.change(tab.sheetId, withNamesTurned(sizes, map, tab, SHEET_FONT_SIZE));
  const strips = flowStrips(page, spans, tab.sheetId);
  const hung = hangStrips(workplace.pictures, tab.sheetId, strips, (position) =>
    WORKBOOK.draw.description(sop.identity.title, position + 1, strips.length),
  );
  const faults = checkDrawing(sop, drawing, profile).filter(({ severity }) => severity === 'error');
  const [fault] = faults;
  if (fault !== undefined)
    return { kind: 'drawn', message: WORKBOOK.draw.withFaults(faults.length, fault.message), ...hung };
  const errors = locatedFindings(workplace, open).filter(
    ({ finding }) => finding.severity === 'error',
  ).length;
  const done = errors > 0 ? WORKBOOK.draw.withErrors(errors) : WORKBOOK.draw.done(hung.drawn, hung.kept);
  const unkept = unkeptPins(sop, drawing).length;
  const message = unkept > 0 ? done + WORKBOOK.draw.unkept(unkept) : done;
  return { kind: 'drawn', message, ...hung };
}
