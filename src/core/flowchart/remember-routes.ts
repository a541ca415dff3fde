import type { PriceRoutes, Route, RouteFlows } from './route-grid.ts';

/** Routes depend on the grid alone, not on sizes; while sizes are being found the same grid comes up again and again. */
export function rememberRoutes(routeFlows: RouteFlows): RouteFlows {
  const known = new Map<string, readonly Route[]>();
  return (grid, forbidden) => {
    const key = JSON.stringify([grid, [...forbidden]]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const routes = routeFlows(grid, forbidden);
    known.set(key, routes);
    return routes;
  };
}

export function rememberPrices(priceRoutes: PriceRoutes): PriceRoutes {
  const known = new Map<string, number>();
  return (grid) => {
    const key = JSON.stringify(grid);
    const price = known.get(key) ?? priceRoutes(grid);
    known.set(key, price);
    return price;
  };
}
