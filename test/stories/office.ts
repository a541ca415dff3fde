import { strFromU8, unzipSync } from 'fflate';
import type { Answer } from '../../src/application/answer.ts';
import type { CheckView } from '../../src/application/check-sheet.ts';
import type { CreateOutcome, NewSopWish } from '../../src/application/create-sop.ts';
import type { DocumentOutcome } from '../../src/application/make-document.ts';
import type { DrawOutcome } from '../../src/application/draw-sheet.ts';
import { createWorld } from '../../src/emulator/index.ts';

export const STAFF = 'staf@example.go.id';

/** A workbook with Lajur bound to it, as an office has it after the first push. */
export function openOffice({ extraPages = 0 }: { readonly extraPages?: number } = {}) {
  const world = createWorld({
    now: () => new Date('2025-03-14T02:00:00Z'),
    convertDocxToPdf: (docx) => pdfOf(docx, extraPages),
  });
  const workbook = world.createSpreadsheet({ owner: STAFF, name: 'SOP Bagian Organisasi' });
  const project = world.openProject({ directory: 'dist/workbook', user: STAFF, container: workbook });
  const hands = world.openProject({
    directory: 'test/stories/hands',
    user: STAFF,
    container: workbook,
    scriptId: 'what-staff-do-by-hand',
  });
  const tabs = () => world.spreadsheet(workbook).sheets;
  return {
    world,
    workbook,
    project,
    /** Does something in the workbook as a person would, by the functions in `hands/hands.js`. */
    byHand: (name: string, ...args: readonly unknown[]) => hands.call(name, ...args),
    tabs,
    tab: (sheetId: number) => {
      const found = tabs().find(({ id }) => id === sheetId);
      if (found === undefined) throw new Error(`No tab ${sheetId}`);
      return found;
    },
    /** Files that are not in the bin, without the workbook. */
    files: () =>
      world.files().filter(({ id, trashed, parents }) => id !== workbook && !trashed && parents.length > 0),
    ask: <Value>(name: string, argument: unknown): Value => {
      const answer = project.callFromPage(name, argument) as Answer<Value>;
      if (!answer.ok) throw new Error(`${name}: ${answer.message} ${lastError(project.console)}`);
      return answer.value;
    },
    create: (wish: NewSopWish): { readonly sheetId: number; readonly name: string } => {
      const answer = project.callFromPage('createSop', wish) as Answer<CreateOutcome>;
      if (!answer.ok || answer.value.kind !== 'created')
        throw new Error(`createSop: ${JSON.stringify(answer)} ${lastError(project.console)}`);
      return answer.value;
    },
    check: (): CheckView => told(project.call('checkActiveSheet'), project.console) as CheckView,
    draw: (): DrawOutcome => told(project.call('drawActiveSheet'), project.console) as DrawOutcome,
    makeDocument: (): DocumentOutcome =>
      told(project.call('makeActiveDocument'), project.console) as DocumentOutcome,
  };
}

export type Office = ReturnType<typeof openOffice>;

/** A menu function answers null when something went wrong; the log says what. */
function told(answer: unknown, console: readonly { readonly text: string }[]): unknown {
  if (answer === null || answer === undefined) throw new Error(lastError(console));
  return answer;
}

function lastError(console: readonly { readonly text: string }[]): string {
  return console[console.length - 1]?.text ?? 'no error was logged';
}

/** A PDF with as many empty pages as the .docx begins, which is all that Lajur reads of it. */
function pdfOf(docx: Uint8Array, extraPages: number): Uint8Array {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  const pages = 1 + extraPages + (xml.match(/<w:pageBreakBefore\/>/g) ?? []).length;
  const text = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Kids [] /Count ${pages} >> endobj`,
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
