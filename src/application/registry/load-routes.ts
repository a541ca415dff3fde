import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { holdersOf } from '../../core/process/engine/who-may-act.ts';
import { canonicalJson } from '../../core/process/ledger/canonical-json.ts';
import { compileRoute } from '../../core/process/route/compile-route.ts';
import type { Route } from '../../core/process/route/route.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import { rowOf, partsFrom, TABS } from '../../core/registry/tab-layout.ts';
import { intoParts, LONGEST_TEXT } from '../../core/registry/text-parts.ts';
import { readSheet } from '../../core/sop/read-sheet.ts';
import { locate } from '../../core/sop/sheet-map.ts';
import type { SheetGrid } from '../../core/sop/sheet-grid.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { cellName } from '../cell-name.ts';
import type { Book } from './book-port.ts';
import type { Registry } from './ports.ts';
import { newestKey } from './route-shelf.ts';
import type { Told } from './told.ts';
import { PATIENCE, transact } from './transact.ts';

export interface LoadedRoutes {
  /** Sentences. */
  readonly done: readonly string[];
  readonly told: readonly Told[];
}

type RouteReading =
  | {
      readonly kind: 'sound';
      readonly service: Service;
      readonly text: string;
      readonly told: readonly Told[];
    }
  | { readonly kind: 'refused'; readonly told: readonly Told[] };

/**
 * Reads the route of each service from its tab and keeps a changed one as a new version, in one write. Cases under way stay on the
 * version they began with. A route that cannot be run is told with its cells, and the version before stays in use.
 * @returns null where others kept the registry busy
 */
export function loadRoutes(
  registry: Registry,
  book: Book,
  office: OfficeBook,
  services: readonly Service[],
): LoadedRoutes | null {
  const named = services.filter(({ routeTab }) => routeTab !== '');
  const grids = book.grids(named.map(({ routeTab }) => routeTab));
  const readings = named.map((service, at) => readRoute(service, grids[at] ?? null, office, registry.now()));
  const unnamed = services
    .filter(({ routeTab }) => routeTab === '')
    .map(({ name }): Told => tell(TABS.layanan.name, SET_UP_TEXTS.routeNotNamed(name)));
  const done = keepChanged(registry, readings);
  return done === null ? null : { done, told: [...unnamed, ...readings.flatMap(({ told }) => told)] };
}

function readRoute(service: Service, grid: SheetGrid | null, office: OfficeBook, now: string): RouteReading {
  const { name, routeTab } = service;
  const refused = (...told: readonly Told[]): RouteReading => ({ kind: 'refused', told });
  if (grid === null) return refused(tell(TABS.layanan.name, SET_UP_TEXTS.routeMissing(name, routeTab)));
  const { sop, map, findings } = readSheet(grid);
  if (sop === null || map === null) return refused(tell(routeTab, SET_UP_TEXTS.routeUnread(routeTab)));
  const compiled = compileRoute(sop);
  const told = [...findings, ...compiled.findings].map((finding): Told => {
    const cell = finding.cell ?? locate(map, finding.place);
    const place = cell === undefined ? routeTab : `${routeTab}!${cellName(cell)}`;
    return { severity: finding.severity, place, message: finding.message };
  });
  const { route } = compiled;
  if (route === null || findings.some(({ severity }) => severity === 'error'))
    return refused(tell(routeTab, SET_UP_TEXTS.routeRefused(name)), ...told.filter(isGrave));
  const text = canonicalJson(sop satisfies Sop);
  if (text.length > LONGEST_TEXT) return refused(tell(routeTab, SET_UP_TEXTS.routeTooLong(routeTab)));
  return { kind: 'sound', service, text, told: unheld(service, route, office, now) };
}

/** Posts of the route that nobody holds today. */
function unheld({ name }: Service, route: Route, { office }: OfficeBook, now: string): readonly Told[] {
  const posts = new Set(
    route.steps.flatMap(({ executors }) =>
      executors.flatMap((one) => (one.kind === 'jabatan' ? [one.jabatan] : [])),
    ),
  );
  return [...posts]
    .filter((post) => holdersOf(office, post, now).length === 0)
    .map(
      (post): Told => ({
        ...tell(TABS.jabatan.name, SET_UP_TEXTS.noHolder(name, post)),
        severity: 'warning',
      }),
    );
}

/** Sentences about what was kept; null where others kept the registry busy. */
function keepChanged(registry: Registry, readings: readonly RouteReading[]): readonly string[] | null {
  const sound = readings.flatMap((reading) => (reading.kind === 'sound' ? [reading] : []));
  if (sound.length === 0) return [];
  return transact(registry, PATIENCE.person, (turn) => {
    const [rows = []] = turn.read([{ tab: 'alur', columns: { from: 0, to: 1 } }]);
    const hashes = new Map(rows.map(([key = '', hash = '']) => [key, hash]));
    return sound.flatMap(({ service, text }): string[] => {
      const hash = registry.hash(text);
      const newest = newestKey([...hashes.keys()], service.code);
      if (newest !== null && hashes.get(newest) === hash) return [];
      const version = newest === null ? 1 : Number(newest.slice(newest.lastIndexOf('@') + 1)) + 1;
      const head = rowOf('alur', { Kunci: `${service.code}@${version}`, Sidik: hash, Sejak: turn.now });
      const row = [...head.slice(0, partsFrom('alur')), ...intoParts(text)];
      turn.change({ kind: 'append', tab: 'alur', rows: [row] });
      return [SET_UP_TEXTS.routeLoaded(service.name, version)];
    });
  });
}

function tell(place: string, message: string): Told {
  return { severity: 'error', place, message };
}

function isGrave({ severity }: Told): boolean {
  return severity === 'error';
}
