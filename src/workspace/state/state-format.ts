import { loadWorld, type World, type WorldOptions } from '../../emulator/index.ts';
import { unpackSheet } from './pack-sheet.ts';

/** What is saved of a workspace beside its world. Plain data. */
export interface SavedOffice {
  /** Scripts that are open: which built folder, by whom, bound to which file. */
  readonly projects: readonly SavedProject[];
  /** Ids of triggers that do not fire once when due: how often they fire instead. */
  readonly delivery: Readonly<Record<string, number>>;
  readonly guide: SavedGuide;
}

export interface SavedProject {
  /** Folder below `dist`. */
  readonly name: string;
  readonly user: string;
  readonly container: string | null;
  readonly scriptId: string;
}

export interface SavedGuide {
  readonly hidden: boolean;
  /** What the guided steps are about: names of things to their ids. */
  readonly facts: Readonly<Record<string, string>>;
}

export const FORMAT = 'lajur.ruang-kerja';
/** 2: sheets at rest lie beside the state. */
export const STATE_VERSION = 2;

/** The file is no saved workspace, or a part of it is missing. */
export class DamagedState extends Error {}

/** The file was written by a newer version: it must not be touched. */
export class NewerState extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`State version ${version} is newer than ${STATE_VERSION}`);
    this.version = version;
  }
}

/** Reads what a `StateWriter` wrote. Throws {@link DamagedState} or {@link NewerState}. */
export function readState(
  text: string,
  readBlob: (name: string) => Uint8Array,
  options: WorldOptions,
): { readonly world: World; readonly office: SavedOffice } {
  const state = parse(text, readBlob);
  if (state.format !== FORMAT || typeof state.version !== 'number') throw new DamagedState('format');
  if (state.version > STATE_VERSION) throw new NewerState(state.version);
  const { projects, delivery, guide } = state;
  if (!Array.isArray(projects) || !isRecord(delivery) || !isRecord(guide)) throw new DamagedState('fields');
  const inner = isRecord(state.world) ? state.world.version : undefined;
  try {
    const world = loadWorld(JSON.stringify(state.world), options);
    return { world, office: { projects, delivery, guide } as unknown as SavedOffice };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (typeof inner === 'number' && message.includes('update the emulator')) throw new NewerState(inner);
    throw new DamagedState(message, { cause: error });
  }
}

function parse(text: string, readBlob: (name: string) => Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text, (_key, entry: unknown) => {
      if (!isRecord(entry)) return entry;
      const name = entry.$blob ?? entry.$bagian;
      if (typeof name !== 'string') return unpackSheet(entry) ?? entry;
      if (!/^[0-9a-f]{64}$/.test(name)) throw new DamagedState('blob name');
      const bytes = Buffer.from(readBlob(name));
      if (entry.$bagian === undefined) return { $base64: bytes.toString('base64') };
      return parse(bytes.toString('utf8'), readBlob);
    });
    if (!isRecord(value)) throw new DamagedState('no object');
    return value;
  } catch (error) {
    if (error instanceof DamagedState) throw error;
    throw new DamagedState(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
