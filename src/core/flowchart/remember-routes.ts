import type { ConnectorLanes } from './cut-flows.ts';
import type { Route, RouteFlows } from './route-grid.ts';
import { remember } from './remember.ts';

/**
 * What was found out about the ranges of rows of one SOP. Routes depend on rows and lanes alone, not on sizes; while sizes
 * are being found the same range comes up again and again.
 */
export interface RouteMemory {
  /** Lanes of the connectors of that range. */
  readonly lanes: (range: string, find: () => ConnectorLanes) => ConnectorLanes;
  /** Routes of that range, whose grid must be the same at every call. */
  readonly routes: (range: string, routeFlows: RouteFlows) => RouteFlows;
}

export function createRouteMemory(): RouteMemory {
  const lanes = new Map<string, ConnectorLanes>();
  const routes = new Map<string, readonly Route[]>();
  return {
    lanes: (range, find) => remember(lanes, range, find),
    routes: (range, routeFlows) => (grid, forbidden) => {
      const key = forbidden.size === 0 ? range : [range, ...forbidden].join(' ');
      return remember(routes, key, () => routeFlows(grid, forbidden));
    },
  };
}
