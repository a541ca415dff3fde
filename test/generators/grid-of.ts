import type { PageContent } from '../../src/core/flowchart/page-content.ts';
import { placeSymbols } from '../../src/core/flowchart/place-symbols.ts';
import { readGraph } from '../../src/core/flowchart/read-graph.ts';
import type { RouteGrid } from '../../src/core/flowchart/route-grid.ts';
import type { Sop } from '../../src/core/sop/sop.ts';

/** The symbols and flows of an SOP on one page, all symbols of one size. */
export function gridOf(sop: Sop): RouteGrid {
  const { symbols, flows, bars } = readGraph(sop);
  const content: PageContent = {
    laneCount: sop.lanes.length,
    rowCount: sop.activities.length,
    symbols: symbols.map((symbol) => ({
      ...symbol,
      caption: '',
      captionLines: [],
      captionSize: 0,
      width: 42,
      height: 22,
      place: 'cell',
    })),
    edges: [
      ...bars.map(({ from, to }) => ({ from, to, label: '', flows: [] })),
      ...flows.map(({ from, to, label, flow }) => ({ from, to, label, flows: [flow] })),
    ],
  };
  return placeSymbols(content).grid;
}
