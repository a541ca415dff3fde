import type { Effect } from '../../core/process/engine/effect.ts';
import type { CaseEvent, EventOf } from '../../core/process/engine/event.ts';
import { type Advance, advance } from '../../core/process/engine/advance.ts';
import type { Case } from '../../core/process/engine/case.ts';
import type { Route } from '../../core/process/route/route.ts';
import type { LedgerEntry } from '../../core/process/ledger/ledger-entry.ts';
import { type LedgerHead, sealEntry } from '../../core/process/ledger/seal-entry.ts';
import { localDate } from '../../core/calendar/working-calendar.ts';
import {
  type CaseIndex,
  INDEX_COLUMNS,
  readCase,
  readCaseIndex,
  writeCase,
} from '../../core/registry/case-record.ts';
import { describeEvent } from '../../core/registry/describe-event.ts';
import { readHead, writeHead, writeLedgerEntry } from '../../core/registry/ledger-record.ts';
import {
  type CaseTask,
  type OutboxItem,
  type Task,
  writeOutboxItem,
} from '../../core/registry/outbox-item.ts';
import { OFFICE_TABS, readOffice } from '../../core/registry/read-office.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import { cellOf } from '../../core/registry/tab-layout.ts';
import type { Registry, StoreChange, StoreRange, StoreRow } from './ports.ts';

import { newItem } from './new-item.ts';
import { type KeptRoute, newestKey, readRoute } from './route-shelf.ts';
import type { Obstacle, OpenCase, Transaction } from './transact.ts';

/** The ranges that every turn reads first, in one call. */
const FIRST_READ: readonly StoreRange[] = [
  ...OFFICE_TABS.map((tab) => ({ tab })),
  { tab: 'mesin' },
  { tab: 'berkas', columns: INDEX_COLUMNS },
  { tab: 'alur', columns: { from: 0, to: 0 } },
];

export class Turn implements Transaction {
  readonly book: OfficeBook;
  readonly index: readonly CaseIndex[];
  readonly now: string;
  private readonly counters: Map<string, { value: string; readonly row: number | null; changed: boolean }>;
  private readonly routeKeys: readonly string[];
  private readonly routes = new Map<string, KeptRoute | Obstacle>();
  private readonly cases = new Map<
    string,
    {
      readonly row: number | null;
      kase: Case;
      seq: number;
      changed: boolean;
      readonly service: string;
      readonly routeKey: string;
    }
  >();
  private readonly entries: { readonly entry: LedgerEntry; readonly words: string }[] = [];
  private readonly items: OutboxItem[] = [];
  private readonly changes: StoreChange[] = [];
  private head: LedgerHead;

  constructor(private readonly registry: Registry) {
    const tabs = registry.store.read(FIRST_READ);
    const [
      layanan = [],
      jabatan = [],
      unit = [],
      libur = [],
      pengaturan = [],
      mesin = [],
      berkas = [],
      alur = [],
    ] = tabs;
    this.book = readOffice({ layanan, jabatan, unit, libur, pengaturan });
    this.counters = new Map(
      mesin.map((row, index) => [row[0] ?? '', { value: row[1] ?? '', row: index, changed: false }]),
    );
    this.index = readCaseIndex(berkas);
    this.routeKeys = alur.map((row) => row[0] ?? '');
    this.head = readHead(this.counter('kepala'));
    this.now = registry.now();
  }

  counter(key: string): string {
    return this.counters.get(key)?.value ?? '';
  }

  setCounter(key: string, value: string): void {
    const row = this.counters.get(key)?.row ?? null;
    this.counters.set(key, { value, row, changed: true });
  }

  read(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[] {
    return this.registry.store.read(ranges);
  }

  change(change: StoreChange): void {
    this.changes.push(change);
  }

  ask(task: Task, to: readonly string[], turn: string = this.now): void {
    const caseId = 'caseId' in task ? task.caseId : '';
    this.items.push(newItem(this.registry, task, caseId, to, turn, this.now));
  }

  load(ids: readonly string[]): void {
    const wanted = ids
      .filter((id) => !this.cases.has(id))
      .flatMap((id) => this.index.find((one) => one.id === id) ?? []);
    const keys = [...new Set(wanted.map(({ route }) => route))].filter((key) => !this.routes.has(key));
    if (wanted.length === 0 && keys.length === 0) return;
    const rows = this.read([
      ...wanted.map(({ row }): StoreRange => ({ tab: 'berkas', rows: { from: row, to: row } })),
      ...this.routeRanges(keys),
    ]);
    wanted.forEach((found, position) => {
      const cells = rows[position]?.[0] ?? [];
      const kase = readCase(cells);
      if (kase === null || kase.id !== found.id) return;
      const seq = Number(cellOf('berkas', cells, 'Urut Riwayat'));
      this.cases.set(found.id, {
        row: found.row,
        kase,
        seq,
        changed: false,
        service: found.service,
        routeKey: found.route,
      });
    });
    this.keepRoutes(keys, rows.slice(wanted.length));
  }

  openCase(id: string): OpenCase | Obstacle {
    const index = this.index.find((one) => one.id === id);
    if (index === undefined) return 'no-case';
    this.load([id]);
    const held = this.cases.get(id);
    if (held === undefined) return 'damaged';
    const kept = this.routes.get(held.routeKey) ?? 'no-route';
    if (typeof kept === 'string') return kept;
    const service = this.book.services.find(({ code }) => code === held.service) ?? null;
    return { index, kase: held.kase, route: kept.route, routeSop: kept.sop, service };
  }

  begin(
    service: Service,
    event: EventOf<'buka'>,
  ): { readonly id: string; readonly result: Advance } | Obstacle {
    const kept = this.newestRoute(service);
    if (typeof kept === 'string') return kept;
    const year = localDate(Date.parse(this.now), this.book.office.calendar.zone).slice(0, 4);
    const count = Number(this.counter(`berkas/${year}`)) + 1;
    const id = `K-${year}-${String(count).padStart(4, '0')}`;
    const result = advance({ route: kept.route, office: this.book.office }, id, null, event);
    if (result.kind !== 'accepted') return { id, result };
    this.setCounter(`berkas/${year}`, String(count));
    this.cases.set(id, {
      row: null,
      kase: result.kase,
      seq: 0,
      changed: true,
      service: service.code,
      routeKey: kept.key,
    });
    this.accept(id, kept.route, result);
    return { id, result };
  }

  apply(id: string, event: CaseEvent): Advance | Obstacle {
    const held = this.heldCase(id);
    if (typeof held === 'string') return held;
    const result = advance({ route: held.route, office: this.book.office }, id, held.kase, event);
    if (result.kind === 'accepted') this.accept(id, held.route, result);
    return result;
  }

  touch(id: string): void {
    const held = this.cases.get(id);
    if (held !== undefined) this.cases.set(id, { ...held, changed: true });
  }

  /** Everything that was decided, in one write; nothing where nothing was. */
  commit(): void {
    if (this.entries.length > 0) this.setCounter('kepala', writeHead(this.head));
    const changes = [...this.changes, ...this.caseChanges(), ...this.counterChanges()];
    const append = (tab: 'riwayat' | 'kotakKeluar', rows: readonly StoreRow[]) => {
      if (rows.length > 0) changes.push({ kind: 'append', tab, rows });
    };
    append(
      'riwayat',
      this.entries.map(({ entry, words }) => writeLedgerEntry(entry, words)),
    );
    append('kotakKeluar', this.items.map(writeOutboxItem));
    if (changes.length > 0) this.registry.store.write(changes);
  }

  /** A case of this turn, opened before or in it. */
  private heldCase(id: string): { readonly kase: Case; readonly route: Route } | Obstacle {
    if (!this.cases.has(id)) {
      const open = this.openCase(id);
      if (typeof open === 'string') return open;
    }
    const held = this.cases.get(id);
    if (held === undefined) return 'damaged';
    const kept = this.routes.get(held.routeKey) ?? 'no-route';
    return typeof kept === 'string' ? kept : { kase: held.kase, route: kept.route };
  }

  private accept(
    id: string,
    route: Route,
    { kase, entry, effects }: Extract<Advance, { kind: 'accepted' }>,
  ): void {
    const sealed = sealEntry(entry, this.head, this.registry.hash);
    this.head = { seq: sealed.seq, hash: sealed.hash };
    this.entries.push({ entry: sealed, words: describeEvent(entry, kase, route) });
    const held = this.cases.get(id);
    if (held !== undefined) this.cases.set(id, { ...held, kase, seq: sealed.seq, changed: true });
    for (const task of effects.flatMap(singly))
      this.items.push(
        newItem(this.registry, task, id, task.kind === 'mail' ? task.to : [], this.now, this.now),
      );
  }

  private caseChanges(): readonly StoreChange[] {
    const changed = [...this.cases].filter(([, held]) => held.changed);
    const rows = changed.flatMap(([, held]) => {
      const kept = this.routes.get(held.routeKey);
      if (kept === undefined || typeof kept === 'string') return [];
      const { kase, seq, service, routeKey } = held;
      const { office } = this.book;
      const setting = { service, route: kept.route, routeKey, office, seq, now: this.now };
      return [{ row: held.row, cells: writeCase(kase, setting) }];
    });
    const fresh = rows.filter(({ row }) => row === null).map(({ cells }) => cells);
    return [
      ...rows.flatMap(({ row, cells }): StoreChange[] =>
        row === null ? [] : [{ kind: 'set', tab: 'berkas', row, column: 0, cells }],
      ),
      ...(fresh.length > 0 ? [{ kind: 'append', tab: 'berkas', rows: fresh } as const] : []),
    ];
  }

  private counterChanges(): readonly StoreChange[] {
    const changed = [...this.counters].filter(([, one]) => one.changed);
    const fresh = changed.filter(([, { row }]) => row === null).map(([key, { value }]) => [key, value]);
    return [
      ...changed.flatMap(([key, { value, row }]): StoreChange[] =>
        row === null ? [] : [{ kind: 'set', tab: 'mesin', row, column: 0, cells: [key, value] }],
      ),
      ...(fresh.length > 0 ? [{ kind: 'append', tab: 'mesin', rows: fresh } as const] : []),
    ];
  }

  /** The newest version of a service's route. */
  private newestRoute({ code }: Service): KeptRoute | Obstacle {
    const key = newestKey(this.routeKeys, code);
    if (key === null) return 'no-route';
    if (!this.routes.has(key)) this.keepRoutes([key], this.read(this.routeRanges([key])));
    return this.routes.get(key) ?? 'no-route';
  }

  private routeRanges(keys: readonly string[]): readonly StoreRange[] {
    return keys.flatMap((key): StoreRange[] => {
      const row = this.routeKeys.indexOf(key);
      return row < 0 ? [] : [{ tab: 'alur', rows: { from: row, to: row } }];
    });
  }

  private keepRoutes(keys: readonly string[], rows: readonly (readonly StoreRow[])[]): void {
    keys
      .filter((key) => this.routeKeys.includes(key))
      .forEach((key, position) => {
        this.routes.set(key, readRoute(key, rows[position]?.[0] ?? []));
      });
  }
}

/** Links and codes are personal, so a letter to several people is several letters, each sent exactly once. */
function singly(effect: Effect): readonly CaseTask[] {
  if (effect.kind === 'ledger') return [];
  if (effect.kind !== 'mail' || effect.to.length < 2) return [effect];
  return effect.to.map((person) => ({ ...effect, id: `${effect.id}/${person}`, to: [person] }));
}
