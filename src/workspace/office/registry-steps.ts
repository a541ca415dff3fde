import { GUIDE, READY_OFFICE } from '../../core/messages/workspace-guide.ts';
import { localPath } from '../shared/local-address.ts';
import type { GuideStep } from './guide-step.ts';
import type { Office } from './office.ts';
import { tabNamed } from './seed-registry.ts';

const { cases, catalogue, posts } = READY_OFFICE.registry;

/** From "a unit submits" to "published". Where the case stands is read in the registry's own tabs. */
export const REGISTRY_STEPS: readonly GuideStep[] = [
  {
    words: GUIDE.registry.submit,
    person: 'dinkes',
    path: (office) => localPath(office.guide.facts.form ?? '') ?? '/drive',
    isDone: (office) => rowsOf(office, cases.tab).length > 0,
  },
  {
    words: GUIDE.registry.prepare,
    person: 'staf',
    path: () => '/surat',
    isDone: (office) => hasLeft(office, posts.ofStaff),
  },
  {
    words: GUIDE.registry.sekda,
    person: 'sekda',
    path: () => '/surat',
    isDone: (office) => hasLeft(office, [...posts.ofStaff, posts.sekda]),
  },
  {
    words: GUIDE.registry.mayor,
    person: 'wali-kota',
    path: () => '/surat',
    isDone: (office) => hasLeft(office, [...posts.ofStaff, posts.sekda, posts.mayor]),
  },
  {
    words: GUIDE.registry.published,
    person: 'warga',
    path: (office) => localPath(office.guide.facts.web ?? '') ?? '/drive',
    isDone: (office) =>
      rowsOf(office, catalogue.tab).length > 0 && office.guide.facts['halaman:warga'] !== undefined,
  },
];

type Row = Readonly<Record<string, string>>;

/** The newest case waits for nobody of these any more, or only for what comes after it was published. */
function hasLeft(office: Office, waiting: readonly string[]): boolean {
  if (rowsOf(office, catalogue.tab).length > 0) return true;
  const newest = rowsOf(office, cases.tab).pop();
  if (newest === undefined) return false;
  return newest[cases.state] !== cases.running || !waiting.includes(newest[cases.waitingFor] ?? '');
}

/** The rows of a tab by the headings of its first row. */
function rowsOf(office: Office, tab: string): Row[] {
  const spreadsheet = office.guide.facts.registry;
  const [heads = [], ...rows] =
    spreadsheet === undefined ? [] : (tabNamed(office, spreadsheet, tab)?.texts ?? []);
  return rows
    .filter(([first = '']) => first !== '')
    .map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])));
}
