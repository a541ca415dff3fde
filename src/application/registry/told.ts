import type { SettingFault, Severity } from '../../core/finding.ts';
import { TABS, type TabId } from '../../core/registry/tab-layout.ts';

/** Something that a person should know or mend, with the place where. */
export interface Told {
  readonly severity: Severity;
  /** `Layanan!C4`, or the name of a tab; empty where there is no place. */
  readonly place: string;
  /** Indonesian. */
  readonly message: string;
}

export function tellFault({ setting, entry, message }: SettingFault): Told {
  const tab = setting in TABS ? TABS[setting as TabId].name : '';
  return { severity: 'warning', place: entry > 0 && tab !== '' ? `${tab}!A${entry}` : tab, message };
}
