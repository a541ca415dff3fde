import type { Finding, Place } from '../finding.ts';
import type { DrawnLine, DrawnPage, Drawing } from '../flowchart/drawing.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import { flowGraph } from '../sop/flow-graph.ts';
import type { Sop } from '../sop/sop.ts';
import { drawingFinding } from './drawing-finding.ts';

const TEXT = RULE_TEXTS.S06;

/** S06: every flow is one line, or two lines with a pair of pentagons of one letter on two pages. */
export function connectorPairs(sop: Sop, drawing: Drawing): readonly Finding[] {
  return [...lonelyConnectors(drawing), ...brokenFlows(sop, drawing)];
}

/** A connector's id is `A>1`: letter, out or in, page. */
function partsOf(id: string): { readonly letter: string; readonly side: string } | null {
  const match = /^(.+)([<>])\d+$/.exec(id);
  return match === null ? null : { letter: match[1] ?? '', side: match[2] ?? '' };
}

function lonelyConnectors({ pages }: Drawing): Finding[] {
  const connectors = pages.reduce<{ id: string; page: DrawnPage }[]>(
    (all, page) =>
      all.concat(page.symbols.filter(({ kind }) => kind === 'connector').map(({ id }) => ({ id, page }))),
    [],
  );
  const place: Place = { kind: 'sop' };
  return connectors.reduce<Finding[]>((found, { id, page }) => {
    const own = partsOf(id);
    const letter = own?.letter ?? id;
    const partner = connectors.some((other) => {
      const parts = partsOf(other.id);
      return (
        own !== null &&
        parts?.letter === letter &&
        parts.side !== own.side &&
        other.page.number !== page.number
      );
    });
    const joined = page.lines.some(({ from, to }) => (own?.side === '>' ? to : from) === id);
    if (!partner)
      found.push(
        drawingFinding('S06', TEXT, place, {
          page: page.number,
          letter,
          fault: 'partner',
        }),
      );
    if (!joined)
      found.push(
        drawingFinding('S06', TEXT, place, {
          page: page.number,
          letter,
          fault: 'line',
        }),
      );
    return found;
  }, []);
}

function brokenFlows(sop: Sop, drawing: Drawing): Finding[] {
  return flowGraph(sop).edges.reduce<Finding[]>((found, { index, flow, from, to }) => {
    const lines = drawing.pages.reduce<{ line: DrawnLine; page: DrawnPage }[]>(
      (all, page) =>
        all.concat(page.lines.filter((line) => line.flow === index).map((line) => ({ line, page }))),
      [],
    );
    const drawn = lines.every(({ line, page }) =>
      [line.from, line.to].every((id) => page.symbols.some((symbol) => symbol.id === id)),
    );
    const whole = lines.length === 1 && lines[0]?.line.from === flow.from && lines[0].line.to === flow.to;
    const [out, back] = [
      lines.find(({ line }) => line.from === flow.from && partsOf(line.to)?.side === '>'),
      lines.find(({ line }) => line.to === flow.to && partsOf(line.from)?.side === '<'),
    ];
    const pair =
      lines.length === 2 &&
      out !== undefined &&
      back !== undefined &&
      partsOf(out.line.to)?.letter === partsOf(back.line.from)?.letter;
    if (!drawn || !(whole || pair))
      found.push(
        drawingFinding(
          'S06',
          TEXT,
          { kind: 'activity', activity: from.activity, field: 'alur' },
          {
            page: lines[0]?.page.number ?? 1,
            letter: `${from.activity + 1} → ${to.activity + 1}`,
            fault: 'direct',
          },
        ),
      );
    return found;
  }, []);
}
