import { UserObject } from '../base/session-service.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { type ItemType, newItem } from './form-data.ts';
import { FormHandle, ItemHandle } from './form-handle.ts';
import {
  CheckboxItem,
  DateItem,
  GenericItem,
  ListItem,
  MultipleChoiceItem,
  PageBreakItem,
  ParagraphTextItem,
  SectionHeaderItem,
  TextItem,
} from './form-items.ts';
import { FormResponseObject } from './form-response.ts';
import { publishedUrl } from './form-urls.ts';
import { linkSpreadsheet } from './store-response.ts';

type Members =
  | 'canEditResponse'
  | 'collectsEmail'
  | 'getConfirmationMessage'
  | 'getCustomClosedFormMessage'
  | 'getDescription'
  | 'getDestinationId'
  | 'getEditUrl'
  | 'getId'
  | 'getPublishedUrl'
  | 'getSummaryUrl'
  | 'getTitle'
  | 'hasLimitOneResponsePerUser'
  | 'isAcceptingResponses';

/** `Form`. */
export class FormObject extends FormHandle implements Emulates<GoogleAppsScript.Forms.Form, Members> {
  readonly interfaceName = 'Forms.Form';
  getId = (): string => this.id;
  getTitle = (): string => this.form.title;
  setTitle = (title: string): this => this.change({ title });
  getDescription = (): string => this.form.description;
  setDescription = (description: string): this => this.change({ description });
  getConfirmationMessage = (): string => this.form.confirmationMessage;
  setConfirmationMessage = (text: string): this => this.change({ confirmationMessage: text });
  getCustomClosedFormMessage = (): string => this.form.closedMessage;
  setCustomClosedFormMessage = (text: string): this => this.change({ closedMessage: text });
  isPublished = (): boolean => this.form.published;
  setPublished = (published: boolean): this => this.change({ published, accepting: published });
  supportsAdvancedResponderPermissions = (): boolean => true;
  isAcceptingResponses = (): boolean => this.form.published && this.form.accepting;
  collectsEmail = (): boolean => this.form.emailCollection !== 'DO_NOT_COLLECT';
  canEditResponse = (): boolean => this.form.responseEdits;
  setAllowResponseEdits = (responseEdits: boolean): this => this.change({ responseEdits });
  hasLimitOneResponsePerUser = (): boolean => this.form.oneResponse;
  setLimitOneResponsePerUser = (oneResponse: boolean): this => this.change({ oneResponse });
  hasProgressBar = (): boolean => this.form.progressBar;
  setProgressBar = (progressBar: boolean): this => this.change({ progressBar });
  hasRespondAgainLink = (): boolean => this.form.respondAgain;
  setShowLinkToRespondAgain = (respondAgain: boolean): this => this.change({ respondAgain });
  isPublishingSummary = (): boolean => this.form.summary;
  setPublishingSummary = (summary: boolean): this => this.change({ summary });
  getShuffleQuestions = (): boolean => this.form.shuffle;
  setShuffleQuestions = (shuffle: boolean): this => this.change({ shuffle });
  isQuiz = (): boolean => this.form.quiz;
  setIsQuiz = (quiz: boolean): this => this.change({ quiz });
  getEditUrl = (): string => `https://docs.google.com/forms/d/${this.id}/edit`;
  getPublishedUrl = (): string => publishedUrl(this.form);
  getSummaryUrl = (): string => `https://docs.google.com/forms/d/${this.id}/viewanalytics`;
  addTextItem = (): TextItem => this.add('TEXT', TextItem);
  addParagraphTextItem = (): ParagraphTextItem => this.add('PARAGRAPH_TEXT', ParagraphTextItem);
  addListItem = (): ListItem => this.add('LIST', ListItem);
  addMultipleChoiceItem = (): MultipleChoiceItem => this.add('MULTIPLE_CHOICE', MultipleChoiceItem);
  addCheckboxItem = (): CheckboxItem => this.add('CHECKBOX', CheckboxItem);
  addDateItem = (): DateItem => this.add('DATE', DateItem);
  addSectionHeaderItem = (): SectionHeaderItem => this.add('SECTION_HEADER', SectionHeaderItem);
  addPageBreakItem = (): PageBreakItem => this.add('PAGE_BREAK', PageBreakItem);

  /** Whether the script's word makes the addresses verified is not known: here they are what respondents type. */
  setCollectEmail(collect: boolean): this {
    return this.change({ emailCollection: collect ? 'RESPONDER_INPUT' : 'DO_NOT_COLLECT' });
  }

  setAcceptingResponses(accepting: boolean): this {
    if (accepting && !this.form.published)
      throw new ScriptException('The form must be published before it can accept responses.');
    return this.change({ accepting });
  }

  private add<T>(type: ItemType, Item: new (run: Execution, id: string, itemId: number) => T): T {
    const { world } = this.run;
    const id = 100_000_000 + Math.floor(world.chance() * 1_900_000_000);
    this.change({ items: [...this.form.items, newItem(id, type)] });
    return new Item(this.run, this.id, id);
  }

  private generic(itemId: number): GenericItem {
    return new GenericItem(this.run, this.id, itemId);
  }

  getItems(type?: EnumValue): GenericItem[] {
    return this.form.items
      .filter((item) => type === undefined || item.type === type.name)
      .map((item) => this.generic(item.id));
  }

  getItemById(id: number): GenericItem | null {
    return this.form.items.some((item) => item.id === id) ? this.generic(id) : null;
  }

  deleteItem(which: unknown): void {
    const index = this.indexOf(which);
    this.change({ items: this.form.items.filter((_item, position) => position !== index) });
  }

  moveItem(which: unknown, to: number): GenericItem {
    const items = [...this.form.items];
    const [moved] = items.splice(this.indexOf(which), 1);
    if (!moved || to < 0 || to > items.length) throw new ScriptException('Invalid argument: toIndex');
    items.splice(to, 0, moved);
    this.change({ items });
    return this.generic(moved.id);
  }

  private indexOf(which: unknown): number {
    const index =
      which instanceof ItemHandle
        ? this.form.items.findIndex((item) => item.id === which.itemId)
        : Number(which);
    if (!this.form.items[index]) throw new ScriptException('Invalid argument: index');
    return index;
  }

  createResponse(): FormResponseObject {
    return new FormResponseObject(this.run, this.id);
  }

  getResponses(after?: Date): FormResponseObject[] {
    const from = after?.getTime() ?? Number.NEGATIVE_INFINITY;
    return this.form.responses
      .filter((response) => Date.parse(response.timestamp) >= from)
      .map((response) => new FormResponseObject(this.run, this.id, response.id));
  }

  getResponse(id: string): FormResponseObject {
    if (!this.form.responses.some((response) => response.id === id))
      throw new ScriptException('No response with the given ID could be found.');
    return new FormResponseObject(this.run, this.id, id);
  }

  deleteResponse(id: string): this {
    this.getResponse(id);
    return this.change({ responses: this.form.responses.filter((response) => response.id !== id) });
  }

  deleteAllResponses(): this {
    return this.change({ responses: [] });
  }

  /** Makes a new tab each time; the spreadsheet must be the user's to change. */
  setDestination(_type: EnumValue, id: string): this {
    const { store } = this.run.world;
    const record = store.get(id);
    if (!record?.spreadsheet || !store.mayOpen(record, this.run.user, true))
      throw new ScriptException('Invalid argument: id');
    linkSpreadsheet(this.run.world, this.form, id);
    return this.change({});
  }

  removeDestination(): this {
    return this.change({ destination: null });
  }

  /** Wording certain for a form without one. */
  getDestinationId(): string {
    const { destination } = this.form;
    if (!destination) throw new ScriptException('The form currently has no response destination.');
    return destination.spreadsheetId;
  }

  getDestinationType(): EnumValue {
    this.getDestinationId();
    return enumValue('Forms.DestinationType', 'SPREADSHEET');
  }

  private users(emails: readonly string[]): UserObject[] {
    return emails.map((email) => new UserObject(this.run, email));
  }

  getEditors(): UserObject[] {
    const { owner, editors } = this.run.world.record(this.id);
    return this.users([owner, ...editors]);
  }

  addEditor(user: unknown): this {
    const record = this.run.world.record(this.id);
    record.editors = [...new Set([...record.editors, emailOf(user)])];
    return this.change({});
  }

  addEditors(users: readonly string[]): this {
    for (const user of users) this.addEditor(user);
    return this;
  }

  removeEditor(user: unknown): this {
    const record = this.run.world.record(this.id);
    record.editors = record.editors.filter((email) => email !== emailOf(user));
    return this.change({});
  }

  getPublishedReaders(): UserObject[] {
    return this.users(this.form.readers);
  }

  addPublishedReader(user: unknown): this {
    return this.change({ readers: [...new Set([...this.form.readers, emailOf(user)])] });
  }

  addPublishedReaders(users: readonly string[]): this {
    for (const user of users) this.addPublishedReader(user);
    return this;
  }

  removePublishedReader(user: unknown): this {
    return this.change({ readers: this.form.readers.filter((email) => email !== emailOf(user)) });
  }
}

function emailOf(user: unknown): string {
  return user instanceof UserObject ? user.getEmail() : String(user);
}
