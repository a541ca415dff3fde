import { measureArimo } from '../../text/measure-arimo.ts';
import { type Box, type DrawnLine, type DrawnSymbol, STROKE } from '../drawing.ts';
import { boxIndex, type Extent, extentOf } from './box-index.ts';
import { type Defect, LIMITS } from './defect.ts';
import { isWhole } from './measure-symbols.ts';
import { type PageFacts, type Segment, segmentsOf } from './page-facts.ts';

const LINE_HEIGHT = 1.15;
/** Points; below this nobody can read a print. */
const SMALLEST_LETTERS = 4.5;

interface Label {
  readonly order: number;
  readonly text: string;
  readonly lines: readonly string[];
  readonly box: Box;
  /** What it belongs to. */
  readonly line: DrawnLine | undefined;
  readonly symbol: DrawnSymbol | undefined;
}

export interface LabelMeasures {
  readonly defects: readonly Defect[];
  /** Answers that stand outside the cell of the symbol that their line leaves. */
  readonly away: number;
  /** Answers to which another line is as near as their own. */
  readonly doubtful: number;
}

/** Labels of lines and notes of connectors are as large as their text, near what they belong to, and on nothing else. */
export function measureLabels(facts: PageFacts): LabelMeasures {
  const labels = labelsOf(facts);
  const labelsNear = boxIndex(labels, ({ box }) => extentOf(box)).near;
  const answers = labels.filter(({ line }) => line !== undefined);
  return {
    defects: [
      ...facts.page.lines.flatMap((line) => missingLabel(facts, line)),
      ...labels.flatMap((label) => [
        ...hits(facts, label).map((what) => found(facts, label, `lies on ${what}`)),
        ...labelsNear(extentOf(label.box), 0)
          .filter((other) => other.order > label.order && overlap(label.box, other.box))
          .map((other) => found(facts, label, `lies on "${other.text}"`)),
        ...(tooSmall(label) ? [found(facts, label, 'is larger than its place')] : []),
        ...(isWhole(label.text, label.lines) ? [] : [found(facts, label, 'is not whole')]),
        ...(tooFar(label) ? [found(facts, label, 'is far from what it belongs to')] : []),
      ]),
    ],
    away: answers.filter((label) => isAway(facts, label)).length,
    doubtful: answers.filter((label) => isDoubtful(facts, label)).length,
  };
}

function found({ page }: PageFacts, { text, line, symbol }: Label, what: string): Defect {
  return {
    kind: 'labelHits',
    page: page.number,
    detail: `"${text}" ${what}`,
    ...(line === undefined ? {} : { line: { from: line.from, to: line.to } }),
    ...(symbol === undefined ? {} : { symbol: symbol.id }),
  };
}

function missingLabel(facts: PageFacts, line: DrawnLine): Defect[] {
  if (!line.label || line.labelBox || speaksForIt(facts, line)) return [];
  const detail = `"${line.label}" has no place`;
  return [{ kind: 'missingLabels', page: facts.page.number, detail, line: { from: line.from, to: line.to } }];
}

/** Flows that fork behind one port need their common answer only once. */
function speaksForIt(facts: PageFacts, line: DrawnLine): boolean {
  const [x, y] = line.points[0] ?? [0, 0];
  return facts
    .segmentsNear({ left: x, right: x, top: y, bottom: y }, LIMITS.slack)
    .some(
      ({ line: other }) =>
        other.labelBox !== undefined &&
        other.label === line.label &&
        other.points[0]?.[0] === x &&
        other.points[0]?.[1] === y,
    );
}

function labelsOf({ page }: PageFacts): Label[] {
  const labels = page.lines.map((line) => ({
    text: line.label,
    lines: line.labelLines,
    box: line.labelBox,
    line,
    symbol: undefined,
  }));
  const notes = page.symbols.map((symbol) => ({
    text: symbol.note,
    lines: symbol.noteLines,
    box: symbol.noteBox,
    line: undefined,
    symbol,
  }));
  return [...labels, ...notes]
    .flatMap(({ text, lines, box, line, symbol }) =>
      text && box ? [{ text, lines: lines ?? [text], box, line, symbol }] : [],
    )
    .map((label, order) => ({ ...label, order }));
}

function hits(facts: PageFacts, label: Label): string[] {
  const place = extentOf(label.box);
  const reach = STROKE.arrowWidth;
  const segment = facts.segmentsNear(place, reach).find((candidate) => onSegment(candidate, label.box));
  const symbol = facts.symbolsNear(place, 0).find((candidate) => onSymbol(candidate, label.box));
  const paper = {
    x: 0,
    y: 0,
    width: facts.page.width,
    height: facts.page.height,
  };
  return [
    ...(segment ? [`the line ${segment.line.from} → ${segment.line.to}`] : []),
    ...(symbol ? [`symbol ${symbol.id}`] : []),
    ...(inside(label.box, paper) ? [] : ['the edge of the page']),
  ];
}

/** A line is as wide as its stroke, its last piece as its arrowhead. */
function onSegment(segment: Segment, box: Box): boolean {
  return overlap(strokeBox(segment), box) || (segment.isLast && overlap(headBox(segment), box));
}

function strokeBox(segment: Segment): Box {
  return {
    x: segment.left - STROKE.line / 2,
    y: segment.top - STROKE.line / 2,
    width: segment.right - segment.left + STROKE.line,
    height: segment.bottom - segment.top + STROKE.line,
  };
}

/** Nothing where the line has no head. */
function headBox({ from, to, line }: Segment): Box {
  if (line.arrow === 'none') return { x: to[0], y: to[1], width: 0, height: 0 };
  const [tx, ty] = to;
  const [dx, dy] = [Math.sign(from[0] - tx), Math.sign(from[1] - ty)];
  const aside = STROKE.arrowWidth / 2;
  const [backX, backY] = [tx + dx * STROKE.arrowLength, ty + dy * STROKE.arrowLength];
  const [wide, high] = [dx === 0 ? aside : 0, dy === 0 ? aside : 0];
  return {
    x: Math.min(tx, backX) - wide,
    y: Math.min(ty, backY) - high,
    width: Math.abs(tx - backX) + 2 * wide,
    height: Math.abs(ty - backY) + 2 * high,
  };
}

function onSymbol(symbol: DrawnSymbol, box: Box): boolean {
  if (!overlap(symbol, box)) return false;
  if (symbol.kind !== 'decision') return true;
  // The corner of the box that is nearest to the centre decides: outside the diamond it is in its empty corner.
  const [x, y] = [symbol.x + symbol.width / 2, symbol.y + symbol.height / 2];
  const dx = Math.max(0, box.x - x, x - box.x - box.width) / (symbol.width / 2);
  const dy = Math.max(0, box.y - y, y - box.y - box.height) / (symbol.height / 2);
  return dx + dy < 1;
}

/** Renderers set a label as high as its box allows, up to the ordinary size. */
function tooSmall(label: Label): boolean {
  const size = Math.min(STROKE.font, label.box.height / (LINE_HEIGHT * label.lines.length));
  const width = Math.max(...label.lines.map((line) => measureArimo(line, { size, bold: false })));
  return size < SMALLEST_LETTERS || width > label.box.width + 2 * LIMITS.slack;
}

/** Symbols of joint rows speak for each other; a connector has no cell. */
function isAway({ page, symbols }: PageFacts, { box, line }: Label): boolean {
  const source = symbols.get(line?.from ?? '');
  if (source === undefined || source.kind === 'connector') return false;
  const [left, right] = around(page.columns, source.x, source.x + source.width);
  const [top, bottom] = around(page.rows, source.y, source.y + source.height);
  const slack = LIMITS.slack;
  return (
    box.x < left - slack ||
    box.x + box.width > right + slack ||
    box.y < top - slack ||
    box.y + box.height > bottom + slack
  );
}

/** The nearest rules on both sides of a symbol. */
function around(rules: readonly number[], low: number, high: number): readonly [number, number] {
  let before = Number.NEGATIVE_INFINITY;
  let behind = Number.POSITIVE_INFINITY;
  for (const rule of rules) {
    if (rule <= low + LIMITS.slack) before = Math.max(before, rule);
    if (rule >= high - LIMITS.slack) behind = Math.min(behind, rule);
  }
  return [before, behind];
}

/** Lines out of the same port with the same answer are one way. */
function isDoubtful(facts: PageFacts, { box, line, text }: Label): boolean {
  if (line === undefined) return false;
  const distance = Math.min(...segmentsOf(line).map((segment) => gap(box, segment)));
  const [x, y] = line.points[0] ?? [0, 0];
  const same = (other: DrawnLine) =>
    other === line ||
    (other.from === line.from &&
      (other.label ?? '') === text &&
      other.points[0]?.[0] === x &&
      other.points[0]?.[1] === y);
  return facts
    .segmentsNear(extentOf(box), distance)
    .some((segment) => !same(segment.line) && gap(box, segment) <= distance + 0.01);
}

function gap(box: Box, { left, right, top, bottom }: Extent): number {
  const dx = Math.max(0, box.x - right, left - box.x - box.width);
  const dy = Math.max(0, box.y - bottom, top - box.y - box.height);
  return Math.hypot(dx, dy);
}

function tooFar({ box, line, symbol }: Label): boolean {
  const reach = LIMITS.labelReach;
  const around = {
    x: box.x - reach,
    y: box.y - reach,
    width: box.width + 2 * reach,
    height: box.height + 2 * reach,
  };
  if (symbol) return !overlap(symbol, around);
  return !(line ? segmentsOf(line) : []).some((segment) => overlap(strokeBox(segment), around));
}

function overlap(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0.25 && high > 0.25;
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
