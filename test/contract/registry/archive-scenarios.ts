import type { Archive, FileMark } from '../../../src/application/registry/ports.ts';
import { EMPTY_PLAN } from './empty-plan.ts';
import type { Scenarios } from './scenario.ts';

const mark = (part: string, owner = 'K-2026-0001'): FileMark => ({ owner, part });
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array | null) => (bytes === null ? null : String.fromCharCode(...bytes));

function saveText(archive: Archive, text: string, folderId: string, part = 'isi') {
  return archive.save({ name: `${part}.json`, bytes: bytesOf(text), as: 'json', folderId, mark: mark(part) });
}

export const ARCHIVE_SCENARIOS: Scenarios<Archive> = {
  'makes a folder once': {
    run: (archive) => {
      const first = archive.folder('SOP 2026', null, mark('folder', 'registri'));
      const again = archive.folder('Nama lain', null, mark('folder', 'registri'));
      const inner = archive.folder("Dinas O'Brien \\ Rekan", first.id, mark('folder/01'));
      return [again.id === first.id, again.name, inner.folderIds[0] === first.id, inner.name];
    },
    gives: [true, 'SOP 2026', true, "Dinas O'Brien \\ Rekan"],
  },
  'finds what is marked, and only of that owner': {
    run: (archive) => {
      const folder = archive.folder('F', null, mark('folder'));
      saveText(archive, 'satu', folder.id, 'r1');
      saveText(archive, 'dua', folder.id, "r2'; trashed=true");
      archive.folder('G', null, mark('folder', "K'1"));
      return [
        archive.marked('K-2026-0001').map((file) => file.mark?.part),
        archive.marked("K'1").map((file) => file.name),
        archive.marked('tiada'),
      ];
    },
    gives: [['folder', 'r1', "r2'; trashed=true"], ['G'], []],
  },
  'renews a file in place': {
    run: (archive) => {
      const folder = archive.folder('F', null, mark('folder'));
      const first = saveText(archive, '{"a":1}', folder.id);
      const again = saveText(archive, '{"a":2}', folder.id);
      return [again.id === first.id, textOf(archive.readBytes(first.id)), archive.list(folder.id).length];
    },
    gives: [true, '{"a":2}', 1],
  },
  'brings a renewed file to where it belongs now': {
    run: (archive) => {
      const [from, to] = ['asal', 'tujuan'].map((name) => archive.folder(name, null, mark(name)));
      saveText(archive, 'x', from?.id ?? '');
      saveText(archive, 'x', to?.id ?? '');
      return [archive.list(from?.id ?? '').length, archive.list(to?.id ?? '').length];
    },
    gives: [0, 1],
  },
  'gives null for what is not there': {
    run: (archive) => [archive.file('tiada'), archive.readBytes('tiada')],
    gives: [null, null],
  },
  'tells of a file what it is': {
    run: (archive) => {
      const folder = archive.folder('F', null, mark('folder'));
      const { id } = saveText(archive, 'isi', folder.id);
      const file = archive.file(id);
      return [file?.name, file?.mark, file?.md5, file?.folderIds[0] === folder.id];
    },
    gives: ['isi.json', mark('isi'), 'a7a1b335247554be6612f583e32b64cb', true],
  },
  'moves a file, twice the same': {
    run: (archive) => {
      const [from, to] = ['asal', 'tujuan'].map((name) => archive.folder(name, null, mark(name)));
      const { id } = saveText(archive, 'x', from?.id ?? '');
      archive.move(id, to?.id ?? '');
      archive.move(id, to?.id ?? '');
      return [archive.list(from?.id ?? '').length, archive.file(id)?.folderIds.length];
    },
    gives: [0, 1],
  },
  'copies once': {
    run: (archive) => {
      const folder = archive.folder('F', null, mark('folder'));
      const { id } = saveText(archive, 'x', folder.id);
      const copy = archive.copy(id, 'Salinan', folder.id, mark('salinan'));
      const again = archive.copy(id, 'Salinan', folder.id, mark('salinan'));
      return [copy.id === again.id, copy.id === id, copy.name, textOf(archive.readBytes(copy.id))];
    },
    gives: [true, false, 'Salinan', 'x'],
  },
  'makes a sheet once and leaves it as people have left it': {
    run: (archive) => {
      const folder = archive.folder('F', null, mark('folder'));
      const first = archive.saveSheet('SOP baru', 'SOP', EMPTY_PLAN, folder.id, mark('lembar'));
      const again = archive.saveSheet('Lain', 'SOP', EMPTY_PLAN, folder.id, mark('lembar'));
      return [first.id === again.id, again.name, archive.list(folder.id).map(({ name }) => name)];
    },
    gives: [true, 'SOP baru', ['SOP baru']],
  },
};
