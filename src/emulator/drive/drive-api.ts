import { BlobObject, type BlobSource, isBlobSource } from '../base/blob.ts';
import { apiError, NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { driveSchema } from '../sheets-api/api-schema.ts';
import { checkMessage, InvalidPayload } from '../sheets-api/check-message.ts';
import { InvalidMask, parseFields, selectFields } from '../sheets-api/field-mask.ts';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { newSpreadsheet } from '../spreadsheet/new-spreadsheet.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';
import { ConversionRefused, convertUpload } from './convert-upload.ts';
import { exportBlob } from './drive-content.ts';
import { driveOrder } from './drive-order.ts';
import { driveQuery, InvalidQuery } from './drive-query.ts';
import { fileJson, list, text } from './file-json.ts';
import { PermissionsCollection } from './permissions-api.ts';

const DEFAULT_FIELDS = 'kind,id,name,mimeType';

/** `Drive.Files`, version 3. */
export class FilesCollection extends ServiceObject {
  readonly interfaceName = 'Drive_v3.Drive.V3.Collection.FilesCollection';

  create(resource: JsonObject, media?: BlobSource | null, options: JsonObject = {}): Json {
    const method = 'drive.files.create';
    const metadata = this.metadata(method, resource);
    const blob = isBlobSource(media) ? media.toBlob() : undefined;
    const { world, user } = this.run;
    const mimeType = text(metadata.mimeType) ?? blob?.contentType ?? 'application/octet-stream';
    const parents = this.parents(method, metadata.parents);
    const record = world.store.create({
      owner: user,
      name: text(metadata.name) ?? blob?.name ?? 'Untitled',
      mimeType,
      ...(blob ? { bytes: blob.bytes.slice() } : {}),
      ...(parents ? { parents } : {}),
    });
    try {
      this.fill(method, record, metadata, blob);
    } catch (error) {
      world.store.remove(record.id);
      throw error;
    }
    return this.answer(method, record, options);
  }

  update(resource: JsonObject, fileId: string, media?: BlobSource | null, options: JsonObject = {}): Json {
    const method = 'drive.files.update';
    const metadata = this.metadata(method, resource);
    const record = this.open(method, fileId, true);
    if (metadata.parents !== undefined)
      throw apiError(
        method,
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        403,
      );
    const before = { ...structuredClone(record) };
    try {
      this.applyUpdate(method, record, metadata, {
        options,
        blob: isBlobSource(media) ? media.toBlob() : undefined,
      });
    } catch (error) {
      Object.assign(record, before);
      throw error;
    }
    this.run.world.store.touch(record);
    return this.answer(method, record, options);
  }

  get(fileId: string, options: JsonObject = {}): unknown {
    const method = 'drive.files.get';
    const record = this.open(method, fileId, false);
    if (options.alt === 'media')
      return new BlobObject(this.run, {
        bytes: record.bytes.slice(),
        contentType: record.mimeType,
        name: record.name,
      });
    return this.answer(method, record, options);
  }

  list(options: JsonObject = {}): Json {
    const method = 'drive.files.list';
    const { world, user } = this.run;
    try {
      const fits = driveQuery(text(options.q) ?? '', world.store, user);
      const found = world.store
        .all()
        .filter((record) => world.store.isListed(record, user) && !record.id.startsWith('0A') && fits(record))
        .sort(driveOrder(text(options.orderBy) ?? ''));
      const size = typeof options.pageSize === 'number' ? options.pageSize : 100;
      const start = Number(text(options.pageToken) ?? 0);
      const page = {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: found.slice(start, start + size).map((record) => fileJson(world, record, user)),
        ...(start + size < found.length ? { nextPageToken: String(start + size) } : {}),
      };
      const mask = text(options.fields) ?? 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)';
      return selectFields(page, parseFields(mask, driveSchema, 'FileList'));
    } catch (error) {
      if (error instanceof InvalidQuery || error instanceof InvalidMask)
        throw apiError(method, error.message);
      throw error;
    }
  }

  copy(resource: JsonObject, fileId: string, options: JsonObject = {}): Json {
    const method = 'drive.files.copy';
    const metadata = this.metadata(method, resource);
    const source = this.open(method, fileId, false);
    const { world, user } = this.run;
    const record = world.store.copy(source, {
      owner: user,
      name: text(metadata.name) ?? `Copy of ${source.name}`,
      parents: this.parents(method, metadata.parents) ?? [...source.parents],
    });
    for (const name of ['properties', 'appProperties'] as const)
      Object.assign(record[name], (metadata[name] ?? {}) as Record<string, string>);
    const wanted = text(metadata.mimeType);
    if (wanted !== undefined && wanted !== source.mimeType) {
      record.mimeType = wanted;
      this.convert(method, record, source.mimeType);
    }
    this.count(record);
    return this.answer(method, record, options);
  }

  /** Gives the exported bytes as a blob; on the real platform the call needs `{ alt: 'media' }`. */
  export(fileId: string, mimeType: string, options: JsonObject = {}): unknown {
    const method = 'drive.files.export';
    const record = this.open(method, fileId, false);
    if (options.alt !== 'media')
      throw new ScriptException(
        "Drive.Files.export: pass { alt: 'media' } as third argument; without it the live service fails to return content",
      );
    if (!record.mimeType.startsWith('application/vnd.google-apps'))
      throw apiError(method, 'Export only supports Docs Editors files.', 403);
    return exportBlob(this.run, record, mimeType);
  }

  remove(fileId: string): void {
    const method = 'drive.files.delete';
    const record = this.open(method, fileId, true);
    if (record.owner !== this.run.user)
      throw apiError(method, 'The user does not have sufficient permissions for this file.', 403);
    this.run.world.store.remove(record.id);
  }

  private metadata(method: string, resource: JsonObject): JsonObject {
    try {
      return checkMessage(driveSchema, 'File', resource ?? {});
    } catch (error) {
      if (error instanceof InvalidPayload) throw apiError(method, error.message);
      throw error;
    }
  }

  /** Wording certain. */
  private open(method: string, id: string, change: boolean): FileRecord {
    const { world, user } = this.run;
    const record = id === 'root' ? world.store.rootOf(user) : world.store.get(id);
    if (!record || !world.store.mayOpen(record, user)) throw apiError(method, `File not found: ${id}.`, 404);
    if (change && !world.store.mayOpen(record, user, true))
      throw apiError(method, 'The user does not have sufficient permissions for this file.', 403);
    return record;
  }

  private applyUpdate(
    method: string,
    record: FileRecord,
    metadata: JsonObject,
    { options, blob }: { options: JsonObject; blob: BlobObject | undefined },
  ): void {
    for (const parent of list(options.addParents)) record.parents.push(this.open(method, parent, true).id);
    const removed = list(options.removeParents);
    record.parents = record.parents.filter((parent) => !removed.includes(parent));
    record.name = text(metadata.name) ?? record.name;
    if (typeof metadata.trashed === 'boolean') record.trashed = metadata.trashed;
    if (blob) record.bytes = blob.bytes.slice();
    this.fill(method, record, metadata, blob);
  }

  private parents(method: string, given: Json | undefined): string[] | undefined {
    if (!Array.isArray(given) || given.length === 0) return undefined;
    if (given.length > 1) throw apiError(method, 'A shared drive item must have exactly one parent.');
    return given.map((parent) => this.open(method, String(parent), true).id);
  }

  private fill(method: string, record: FileRecord, metadata: JsonObject, blob: BlobObject | undefined): void {
    if (text(metadata.description) !== undefined) record.description = text(metadata.description) ?? '';
    if (typeof metadata.starred === 'boolean') record.starred = metadata.starred;
    for (const name of ['properties', 'appProperties'] as const)
      Object.assign(record[name], (metadata[name] ?? {}) as Record<string, string>);
    if (blob && record.mimeType.startsWith('application/vnd.google-apps'))
      this.convert(method, record, blob.contentType);
    else if (record.mimeType === MIME.spreadsheet && !record.spreadsheet)
      record.spreadsheet = newSpreadsheet({
        timeZone: this.run.setup.folder.manifest.timeZone,
        locale: 'en_US',
      });
    if (record.mimeType === MIME.shortcut && method === 'drive.files.create') {
      const target = text((metadata.shortcutDetails as JsonObject | undefined)?.targetId);
      if (target === undefined) throw apiError(method, 'The shortcut target is missing.');
      record.target = this.open(method, target, false).id;
    }
    if (method === 'drive.files.create') this.count(record);
  }

  private convert(method: string, record: FileRecord, from: string | null): void {
    if (![MIME.document, MIME.spreadsheet].some((kind) => kind === record.mimeType))
      throw new NotEmulatedError(`${method} with conversion to ${record.mimeType}`);
    try {
      convertUpload(this.run.world, record, this.run.user, from);
    } catch (error) {
      if (error instanceof ConversionRefused) throw apiError(method, error.message);
      throw error;
    }
  }

  private count(record: FileRecord): void {
    const { world, user } = this.run;
    if (record.mimeType === MIME.document) world.useDaily(user, 'document create');
    if (record.mimeType === MIME.spreadsheet) world.useDaily(user, 'spreadsheet create');
  }

  private answer(method: string, record: FileRecord, options: JsonObject): Json {
    const mask = text(options.fields) ?? DEFAULT_FIELDS;
    try {
      return selectFields(
        fileJson(this.run.world, record, this.run.user),
        parseFields(mask, driveSchema, 'File'),
      );
    } catch (error) {
      if (error instanceof InvalidMask) throw apiError(method, error.message);
      throw error;
    }
  }
}

/** The global `Drive`, version 3. */
export class DriveApiService extends ServiceObject {
  readonly interfaceName = 'Drive';
  readonly Files = new FilesCollection(this.run);
  readonly Permissions = new PermissionsCollection(this.run);
}
