import { CLI } from '../../core/messages/cli.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { writeSopJson } from '../../core/sop/write-sop-json.ts';
import { createWorld, type PlainSheet, type ScriptProject, type World } from '../../emulator/index.ts';

/** What a menu item of the workbook did, and what it cost. */
export interface ActionRun {
  readonly name: string;
  /** Calls of Google services that read or write. */
  readonly calls: number;
  readonly ms: number;
  /** What the function gave back; null when Lajur told the user of a failure instead. */
  readonly result: unknown;
}

/** An SOP taken through the workbook's own script, as a member of staff would. */
export interface WorkbookRun {
  readonly actions: readonly ActionRun[];
  readonly sheet: PlainSheet;
  /** The Google Doc's content and the PDF in Drive; null when they were not made. */
  readonly docx: Uint8Array | null;
  readonly pdf: Uint8Array | null;
  /** Sentences that the script showed in alerts, in order. */
  readonly alerts: readonly string[];
}

const STAFF = 'staf.organisasi@example.go.id';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** Puts the SOP into a new spreadsheet, then runs Periksa, Gambar alur and Buat dokumen. `directory` holds the built bundle. */
export function runWorkbook(
  sop: Sop,
  directory: string,
  convertDocxToPdf: (docx: Uint8Array) => Uint8Array,
): WorkbookRun {
  const world = createWorld({ convertDocxToPdf });
  const container = world.createSpreadsheet({ owner: STAFF, name: CLI.workbookName });
  const project = world.openProject({ directory, user: STAFF, container });
  const actions = [
    runAction(project, CLI.actions.import, 'writeImport', writeSopJson(sop)),
    runAction(project, CLI.actions.check, 'checkActiveSheet'),
    runAction(project, CLI.actions.draw, 'drawActiveSheet'),
    runAction(project, CLI.actions.document, 'makeActiveDocument'),
  ];
  const imported = field(field(actions[0]?.result, 'value'), 'sheetId');
  const { sheets } = world.spreadsheet(container);
  const sheet = sheets.find((candidate) => candidate.id === imported) ?? sheets[sheets.length - 1];
  if (sheet === undefined) throw new Error('The spreadsheet has no sheet');
  return {
    actions,
    sheet,
    docx: newestFile(world, GOOGLE_DOC),
    pdf: newestFile(world, 'application/pdf'),
    alerts: project.ui.alerts.map((alert) => alert.text),
  };
}

function runAction(
  project: ScriptProject,
  name: string,
  functionName: string,
  ...args: unknown[]
): ActionRun {
  project.calls.reset();
  const started = performance.now();
  const result = project.call(functionName, ...args);
  return { name, calls: project.calls.count(), ms: Math.round(performance.now() - started), result };
}

function newestFile(world: World, mimeType: string): Uint8Array | null {
  const found = world.files().filter((file) => file.mimeType === mimeType && !file.trashed);
  return found[found.length - 1]?.bytes ?? null;
}

/** A field of data that came out of the script, undefined where there is none. */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
