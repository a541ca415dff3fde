import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { BlobObject, type BlobSource } from './blob.ts';
import { compileTemplate } from './compile-template.ts';

function sourceOf(run: Execution, name: string): string {
  const html = run.setup.folder.html.get(name.replace(/\.html$/, ''));
  // Wording certain.
  if (html === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
  return html;
}

function textOf(source: unknown): string {
  return typeof source === 'string' ? source : (source as BlobSource).toBlob().getDataAsString();
}

type ServiceMembers =
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile'
  | 'getUserAgent';

/** `HtmlService`. */
export class HtmlServiceObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.HTML.HtmlService, ServiceMembers>
{
  readonly interfaceName = 'HTML.HtmlService';

  createHtmlOutput(content: unknown = ''): HtmlOutput {
    return new HtmlOutput(this.run, textOf(content));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.run, sourceOf(this.run, name));
  }

  createTemplate(content: unknown): HtmlTemplate {
    return new HtmlTemplate(this.run, textOf(content), 'template');
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.run, sourceOf(this.run, name), name);
  }

  getUserAgent(): string | null {
    return null;
  }
}

/** `HtmlTemplate`: the script puts values on it, scriptlets see them by name. */
export class HtmlTemplate
  extends ServiceObject
  implements Emulates<GoogleAppsScript.HTML.HtmlTemplate, 'evaluate' | 'getCode' | 'getRawContent'>
{
  readonly interfaceName = 'HTML.HtmlTemplate';
  override readonly ownValues = new Map<string, unknown>();
  private readonly content: string;
  private readonly name: string;

  constructor(run: Execution, content: string, name: string) {
    super(run);
    this.content = content;
    this.name = name;
  }

  evaluate(): HtmlOutput {
    const render = this.run.evaluate(this.getCode(), `${this.name}.html`) as (
      values: Record<string, unknown>,
    ) => string;
    return new HtmlOutput(this.run, render(Object.fromEntries(this.ownValues)));
  }

  getCode(): string {
    return compileTemplate(this.content);
  }

  getRawContent(): string {
    return this.content;
  }
}

type OutputMembers =
  | 'append'
  | 'appendUntrusted'
  | 'asTemplate'
  | 'clear'
  | 'getAs'
  | 'getBlob'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setTitle'
  | 'setWidth';

/** `HtmlOutput`. */
export class HtmlOutput
  extends ServiceObject
  implements Emulates<GoogleAppsScript.HTML.HtmlOutput, OutputMembers>
{
  readonly interfaceName = 'HTML.HtmlOutput';
  content: string;
  title = '';
  width: number | undefined;
  height: number | undefined;
  frameOptions: EnumValue = enumValue('HTML.XFrameOptionsMode', 'DEFAULT');
  readonly metaTags: { name: string; content: string }[] = [];

  constructor(run: Execution, content: string) {
    super(run);
    this.content = content;
  }

  toBlob(): BlobObject {
    const bytes = new Uint8Array(Buffer.from(this.content, 'utf8'));
    return new BlobObject(this.run, {
      bytes,
      contentType: 'text/html',
      name: this.title || 'output.html',
    });
  }

  getBlob(): BlobObject {
    return this.toBlob();
  }

  getAs(contentType: string): BlobObject {
    return this.toBlob().getAs(contentType);
  }

  append(text: string): this {
    this.content += text;
    return this;
  }

  appendUntrusted(text: string): this {
    return this.append(text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`));
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.run, this.content, 'template');
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number {
    return this.width ?? 0;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number {
    return this.height ?? 0;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    this.metaTags.push({ name, content });
    return this;
  }

  setXFrameOptionsMode(mode: EnumValue): this {
    this.frameOptions = mode;
    return this;
  }

  /** Kept for old scripts; there has been one sandbox for years. */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  setFaviconUrl(_url: string): this {
    return this;
  }
}
