import { compileRoute } from '../../core/process/route/compile-route.ts';
import type { Route } from '../../core/process/route/route.ts';
import { partsOf } from '../../core/registry/tab-layout.ts';
import { fromParts } from '../../core/registry/text-parts.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { StoreRow } from './ports.ts';
import type { Obstacle } from './transact.ts';

/** A route version as it is kept. */
export interface KeptRoute {
  readonly key: string;
  readonly sop: Sop;
  readonly route: Route;
}

/** Key of the newest version of a service's route among all keys, `<service>@<version>`; null where there is none. */
export function newestKey(keys: readonly string[], service: string): string | null {
  const version = (key: string) => Number(key.slice(key.lastIndexOf('@') + 1));
  const own = keys.filter((key) => key.slice(0, key.lastIndexOf('@')) === service);
  return own.reduce<string | null>(
    (best, key) => (best === null || version(key) > version(best) ? key : best),
    null,
  );
}

export function readRoute(key: string, row: StoreRow): KeptRoute | Obstacle {
  try {
    const sop = JSON.parse(fromParts(partsOf('alur', row))) as Sop;
    const { route } = compileRoute(sop);
    return route === null ? 'no-route' : { key, sop, route };
  } catch {
    return 'damaged';
  }
}
