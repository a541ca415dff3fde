import { READY_OFFICE } from '../../core/messages/workspace-guide.ts';
import { EXAMPLES } from '../../examples/examples.ts';
import type { Office } from './office.ts';
import { PEOPLE, type Person } from './people.ts';
import { seedRegistry } from './seed-registry.ts';

const EXAMPLE = 'kotamobagu-sop';
const WORKBOOK = 'workbook';

/** What a project needs so that people can use it at once. Each is done when its built folder is there. */
const SEEDS: Readonly<Record<string, (office: Office) => void>> = {
  [WORKBOOK]: seedWorkbook,
  registry: seedRegistry,
};

/** Sets up a ready office: Kota Kotamobagu with invented people, by the real bundles of every project that is built. */
export function seedReadyOffice(office: Office): void {
  for (const [name, seed] of Object.entries(SEEDS)) if (office.isBuilt(name)) seed(office);
  office.calls.clear();
}

/** A workbook of the staff with an SOP in it, as the office has it after its first day. */
function seedWorkbook(office: Office): void {
  const { world } = office;
  const staff = byRole('staf');
  const file = world.createSpreadsheet({
    owner: staff.email,
    name: READY_OFFICE.workbookName,
    timeZone: 'Asia/Makassar',
  });
  world.drive.share(staff.email, file, byRole('admin').email, 'editor');
  const project = office.open(WORKBOOK, staff.email, file);
  project.call('createSop', { kind: 'example', id: EXAMPLE });
  project.ui.clear();
  const first = world.sheets.tabs(staff.email, file)[0];
  const tabs = world.sheets.tabs(staff.email, file);
  // The empty tab that every new spreadsheet begins with.
  if (first !== undefined && tabs.length > 1)
    world.sheets.apply(staff.email, file, [{ deleteSheet: { sheetId: first.id } }]);
  office.guide = { hidden: false, facts: { ...office.guide.facts, workbook: file } };
  const example = EXAMPLES.find(({ id }) => id === EXAMPLE);
  world.mail.write(byRole('admin').email, {
    to: staff.email,
    subject: READY_OFFICE.welcomeSubject,
    text: READY_OFFICE.welcome(staff.name, example?.sop.identity.title ?? ''),
  });
}

function byRole(role: Person['role']): Person {
  const found = PEOPLE.find((person) => person.role === role);
  if (!found) throw new Error(`No person with the role ${role}`);
  return found;
}
