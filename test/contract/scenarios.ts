import type { PicturePlace, Pictures, RegistryLine, SettingsStore } from '../../src/application/ports.ts';

/** What every implementation of a port must answer alike; each scenario gives back plain data to compare. */

function place(row: number, more: Partial<PicturePlace> = {}): PicturePlace {
  return { row, column: 2, offsetX: 0, offsetY: 0, width: 30, height: 20, ...more };
}

function shown(pictures: Pictures, sheetId: number): unknown {
  return pictures.list(sheetId).map((picture) => ({ tag: picture.tag, place: picture.place() }));
}

/** One black pixel. */
const PNG = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58,
  126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 96, 0, 0, 0, 2, 0, 1, 72, 175, 164, 113, 0, 0, 0,
  0, 73, 69, 78, 68, 174, 66, 96, 130,
]);

export const PICTURE_SCENARIOS: Readonly<Record<string, (pictures: Pictures, sheetId: number) => unknown>> = {
  'has none at first': shown,
  'gives a new picture its place and size, and no label': (pictures, sheetId) => {
    pictures.insert(sheetId, PNG, place(3, { offsetX: 4, offsetY: 5 }));
    return shown(pictures, sheetId);
  },
  'finds a labelled picture again': (pictures, sheetId) => {
    pictures.insert(sheetId, PNG, place(1)).label('satu', 'Gambar pertama');
    pictures.insert(sheetId, PNG, place(2)).label('dua', 'Gambar kedua');
    return shown(pictures, sheetId);
  },
  'moves and resizes': (pictures, sheetId) => {
    pictures.insert(sheetId, PNG, place(1)).move(place(7, { column: 0, offsetY: 3, width: 44 }));
    return shown(pictures, sheetId);
  },
  'removes one and keeps the others': (pictures, sheetId) => {
    for (const tag of ['satu', 'dua', 'tiga']) pictures.insert(sheetId, PNG, place(1)).label(tag, '');
    pictures
      .list(sheetId)
      .find(({ tag }) => tag === 'dua')
      ?.remove();
    return shown(pictures, sheetId);
  },
};

export const SETTINGS_SCENARIOS: Readonly<Record<string, (store: SettingsStore) => unknown>> = {
  'has none at first': (store) => store.read(),
  'gives back what was written': (store) => {
    store.write('{"unit":"Bagian “Organisasi”\\n= 1"}');
    return store.read();
  },
  'keeps the last of two writes': (store) => {
    store.write('lama');
    store.write('baru');
    return store.read();
  },
};

export const REGISTRY_LINE_SCENARIOS: Readonly<Record<string, (line: RegistryLine) => unknown>> = {
  'has nothing to give where no registry answers': (line) =>
    line.send('https://script.google.com/macros/s/tidak-ada-registri-di-sini/exec', () => '{}'),
  'names every press differently, without signs': (line) => {
    const names = [line.random(), line.random(), line.random()];
    return [new Set(names).size, names.every((name) => /^[0-9a-z]+$/.test(name))];
  },
};
