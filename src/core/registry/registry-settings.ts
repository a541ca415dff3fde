import type { Office, Unit } from '../process/engine/office.ts';
import type { SettingFault } from '../finding.ts';
import type { Service } from './service.ts';

/** What an office sets once, in the tab Pengaturan. */
export interface RegistrySettings {
  /** "Pemerintah Kota Kotamobagu" */
  readonly government: string;
  /** Who writes: "Bagian Organisasi Setda Kota Kotamobagu". */
  readonly sender: string;
  /** Name of the profile by which documents are made. */
  readonly profile: string;
  /** Town in front of a date of signing. */
  readonly town: string;
  /** Whether replies to letters are read as decisions; needs the scope to read mail. */
  readonly readReplies: boolean;
  /** Mail server whose judgement of senders counts. */
  readonly mailAuthority: string;
  /** Audiences of identity tokens that are taken: one per script project of a workbook. */
  readonly clients: readonly string[];
  /** Days for which a link in a letter works. */
  readonly linkDays: number;
  /** Recipients a day that are kept back for reminders and answers to requests. */
  readonly mailReserve: number;
  /** Drive id of the tree's root folder; empty until it is there. */
  readonly rootFolder: string;
  /** Positions and names printed as signer: jabatan of who signs. */
  readonly signer: string;
}

/** A unit with what the registry needs beyond the engine's {@link Unit}. */
export interface RegistryUnit extends Unit {
  readonly active: boolean;
}

/** Everything that people keep in the registry's spreadsheet, read; what cannot be read is told and left out. */
export interface OfficeBook {
  readonly settings: RegistrySettings;
  readonly office: Office;
  readonly units: readonly RegistryUnit[];
  readonly services: readonly Service[];
  readonly faults: readonly SettingFault[];
}
