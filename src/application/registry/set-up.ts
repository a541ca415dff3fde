import { SETTING_TEXTS } from '../../core/messages/registry-office.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import { cellOf, columnOf, TABS } from '../../core/registry/tab-layout.ts';
import { writeSheet } from '../../core/sop/write-sheet.ts';
import { driveId } from '../drive-id.ts';
import type { Book, BookChange } from './book-port.ts';
import { closeOtherForms, ensureForm } from './ensure-forms.ts';
import { loadRoutes } from './load-routes.ts';
import { planTabs } from './plan-tabs.ts';
import type { Registry } from './ports.ts';
import { readBook } from './receive-answer.ts';
import { LONGEST_RUN } from './run-outbox.ts';
import { exampleRoute, starterRows } from './starter-rows.ts';
import { type Told, tellFault } from './told.ts';
import { PATIENCE, transact } from './transact.ts';
import { HANDLERS, wantedTriggers } from './trigger-plans.ts';
import { FOLDER_MARKS } from './unit-folders.ts';
import { shareUnitFolders, yearNow } from './unit-shares.ts';
import { VAULT_KEYS } from './vault-keys.ts';
import { FOLDER_NAMES } from '../../core/messages/registry-folders.ts';

export interface SetUpReport {
  /** Address of the registry's spreadsheet. */
  readonly spreadsheet: string;
  /** Sentences: what was made or mended. */
  readonly done: readonly string[];
  /** What a person must know or mend. */
  readonly told: readonly Told[];
  /** Work is left; another run goes on by itself. */
  readonly more: boolean;
}

/** Collects what a long work has to say, and looks at the clock. */
class Progress {
  readonly done: string[] = [];
  readonly told: Told[] = [];
  more = false;
  private readonly registry: Registry;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get isLate(): boolean {
    this.more ||= this.registry.elapsed() > LONGEST_RUN;
    return this.more;
  }
}

/**
 * Builds the registry, and mends whatever is missing of it: spreadsheet, key, tabs, folders, forms, routes, triggers. Every part
 * looks first for what is there, so it may run at any time, again after a run that died, and goes on where one was late.
 */
export function setUp(registry: Registry, book: Book): SetUpReport {
  const progress = new Progress(registry);
  const { url, made } = book.ensure(SET_UP_TEXTS.spreadsheet);
  if (made) progress.done.push(SET_UP_TEXTS.noHome);
  ensureKey(registry, progress);
  ensureTabs(book, progress);
  const office = readBook(registry);
  const services = office.services.filter(({ active }) => active);
  progress.told.push(...office.faults.map(tellFault));
  if (services.length === 0) progress.told.push(advice(TABS.layanan.name, SET_UP_TEXTS.noServices));
  ensureRouteTabs(book, services, progress);
  const routes = loadRoutes(registry, book, office, services);
  progress.done.push(...(routes?.done ?? []));
  progress.told.push(...(routes?.told ?? [advice('', SET_UP_TEXTS.busy)]));
  ensureRoot(registry, office, progress);
  ensureForms(registry, office, services, progress);
  const changed = registry.triggers.ensure(wantedTriggers(registry, office.services));
  if (changed > 0) progress.done.push(SET_UP_TEXTS.triggersMended(changed));
  if (registry.webAppUrl() === '') progress.told.push(advice('', SET_UP_TEXTS.noWebApp));
  if (progress.more) registry.triggers.soon(HANDLERS.setUp);
  const end = progress.more ? SET_UP_TEXTS.more : SET_UP_TEXTS.done;
  return { spreadsheet: url, done: [...progress.done, end], told: progress.told, more: progress.more };
}

function advice(place: string, message: string): Told {
  return { severity: 'warning', place, message };
}

/** 256 bits that nobody has seen; never made anew, because every link in every letter hangs on it. */
function ensureKey(registry: Registry, { done }: Progress): void {
  if (registry.vault.get(VAULT_KEYS.key) !== null) return;
  const seeds = [1, 2, 3, 4].map(() => registry.random());
  registry.vault.set({ [VAULT_KEYS.key]: registry.hash(seeds.join('\n')) });
  done.push(SET_UP_TEXTS.keyMade);
}

function ensureTabs(book: Book, progress: Progress): void {
  const plan = planTabs(book.tabs(), starterRows(book.owner()));
  book.change(plan.changes);
  progress.done.push(...plan.done);
  progress.told.push(...plan.told);
}

/** Routes that ship with the product, as tabs that the office then changes as it likes. */
function ensureRouteTabs(book: Book, services: readonly Service[], { done }: Progress): void {
  const names = new Set(book.tabs().map(({ name }) => name));
  const wanted = [...new Set(services.map(({ routeTab }) => routeTab))].filter((name) => !names.has(name));
  const changes = wanted.flatMap((name): BookChange[] => {
    const sop = exampleRoute(name);
    return sop === null ? [] : [{ kind: 'sheet', name, plan: writeSheet(sop, findProfile(sop.profile)) }];
  });
  book.change(changes);
  done.push(
    ...changes.flatMap((change) => (change.kind === 'sheet' ? [SET_UP_TEXTS.routeMade(change.name)] : [])),
  );
}

/** The root of the tree: beside the spreadsheet, or in the folder that the office names. The tab tells where it is. */
function ensureRoot(registry: Registry, { settings }: OfficeBook, progress: Progress): void {
  const { archive } = registry;
  const root = archive.folder(FOLDER_NAMES.root, null, FOLDER_MARKS.root);
  archive.folder(FOLDER_NAMES.private, null, FOLDER_MARKS.private);
  if (settings.rootFolder === '') {
    writeRoot(registry, root.url);
    return;
  }
  const wanted = driveId(settings.rootFolder);
  if (wanted === root.id || settings.rootFolder === root.url) return;
  const target = wanted === null ? null : archive.file(wanted);
  if (target === null || !target.mimeType.endsWith('folder'))
    progress.told.push({
      severity: 'error',
      place: TABS.pengaturan.name,
      message: SET_UP_TEXTS.rootFolder(settings.rootFolder),
    });
  else archive.move(root.id, target.id);
}

function writeRoot(registry: Registry, url: string): void {
  transact(registry, PATIENCE.person, (turn) => {
    const [rows = []] = turn.read([{ tab: 'pengaturan' }]);
    const row = rows.findIndex(
      (cells) => cellOf('pengaturan', cells, 'Pengaturan') === SETTING_TEXTS.rootFolder.label,
    );
    const column = columnOf('pengaturan', 'Nilai');
    if (row >= 0 && cellOf('pengaturan', rows[row] ?? [], 'Nilai') === '')
      turn.change({ kind: 'set', tab: 'pengaturan', row, column, cells: [url] });
  });
}

/** Folders first: the forms name them. */
function ensureForms(
  registry: Registry,
  office: OfficeBook,
  services: readonly Service[],
  progress: Progress,
): void {
  const folders = shareUnitFolders(registry, office);
  progress.more ||= folders.more;
  if (folders.links.length === 0) progress.told.push(advice(TABS.unit.name, SET_UP_TEXTS.noUnits));
  if (folders.made > 0)
    progress.done.push(SET_UP_TEXTS.foldersReady(folders.links.length, yearNow(registry, office)));
  for (const service of services) {
    if (progress.isLate) return;
    const done = ensureForm(registry, office, service, folders.links);
    if (done !== null) progress.done.push(done);
  }
  progress.done.push(...closeOtherForms(registry, office.services, services));
}
