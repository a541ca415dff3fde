import type { RegistryView } from '../../../src/application/ask-registry.ts';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { UNIT } from '../../../src/cli/registry/story-people.ts';
import type { ScriptProject } from '../../../src/emulator/index.ts';
import { isTold } from './act.ts';
import type { OfficeAct } from './office-acts.ts';

const BOOK = 'SOP Dinas';

interface Told {
  readonly ok: boolean;
}

/** A unit gets the workbook, writes an SOP in it, and the office makes its client known. */
export function getsWorkbook(): OfficeAct {
  return {
    name: 'a unit gets the workbook',
    silent: true,
    prepare: (office) => {
      const container = office.world.createSpreadsheet({ owner: UNIT.contact, name: BOOK });
      const project = office.world.openProject({ directory: 'dist/workbook', user: UNIT.contact, container });
      project.callFromPage('createSop', { kind: 'example', id: 'sibolga' });
      project.callFromPage('saveSettings', { registryUrl: office.url, hoursPerDay: '7,5', daysPerWeek: '5' });
      office.setSetting('clients', office.world.clientId(project.scriptId));
      return () => true;
    },
  };
}

/** "Ajukan": the dialog was opened before; its button is pressed again when it says that it failed. */
export function submitsFromWorkbook(name: string): OfficeAct {
  return {
    name,
    prepare: (office) => {
      const project = workbookOf(office);
      project.call('openSubmit');
      const html = project.ui.dialogs[project.ui.dialogs.length - 1]?.html ?? '';
      const { services, units, request, sheetId, problem } = JSON.parse(
        /const DATA = (.*);<\/script>/.exec(html)?.[1] ?? 'null',
      ) as RegistryView;
      if (problem !== '') throw new Error(problem);
      const wish = { sheetId, request, service: services[0]?.code, unit: units[0]?.code, caseId: '' };
      return (stage) => (workbookOf(stage).callFromPage('submitSop', wish) as Told).ok;
    },
  };
}

/** "Ambil pengajuan": whoever sees the new tab does not press again. */
export function fetchesIntoWorkbook(name: string, caseId: string): OfficeAct {
  return {
    name,
    prepare: (office) => {
      const before = tabsOf(office);
      return (stage) =>
        isTold(() => (workbookOf(stage).callFromPage('fetchSop', caseId) as Told).ok) ||
        tabsOf(stage) > before;
    },
  };
}

function tabsOf({ world }: StoryOffice): number {
  const book = world.files().find(({ name, owner }) => name === BOOK && owner === UNIT.contact);
  return world.spreadsheet(book?.id ?? '').sheets.length;
}

function workbookOf({ world }: StoryOffice): ScriptProject {
  const project = world.scripts.all().find(({ container }) => container !== undefined);
  if (project === undefined) throw new Error('Nobody has the workbook.');
  return project;
}
