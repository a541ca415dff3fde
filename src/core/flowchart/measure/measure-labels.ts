import { measureArimo } from '../../text/measure-arimo.ts';
import { type Box, type DrawnLine, type DrawnSymbol, STROKE } from '../drawing.ts';
import { type Defect, LIMITS } from './defect.ts';
import { type PageFacts, type Segment, segmentsOf } from './page-facts.ts';

const LINE_HEIGHT = 1.15;
/** Points; below this nobody can read a print. */
const SMALLEST_LETTERS = 4.5;

interface Label {
  readonly text: string;
  readonly box: Box;
  /** What it belongs to. */
  readonly line: DrawnLine | undefined;
  readonly symbol: DrawnSymbol | undefined;
}

/** Labels of lines and notes of connectors are as large as their text, near what they belong to, and on nothing else. */
export function measureLabels(facts: PageFacts): Defect[] {
  const { page } = facts;
  const found = (detail: string): Defect => ({
    kind: 'labelHits',
    page: page.number,
    detail,
  });
  const missing = page.lines
    .filter((line) => line.label && !line.labelBox && !speaksForIt(facts, line))
    .map(
      (line): Defect => ({
        kind: 'missingLabels',
        page: page.number,
        detail: `"${line.label}" has no place`,
      }),
    );
  const labels = labelsOf(facts);
  return [
    ...missing,
    ...labels.flatMap((label, index) => [
      ...hits(facts, label).map((what) => found(`"${label.text}" lies on ${what}`)),
      ...labels
        .slice(index + 1)
        .filter((other) => overlap(label.box, other.box))
        .map((other) => found(`"${label.text}" lies on "${other.text}"`)),
      ...(tooSmall(label) ? [found(`"${label.text}" is larger than its place`)] : []),
      ...(tooFar(label) ? [found(`"${label.text}" is far from what it belongs to`)] : []),
    ]),
  ];
}

/** Flows that fork behind one port need their common answer only once. */
function speaksForIt(facts: PageFacts, line: DrawnLine): boolean {
  const [x, y] = line.points[0] ?? [0, 0];
  return facts.page.lines.some(
    (other) =>
      other.labelBox !== undefined &&
      other.label === line.label &&
      other.points[0]?.[0] === x &&
      other.points[0]?.[1] === y,
  );
}

function labelsOf({ page }: PageFacts): Label[] {
  const labels = page.lines.map((line) => ({
    text: line.label,
    box: line.labelBox,
    line,
    symbol: undefined,
  }));
  const notes = page.symbols.map((symbol) => ({
    text: symbol.note,
    box: symbol.noteBox,
    line: undefined,
    symbol,
  }));
  return [...labels, ...notes].flatMap(({ text, box, line, symbol }) =>
    text && box ? [{ text, box, line, symbol }] : [],
  );
}

function hits(facts: PageFacts, label: Label): string[] {
  const segment = facts.segments.find((candidate) => onSegment(candidate, label.box));
  const symbol = facts.page.symbols.find((candidate) => onSymbol(candidate, label.box));
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
  return overlap(strokeBox(segment), box) || (segment.line.arrow === 'end' && overlap(headBox(segment), box));
}

function strokeBox(segment: Segment): Box {
  return {
    x: segment.left - STROKE.line / 2,
    y: segment.top - STROKE.line / 2,
    width: segment.right - segment.left + STROKE.line,
    height: segment.bottom - segment.top + STROKE.line,
  };
}

function headBox(segment: Segment): Box {
  const pieces = segmentsOf(segment.line);
  const last = pieces[pieces.length - 1];
  if (!last) return { x: 0, y: 0, width: 0, height: 0 };
  const [tx, ty] = last.to;
  const [dx, dy] = [Math.sign(last.from[0] - tx), Math.sign(last.from[1] - ty)];
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
  const size = Math.min(STROKE.font, label.box.height / LINE_HEIGHT);
  const width = measureArimo(label.text, { size, bold: false });
  return size < SMALLEST_LETTERS || width > label.box.width + 2 * LIMITS.slack;
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
