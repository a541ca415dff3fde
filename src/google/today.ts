import { workbook } from './services.ts';

/** Today in the workbook's own time zone, ISO. */
export function today(): string {
  return Utilities.formatDate(new Date(), workbook().getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}
