import type { Flow, Sop } from '../../sop/sop.ts';
import type { DrawnLine, DrawnPage, Drawing } from '../drawing.ts';
import type { Defect } from './defect.ts';
import { lineName, type PageFacts, stepNames } from './page-facts.ts';

interface PlacedLine {
  readonly page: DrawnPage;
  readonly line: DrawnLine;
}

/**
 * Every flow of the SOP is one line with its arrowhead at the right symbol; over a page end it is a line to a connector and
 * a line from the connector of the same letter. Nothing else is drawn, but the bars of joint rows.
 */
export function measureFlows(sop: Sop, drawing: Drawing): Defect[] {
  const lines = drawing.pages.flatMap((page) => page.lines.map((line) => ({ page, line })));
  const step = stepNames(sop);
  return [
    ...sop.flows.flatMap((flow, index) => missingFlow(flow, index, lines, step)),
    ...lines.flatMap((placed) => strangeLine(sop, placed, step)),
    ...looseConnectors(lines, drawing),
    ...missingBars(sop, lines),
  ];
}

type StepName = PageFacts['step'];

const isConnector = (id: string): boolean => /^[^<>]+[<>]/.test(id);
const letterOf = (id: string): string => id.replace(/[<>].*$/, '');

function missingFlow(flow: Flow, index: number, lines: readonly PlacedLine[], step: StepName): Defect[] {
  const name = `flow ${index} ${flow.from} → ${flow.to}`;
  const out = lines.filter(({ line }) => line.flow === index && step(line.from) === step(flow.from));
  const [first, ...more] = out;
  if (!first || more.length > 0) {
    return [
      {
        kind: 'missingFlows',
        page: 0,
        detail: `${name} is drawn ${out.length} times`,
      },
    ];
  }
  const label = (flow.label ?? '') === (first.line.label ?? '') ? [] : [wrongLabel(first, name)];
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

function wrongLabel({ page, line }: PlacedLine, name: string): Defect {
  return {
    kind: 'missingLabels',
    page: page.number,
    detail: `${name} is labelled "${line.label ?? ''}"`,
  };
}

function strangeLine(sop: Sop, { page, line }: PlacedLine, step: StepName): Defect[] {
  const strange = [
    {
      kind: 'strangeLines' as const,
      page: page.number,
      detail: lineName(line),
    },
  ];
  if (line.flow === null) return line.arrow === 'none' && step(line.from) === step(line.to) ? [] : strange;
  const flow = sop.flows[line.flow];
  if (!flow) return strange;
  const leaves = step(line.from) === step(flow.from) || isConnector(line.from);
  const ends = step(line.to) === step(flow.to) || isConnector(line.to);
  return leaves && ends && !(isConnector(line.from) && isConnector(line.to)) ? [] : strange;
}

function looseConnectors(lines: readonly PlacedLine[], drawing: Drawing): Defect[] {
  return drawing.pages.flatMap((page) =>
    page.symbols
      .filter((symbol) => symbol.kind === 'connector')
      .filter((symbol) => {
        const inward = symbol.id.includes('<');
        const used = lines.some(
          ({ page: at, line }) => at === page && (inward ? line.from : line.to) === symbol.id,
        );
        return !used || symbol.caption !== letterOf(symbol.id);
      })
      .map((symbol) => ({
        kind: 'looseEnds' as const,
        page: page.number,
        detail: `connector ${symbol.id}`,
      })),
  );
}

/** The n symbols of a joint row hang together by n − 1 bars. */
function missingBars(sop: Sop, lines: readonly PlacedLine[]): Defect[] {
  return sop.activities.flatMap((row, index) => {
    const own = new Set(row.joint ? row.symbols.map((symbol) => symbol.id) : []);
    const bars = lines.filter(({ line }) => line.flow === null && own.has(line.from) && own.has(line.to));
    if (bars.length >= own.size - 1) return [];
    return [
      {
        kind: 'missingFlows' as const,
        page: 0,
        detail: `row ${index + 1} has ${bars.length} bars`,
      },
    ];
  });
}
