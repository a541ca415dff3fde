import { READY_OFFICE } from '../../core/messages/workspace-guide.ts';
import type { FormPage, PlainSheet, ScriptProject } from '../../emulator/index.ts';
import { formAddress } from '../shared/local-address.ts';
import type { Office } from './office.ts';
import { PEOPLE, type Person, personOf } from './people.ts';

const REGISTRY = 'registry';
const WORKBOOK = 'workbook';
/** Who hands in the first SOP, and which. */
const FIRST_UNIT = 'dinkes';
const UNIT_EXAMPLE = 'tangerang';

const { registry: WORDS } = READY_OFFICE;

/**
 * The registry as its owner has it after the first day: set up by its own *Siapkan*, filled in by hand, set up again, on the
 * web; and a unit whose first SOP lies in its folder, ready to be handed in.
 */
export function seedRegistry(office: Office): void {
  const { world } = office;
  const owner = named('admin');
  const project = office.open(REGISTRY, owner.email, null);
  const web = world.web.deploy(project);
  const spreadsheet = driveIdIn(run(project, 'siapkan'));
  fillIn(office, owner.email, spreadsheet);
  run(project, 'siapkan');
  const form = world.store.all().find((file) => file.form !== undefined && !file.trashed)?.form;
  const sheet = seedUnitSheet(office);
  office.note('registry', spreadsheet);
  office.note('web', web);
  if (form)
    office.note(
      'form',
      prefilled(
        world.forms.open(named(FIRST_UNIT).email, formAddress(form.publicId, '')),
        form.publicId,
        sheet,
      ),
    );
}

/** Runs a function of the editor; it tells failures in its answer. */
function run(project: ScriptProject, name: string): string {
  const answer = project.call(name) as {
    readonly ok?: boolean;
    readonly value?: { readonly spreadsheet?: string };
  };
  if (answer.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value?.spreadsheet ?? '';
}

/** What the office itself must write: who holds which post, the units, the names on letters. */
function fillIn(office: Office, owner: string, spreadsheet: string): void {
  const { world } = office;
  const type = (sheet: string, a1: string, block: string[][]): void => {
    world.sheets.edit(owner, spreadsheet, { sheet, a1 }, block);
  };
  type(
    WORDS.posts.tab,
    'A2',
    Object.entries(WORDS.posts.holders).map(([post, id]) => {
      const { name, email } = named(id);
      return [post, name, email, WORDS.posts.status];
    }),
  );
  type(
    WORDS.units.tab,
    'A2',
    PEOPLE.filter(({ role }) => role === 'unit').map(({ id, position, email }) => [
      id.toUpperCase(),
      position,
      email,
      WORDS.units.active,
    ]),
  );
  const settings = tabNamed(office, spreadsheet, WORDS.settings.tab);
  settings?.texts.forEach(([label = ''], row) => {
    const value = (WORDS.settings.values as Readonly<Record<string, string>>)[label];
    if (value !== undefined) type(WORDS.settings.tab, `B${row + 1}`, [[value]]);
  });
}

/** An SOP of the unit's own in the folder where it hands SOPs in. */
function seedUnitSheet(office: Office): string {
  const { world } = office;
  const unit = named(FIRST_UNIT);
  const folder = world.store
    .all()
    .find((file) => file.name === WORDS.inbox && file.editors.includes(unit.email) && !file.trashed);
  const file = world.createSpreadsheet({
    owner: unit.email,
    name: WORDS.unitSheet,
    timeZone: 'Asia/Makassar',
    ...(folder ? { folder: folder.id } : {}),
  });
  if (office.isBuilt(WORKBOOK)) {
    const workbook = office.open(WORKBOOK, unit.email, file);
    workbook.call('createSop', { kind: 'example', id: UNIT_EXAMPLE });
    workbook.ui.clear();
    const [first] = world.sheets.tabs(unit.email, file);
    if (first && world.sheets.tabs(unit.email, file).length > 1)
      world.sheets.apply(unit.email, file, [{ deleteSheet: { sheetId: first.id } }]);
  }
  return file;
}

/** The form's address with the unit's answers in it; questions that are named otherwise stay empty. */
function prefilled(page: FormPage, publicId: string, sheet: string): string {
  const unit = named(FIRST_UNIT);
  const answers: Readonly<Record<string, string>> = {
    [WORDS.form.unit]: unit.position,
    [WORDS.form.name]: unit.name,
    [WORDS.form.title]: WORDS.unitTitle,
    [WORDS.form.link]: `https://docs.google.com/spreadsheets/d/${sheet}/edit`,
  };
  const query = page.items.flatMap(({ id, title }) => {
    const answer = answers[title];
    return answer === undefined ? [] : [`entry.${id}=${encodeURIComponent(answer)}`];
  });
  return formAddress(publicId, `?usp=pp_url&${query.join('&')}`);
}

/** A tab of the registry's spreadsheet by its name. */
export function tabNamed(office: Office, spreadsheet: string, name: string): PlainSheet | null {
  const tab = office.world.sheets.tabs(named('admin').email, spreadsheet).find(({ title }) => title === name);
  return tab ? office.world.tab(spreadsheet, tab.id) : null;
}

function driveIdIn(address: string): string {
  return /\/d\/([\w-]+)/.exec(address)?.[1] ?? '';
}

function named(id: string): Person {
  const person = personOf(id);
  if (!person) throw new Error(`No person ${id}`);
  return person;
}
