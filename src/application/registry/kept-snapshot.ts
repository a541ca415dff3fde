import type { KeptSnapshot } from '../../core/registry/snapshot.ts';
import { FOLDER_NAMES } from '../../core/messages/registry-folders.ts';
import type { FileMark, Registry } from './ports.ts';
import { FOLDER_MARKS } from './unit-folders.ts';
import { strFromU8, strToU8 } from 'fflate';

/** Contents are kept under their hash: keeping one twice gives one file, and nobody can change what was decided about. */
function markOf(hash: string): FileMark {
  return { owner: `isi/${hash.slice(0, 40)}`, part: 'naskah' };
}

/** Keeps a content before anything is decided about it. */
export function keepSnapshot(registry: Registry, kept: KeptSnapshot): void {
  const mark = markOf(kept.hash);
  if (registry.archive.marked(mark.owner).length > 0) return;
  const folder = registry.archive.folder(FOLDER_NAMES.private, null, FOLDER_MARKS.private);
  const bytes = strToU8(JSON.stringify(kept));
  const name = `${kept.hash.slice(0, 12)}.json`;
  registry.archive.save({ name, bytes, as: 'json', folderId: folder.id, mark });
}

/** The content with this hash; null where it is gone, or is not what its hash says. */
export function readSnapshot(registry: Registry, hash: string): KeptSnapshot | null {
  const [file] = registry.archive.marked(markOf(hash).owner);
  const bytes = file === undefined ? null : registry.archive.readBytes(file.id);
  if (bytes === null) return null;
  const kept = JSON.parse(strFromU8(bytes)) as KeptSnapshot;
  return kept.hash === hash ? kept : null;
}
