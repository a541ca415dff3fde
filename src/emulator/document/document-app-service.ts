import type { BlobObject } from '../base/blob.ts';
import { openUi, type UiObject } from '../base/ui-service.ts';
import { contentBlob, exportBlob } from '../drive/drive-content.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';
import { BodyElement } from './document-elements.ts';
import { readDocx } from './read-docx.ts';

/** `DocumentApp`: opens documents that were made by conversion, for reading. */
export class DocumentAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Document.DocumentApp, 'openById' | 'openByUrl'>
{
  readonly interfaceName = 'Document.DocumentApp';

  openById(id: string): DocumentObject {
    const { store } = this.run.world;
    const record = store.get(id);
    if (record?.mimeType !== MIME.document || record.trashed)
      throw new ScriptException(
        `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    if (!store.mayOpen(record, this.run.user))
      throw new ScriptException('You do not have permission to access the requested document.');
    return new DocumentObject(this.run, id);
  }

  openByUrl(url: string): DocumentObject {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptException(`Invalid argument: ${url}`);
    return this.openById(id);
  }

  getActiveDocument(): DocumentObject | null {
    const { container, world } = this.run.setup;
    const bound = container === undefined ? undefined : world.store.get(container);
    return bound?.mimeType === MIME.document ? new DocumentObject(this.run, bound.id) : null;
  }

  getUi(): UiObject {
    if (!this.getActiveDocument())
      throw new ScriptException('Cannot call DocumentApp.getUi() from this context.');
    return openUi(this.run, 'DocumentApp');
  }
}

type Members = 'getId' | 'getName' | 'getUrl' | 'saveAndClose' | 'setName';

/** `Document`. */
export class DocumentObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Document.Document, Members>
{
  readonly interfaceName = 'Document.Document';
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  get record(): FileRecord {
    return this.run.world.record(this.id);
  }

  toBlob(): BlobObject {
    return contentBlob(this.run, this.record);
  }

  getBlob(): BlobObject {
    return this.toBlob();
  }

  getAs(contentType: string): BlobObject {
    return exportBlob(this.run, this.record, contentType);
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.record.name;
  }

  setName(name: string): this {
    this.record.name = name;
    return this;
  }

  getUrl(): string {
    return `https://docs.google.com/document/d/${this.id}/edit`;
  }

  getBody(): BodyElement {
    return new BodyElement(this.run, readDocx(this.record.bytes));
  }

  saveAndClose(): void {
    this.run.world.store.touch(this.record);
  }
}
