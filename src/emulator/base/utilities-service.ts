import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { BlobObject, type BlobSource, bytesFrom } from './blob.ts';
import { formatJavaDate } from './format-date.ts';
import { parseCsv } from './parse-csv.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
  HMAC_MD5: 'md5',
  HMAC_SHA_1: 'sha1',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};

type Input = string | readonly number[];

/** Without a named charset Apps Script takes US-ASCII in digests: other letters become `?`. */
function inputBytes(value: Input, charset: EnumValue | undefined): Uint8Array {
  if (typeof value !== 'string') return bytesFrom(value);
  const ascii = charset === undefined || charset.name === 'US_ASCII';
  return new Uint8Array(Buffer.from(ascii ? value.replace(/[^\0-\x7f]/gu, '?') : value, 'utf8'));
}

function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte << 24) >> 24);
}

type Members =
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'gzip'
  | 'newBlob'
  | 'parseCsv'
  | 'sleep'
  | 'ungzip'
  | 'unzip'
  | 'zip';

/** `Utilities`. */
export class UtilitiesService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Utilities.Utilities, Members>
{
  readonly interfaceName = 'Utilities.Utilities';

  base64Encode(data: Input, _charset?: unknown): string {
    return Buffer.from(typeof data === 'string' ? Buffer.from(data, 'utf8') : bytesFrom(data)).toString(
      'base64',
    );
  }

  base64EncodeWebSafe(data: Input, charset?: unknown): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(text: string, _charset?: unknown): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(text)) throw new ScriptException('Could not decode string.');
    return signed(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(text: string, _charset?: unknown): number[] {
    if (!/^[A-Za-z0-9_-]*={0,2}$/.test(text)) throw new ScriptException('Could not decode string.');
    return signed(Buffer.from(text, 'base64url'));
  }

  computeDigest(algorithm: EnumValue, value: Input, charset?: EnumValue): number[] {
    const hash = DIGESTS[algorithm.name];
    if (!hash) throw new ScriptException(`Unsupported digest algorithm: ${algorithm.name}`);
    return signed(createHash(hash).update(inputBytes(value, charset)).digest());
  }

  computeHmacSha256Signature(value: Input, key: Input, charset?: EnumValue): number[] {
    return signed(createHmac('sha256', inputBytes(key, charset)).update(inputBytes(value, charset)).digest());
  }

  computeHmacSignature(algorithm: EnumValue, value: Input, key: Input, charset?: EnumValue): number[] {
    const hash = DIGESTS[algorithm.name] ?? 'sha256';
    return signed(createHmac(hash, inputBytes(key, charset)).update(inputBytes(value, charset)).digest());
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatJavaDate(date, timeZone, format);
  }

  formatString(template: string, ...args: unknown[]): string {
    let next = 0;
    return template.replace(
      /%(-?)(0?)(\d*)(?:\.(\d+))?([sdf%])/g,
      (_all, left, zero, width, digits, kind) => {
        if (kind === '%') return '%';
        const value = args[next++];
        const text =
          kind === 'd'
            ? String(Math.trunc(Number(value)))
            : kind === 'f'
              ? Number(value).toFixed(Number(digits ?? 6))
              : String(value);
        const size = Number(width || 0);
        return left ? text.padEnd(size) : text.padStart(size, zero ? '0' : ' ');
      },
    );
  }

  getUuid(): string {
    const { world } = this.run;
    const hex = createHash('sha256').update(`uuid ${world.newId()}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  gzip(source: BlobSource, name?: string): BlobObject {
    const blob = source.toBlob();
    const bytes = new Uint8Array(gzipSync(blob.bytes));
    return new BlobObject(this.run, {
      bytes,
      contentType: 'application/x-gzip',
      name: name ?? `${blob.name ?? 'archive'}.gz`,
    });
  }

  ungzip(source: BlobSource): BlobObject {
    const blob = source.toBlob();
    try {
      const bytes = new Uint8Array(gunzipSync(blob.bytes));
      return new BlobObject(this.run, {
        bytes,
        contentType: null,
        name: blob.name?.replace(/\.gz$/, '') ?? null,
      });
    } catch {
      throw new ScriptException('Could not decompress gzip.');
    }
  }

  newBlob(data: Input, contentType: string | null = null, name: string | null = null): BlobObject {
    const text = typeof data === 'string';
    const bytes = text ? new Uint8Array(Buffer.from(data, 'utf8')) : bytesFrom(data);
    return new BlobObject(this.run, {
      bytes,
      contentType: contentType ?? (text ? 'text/plain' : null),
      name,
    });
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(csv, delimiter);
  }

  /** Passes modelled time only; refuses what Google refuses (more than five minutes). */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000)
      throw new ScriptException(`Invalid argument: milliseconds. Should be between 0 and 300000`);
    this.run.spend(milliseconds);
  }

  zip(blobs: readonly BlobSource[], name = 'archive.zip'): BlobObject {
    const files: Record<string, Uint8Array> = {};
    for (const source of blobs) {
      const blob = source.toBlob();
      if (blob.name === null)
        throw new ScriptException('Blob object must have non-null name for this operation.');
      if (Object.hasOwn(files, blob.name))
        throw new ScriptException('Duplicate name found when creating zip.');
      files[blob.name] = blob.bytes;
    }
    return new BlobObject(this.run, {
      bytes: zipSync(files),
      contentType: 'application/zip',
      name,
    });
  }

  unzip(source: BlobSource): BlobObject[] {
    const blob = source.toBlob();
    if (blob.contentType !== 'application/zip')
      throw new ScriptException('Invalid argument: the blob must have content type application/zip');
    try {
      return Object.entries(unzipSync(blob.bytes)).map(([name, bytes]) =>
        new BlobObject(this.run, {
          bytes,
          contentType: null,
          name,
        }).setContentTypeFromExtension(),
      );
    } catch {
      throw new ScriptException('Invalid argument: the blob is not a zip file');
    }
  }
}
