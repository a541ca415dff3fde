import { localDate } from '../../core/calendar/working-calendar.ts';
import type { UnitFolderLink } from '../../core/registry/form-plan.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Registry } from './ports.ts';
import { LONGEST_RUN } from './run-outbox.ts';
import { FOLDER_STAGES, missingFolders, shareStage, unitFolders } from './unit-folders.ts';

export interface SharedFolders {
  /** Where each unit hands in. */
  readonly links: readonly UnitFolderLink[];
  /** Folders that were made, because they were missing. */
  readonly made: number;
  /** The time was up before all units were done. */
  readonly more: boolean;
}

/** The year of new folders. */
export function yearNow(registry: Registry, { office }: OfficeBook): string {
  return localDate(Date.parse(registry.now()), office.calendar.zone).slice(0, 4);
}

/** The folders of every active unit in this year, shared with its contacts as they are now. */
export function shareUnitFolders(registry: Registry, book: OfficeBook): SharedFolders {
  const year = yearNow(registry, book);
  const links: UnitFolderLink[] = [];
  let made = 0;
  for (const unit of book.units.filter(({ active }) => active)) {
    if (registry.elapsed() > LONGEST_RUN) return { links, made, more: true };
    made += missingFolders(registry, unit, year).length;
    const folders = unitFolders(registry, unit, year);
    for (const stage of FOLDER_STAGES) shareStage(registry, folders[stage], stage, unit);
    links.push({ unit: unit.name, url: folders.pengajuan.url });
  }
  return { links, made, more: false };
}
