import { cutFlows, type SizedGraph } from './cut-flows.ts';
import type { PageContent } from './page-content.ts';
import { type RoutedPage, type RoutePageOptions, routePage } from './route-page.ts';

/** Flows over more rows lead to a connector on most papers, and say nothing about the rows between. */
const LONGEST = 10;

/** All rows as one page without their longest flows, quickly routed: about what lanes and rows will need. */
export function sketchTable(
  sized: SizedGraph,
  rowCount: number,
  options: Omit<RoutePageOptions, 'forbidden'>,
): RoutedPage {
  const { content } = cutFlows(sized, 0, rowCount, options.density);
  return routePage(withoutLong(content), { ...options, forbidden: new Set() });
}

function withoutLong(content: PageContent): PageContent {
  const row = (symbol: number) => content.symbols[symbol]?.row ?? 0;
  const edges = content.edges.filter(({ from, to }) => Math.abs(row(from) - row(to)) <= LONGEST);
  return { ...content, edges };
}
