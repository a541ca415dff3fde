import type { SettingFault } from '../finding.ts';
import { OFFICE_TEXTS, OFFICE_WORDS } from '../messages/registry-office.ts';
import { cleanCell } from '../sop/fold-text.ts';
import { TABS, type TabId } from './tab-layout.ts';

export type Rows = readonly (readonly string[])[];

/** Collects what is wrong; the row is as the sheet numbers it. */
export class Faults {
  readonly list: SettingFault[] = [];

  note(tab: TabId, entry: number, message: string): void {
    this.list.push({ setting: tab, entry, message });
  }
}

/** Row of a tab's data as the sheet numbers it: the heading is row 1. */
export function sheetRow(index: number): number {
  return index + 2;
}

/** "ya" and its like. */
export function isYes(text: string): boolean {
  return (OFFICE_WORDS.yes as readonly string[]).includes(text.trim().toLowerCase());
}

/** E-mail addresses out of one cell, in small letters, each once. */
export function addresses(text: string, tab: TabId, row: number, faults: Faults): readonly string[] {
  const words = text
    .split(/[,;\s]+/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  return [...new Set(words)].filter((word) => {
    if (isAddress(word)) return true;
    faults.note(tab, row, OFFICE_TEXTS.email(TABS[tab].name, row, word));
    return false;
  });
}

/** Whether a text can be an e-mail address at all. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[a-z]{2,}$/i.test(text);
}

/** A row that has a code of its own. */
export interface CodedRow {
  readonly code: string;
  readonly row: number;
}

/** The code in the first column, or why the row is not used. Empty rows say nothing. */
export function codedRow(
  tab: 'layanan' | 'unit',
  row: readonly string[],
  index: number,
  seen: Map<string, number>,
  faults: Faults,
): CodedRow | null {
  const at = sheetRow(index);
  const code = cleanCell(row[0] ?? '');
  if (row.every((cell) => cell.trim() === '')) return null;
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(code)) {
    faults.note(tab, at, OFFICE_TEXTS.code(TABS[tab].name, at, code));
    return null;
  }
  const first = seen.get(code.toLowerCase());
  if (first !== undefined) {
    faults.note(tab, at, OFFICE_TEXTS.doubleCode(TABS[tab].name, at, code, first));
    return null;
  }
  seen.set(code.toLowerCase(), at);
  return { code, row: at };
}
