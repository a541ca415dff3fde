import type { SheetNotes } from '../../application/registry/ports.ts';
import { isOutOfReach, orOutOfReach } from '../drive-errors.ts';
import { GRID_FIELDS, notedTabFrom } from '../grid-data.ts';
import { MIME } from '../mime-types.ts';
import { driveApi, sheetsApi } from '../services.ts';
import { changeRequests } from '../sheet-requests.ts';

/** Notes on the cells of the units' sheets. */
export const googleSheetNotes: SheetNotes = {
  read(id) {
    const file = orOutOfReach(() =>
      driveApi().get(id, { fields: 'mimeType,trashed', supportsAllDrives: true }),
    );
    if (file === null || file.trashed === true || file.mimeType !== MIME.sheet) return null;
    const tabs = orOutOfReach(() => sheetsApi().get(id, { fields: GRID_FIELDS }));
    return tabs === null ? null : (tabs.sheets ?? []).map(notedTabFrom);
  },

  write(id, sheetId, notes) {
    try {
      sheetsApi().batchUpdate({ requests: changeRequests(sheetId, { notes }) }, id);
      return true;
    } catch (error) {
      if (isOutOfReach(error)) return false;
      throw error;
    }
  },
};
