import { MONTHS } from '../messages/document-words.ts';

/** `2020-09-01` as `1 September 2020`; null and unreadable dates give `empty`, so that nothing false is printed. */
export function printedDate(iso: string | null, empty: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  const name = MONTHS[Number(month) - 1];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (name === undefined || Number(day) < 1 || Number(day) > days) return empty;
  return `${Number(day)} ${name} ${year}`;
}
