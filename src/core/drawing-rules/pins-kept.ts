import type { Finding } from '../finding.ts';
import type { Box, DrawnLine, DrawnPage, Drawing, Point } from '../flowchart/drawing.ts';
import { labelMiddle } from '../flowchart/label-place.ts';
import { LABEL_LEEWAY } from '../flowchart/pinned-labels.ts';
import type { PinReason } from '../messages/pins.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import { flowGraph, type FlowEdge } from '../sop/flow-graph.ts';
import type { PinPart } from '../sop/flow-pin.ts';
import { laneName, rowOf } from '../sop/rules/rule.ts';
import type { FlowSide, Sop } from '../sop/sop.ts';
import { drawingFinding } from './drawing-finding.ts';

/** A wish of a pin that the drawing does not keep. */
export interface UnkeptPin {
  /** Position in the SOP's `flows`. */
  readonly flow: number;
  readonly part: PinPart;
  readonly reason: PinReason;
  readonly finding: Finding;
}

/** Points; coordinates are rounded. */
const SLACK = 0.5;

/** P03: wishes of staff that this drawing does not keep, in the order of the flows. Pins of flows without ends are none. */
export function unkeptPins(sop: Sop, drawing: Drawing): readonly UnkeptPin[] {
  return flowGraph(sop).edges.flatMap((edge) => {
    const parts = drawnParts(drawing, edge.index);
    const faults: readonly (readonly [PinPart, PinReason | null])[] = [
      ['leave', leaveFault(edge, parts)],
      ['enter', enterFault(sop, edge, parts)],
      ['label', labelFault(edge, parts)],
    ];
    return faults.flatMap(([part, reason]) => (reason === null ? [] : [unkept(sop, edge, part, reason)]));
  });
}

interface Part {
  readonly line: DrawnLine;
  readonly page: DrawnPage;
}

/** The flow's line, or its two over a page break. */
function drawnParts({ pages }: Drawing, flow: number): readonly Part[] {
  return pages.flatMap((page) =>
    page.lines.filter((line) => line.flow === flow).map((line) => ({ line, page })),
  );
}

function leaveFault({ flow }: FlowEdge, parts: readonly Part[]): PinReason | null {
  const part = parts.find(({ line }) => line.from === flow.from);
  const side = flow.pin?.leave;
  if (side === undefined || part === undefined || startSide(part) === side) return null;
  const users = usersOf(part.page, flow.from, side, part.line);
  if (users.some(({ line }) => line.flow === null)) return 'bar';
  if (users.some(({ way }) => way === 'in')) return 'entered';
  const answer = (flow.label ?? '').trim();
  return users.some(({ line }) => (line.label ?? '') !== answer) ? 'answer' : 'blocked';
}

function enterFault(sop: Sop, { flow }: FlowEdge, parts: readonly Part[]): PinReason | null {
  const side = flow.pin?.enter;
  if (side === undefined || parts.length === 0) return null;
  const part = parts.find(({ line }) => line.to === flow.to);
  if (part === undefined) return 'joint';
  const entered = endSide(part);
  if (entered === side) return null;
  const users = usersOf(part.page, flow.to, side, part.line);
  if (users.some(({ line }) => line.flow === null)) return 'bar';
  if (users.some(({ way }) => way === 'out')) return 'left';
  const together = part.page.lines.some(
    (line) =>
      line.flow !== null &&
      line !== part.line &&
      line.from === part.line.from &&
      line.to === flow.to &&
      line.from !== flow.from &&
      sop.flows[line.flow]?.pin?.enter === entered,
  );
  return together ? 'together' : 'blocked';
}

function labelFault({ flow }: FlowEdge, parts: readonly Part[]): PinReason | null {
  const place = flow.pin?.label;
  const part = parts.find(({ line }) => line.from === flow.from);
  const source = part?.page.symbols.find(({ id }) => id === flow.from);
  const box = part?.line.labelBox;
  if (place === undefined || source === undefined || box === undefined) return null;
  const [x, y] = labelMiddle(place, source);
  const away = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  return away <= LABEL_LEEWAY + SLACK ? null : 'place';
}

function startSide({ line, page }: Part): FlowSide | null {
  return sideAt(page, line.from, line.points[0]);
}

function endSide({ line, page }: Part): FlowSide | null {
  return sideAt(page, line.to, line.points[line.points.length - 1]);
}

function sideAt({ symbols }: DrawnPage, id: string, point: Point | undefined): FlowSide | null {
  const symbol = symbols.find((candidate) => candidate.id === id);
  return symbol === undefined || point === undefined ? null : sideOf(symbol, point);
}

/** Side in the middle of which the point lies. */
function sideOf({ x, y, width, height }: Box, [px, py]: Point): FlowSide | null {
  const near = (a: number, b: number) => Math.abs(a - b) <= SLACK;
  if (near(py, y)) return 'N';
  if (near(py, y + height)) return 'S';
  if (near(px, x)) return 'W';
  return near(px, x + width) ? 'E' : null;
}

interface PortUser {
  readonly line: DrawnLine;
  readonly way: 'in' | 'out';
}

/** Other lines that meet the symbol at that side. */
function usersOf(page: DrawnPage, symbol: string, side: FlowSide, own: DrawnLine): readonly PortUser[] {
  return page.lines.flatMap((line): PortUser[] => {
    if (line === own) return [];
    const leaves = line.from === symbol && startSide({ line, page }) === side;
    const enters = line.to === symbol && endSide({ line, page }) === side;
    return [
      ...(leaves ? [{ line, way: 'out' as const }] : []),
      ...(enters ? [{ line, way: 'in' as const }] : []),
    ];
  });
}

function unkept(sop: Sop, { index, flow, from, to }: FlowEdge, part: PinPart, reason: PinReason): UnkeptPin {
  const side = part === 'leave' ? flow.pin?.leave : part === 'enter' ? flow.pin?.enter : undefined;
  const finding = drawingFinding(
    'P03',
    RULE_TEXTS.P03,
    { kind: 'activity', activity: from.activity, field: 'alur' },
    {
      from: symbolInRow(sop, from.activity, from.symbol.lane),
      to: symbolInRow(sop, to.activity, to.symbol.lane).replace(/^K/, 'k'),
      label: (flow.label ?? '').trim(),
      part,
      side: side ?? null,
      reason,
    },
  );
  return { flow: index, part, reason, finding };
}

/** The row, and the lane where a row has several symbols. */
function symbolInRow(sop: Sop, activity: number, lane: string): string {
  const several = (sop.activities[activity]?.symbols.length ?? 0) > 1;
  return several ? `${rowOf(sop, activity)} (${laneName(sop, lane)})` : rowOf(sop, activity);
}
