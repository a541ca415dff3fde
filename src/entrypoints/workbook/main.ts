/** The functions that Apps Script calls by name: menus first, then what the pages call. Nothing else. */

export { mendAllFindings, mendFinding } from './mend-calls.ts';
export {
  checkActiveSheet,
  drawActiveSheet,
  makeActiveDocument,
  onOpen,
  openHelp,
  openImport,
  openNewSop,
  openPreview,
  openSettings,
} from './menu-items.ts';
export {
  createSop,
  pinFlow,
  previewImport,
  refreshCheck,
  refreshPreview,
  releasePins,
  saveSettings,
  selectCell,
  writeImport,
} from './page-calls.ts';
