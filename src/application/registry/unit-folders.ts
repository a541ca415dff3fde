import { FOLDER_NAMES } from '../../core/messages/registry-folders.ts';
import type { RegistryUnit } from '../../core/registry/registry-settings.ts';
import type { StoredFile } from '../ports.ts';
import type { FileMark, ListedFile, Registry } from './ports.ts';

export const FOLDER_STAGES = ['pengajuan', 'draf', 'disahkan'] as const;
export type FolderStage = (typeof FOLDER_STAGES)[number];

/** The folders of a unit in one year: where it hands in, where drafts lie for reading, and what is in force. */
export type UnitFolders = Readonly<Record<FolderStage, StoredFile>>;

/** Marks of the tree: what makes a folder found again wherever somebody has moved it, and whatever its name is now. */
export const FOLDER_MARKS = {
  root: { owner: 'registri', part: 'akar' },
  private: { owner: 'registri', part: 'arsip' },
  year: (year: string): FileMark => ({ owner: 'registri', part: `tahun/${year}` }),
  unit: (unit: string, year: string): FileMark => ({ owner: unitOwner(unit), part: year }),
  stage: (unit: string, year: string, stage: FolderStage): FileMark => ({
    owner: unitOwner(unit),
    part: `${year}/${stage}`,
  }),
} as const;

function unitOwner(unit: string): string {
  return unit === '' ? 'umum' : `unit/${unit}`;
}

/** What a Drive folder may be called: no control characters, no more than 100 characters. */
export function folderName(text: string): string {
  return [...text.replace(/[\p{C}\s/\\]+/gu, ' ').trim()].slice(0, 100).join('');
}

/**
 * The tree `SOP <tahun>/<Unit>/…` of one unit, made where it is missing and then shared: contacts write into the first folder and
 * read the others. One call where everything is there.
 * @param unit null for whoever submits without a unit; those folders are shared with nobody
 */
export function unitFolders(registry: Registry, unit: RegistryUnit | null, year: string): UnitFolders {
  const code = unit?.id ?? '';
  const known = registry.archive.marked(unitOwner(code));
  const find = (mark: FileMark) => known.find((file) => file.mark?.part === mark.part);
  const found = FOLDER_STAGES.map((stage) => find(FOLDER_MARKS.stage(code, year, stage)));
  const [pengajuan, draf, disahkan] = found;
  if (pengajuan !== undefined && draf !== undefined && disahkan !== undefined)
    return { pengajuan, draf, disahkan };
  const mark = FOLDER_MARKS.unit(code, year);
  const parent = find(mark) ?? unitFolder(registry, unit, year, mark);
  const made = FOLDER_STAGES.map((stage, at): readonly [FolderStage, StoredFile] => {
    const there = found[at];
    if (there !== undefined) return [stage, there];
    const folder = registry.archive.folder(
      FOLDER_NAMES[stage],
      parent.id,
      FOLDER_MARKS.stage(code, year, stage),
    );
    shareStage(registry, folder, stage, unit);
    return [stage, folder];
  });
  return Object.fromEntries(made) as UnitFolders;
}

/** The folders of a unit in one year that are not there, or lie in the bin. */
export function missingFolders(
  registry: Registry,
  { id }: RegistryUnit,
  year: string,
): readonly FolderStage[] {
  const known = registry.archive.marked(unitOwner(id));
  return FOLDER_STAGES.filter(
    (stage) => !known.some(({ mark }) => mark?.part === FOLDER_MARKS.stage(id, year, stage).part),
  );
}

function unitFolder(registry: Registry, unit: RegistryUnit | null, year: string, mark: FileMark): StoredFile {
  const root = registry.archive.folder(FOLDER_NAMES.root, null, FOLDER_MARKS.root);
  const years = registry.archive.folder(FOLDER_NAMES.year(year), root.id, FOLDER_MARKS.year(year));
  return registry.archive.folder(folderName(unit?.name ?? FOLDER_NAMES.others), years.id, mark);
}

/** Who may do what in a unit's folder. */
export function shareStage(
  { archive }: Registry,
  folder: StoredFile,
  stage: FolderStage,
  unit: RegistryUnit | null,
): void {
  if (unit !== null) archive.share(folder.id, stage === 'pengajuan' ? 'writer' : 'reader', unit.contacts);
}

/** A case's own file of this kind, found by its mark. */
export function fileOf(files: readonly ListedFile[], part: string): ListedFile | undefined {
  return files.find(({ mark }) => mark?.part === part);
}
