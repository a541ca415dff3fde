import { registryView } from '../../application/ask-registry.ts';
import { type CheckView, checkSheet } from '../../application/check-sheet.ts';
import { newSopView } from '../../application/create-sop.ts';
import { type DrawOutcome, drawSheet } from '../../application/draw-sheet.ts';
import { type DocumentOutcome, makeDocument } from '../../application/make-document.ts';
import { previewSheet } from '../../application/preview-sheet.ts';
import { settingsView } from '../../application/settings.ts';
import { WORKBOOK } from '../../core/messages/workbook.ts';
import { runFromMenu } from '../../google/run-safely.ts';
import { showAlert, showDialog, showSidebar, toast } from '../../google/screen.ts';
import { googleWorkplace } from '../../google/workplace.ts';

const { menu, pages } = WORKBOOK;

/** Runs with little authority and at most 30 seconds, so it only puts up the menu. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.newSop, 'openNewSop')
    .addItem(menu.importSop, 'openImport')
    .addSeparator()
    .addItem(menu.check, 'checkActiveSheet')
    .addItem(menu.draw, 'drawActiveSheet')
    .addItem(menu.preview, 'openPreview')
    .addItem(menu.make, 'makeActiveDocument')
    .addSeparator()
    .addItem(menu.submit, 'openSubmit')
    .addItem(menu.fetch, 'openFetch')
    .addSeparator()
    .addItem(menu.settings, 'openSettings')
    .addItem(menu.help, 'openHelp')
    .addToUi();
}

export function openNewSop(): void {
  runFromMenu('openNewSop', () => showDialog('new-sop', pages.newSop, newSopView()));
}

export function openImport(): void {
  runFromMenu('openImport', () => showDialog('import', pages.importSop, null));
}

export function checkActiveSheet(): CheckView | null {
  return runFromMenu('checkActiveSheet', () => {
    const view = checkSheet(googleWorkplace, null);
    showSidebar('check', pages.check, view);
    return view;
  });
}

export function drawActiveSheet(): DrawOutcome | null {
  return runFromMenu('drawActiveSheet', () => {
    const outcome = drawSheet(googleWorkplace, null);
    if (outcome.kind === 'drawn') toast(outcome.message, menu.draw);
    else showAlert(WORKBOOK.refusedTitle, outcome.message);
    return outcome;
  });
}

export function openPreview(): void {
  runFromMenu('openPreview', () => showSidebar('preview', pages.preview, previewSheet(googleWorkplace, '')));
}

export function makeActiveDocument(): DocumentOutcome | null {
  return runFromMenu('makeActiveDocument', () => {
    const outcome = makeDocument(googleWorkplace, null);
    showDialog('document', pages.document, outcome);
    return outcome;
  });
}

export function openSubmit(): void {
  runFromMenu('openSubmit', () => showDialog('submit', pages.submit, registryView(googleWorkplace, null)));
}

export function openFetch(): void {
  runFromMenu('openFetch', () => showDialog('fetch', pages.fetch, registryView(googleWorkplace, null)));
}

export function openSettings(): void {
  runFromMenu('openSettings', () => showDialog('settings', pages.settings, settingsView(googleWorkplace)));
}

export function openHelp(): void {
  runFromMenu('openHelp', () => showSidebar('help', pages.help, null));
}
