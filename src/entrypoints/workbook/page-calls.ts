import type { Answer } from '../../application/answer.ts';
import * as registry from '../../application/ask-registry.ts';
import * as check from '../../application/check-sheet.ts';
import * as create from '../../application/create-sop.ts';
import * as importing from '../../application/import-sop.ts';
import * as pins from '../../application/pin-flows.ts';
import { type Preview, previewSheet } from '../../application/preview-sheet.ts';
import * as settings from '../../application/settings.ts';
import { runFromPage } from '../../google/run-safely.ts';
import * as screen from '../../google/screen.ts';
import { googleWorkplace } from '../../google/workplace.ts';

export function refreshCheck(request: { readonly sheetId: number | null }): Answer<check.CheckView> {
  return runFromPage('refreshCheck', () => check.checkSheet(googleWorkplace, request.sheetId));
}

export function selectCell(request: { readonly sheetId: number; readonly cell: string }): Answer<boolean> {
  return runFromPage('selectCell', () => screen.selectCell(request.sheetId, request.cell));
}

export function createSop(wish: create.NewSopWish): Answer<create.CreateOutcome> {
  return runFromPage('createSop', () => create.createSop(googleWorkplace, wish));
}

export function previewImport(source: importing.ImportSource): Answer<importing.ImportPreview> {
  return runFromPage('previewImport', () => importing.previewImport(googleWorkplace, source));
}

export function writeImport(json: string): Answer<create.CreateOutcome> {
  return runFromPage('writeImport', () => importing.writeImport(googleWorkplace, json));
}

export function refreshPreview(request: { readonly shown: string }): Answer<Preview> {
  return runFromPage('refreshPreview', () => previewSheet(googleWorkplace, request.shown));
}

export function pinFlow(request: Parameters<typeof pins.pinFlow>[1]): Answer<pins.PinOutcome> {
  return runFromPage('pinFlow', () => pins.pinFlow(googleWorkplace, request));
}

export function releasePins(request: Parameters<typeof pins.releasePins>[1]): Answer<pins.PinOutcome> {
  return runFromPage('releasePins', () => pins.releasePins(googleWorkplace, request));
}

export function submitSop(wish: registry.Submitting): Answer<{ readonly message: string }> {
  return flat(runFromPage('submitSop', () => registry.submitSop(googleWorkplace, wish)));
}

export function fetchSop(caseId: string): Answer<registry.FetchedSop> {
  return flat(runFromPage('fetchSop', () => registry.fetchSop(googleWorkplace, caseId)));
}

/** An answer inside an answer is one. */
function flat<Value>(answer: Answer<Answer<Value>>): Answer<Value> {
  return answer.ok ? answer.value : answer;
}

export function saveSettings(form: settings.SettingsForm): Answer<settings.SettingsOutcome> {
  return runFromPage('saveSettings', () => settings.saveSettings(googleWorkplace, form));
}
