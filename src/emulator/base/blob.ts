import { NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { Emulates } from '../runtime/emulates.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Something that can be turned into a blob: a blob itself, a file, a page. */
export interface BlobSource {
  toBlob(): BlobObject;
}

export function isBlobSource(value: unknown): value is BlobSource {
  return value instanceof ServiceObject && typeof (value as Partial<BlobSource>).toBlob === 'function';
}

/** Bytes given by a script: each -128..127 (or 0..255, which Google refuses but older code writes). */
export function bytesFrom(data: readonly number[]): Uint8Array {
  return Uint8Array.from(data, (byte) => byte & 0xff);
}

type Members =
  | 'copyBlob'
  | 'getAs'
  | 'getBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setBytes'
  | 'setContentType'
  | 'setContentTypeFromExtension'
  | 'setDataFromString'
  | 'setName';

/** `Blob`. Bytes come out signed, as Java's do. */
export class BlobObject extends ServiceObject implements Emulates<GoogleAppsScript.Base.Blob, Members> {
  readonly interfaceName: string = 'Base.Blob';
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;

  constructor(
    run: Execution,
    content: {
      bytes: Uint8Array;
      contentType: string | null;
      name: string | null;
    },
  ) {
    super(run);
    this.bytes = content.bytes;
    this.contentType = content.contentType;
    this.name = content.name;
  }

  toBlob(): BlobObject {
    return this;
  }

  getBlob(): BlobObject {
    return this;
  }

  copyBlob(): BlobObject {
    return new BlobObject(this.run, {
      bytes: this.bytes.slice(),
      contentType: this.contentType,
      name: this.name,
    });
  }

  getAs(contentType: string): BlobObject {
    if (contentType === this.contentType) return this.copyBlob();
    if (this.contentType === 'text/html' || this.contentType?.startsWith('image/'))
      throw new NotEmulatedError(`Blob.getAs (${this.contentType} to ${contentType})`);
    // Wording certain.
    throw new ScriptException(
      `Converting from ${this.contentType ?? 'null'} to ${contentType} is not supported.`,
    );
  }

  getBytes(): number[] {
    return Array.from(this.bytes, (byte) => (byte << 24) >> 24);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return Buffer.from(this.bytes).toString(/^(latin1|iso-8859-1)$/i.test(charset) ? 'latin1' : 'utf8');
  }

  getName(): string | null {
    return this.name;
  }

  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps') === true;
  }

  setBytes(data: number[]): this {
    this.bytes = bytesFrom(data);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    const extension = /\.([^.]+)$/.exec(this.name ?? '')?.[1]?.toLowerCase() ?? '';
    this.contentType = EXTENSIONS[extension] ?? null;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.bytes = new Uint8Array(
      Buffer.from(text, /^(latin1|iso-8859-1)$/i.test(charset) ? 'latin1' : 'utf8'),
    );
    return this;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }
}
