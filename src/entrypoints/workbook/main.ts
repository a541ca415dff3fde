/** The functions that Apps Script calls by name: menus first, then what the pages call. Nothing else. */

export { mendAllFindings, mendFinding } from './mend-calls.ts';
export {
  checkActiveSheet,
  drawActiveSheet,
  makeActiveDocument,
  openFetch,
  onOpen,
  openHelp,
  openImport,
  openNewSop,
  openPreview,
  openSettings,
  openSubmit,
} from './menu-items.ts';
export {
  createSop,
  fetchSop,
  pinFlow,
  previewImport,
  refreshCheck,
  refreshPreview,
  releasePins,
  saveSettings,
  selectCell,
  submitSop,
  writeImport,
} from './page-calls.ts';
