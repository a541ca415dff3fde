import type { Tab, TabChange, Tabs } from '../application/ports.ts';
import type { SheetPlan } from '../core/sop/sheet-grid.ts';
import { GRID_FIELDS, tabFrom } from './grid-data.ts';
import { sheetsApi, workbook } from './services.ts';
import { SETTINGS_FIELDS, settingsIn } from './settings-store.ts';
import { changeRequests, newTabRequests } from './sheet-requests.ts';

/** The workbook's tabs by the Sheets API: one call for a read, one atomic call for a write. */
export const googleTabs: Tabs = {
  read(sheetId: number | null): Tab | null {
    const sheet = sheetId === null ? workbook().getActiveSheet() : workbook().getSheetById(sheetId);
    if (sheet === null) return null;
    const range = `'${sheet.getName().replace(/'/g, "''")}'`;
    const answer = sheetsApi().get(workbook().getId(), {
      ranges: [range],
      fields: `${GRID_FIELDS},${SETTINGS_FIELDS}`,
    });
    const found = answer.sheets?.find(({ properties }) => (properties?.sheetId ?? 0) === sheet.getSheetId());
    return found === undefined ? null : tabFrom(found, settingsIn(answer));
  },

  change(sheetId: number, change: TabChange): void {
    const requests = changeRequests(sheetId, change);
    if (requests.length > 0) sheetsApi().batchUpdate({ requests }, workbook().getId());
  },

  names(): readonly string[] {
    const answer = sheetsApi().get(workbook().getId(), {
      fields: 'sheets(properties(title))',
    });
    return (answer.sheets ?? []).map(({ properties }) => properties?.title ?? '');
  },

  add(name: string, plan: SheetPlan): number {
    const taken = workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
    const sheetId = Math.max(...taken) + 1;
    sheetsApi().batchUpdate({ requests: newTabRequests(sheetId, name, plan) }, workbook().getId());
    const sheet = workbook().getSheetById(sheetId);
    if (sheet !== null) workbook().setActiveSheet(sheet);
    return sheetId;
  },
};
