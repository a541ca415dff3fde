import type { Answer } from '../../../src/application/answer.ts';
import type { SetUpReport } from '../../../src/application/registry/set-up.ts';
import { createWorld } from '../../../src/emulator/index.ts';

export const OWNER = 'registri@contoh.go.id';
export const CONTACT = 'kontak@dinkes.contoh.go.id';

/** A registry as its owner has it after the first push: nothing is set up yet. */
export function newRegistry(directory = 'dist/registry') {
  const world = createWorld({
    now: () => new Date('2026-01-05T01:00:00Z'),
    convertDocxToPdf: () => new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF'),
  });
  const project = world.openProject({ directory, user: OWNER });
  const spreadsheet = () =>
    world.files().find(({ mimeType, trashed }) => mimeType.endsWith('.spreadsheet') && !trashed)?.id ?? '';
  return {
    world,
    project,
    spreadsheet,
    /** Runs a function from the editor. */
    run: <Value>(name: string): Value => {
      const answer = project.call(name) as Answer<Value>;
      if (!answer.ok)
        throw new Error(`${name}: ${answer.message} ${JSON.stringify(project.console.slice(-2))}`);
      return answer.value;
    },
    /** Rows of a tab, heading first. */
    rows: (tab: string): readonly (readonly string[])[] =>
      world.spreadsheet(spreadsheet()).sheets.find(({ title }) => title === tab)?.texts ?? [],
    /** Types into a tab by hand. */
    type: (tab: string, a1: string, block: string[][]) =>
      world.sheets.edit(OWNER, spreadsheet(), { sheet: tab, a1 }, block),
    /** Files that are not in the bin. */
    files: () => world.files().filter(({ id, trashed }) => !trashed && !id.startsWith('0A')),
  };
}

export type RegistryOffice = ReturnType<typeof newRegistry>;

/** Posts of the first service, each held by somebody; one unit with one contact, one with two. */
export function fillIn({ type }: RegistryOffice): void {
  const posts = ['Kepala Bagian Organisasi', 'Analis Kebijakan', 'Sekretaris Daerah', 'Wali Kota'];
  type(
    'Jabatan',
    'A2',
    posts.map((post, at) => [post, `Pejabat ${at + 1}`, `pejabat${at + 1}@contoh.go.id`, 'Definitif']),
  );
  type('Unit', 'A2', [
    ['DINKES', 'Dinas Kesehatan', CONTACT, 'ya'],
    ['DISDIK', 'Dinas Pendidikan', 'a@disdik.contoh.go.id, b@disdik.contoh.go.id', 'ya'],
    ['LAMA', 'Dinas Lama', 'lama@contoh.go.id', 'tidak'],
  ]);
}

/** A registry that is set up, filled in, and set up again. */
export function readyRegistry(directory?: string): RegistryOffice {
  const office = newRegistry(directory);
  office.run<SetUpReport>('siapkan');
  fillIn(office);
  office.run<SetUpReport>('siapkan');
  return office;
}

/** What a person would call the state of things: tabs, files with their sharing, forms, triggers. */
export function stateOf({ world, files, spreadsheet, rows }: RegistryOffice) {
  const nameOf = (id: string) => world.files().find((file) => file.id === id)?.name ?? id;
  return {
    tabs: world.spreadsheet(spreadsheet()).sheets.map(({ title, hidden }) => [title, hidden]),
    routes: rows('Versi Alur').map(([key]) => key),
    services: rows('Layanan'),
    files: files()
      .map(({ name, parents, editors, viewers }) => ({
        name,
        in: parents.map(nameOf),
        editors,
        viewers,
      }))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    triggers: world.triggers
      .list()
      .map(({ functionName }) => functionName)
      .sort(),
  };
}
