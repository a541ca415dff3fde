import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { World, WorldOptions } from '../../emulator/index.ts';
import { DamagedState, readState, type SavedOffice } from './state-format.ts';
import { type Contents, StateWriter } from './state-writer.ts';

const STATE = 'ruang-kerja.json';
const PREVIOUS = 'ruang-kerja.sebelumnya.json';
const BLOBS = 'isi';

export interface LoadedState {
  readonly world: World;
  readonly office: SavedOffice;
}

export type LoadOutcome =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'loaded' } & LoadedState)
  /** The saved state cannot be read; it lies at `keptAs` now. `older`: the state before it, when that is sound. */
  | { readonly kind: 'damaged'; readonly keptAs: string; readonly older: LoadedState | null };

/**
 * A workspace in a folder: one small file of state, and beside it contents of files and sheets at rest, each under its own hash. Every
 * write goes to a new file, is forced to the disk and takes the old one's name only then, so that at any moment, killed
 * or out of space, one whole state lies there.
 */
export class StateStore {
  readonly folder: string;
  private readonly written = new Set<string>();
  private readonly writer = new StateWriter();
  private last = '';

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Reads the folder. Throws {@link NewerState} when a newer version has written it: nothing is changed then. */
  load(options: WorldOptions, stamp: string): LoadOutcome {
    const path = join(this.folder, STATE);
    if (!existsSync(path)) return { kind: 'none' };
    try {
      return { kind: 'loaded', ...this.read(STATE, options) };
    } catch (error) {
      if (!(error instanceof DamagedState)) throw error;
      const keptAs = join(this.folder, `ruang-kerja.rusak-${stamp}.json`);
      renameSync(path, keptAs);
      return { kind: 'damaged', keptAs, older: this.older(options) };
    }
  }

  /** Writes everything down. Throws what the disk says; the state before stays whole then. */
  save(world: World, office: SavedOffice): void {
    const { text, contents } = this.writer.write(world, office);
    if (text === this.last) return;
    try {
      this.write(text, contents);
      this.last = text;
    } catch (error) {
      // Whoever mends the disk may have taken contents away.
      this.written.clear();
      throw error;
    }
  }

  private write(text: string, contents: Contents): void {
    mkdirSync(join(this.folder, BLOBS), { recursive: true });
    for (const [name, content] of contents) {
      if (this.written.has(name)) continue;
      if (!existsSync(this.blobPath(name))) replaceFile(this.blobPath(name), content);
      this.written.add(name);
    }
    const path = join(this.folder, STATE);
    const fresh = `${path}.${process.pid}.baru`;
    writeDurably(fresh, text);
    keepAs(path, join(this.folder, PREVIOUS));
    renameSync(fresh, path);
  }

  /** Takes the folder's content out of the way, beside it, and gives the new place; null when there was none. */
  setAside(stamp: string): string | null {
    if (!existsSync(this.folder)) return null;
    const place = `${this.folder}.lama-${stamp}`;
    renameSync(this.folder, place);
    this.written.clear();
    this.last = '';
    return place;
  }

  /** Removes contents that neither the present state nor the one before names. */
  sweep(): void {
    const folder = join(this.folder, BLOBS);
    if (!existsSync(folder)) return;
    const texts = [STATE, PREVIOUS]
      .map((name) => join(this.folder, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    for (const name of readdirSync(folder)) if (!texts.includes(name)) rmSync(join(folder, name));
  }

  private older(options: WorldOptions): LoadedState | null {
    try {
      return existsSync(join(this.folder, PREVIOUS)) ? this.read(PREVIOUS, options) : null;
    } catch (error) {
      if (error instanceof DamagedState) return null;
      throw error;
    }
  }

  private read(name: string, options: WorldOptions): LoadedState {
    const text = readFileSync(join(this.folder, name), 'utf8');
    return readState(text, (blob) => this.readBlob(blob), options);
  }

  private readBlob(name: string): Uint8Array {
    const path = this.blobPath(name);
    if (!existsSync(path)) throw new DamagedState(`Content ${name} is missing`);
    const bytes = readFileSync(path);
    if (createHash('sha256').update(bytes).digest('hex') !== name)
      throw new DamagedState(`Content ${name} is damaged`);
    return bytes;
  }

  private blobPath(name: string): string {
    return join(this.folder, BLOBS, name);
  }
}

/** A second name for the file, so that at no moment there is none; a copy where the disk knows no second names. */
function keepAs(path: string, second: string): void {
  if (!existsSync(path)) return;
  rmSync(second, { force: true });
  try {
    linkSync(path, second);
  } catch {
    copyFileSync(path, second);
  }
}

function replaceFile(path: string, content: Uint8Array | string): void {
  const fresh = `${path}.${process.pid}.baru`;
  writeDurably(fresh, content);
  renameSync(fresh, path);
}

/** Leaves no half file behind when the disk is full. */
function writeDurably(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
