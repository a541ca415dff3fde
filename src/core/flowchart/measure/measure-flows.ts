import type { Flow, Sop } from '../../sop/sop.ts';
import type { Drawing, DrawnLine, DrawnPage } from '../drawing.ts';
import type { Defect } from './defect.ts';
import { lineName, type PageFacts } from './page-facts.ts';

interface PlacedLine {
  readonly page: DrawnPage;
  readonly line: DrawnLine;
}

/**
 * Every flow of the SOP is one line with its arrowhead at the right symbol; over a page end it is a line to a connector and
 * a line from the connector of the same letter. Nothing else is drawn, but the bars of joint rows.
 */
export function measureFlows(sop: Sop, drawing: Drawing, step: StepName): Defect[] {
  const lines = drawing.pages.flatMap((page) => page.lines.map((line) => ({ page, line })));
  const byFlow = new Map<number | null, PlacedLine[]>();
  for (const placed of lines) {
    const known = byFlow.get(placed.line.flow);
    if (known === undefined) byFlow.set(placed.line.flow, [placed]);
    else known.push(placed);
  }
  return [
    ...sop.flows.flatMap((flow, index) => missingFlow(flow, index, byFlow.get(index) ?? [], lines, step)),
    ...lines.flatMap((placed) => strangeLine(sop, placed, step)),
    ...drawing.pages.flatMap(looseConnectors),
    ...missingBars(sop, byFlow.get(null) ?? []),
  ];
}

type StepName = PageFacts['step'];

const isConnector = (id: string): boolean => /^[^<>]+[<>]/.test(id);
const letterOf = (id: string): string => id.replace(/[<>].*$/, '');

function missingFlow(
  flow: Flow,
  index: number,
  own: readonly PlacedLine[],
  lines: readonly PlacedLine[],
  step: StepName,
): Defect[] {
  const name = `flow ${index} ${flow.from} → ${flow.to}`;
  const out = own.filter(({ line }) => step(line.from) === step(flow.from));
  const [first, ...more] = out;
  if (!first || more.length > 0) {
    return [
      {
        kind: 'missingFlows',
        page: 0,
        detail: `${name} is drawn ${out.length} times`,
        line: { from: flow.from, to: flow.to },
      },
    ];
  }
  const label = (flow.label ?? '') === (first.line.label ?? '') ? [] : [wrongLabel(first, flow, name)];
  if (
    first.line.arrow === 'end' &&
    (step(first.line.to) === step(flow.to) || arrives(first, flow, lines, step))
  ) {
    return label;
  }
  return [
    ...label,
    {
      kind: 'missingFlows',
      page: first.page.number,
      detail: `${name} ends at ${first.line.to}`,
      line: { from: flow.from, to: flow.to },
    },
  ];
}

/** The line ends at a connector, and on another page the connector of that letter leads to the flow's end. */
function arrives(out: PlacedLine, flow: Flow, lines: readonly PlacedLine[], step: StepName): boolean {
  if (!isConnector(out.line.to)) return false;
  return lines.some(
    ({ page, line }) =>
      page.number !== out.page.number &&
      isConnector(line.from) &&
      letterOf(line.from) === letterOf(out.line.to) &&
      step(line.to) === step(flow.to) &&
      line.arrow === 'end',
  );
}

function wrongLabel({ page, line }: PlacedLine, { from, to }: Flow, name: string): Defect {
  return {
    kind: 'missingLabels',
    page: page.number,
    detail: `${name} is labelled "${line.label ?? ''}"`,
    line: { from, to },
  };
}

function strangeLine(sop: Sop, { page, line }: PlacedLine, step: StepName): Defect[] {
  const strange = [
    {
      kind: 'strangeLines' as const,
      page: page.number,
      detail: lineName(line),
      line: { from: line.from, to: line.to },
    },
  ];
  if (line.flow === null) return line.arrow === 'none' && step(line.from) === step(line.to) ? [] : strange;
  const flow = sop.flows[line.flow];
  if (!flow) return strange;
  const leaves = step(line.from) === step(flow.from) || isConnector(line.from);
  const ends = step(line.to) === step(flow.to) || isConnector(line.to);
  return leaves && ends && !(isConnector(line.from) && isConnector(line.to)) ? [] : strange;
}

function looseConnectors(page: DrawnPage): Defect[] {
  const entered = new Set(page.lines.map((line) => line.to));
  const left = new Set(page.lines.map((line) => line.from));
  return page.symbols
    .filter((symbol) => symbol.kind === 'connector')
    .filter(({ id, caption }) => !(id.includes('<') ? left : entered).has(id) || caption !== letterOf(id))
    .map(({ id }) => ({ kind: 'looseEnds', page: page.number, detail: `connector ${id}`, symbol: id }));
}

/** The n symbols of a joint row hang together by n − 1 bars. */
function missingBars(sop: Sop, bars: readonly PlacedLine[]): Defect[] {
  return sop.activities.flatMap((row, index) => {
    const own = new Set(row.joint ? row.symbols.map((symbol) => symbol.id) : []);
    if (own.size === 0) return [];
    const found = bars.filter(({ line }) => own.has(line.from) && own.has(line.to)).length;
    if (found >= own.size - 1) return [];
    return [
      {
        kind: 'missingFlows' as const,
        page: 0,
        detail: `row ${index + 1} has ${found} bars`,
        ...(row.symbols[0] === undefined ? {} : { symbol: row.symbols[0].id }),
      },
    ];
  });
}
