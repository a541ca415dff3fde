/** Runs the registry's scenarios on Google's adapters; bundled into a script project for the emulator. */
import { TABS } from '../../../src/core/registry/tab-layout.ts';
import { googleBook } from '../../../src/google/registry/book.ts';
import { googleRegistry } from '../../../src/google/registry/registry.ts';
import { ARCHIVE_SCENARIOS } from './archive-scenarios.ts';
import { FORM_SCENARIOS } from './forms-scenarios.ts';
import {
  MAILBOX_SCENARIOS,
  POST_SCENARIOS,
  SIGNING_SCENARIOS,
  TRIGGER_SCENARIOS,
  TURN_SCENARIOS,
  VAULT_SCENARIOS,
} from './small-scenarios.ts';
import { STORE_SCENARIOS } from './store-scenarios.ts';

const SUITES = {
  store: [STORE_SCENARIOS, googleRegistry.store],
  archive: [ARCHIVE_SCENARIOS, googleRegistry.archive],
  forms: [FORM_SCENARIOS, googleRegistry.forms],
  post: [POST_SCENARIOS, googleRegistry.post],
  mailbox: [MAILBOX_SCENARIOS, googleRegistry.post],
  triggers: [TRIGGER_SCENARIOS, googleRegistry.triggers],
  vault: [VAULT_SCENARIOS, googleRegistry.vault],
  signing: [SIGNING_SCENARIOS, googleRegistry],
  turns: [TURN_SCENARIOS, googleRegistry],
};

/** The registry's spreadsheet with all its tabs, empty. */
export function prepare() {
  googleBook.ensure('Registri');
  const tabs = Object.values(TABS).map(({ name, columns }) => ({
    kind: 'add',
    tab: { name, headings: columns, rows: [], widths: [], hidden: false, guarded: false, choices: [] },
  }));
  googleBook.change(tabs);
}

export function run(suite, name) {
  const [scenarios, port] = SUITES[suite];
  return scenarios[name].run(port);
}

/** Anything of the registry, by its path and arguments. */
export function use(path, ...args) {
  const [method, ...way] = path.split('.').reverse();
  const port = way.reverse().reduce((at, key) => at[key], googleRegistry);
  return port[method](...args);
}

export const book = (method, ...args) => googleBook[method](...args);
export const sapu = () => 'sapu';
export const harian = () => 'harian';
export const lanjutkan = () => 'lanjutkan';
export const saatFormulirDikirim = () => 'formulir';

const idOf = (file, name) =>
  Sheets.Spreadsheets.get(file).sheets.find(({ properties }) => properties.title === name).properties.sheetId;

/** A person renames a tab. */
export function rename(file, from, title) {
  const properties = { sheetId: idOf(file, from), title };
  Sheets.Spreadsheets.batchUpdate(
    { requests: [{ updateSheetProperties: { properties, fields: 'title' } }] },
    file,
  );
}

/** A person deletes a tab and makes an empty one of its name. */
export function replace(file, title) {
  const sheetId = idOf(file, title);
  Sheets.Spreadsheets.batchUpdate(
    { requests: [{ deleteSheet: { sheetId } }, { addSheet: { properties: { title, sheetId: 987 } } }] },
    file,
  );
}
