import { CALL_TEXTS } from '../core/messages/registry-calls.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import type { FlowStart } from '../core/profile/profile.ts';
import { PROFILES } from '../core/profile/profiles.ts';
import { driveId } from './drive-id.ts';
import type { Workplace } from './ports.ts';

/** What an office sets once for its workbook. Ids are of Google Drive; empty means "not set". */
export interface Settings {
  readonly government: string;
  readonly unit: string;
  /** Id of the print profile for every SOP here; empty for the profile that each SOP names. */
  readonly profile: string;
  /** Where the flow table begins; empty for where the profile has it. */
  readonly flowStart: '' | FlowStart;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly logoId: string;
  readonly folderId: string;
  readonly templateId: string;
  /** Address of the office's registry; empty where there is none. */
  readonly registryUrl: string;
}

/** 37.5 hours a week: Perpres 21/2023 on working days and hours of government offices. */
export const DEFAULT_SETTINGS: Settings = {
  government: '',
  unit: '',
  profile: '',
  flowStart: '',
  hoursPerDay: 7.5,
  daysPerWeek: 5,
  logoId: '',
  folderId: '',
  templateId: '',
  registryUrl: '',
};

const FLOW_STARTS = ['', 'ownPage', 'underIdentity'] as const;

/** What the form sends: every field as typed. */
export type SettingsForm = Readonly<Partial<Record<keyof Settings, string>>>;

export type SettingsOutcome =
  | { readonly kind: 'busy'; readonly message: string }
  | {
      readonly kind: 'saved';
      readonly settings: Settings;
      readonly message: string;
    }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { field: keyof Settings; message: string }[];
    };

export function readSettings(workplace: Workplace): Settings {
  return parseSettings(workplace.settings.read());
}

/** Stored settings; what is missing or damaged is as at the start. */
export function parseSettings(text: string | null): Settings {
  return text === null ? DEFAULT_SETTINGS : settingsFrom(parsed(text));
}

/** Everything that the dialog shows. */
export function settingsView(workplace: Workplace): {
  readonly settings: Settings;
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
} {
  return {
    settings: readSettings(workplace),
    profiles: [
      { id: '', name: WORKBOOK.settings.ownProfile },
      ...PROFILES.map(({ id, name }) => ({ id, name })),
    ],
  };
}

/** Saves a form when every field is right, and nothing of it otherwise. */
export function saveSettings(workplace: Workplace, form: SettingsForm): SettingsOutcome {
  const problems: { field: keyof Settings; message: string }[] = [];
  const refuse = (field: keyof Settings, message: string) => problems.push({ field, message });
  const id = (field: 'logoId' | 'folderId' | 'templateId', label: string) => {
    const typed = (form[field] ?? '').trim();
    const found = typed === '' ? '' : driveId(typed);
    if (found === null) refuse(field, WORKBOOK.settings.badId(label));
    return found ?? '';
  };
  const profile = form.profile ?? '';
  if (profile !== '' && !PROFILES.some((known) => known.id === profile))
    refuse('profile', WORKBOOK.settings.badProfile);
  const flowStart = FLOW_STARTS.find((known) => known === (form.flowStart ?? ''));
  if (flowStart === undefined) refuse('flowStart', WORKBOOK.settings.badFlowStart);
  const hoursPerDay = decimal(form.hoursPerDay);
  if (!(hoursPerDay >= 1 && hoursPerDay <= 24)) refuse('hoursPerDay', WORKBOOK.settings.badHours);
  const daysPerWeek = decimal(form.daysPerWeek);
  if (!(daysPerWeek >= 1 && daysPerWeek <= 7)) refuse('daysPerWeek', WORKBOOK.settings.badDays);
  const registryUrl = (form.registryUrl ?? '').trim();
  if (registryUrl !== '' && !isWebApp(registryUrl)) refuse('registryUrl', CALL_TEXTS.badAddress());
  const settings: Settings = {
    government: (form.government ?? '').trim(),
    unit: (form.unit ?? '').trim(),
    profile,
    flowStart: flowStart ?? '',
    hoursPerDay,
    daysPerWeek,
    logoId: id('logoId', WORKBOOK.settings.logo),
    folderId: id('folderId', WORKBOOK.settings.folder),
    templateId: id('templateId', WORKBOOK.settings.template),
    registryUrl,
  };
  if (problems.length > 0) return { kind: 'refused', problems };
  const saved = workplace.lock.exclusively(() => {
    workplace.settings.write(JSON.stringify(settings));
    return true;
  });
  return saved === null
    ? { kind: 'busy', message: WORKBOOK.busy }
    : { kind: 'saved', settings, message: WORKBOOK.settings.saved };
}

/** The address of a deployed web app, with or without the domain of a Workspace office in it. */
export function isWebApp(address: string): boolean {
  return /^https:\/\/script\.google\.com\/(?:a\/(?:macros\/)?[\w.-]+\/)?(?:macros\/)?s\/[\w-]+\/exec$/.test(
    address,
  );
}

/** Indonesian decimals have a comma. */
function decimal(text: string | undefined): number {
  const typed = (text ?? '').trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(DEFAULT_SETTINGS).map(([name, fallback]) => {
    const value = stored[name];
    return [name, typeof value === typeof fallback ? value : fallback];
  });
  return Object.fromEntries(entries) as Settings;
}
