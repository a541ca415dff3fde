/** Runs scenarios on Google's adapters; bundled into a script project for the emulator. */
import { googleDocuments } from '../../src/google/documents.ts';
import { googleForeignFiles } from '../../src/google/foreign-files.ts';
import { googleLock } from '../../src/google/lock.ts';
import { googlePictures } from '../../src/google/pictures.ts';
import { googleSettings } from '../../src/google/settings-store.ts';
import { googleTabs } from '../../src/google/tabs.ts';
import { DOCUMENT_SCENARIOS, FOREIGN_SCENARIOS, LOCK_SCENARIOS } from './document-scenarios.ts';
import { googleRegistryLine } from '../../src/google/registry-line.ts';
import { PICTURE_SCENARIOS, REGISTRY_LINE_SCENARIOS, SETTINGS_SCENARIOS } from './scenarios.ts';
import { TAB_SCENARIOS } from './tab-scenarios.ts';

export const runDocuments = (name) => DOCUMENT_SCENARIOS[name]?.(googleDocuments);
export const runForeign = (name) => FOREIGN_SCENARIOS[name]?.(googleForeignFiles);
export const runLock = (name) => LOCK_SCENARIOS[name]?.(googleLock);
export const runPictures = (name) =>
  PICTURE_SCENARIOS[name]?.(googlePictures, SpreadsheetApp.getActiveSheet().getSheetId());
export const runSettings = (name) => SETTINGS_SCENARIOS[name]?.(googleSettings);
export const runTabs = (name) => TAB_SCENARIOS[name]?.(googleTabs);
export const runRegistryLine = (name) => REGISTRY_LINE_SCENARIOS[name]?.(googleRegistryLine);
