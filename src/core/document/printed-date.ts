import { formatDate, parseDate } from '../dates.ts';

/** `2020-09-01` as `1 September 2020`; null and unreadable dates give `empty`, so that nothing false is printed. */
export function printedDate(iso: string | null, empty: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0];
  const date = day === undefined ? undefined : parseDate(day);
  return date === undefined ? empty : formatDate(date);
}
