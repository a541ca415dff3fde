import { WORKSPACE } from '../../core/messages/workspace.ts';
import { MIME } from '../../emulator/index.ts';
import { PEOPLE, type Person } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { DriveView } from '../shared/views.ts';
import { fileView } from './file-view.ts';
import { openedFile, param, type Route, signedIn } from './route.ts';

export const DRIVE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/orang/:person/drive',
    answer: (workspace, asked) => ({
      json: driveView(workspace, signedIn(asked), asked.query.get('folder')),
    }),
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file',
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const file = openedFile(workspace, person, param(asked, 'file'));
      return { json: fileView(workspace.office.world, file, person.email) };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/drive/unggah',
    answer: (workspace, asked) => ({ json: { id: upload(workspace, signedIn(asked), asked) } }),
  },
  {
    method: 'POST',
    path: '/api/orang/:person/drive/folder',
    answer: (workspace, asked) => {
      const fields = new Fields(asked);
      const name = nameFrom(fields.text('name'));
      const { email } = signedIn(asked);
      const id = workspace.office.world.drive.makeFolder(email, name, fields.optionalText('folder'));
      return { json: { id } };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/berkas/:file/nama',
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      if (!workspace.office.world.drive.mayChange(person.email, id))
        throw new Refusal(403, WORKSPACE.errors.viewOnly(person.name));
      workspace.office.world.drive.rename(person.email, id, nameFrom(new Fields(asked).text('name')));
      return { json: {} };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/berkas/:file/buang',
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const file = openedFile(workspace, person, param(asked, 'file'));
      if (file.owner !== person.email) throw new Refusal(403, WORKSPACE.errors.ownerOnly);
      workspace.office.world.drive.trash(person.email, file.id);
      return { json: {} };
    },
  },
  {
    method: 'POST',
    path: '/api/orang/:person/berkas/:file/bagikan',
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const { id } = openedFile(workspace, person, param(asked, 'file'));
      const fields = new Fields(asked);
      const other = PEOPLE.find((one) => one.id === fields.text('with'));
      if (!other) throw new Refusal(400, WORKSPACE.errors.badRequest('with'));
      if (!workspace.office.world.drive.mayChange(person.email, id))
        throw new Refusal(403, WORKSPACE.errors.viewOnly(person.name));
      workspace.office.world.drive.share(
        person.email,
        id,
        other.email,
        fields.text('role') === 'editor' ? 'editor' : 'viewer',
      );
      return { json: {} };
    },
  },
];

function driveView(workspace: Workspace, person: Person, folderId: string | null): DriveView {
  const { world } = workspace.office;
  const folder = folderId === null ? null : openedFile(workspace, person, folderId);
  const views = (files: readonly Parameters<typeof fileView>[1][]) =>
    files.map((file) => fileView(world, file, person.email)).sort(inOrder);
  return {
    folder: folder && { id: folder.id, name: folder.name },
    trail: folder ? trailOf(workspace, person, folder.parents[0]) : [],
    files: views(folder ? world.drive.list(person.email, folder.id) : world.drive.list(person.email)),
    shared: folder ? [] : views(world.drive.sharedWith(person.email)),
  };
}

/** Folders above, as far as the person may see them. */
function trailOf(
  workspace: Workspace,
  person: Person,
  id: string | undefined,
): { id: string; name: string }[] {
  if (id === undefined || id.startsWith('0A')) return [];
  try {
    const folder = workspace.office.world.drive.open(person.email, id);
    return [...trailOf(workspace, person, folder.parents[0]), { id: folder.id, name: folder.name }];
  } catch {
    return [];
  }
}

function inOrder(a: { kind: string; name: string }, b: { kind: string; name: string }): number {
  const folders = Number(b.kind === 'folder') - Number(a.kind === 'folder');
  return folders || a.name.localeCompare(b.name, 'id');
}

/** An .xlsx becomes a spreadsheet and a .docx a Google Doc when that is wanted; anything else stays as it is. */
function upload(workspace: Workspace, person: Person, asked: Asked): string {
  const { world } = workspace.office;
  const name = nameFrom(asked.query.get('name') ?? '');
  const folder = asked.query.get('folder') ?? undefined;
  const inFolder = folder === undefined ? {} : { folder };
  const bytes = new Uint8Array(asked.bytes);
  if (asked.query.get('convert') === 'ya' && /\.xlsx$/i.test(name)) {
    if (folder !== undefined) openedFile(workspace, person, folder);
    try {
      return world.importXlsx({
        owner: person.email,
        name: name.replace(/\.xlsx$/i, ''),
        bytes,
        ...inFolder,
      });
    } catch {
      throw new Refusal(422, WORKSPACE.errors.notXlsx(name));
    }
  }
  return world.drive.upload(person.email, { name, mimeType: mimeOf(name, asked.type), bytes, ...inFolder });
}

const ENDINGS: Readonly<Record<string, string>> = {
  docx: MIME.docx,
  xlsx: MIME.xlsx,
  pdf: MIME.pdf,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  json: 'application/json',
};

function mimeOf(name: string, claimed: string): string {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? (/^[\w.+-]+\/[\w.+-]+$/.test(claimed) ? claimed : 'application/octet-stream');
}

function nameFrom(text: string): string {
  const name = text
    .replace(/[\p{Cc}/\\]/gu, ' ')
    .trim()
    .slice(0, 200);
  if (name === '') throw new Refusal(400, WORKSPACE.errors.nameMissing);
  return name;
}
