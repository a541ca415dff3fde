import { unkeptPins } from '../core/drawing-rules/pins-kept.ts';
import type { Box, Drawing, DrawnPage, Point } from '../core/flowchart/drawing.ts';
import { PIN_REASONS } from '../core/messages/pins.ts';
import { rowName } from '../core/messages/rule-text.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { flowGraph, type PlacedSymbol } from '../core/sop/flow-graph.ts';
import { isPinned, PIN_PARTS, type PinPart } from '../core/sop/flow-pin.ts';
import { laneName } from '../core/sop/rules/rule.ts';
import type { FlowPin, Sop } from '../core/sop/sop.ts';

/** One line of a flow on a page, points. Over a page break a flow has two, each without the symbol of the other page. */
export interface FlowShape {
  /** Position in the SOP's `flows`. */
  readonly flow: number;
  readonly points: readonly Point[];
  readonly source: Box | null;
  readonly target: Box | null;
  readonly label: Box | null;
}

/** A flow as the preview lists it. */
export interface PreviewFlow {
  readonly flow: number;
  /** `No. 3 → No. 5 · Ya`. */
  readonly name: string;
  /** What staff pinned; null for nothing. */
  readonly pin: FlowPin | null;
  /** What of the pin could not be kept, as sentences. */
  readonly unkept: readonly string[];
}

/** Every line that may be taken hold of: those of flows, not the bars. */
export function flowShapes({ lines, symbols }: DrawnPage): readonly FlowShape[] {
  const boxOf = (id: string): Box | null => {
    const symbol = symbols.find((candidate) => candidate.id === id);
    return symbol === undefined || symbol.kind === 'connector' ? null : boxAlone(symbol);
  };
  return lines.flatMap(({ flow, points, from, to, labelBox }) =>
    flow === null ? [] : [{ flow, points, source: boxOf(from), target: boxOf(to), label: labelBox ?? null }],
  );
}

function boxAlone({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

/** All flows that are drawn, in the order of the table. */
export function previewFlows(sop: Sop, drawing: Drawing): readonly PreviewFlow[] {
  const unkept = unkeptPins(sop, drawing);
  const drawn = new Set(drawing.pages.flatMap((page) => page.lines.map(({ flow }) => flow)));
  return flowGraph(sop)
    .edges.filter(({ index }) => drawn.has(index))
    .sort((a, b) => a.from.activity - b.from.activity || a.index - b.index)
    .map(({ index, flow, from, to }) => ({
      flow: index,
      name: WORKBOOK.preview.flow(endName(sop, from), endName(sop, to), (flow.label ?? '').trim()),
      pin: isPinned(flow) ? partsOf(flow.pin) : null,
      unkept: unkept
        .filter((found) => found.flow === index)
        .map(({ part, reason }) => WORKBOOK.preview.unkept(part, PIN_REASONS[reason])),
    }));
}

function partsOf(pin: FlowPin | undefined): FlowPin {
  const parts = PIN_PARTS.filter((part: PinPart) => pin?.[part] !== undefined);
  return Object.fromEntries(parts.map((part) => [part, pin?.[part]])) as FlowPin;
}

/** By the printed number, with the lane where a row has several symbols. */
function endName(sop: Sop, { activity, symbol }: PlacedSymbol): string {
  const row = sop.activities[activity];
  const name = rowName(row?.number ?? '', activity).replace(/^Kegiatan (?:nomor )?/, '');
  const short = /^baris/.test(name) ? name : WORKBOOK.preview.number(name);
  return (row?.symbols.length ?? 0) > 1 ? `${short} (${laneName(sop, symbol.lane)})` : short;
}
