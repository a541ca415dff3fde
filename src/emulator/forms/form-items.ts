import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { EnumValue, ServiceObject } from '../runtime/service-object.ts';
import type { ChoiceData, ItemType } from './form-data.ts';
import { ItemHandle } from './form-handle.ts';
import { ItemResponseObject } from './item-response.ts';
import type { FormValidation } from './validation.ts';

/** What all items have. */
abstract class FormItem extends ItemHandle {
  getId = (): number => this.itemId;
  getTitle = (): string => this.item.title;
  setTitle = (title: string): this => this.set({ title });
  getHelpText = (): string => this.item.helpText;
  setHelpText = (helpText: string): this => this.set({ helpText });
  getType = (): EnumValue => enumValue('Forms.ItemType', this.item.type);
  getIndex = (): number => this.form.items.indexOf(this.item);
}

/** `Item`: an item whose kind the script has not asked for yet. */
export class GenericItem extends FormItem {
  readonly interfaceName = 'Forms.Item';
  asTextItem = (): TextItem => this.as('TEXT', TextItem);
  asParagraphTextItem = (): ParagraphTextItem => this.as('PARAGRAPH_TEXT', ParagraphTextItem);
  asListItem = (): ListItem => this.as('LIST', ListItem);
  asMultipleChoiceItem = (): MultipleChoiceItem => this.as('MULTIPLE_CHOICE', MultipleChoiceItem);
  asCheckboxItem = (): CheckboxItem => this.as('CHECKBOX', CheckboxItem);
  asDateItem = (): DateItem => this.as('DATE', DateItem);
  asSectionHeaderItem = (): SectionHeaderItem => this.as('SECTION_HEADER', SectionHeaderItem);
  asPageBreakItem = (): PageBreakItem => this.as('PAGE_BREAK', PageBreakItem);

  /** Wording certain. */
  private as<T>(type: ItemType, Item: new (run: Execution, id: string, itemId: number) => T): T {
    if (this.item.type !== type) throw new ScriptException('Invalid conversion for item type.');
    return new Item(this.run, this.id, this.itemId);
  }
}

abstract class QuestionItem extends FormItem {
  isRequired = (): boolean => this.item.required;
  setRequired = (required: boolean): this => this.set({ required });
}

abstract class TextQuestion extends QuestionItem {
  setValidation = (validation: FormValidation): this => this.set({ validation: validation.data });
  clearValidation = (): this => this.set({ validation: null });
  createResponse = (text: string): ItemResponseObject => new ItemResponseObject(this.run, this, text);
}

type TextMembers = 'clearValidation' | 'createResponse' | 'getHelpText' | 'getId' | 'getTitle' | 'isRequired';

/** `TextItem`. */
export class TextItem extends TextQuestion implements Emulates<GoogleAppsScript.Forms.TextItem, TextMembers> {
  readonly interfaceName = 'Forms.TextItem';
}

/** `ParagraphTextItem`. */
export class ParagraphTextItem
  extends TextQuestion
  implements Emulates<GoogleAppsScript.Forms.ParagraphTextItem, TextMembers>
{
  readonly interfaceName = 'Forms.ParagraphTextItem';
}

/** `Choice`. */
export class ChoiceObject extends ServiceObject {
  readonly interfaceName = 'Forms.Choice';
  readonly formId: string;
  readonly data: ChoiceData;

  constructor(run: Execution, formId: string, data: ChoiceData) {
    super(run);
    this.formId = formId;
    this.data = data;
  }

  getValue = (): string => this.data.value;

  getPageNavigationType(): EnumValue | null {
    const { navigation } = this.data;
    return navigation === undefined ? null : enumValue('Forms.PageNavigationType', navigation);
  }

  getGotoPage(): PageBreakItem | null {
    const { page } = this.data;
    return page === undefined ? null : new PageBreakItem(this.run, this.formId, page);
  }
}

abstract class ChoiceQuestion extends QuestionItem {
  getChoices(): ChoiceObject[] {
    return this.item.choices.map((choice) => new ChoiceObject(this.run, this.id, { ...choice }));
  }

  /** Wording certain for the empty list, and for two equal choices. */
  setChoices(choices: readonly ChoiceObject[]): this {
    const list = choices.map((choice) => ({ ...choice.data }));
    if (list.length === 0) throw new ScriptException('Array is empty: choices');
    if (new Set(list.map((choice) => choice.value)).size < list.length)
      throw new ScriptException('Questions cannot have duplicate choice values.');
    return this.set({ choices: list });
  }

  setChoiceValues(values: string[]): this {
    return this.setChoices(values.map((value) => new ChoiceObject(this.run, this.id, { value })));
  }

  createChoice(value: string, target?: unknown): ChoiceObject {
    const data: ChoiceData = { value };
    if (target instanceof PageBreakItem)
      Object.assign(data, { navigation: 'GO_TO_PAGE', page: target.itemId });
    if (target instanceof EnumValue) data.navigation = target.name;
    return new ChoiceObject(this.run, this.id, data);
  }
}

type ChoiceMembers = 'createResponse' | 'getId' | 'getTitle' | 'isRequired' | 'setRequired' | 'setTitle';

/** `ListItem`. */
export class ListItem
  extends ChoiceQuestion
  implements Pick<Emulates<GoogleAppsScript.Forms.ListItem, ChoiceMembers>, 'getId' | 'getTitle'>
{
  readonly interfaceName = 'Forms.ListItem';
  createResponse = (value: string): ItemResponseObject => new ItemResponseObject(this.run, this, value);
}

/** `MultipleChoiceItem`. */
export class MultipleChoiceItem extends ChoiceQuestion {
  readonly interfaceName = 'Forms.MultipleChoiceItem';
  createResponse = (value: string): ItemResponseObject => new ItemResponseObject(this.run, this, value);
  hasOtherOption = (): boolean => this.item.otherOption;
  showOtherOption = (otherOption: boolean): this => this.set({ otherOption });
}

/** `CheckboxItem`. */
export class CheckboxItem extends ChoiceQuestion {
  readonly interfaceName = 'Forms.CheckboxItem';
  createResponse = (values: string[]): ItemResponseObject => new ItemResponseObject(this.run, this, values);
  hasOtherOption = (): boolean => this.item.otherOption;
  showOtherOption = (otherOption: boolean): this => this.set({ otherOption });
  setValidation = (validation: FormValidation): this => this.set({ validation: validation.data });
  clearValidation = (): this => this.set({ validation: null });
}

/** `DateItem`. */
export class DateItem extends QuestionItem {
  readonly interfaceName = 'Forms.DateItem';
  includesYear = (): boolean => this.item.includesYear;
  setIncludesYear = (includesYear: boolean): this => this.set({ includesYear });

  createResponse(date: Date): ItemResponseObject {
    const two = (value: number): string => String(value).padStart(2, '0');
    const text = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return new ItemResponseObject(this.run, this, text);
  }
}

/** `SectionHeaderItem`. */
export class SectionHeaderItem extends FormItem {
  readonly interfaceName = 'Forms.SectionHeaderItem';
}

/** `PageBreakItem`. */
export class PageBreakItem extends FormItem {
  readonly interfaceName = 'Forms.PageBreakItem';
  getPageNavigationType = (): EnumValue => enumValue('Forms.PageNavigationType', this.item.navigation);

  getGoToPage(): PageBreakItem | null {
    const { page } = this.item;
    return page === null ? null : new PageBreakItem(this.run, this.id, page);
  }

  setGoToPage(target: unknown): this {
    if (target instanceof PageBreakItem) return this.set({ navigation: 'GO_TO_PAGE', page: target.itemId });
    return this.set({ navigation: (target as EnumValue).name, page: null });
  }
}
