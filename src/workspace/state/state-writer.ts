import { createHash } from 'node:crypto';
import type { FileRecord, World } from '../../emulator/index.ts';
import { packSheet } from './pack-sheet.ts';
import { FORMAT, type SavedOffice, STATE_VERSION } from './state-format.ts';

/** Contents that lie beside the state, by name: those of files as bytes, sheets as text. */
export type Contents = ReadonlyMap<string, Uint8Array | string>;

type Book = NonNullable<FileRecord['spreadsheet']>;
type Sheet = Book['sheets'][number];

/** Shorter sheets are written with the state, whether they change or not. */
const SHORT = 8192;

/**
 * Writes a workspace as text, at every change. Contents of files stay out of it, and so do sheets that have come to rest: those
 * that are as they were at the write before. So what is written for a typed word is the sheet that it was typed into.
 */
export class StateWriter {
  private readonly seen = new Map<string, { readonly text: string; name: string }>();
  private readonly names = new WeakMap<Uint8Array, string>();

  write(world: World, office: SavedOffice): { readonly text: string; readonly contents: Contents } {
    const contents = new Map<string, Uint8Array | string>();
    const pieces: string[] = [];
    const plain = (value: unknown): void => {
      pieces.push(this.plainText(value, contents));
    };
    const fields = fieldsInto(pieces, plain);
    const book = (file: string, spreadsheet: Book): void =>
      fields(spreadsheet, {
        sheets: () => {
          const texts = spreadsheet.sheets.map((sheet) => this.sheetText(file, sheet, contents));
          pieces.push('[', texts.join(','), ']');
        },
      });
    const record = (file: FileRecord): void => {
      const { spreadsheet } = file;
      fields(file, spreadsheet === undefined ? {} : { spreadsheet: () => book(file.id, spreadsheet) });
    };
    const files = (): void => {
      const all = Object.entries(world.state.files).map(([id, file]) => [id, () => record(file)] as const);
      fields(world.state.files, Object.fromEntries(all));
    };
    fields(
      { format: FORMAT, version: STATE_VERSION, ...office, world: world.state },
      { world: () => fields(world.state, { files }) },
    );
    return { text: pieces.join(''), contents };
  }

  private sheetText(file: string, sheet: Sheet, contents: Map<string, Uint8Array | string>): string {
    const images = sheet.images.map((image) => ({ ...image, bytes: this.byName(image.bytes, contents) }));
    const text = JSON.stringify(packSheet({ ...sheet, images }));
    if (text.length < SHORT) return text;
    const place = `${file}/${sheet.id}`;
    const before = this.seen.get(place);
    if (before !== undefined && before.text !== text) {
      this.seen.set(place, { text, name: '' });
      return text;
    }
    const rest = before ?? { text, name: '' };
    if (rest.name === '') rest.name = createHash('sha256').update(text).digest('hex');
    this.seen.set(place, rest);
    contents.set(rest.name, text);
    return JSON.stringify({ $bagian: rest.name });
  }

  private plainText(value: unknown, contents: Map<string, Uint8Array | string>): string {
    const byName = (bytes: Uint8Array): unknown => this.byName(bytes, contents);
    return JSON.stringify(value, function (this: Record<string, unknown>, key, entry: unknown) {
      // A Buffer has turned itself into something else before it comes here.
      const raw = this[key];
      return raw instanceof Uint8Array ? byName(raw) : entry;
    });
  }

  /** Bytes by their SHA-256. In a world they are replaced, never changed in place. */
  private byName(bytes: Uint8Array, contents: Map<string, Uint8Array | string>): unknown {
    if (bytes.length === 0) return { $base64: '' };
    const name = this.names.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
    this.names.set(bytes, name);
    contents.set(name, bytes);
    return { $blob: name };
  }
}

/** Writes objects as JSON piece by piece, in the order of their fields: `special` ones by themselves, others by `plain`. */
function fieldsInto(pieces: string[], plain: (value: unknown) => void) {
  return (object: object, special: Readonly<Record<string, () => void>>): void => {
    pieces.push('{');
    let comma = '';
    for (const [key, value] of Object.entries(object) as [string, unknown][]) {
      if (value === undefined) continue;
      pieces.push(`${comma}${JSON.stringify(key)}:`);
      comma = ',';
      const write = special[key];
      if (write === undefined) plain(value);
      else write();
    }
    pieces.push('}');
  };
}
