import type { Finding } from '../core/finding.ts';
import type { Profile } from '../core/profile/profile.ts';
import { findProfile } from '../core/profile/profiles.ts';
import { readSheet } from '../core/sop/read-sheet.ts';
import type { SheetMap, SheetReading } from '../core/sop/sheet-map.ts';
import type { Sop } from '../core/sop/sop.ts';
import type { Tab, Workplace } from './ports.ts';
import { parseSettings, type Settings } from './settings.ts';

/** A tab, what Lajur understood of it, and the office's settings. */
export interface OpenTab {
  readonly tab: Tab;
  readonly reading: SheetReading;
  readonly settings: Settings;
}

export interface OpenSop extends OpenTab {
  readonly sop: Sop;
  readonly map: SheetMap;
  readonly profile: Profile;
  readonly findings: readonly Finding[];
}

/** Reads the tab in front of the user (`null`) or the one with that id; null when it is gone. */
export function openTab(workplace: Workplace, sheetId: number | null): OpenTab | null {
  const tab = workplace.tabs.read(sheetId);
  if (tab === null) return null;
  const settings = parseSettings(tab.settings);
  return { tab, settings, reading: readTab(tab, settings) };
}

export function readTab(tab: Tab, settings: Settings): SheetReading {
  return readSheet(tab.grid, settings.profile === '' ? {} : { profile: settings.profile });
}

/** The SOP in a tab, printed in the office's profile if it has set one; null when the tab is no SOP. */
export function sopIn({ tab, reading, settings }: OpenTab): OpenSop | null {
  const { sop, map, findings } = reading;
  if (sop === null || map === null) return null;
  const own = findProfile(settings.profile === '' ? sop.profile : settings.profile);
  const profile = settings.flowStart === '' ? own : { ...own, flowStart: settings.flowStart };
  return { tab, reading, settings, sop, map, profile, findings };
}
