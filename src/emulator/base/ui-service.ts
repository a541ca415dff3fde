import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import type { MenuItem, MenuRecord } from '../runtime/project-ui.ts';
import { EnumValue, ServiceObject } from '../runtime/service-object.ts';
import type { HtmlOutput } from './html-service.ts';

/** `Menu`, filled before it is shown. */
export class MenuObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Base.Menu, keyof GoogleAppsScript.Base.Menu>
{
  readonly interfaceName = 'Base.Menu';
  private readonly caption: string;
  private readonly items: (MenuItem | MenuRecord | 'separator')[] = [];

  constructor(run: Execution, caption: string) {
    super(run);
    this.caption = caption;
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push('separator');
    return this;
  }

  addSubMenu(menu: MenuObject): this {
    this.items.push(menu.record());
    return this;
  }

  addToUi(): void {
    const { ui } = this.run.setup;
    ui.menus = [...ui.menus.filter((menu) => menu.caption !== this.caption), this.record()];
  }

  record(): MenuRecord {
    return { caption: this.caption, items: [...this.items] };
  }
}

/** `PromptResponse`. */
export class PromptResponseObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  readonly interfaceName = 'Base.PromptResponse';
  private readonly button: string;
  private readonly text: string;

  constructor(run: Execution, button: string, text: string) {
    super(run);
    this.button = button;
    this.text = text;
  }

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return enumValue('Base.Button', this.button);
  }
}

type Members = 'createMenu' | 'createAddonMenu' | 'showModalDialog' | 'showModelessDialog' | 'showSidebar';

/** `Ui`: shows nothing, but remembers everything; answers come from the person's script in `project.ui`. */
export class UiObject extends ServiceObject implements Emulates<GoogleAppsScript.Base.Ui, Members> {
  readonly interfaceName = 'Base.Ui';

  createMenu(caption: string): MenuObject {
    return new MenuObject(this.run, caption);
  }

  createAddonMenu(): MenuObject {
    return new MenuObject(this.run, 'Add-on');
  }

  alert(...args: readonly unknown[]): EnumValue {
    const { title, text, buttons } = questionOf(args);
    const answer = this.run.ask({
      kind: 'alert',
      title,
      text,
      buttons,
    });
    return enumValue('Base.Button', answer.button);
  }

  prompt(...args: readonly unknown[]): PromptResponseObject {
    const { title, text, buttons } = questionOf(args);
    const answer = this.run.ask({
      kind: 'prompt',
      title,
      text,
      buttons,
    });
    return new PromptResponseObject(this.run, answer.button, answer.text ?? '');
  }

  showSidebar(page: HtmlOutput): void {
    this.show('sidebar', page, page.title || 'Apps Script');
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.show('modal', page, title);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.show('modeless', page, title);
  }

  private show(kind: 'sidebar' | 'modal' | 'modeless', page: HtmlOutput, title: string): void {
    if (page.content === '') throw new ScriptException('HtmlOutput must not be empty');
    this.run.setup.ui.show({
      kind,
      title,
      html: page.content,
      width: page.width,
      height: page.height,
    });
  }
}

function questionOf(args: readonly unknown[]): {
  title: string;
  text: string;
  buttons: string;
} {
  const texts = args.filter((arg): arg is string => typeof arg === 'string');
  const set = args.find((arg) => arg instanceof EnumValue);
  const buttons = set instanceof EnumValue ? set.name : 'OK';
  const [first = '', second] = texts;
  return second === undefined ? { title: '', text: first, buttons } : { title: first, text: second, buttons };
}

/** The user interface of the open file (sentence certain); only a bound script with a window has one. */
export function openUi(run: Execution, app: string): UiObject {
  if (run.setup.container === undefined || run.setup.mode === 'headless')
    throw new ScriptException(`Cannot call ${app}.getUi() from this context.`);
  return new UiObject(run);
}
