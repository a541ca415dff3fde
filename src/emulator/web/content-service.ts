import type { Emulates } from '../runtime/emulates.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';

/** `ContentService`. */
export class ContentServiceObject extends ServiceObject {
  readonly interfaceName = 'Content.ContentService';

  createTextOutput(content = ''): TextOutput {
    return new TextOutput(this.run, content);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
};

type Members = 'append' | 'clear' | 'downloadAsFile' | 'getContent' | 'getFileName' | 'setContent';

/** `TextOutput`. */
export class TextOutput
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Content.TextOutput, Members>
{
  readonly interfaceName = 'Content.TextOutput';
  private content: string;
  private kind: EnumValue = enumValue('Content.MimeType', 'TEXT');
  private fileName: string | null = null;

  constructor(run: Execution, content: string) {
    super(run);
    this.content = content;
  }

  get contentType(): string {
    return `${TYPES[this.kind.name] ?? 'text/plain'}; charset=utf-8`;
  }

  append(text: string): this {
    this.content += text;
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  getMimeType(): EnumValue {
    return this.kind;
  }

  setMimeType(kind: EnumValue): this {
    this.kind = kind;
    return this;
  }

  downloadAsFile(name: string): this {
    this.fileName = name;
    return this;
  }

  getFileName(): string | null {
    return this.fileName;
  }
}
