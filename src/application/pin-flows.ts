import { unkeptPins } from '../core/drawing-rules/pins-kept.ts';
import { releaseAllPins } from '../core/drawing-rules/release-pins.ts';
import type { Box, Point } from '../core/flowchart/drawing.ts';
import { labelPlace } from '../core/flowchart/label-place.ts';
import { PIN_REASONS } from '../core/messages/pins.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { type PinPart, readPin, withPin } from '../core/sop/flow-pin.ts';
import { sameJson } from '../core/sop/json-patch.ts';
import { planEdits } from '../core/sop/plan-edits.ts';
import type { FlowPin, FlowSide, Sop } from '../core/sop/sop.ts';
import { editedTab, recordColumns, roomFor } from './edited-tab.ts';
import { type OpenSop, type OpenTab, openTab, readTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';
import {
  drawPreview,
  emptyPreview,
  type PreviewPages,
  previewDrawing,
  previewHash,
  previewTab,
} from './preview-sheet.ts';

/** What a hand in the preview wants of a flow. */
export type PinWish =
  | { readonly part: 'leave' | 'enter'; readonly side: FlowSide }
  /** Middle of the label on the page, and the source that it is seen from. Points. */
  | { readonly part: 'label'; readonly middle: Point; readonly source: Box };

/** The content that the wish was made on: `shown` is its hash. */
export interface ShownTab {
  readonly sheetId: number;
  readonly shown: string;
}

/** What became of it, and the pages as they are now; null where they could not be looked at. */
export interface PinOutcome {
  readonly kind: 'pinned' | 'released' | 'refused';
  readonly message: string;
  readonly preview: PreviewPages | null;
}

/**
 * Stores one wish for a flow in the sheet. Refused, with nothing written, when the tab has changed since it was shown, or
 * when the drawing could not keep the wish.
 */
export function pinFlow(
  workplace: Workplace,
  request: ShownTab & { readonly flow: number; readonly wish: PinWish },
): PinOutcome {
  const { flow, wish } = request;
  return onShown(workplace, request, (open, sop) => {
    const before = sop.sop.flows[flow];
    const added = readPin(pinOf(wish)).pin;
    if (before === undefined || added === undefined) return refused(open, WORKBOOK.preview.changed);
    const after = withFlowPin(sop.sop, flow, { ...before.pin, ...added });
    const drawing = drawPreview(sop, after);
    const unkept = unkeptPins(after, drawing).find(
      (found) => found.flow === flow && found.part === wish.part,
    );
    if (unkept !== undefined)
      return refused(open, WORKBOOK.preview.refused(unkept.part, PIN_REASONS[unkept.reason]));
    const written = write(workplace, open, after);
    if (written === null) return refused(open, WORKBOOK.preview.noRoom);
    const preview = previewDrawing(written, after, drawing);
    return { kind: 'pinned', message: WORKBOOK.preview.pinned, preview };
  });
}

/** Takes the pin of one flow away, or all pins of the tab (`null`). Refused when the tab has changed since it was shown. */
export function releasePins(
  workplace: Workplace,
  request: ShownTab & { readonly flow: number | null },
): PinOutcome {
  const { flow } = request;
  return onShown(workplace, request, (open, sop) => {
    const after = flow === null ? releaseAllPins(sop.sop) : withFlowPin(sop.sop, flow, undefined);
    const written = write(workplace, open, after);
    if (written === null) return refused(open, WORKBOOK.preview.noRoom);
    const preview = previewTab(written);
    return { kind: 'released', message: WORKBOOK.preview.released(flow === null), preview };
  });
}

function onShown(
  workplace: Workplace,
  { sheetId, shown }: ShownTab,
  work: (open: OpenTab, sop: OpenSop) => PinOutcome,
): PinOutcome {
  const outcome = workplace.lock.exclusively((): PinOutcome => {
    const open = openTab(workplace, sheetId);
    if (open === null) {
      const preview = emptyPreview('', sheetId, WORKBOOK.tabGone);
      return { kind: 'refused', message: WORKBOOK.tabGone, preview };
    }
    const sop = sopIn(open);
    return sop === null || previewHash(open) !== shown
      ? refused(open, WORKBOOK.preview.changed)
      : work(open, sop);
  });
  return outcome ?? { kind: 'refused', message: WORKBOOK.busy, preview: null };
}

function refused(open: OpenTab, message: string): PinOutcome {
  return { kind: 'refused', message, preview: previewTab(open) };
}

/** A pin from what a page sent; whoever sent something else gets none. */
function pinOf(wish: PinWish): Partial<Record<PinPart, unknown>> {
  return wish.part === 'label' ? { label: labelPlace(wish.middle, wish.source) } : { [wish.part]: wish.side };
}

function withFlowPin(sop: Sop, flow: number, pin: FlowPin | undefined): Sop {
  return {
    ...sop,
    flows: sop.flows.map((other, index) => (index === flow ? withPin(other, pin) : other)),
  };
}

/** The tab as written; null, and nothing is written, where the sheet cannot keep it. */
function write(workplace: Workplace, open: OpenTab, after: Sop): OpenTab | null {
  const edits = planEdits(open.reading, after);
  const tab = editedTab(open.tab, edits);
  const reading = readTab(tab, open.settings);
  if (!sameJson(reading.sop?.flows, after.flows)) return null;
  const hideColumns = recordColumns(edits).filter((column) => !open.tab.hiddenColumns.includes(column));
  workplace.tabs.change(open.tab.sheetId, { edits, hideColumns, ...roomFor(edits, open.tab) });
  return { ...open, tab, reading };
}
