import { type FileRecord, MIME, type World } from '../../emulator/index.ts';
import { localPath } from '../shared/local-address.ts';
import type { FileView } from '../shared/views.ts';

const KINDS: Readonly<Record<string, FileView['kind']>> = {
  [MIME.folder]: 'folder',
  [MIME.spreadsheet]: 'spreadsheet',
  [MIME.document]: 'document',
  [MIME.form]: 'form',
  [MIME.pdf]: 'pdf',
};

/** A file as a line in Drive. */
export function fileView(world: World, file: FileRecord, email: string): FileView {
  const target = file.target === undefined ? file : world.file(file.target);
  const kind = KINDS[target.mimeType] ?? (target.mimeType.startsWith('image/') ? 'picture' : 'file');
  return {
    id: file.id,
    name: file.name,
    kind,
    owner: file.owner,
    modified: file.modifiedTime,
    path: pathOf(world, target, kind),
    mine: file.owner === email,
  };
}

function pathOf(world: World, file: FileRecord, kind: FileView['kind']): string {
  if (kind === 'folder') return `/drive/${file.id}`;
  if (kind === 'spreadsheet') return `/lembar/${file.id}`;
  if (kind === 'document') return `/dokumen/${file.id}`;
  const form = kind === 'form' ? world.file(file.id).form : undefined;
  if (form) return localPath(`https://docs.google.com/forms/d/e/${form.publicId}/viewform`) ?? '';
  return `/berkas/${file.id}`;
}
