import { GUIDE } from '../../core/messages/workspace-guide.ts';
import { MIME } from '../../emulator/index.ts';
import type { GuideView } from '../shared/views.ts';
import type { GuideStep } from './guide-step.ts';
import type { Office } from './office.ts';
import { personOf } from './people.ts';
import { REGISTRY_STEPS } from './registry-steps.ts';

/** Steps at the workbook: from a sheet to the official document. */
const WORKBOOK_STEPS: readonly GuideStep[] = [
  {
    words: GUIDE.workbook.look,
    person: 'staf',
    path: workbookPath,
    isDone: (office) => office.guide.facts.opened !== undefined,
  },
  {
    words: GUIDE.workbook.check,
    person: 'staf',
    path: workbookPath,
    isDone: (office) => hasRun(office, 'checkActiveSheet'),
  },
  {
    words: GUIDE.workbook.draw,
    person: 'staf',
    path: workbookPath,
    isDone: (office) => hasRun(office, 'drawActiveSheet'),
  },
  {
    words: GUIDE.workbook.document,
    person: 'staf',
    path: workbookPath,
    isDone: (office) => documentOf(office) !== undefined,
  },
  {
    words: GUIDE.workbook.print,
    person: 'staf',
    path: (office) => {
      const made = documentOf(office);
      return made === undefined ? '/drive' : `/dokumen/${made}`;
    },
    isDone: (office) => office.guide.facts.downloaded !== undefined,
  },
];

/** The steps of this office: through the whole registry where there is one, else at the workbook. */
export function guideSteps(office: Office): readonly GuideStep[] {
  return office.guide.facts.registry === undefined ? WORKBOOK_STEPS : REGISTRY_STEPS;
}

export function guideView(office: Office): GuideView {
  return {
    hidden: office.guide.hidden,
    steps: guideSteps(office).map(({ words, person, path, isDone }) => ({
      ...words,
      person,
      personName: personOf(person)?.position ?? person,
      path: path(office),
      done: isDone(office),
    })),
  };
}

function workbookPath(office: Office): string {
  const file = office.guide.facts.workbook;
  return file === undefined ? '/drive' : `/lembar/${file}`;
}

function hasRun(office: Office, functionName: string): boolean {
  return office.guide.facts[`run:${functionName}`] !== undefined;
}

function documentOf(office: Office): string | undefined {
  // Live records, only looked at: this is asked after every change.
  const documents = office.world.store
    .all()
    .filter(({ mimeType, trashed }) => mimeType === MIME.document && !trashed);
  return documents[documents.length - 1]?.id;
}
