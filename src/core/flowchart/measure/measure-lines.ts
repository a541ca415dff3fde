import type { Box, Point } from '../drawing.ts';
import { type Defect, LIMITS } from './defect.ts';
import { lineName, type PageFacts, type Segment, spot } from './page-facts.ts';

export interface LineMeasures {
  readonly defects: readonly Defect[];
  readonly bends: number;
  readonly length: number;
  /** Points where two lines cross, whatever number of merged lines runs through them. */
  readonly crossings: number;
  /** Those of them where a line crosses the bar of a joint row. */
  readonly barCrossings: number;
}

/** How lines run: level or upright, apart from symbols, rules and each other. */
export function measureLines(facts: PageFacts): LineMeasures {
  const { segments } = facts;
  const pairs = measurePairs(facts);
  const flows = segments.filter((segment) => segment.line.flow !== null);
  return {
    bends: flows.filter((segment) => segment.index > 0).length,
    length: flows.reduce((sum, { left, right, top, bottom }) => sum + right - left + bottom - top, 0),
    crossings: pairs.crossings.size,
    barCrossings: pairs.barCrossings.size,
    defects: [
      ...segments.flatMap((segment) => slanted(facts, segment)),
      ...segments.flatMap((segment) => throughSymbols(facts, segment)),
      ...segments.flatMap((segment) => alongRule(facts, segment)),
      ...pairs.defects,
    ],
  };
}

function slanted(facts: PageFacts, segment: Segment): Defect[] {
  if (segment.level || segment.upright) return [];
  return [defect(facts, 'nonOrthogonal', segment, `${lineName(segment.line)} at ${spot(segment.from)}`)];
}

function throughSymbols(facts: PageFacts, segment: Segment): Defect[] {
  return facts.symbolsNear(segment, LIMITS.besideSymbol).flatMap((symbol) => {
    const own = symbol.id === segment.line.from || symbol.id === segment.line.to;
    const name = lineName(segment.line);
    if (enters(segment, symbol, own ? LIMITS.ownSymbol : LIMITS.slack)) {
      return [defect(facts, 'lineThroughSymbol', segment, `${name} through ${symbol.id}`)];
    }
    const passes = !own && enters(segment, symbol, -LIMITS.besideSymbol);
    return passes ? [defect(facts, 'tooClose', segment, `${name} passes by ${symbol.id}`)] : [];
  });
}

function enters(segment: Segment, box: Box, depth: number): boolean {
  return (
    segment.right > box.x + depth &&
    segment.left < box.x + box.width - depth &&
    segment.bottom > box.y + depth &&
    segment.top < box.y + box.height - depth
  );
}

function alongRule(facts: PageFacts, segment: Segment): Defect[] {
  const { columns, rows } = facts.page;
  if (segment.upright === segment.level) return [];
  const rules = segment.upright ? columns : rows;
  const place = segment.upright ? segment.left : segment.top;
  const length = segment.upright ? segment.bottom - segment.top : segment.right - segment.left;
  const hit = rules.find((rule) => Math.abs(rule - place) < LIMITS.onRule);
  if (hit === undefined || length <= LIMITS.onRuleLength) return [];
  return [
    defect(
      facts,
      'onRule',
      segment,
      `${lineName(segment.line)} at ${spot(segment.from)} by the rule ${hit.toFixed(1)}`,
    ),
  ];
}

interface PairMeasures {
  readonly crossings: Set<string>;
  readonly barCrossings: Set<string>;
  readonly defects: Defect[];
}

function measurePairs(facts: PageFacts): PairMeasures {
  const found: PairMeasures = {
    crossings: new Set(),
    barCrossings: new Set(),
    defects: [],
  };
  const reported = new Map<string, Defect>();
  const report = (kind: Defect['kind'], a: Segment, b: Segment) => {
    const detail = a.line === b.line ? lineName(a.line) : `${lineName(a.line)} and ${lineName(b.line)}`;
    const name = `${kind} ${detail}`;
    if (reported.has(name)) return;
    reported.set(name, defect(facts, kind, a, `${detail} at ${spot(a.from)}`));
  };
  facts.segments.forEach((a, index) => {
    for (const b of facts.segmentsNear(a, LIMITS.tooClose)) {
      if (b.order <= index) continue;
      if (a.line === b.line) measureSelf(a, b, report);
      else if (parallel(a, b)) measureParallel(facts, [a, b], report);
      else measureCrossing(facts, [a, b], found, report);
    }
  });
  for (const [name, one] of reported) {
    // Where two lines share a run they also meet at its ends: one defect is enough.
    if (!reported.has(name.replace(/^touches/, 'sharedRuns')) || one.kind !== 'touches')
      found.defects.push(one);
  }
  return found;
}

type Report = (kind: Defect['kind'], a: Segment, b: Segment) => void;

/** A line that meets itself: two pieces that are no neighbours, or a turn back on the spot. */
function measureSelf(a: Segment, b: Segment, report: Report): void {
  const slack = LIMITS.slack;
  const meet =
    a.left <= b.right + slack &&
    b.left <= a.right + slack &&
    a.top <= b.bottom + slack &&
    b.top <= a.bottom + slack;
  const neighbours = Math.abs(a.index - b.index) === 1;
  if (meet && (!neighbours || parallel(a, b))) report('selfCrossings', a, b);
}

function measureParallel(facts: PageFacts, [a, b]: readonly [Segment, Segment], report: Report): void {
  const distance = a.upright ? Math.abs(a.left - b.left) : Math.abs(a.top - b.top);
  const overlap = a.upright
    ? Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    : Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const together = mayRunTogether(facts, a, b);
  if (distance < LIMITS.sameRun && overlap > LIMITS.sameRunLength) {
    if (!together || !sameWay(a, b)) report('sharedRuns', a, b);
  } else if (distance < LIMITS.tooClose && overlap > LIMITS.tooCloseLength && !together) {
    report('tooClose', a, b);
  }
}

/** Flows with one target merge, flows of one source fork, as long as no label tells them apart; bars do neither. */
function mayRunTogether(facts: PageFacts, a: Segment, b: Segment): boolean {
  if (a.line.flow === null || b.line.flow === null) return false;
  const merge = facts.step(a.line.to) === facts.step(b.line.to);
  const fork =
    facts.step(a.line.from) === facts.step(b.line.from) && (a.line.label ?? '') === (b.line.label ?? '');
  return merge || fork;
}

const parallel = (a: Segment, b: Segment): boolean => (a.upright && b.upright) || (a.level && b.level);

function sameWay(a: Segment, b: Segment): boolean {
  const along = (segment: Segment) => segment.to[0] - segment.from[0] + (segment.to[1] - segment.from[1]);
  return along(a) * along(b) > 0;
}

function measureCrossing(
  facts: PageFacts,
  [a, b]: readonly [Segment, Segment],
  found: PairMeasures,
  report: Report,
): void {
  const [level, upright] = a.level ? [a, b] : [b, a];
  if (!level.level || !upright.upright) return;
  const point: Point = [upright.left, level.top];
  const depth = Math.min(
    point[0] - level.left,
    level.right - point[0],
    point[1] - upright.top,
    upright.bottom - point[1],
  );
  if (depth > LIMITS.sameRun) {
    found.crossings.add(spot(point));
    if (a.line.flow === null || b.line.flow === null) found.barCrossings.add(spot(point));
  } else if (depth > -LIMITS.sameRun && !mayRunTogether(facts, a, b) && !atPort(facts, point)) {
    report('touches', a, b);
  }
}

/** Lines that meet at a symbol are judged as users of its port. */
function atPort(facts: PageFacts, [x, y]: Point): boolean {
  const slack = LIMITS.sameRun;
  return facts.symbolsNear({ left: x, right: x, top: y, bottom: y }, slack).length > 0;
}

function defect(facts: PageFacts, kind: Defect['kind'], { line }: Segment, detail: string): Defect {
  return { kind, page: facts.page.number, detail, line: { from: line.from, to: line.to } };
}
