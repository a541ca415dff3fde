import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { compose, type MailOptions, send } from './compose.ts';
import { GmailLabelObject, GmailMessageObject, GmailThreadObject, threadsOf } from './gmail-objects.ts';
import type { Mailbox, MailRecord } from './mail-data.ts';
import { mailQuery } from './mail-query.ts';

type Members = 'getInboxUnreadCount' | 'setCurrentMessageAccessToken';

/** `GmailApp`: the mailbox of the user by whom the script runs. */
export class GmailAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Gmail.GmailApp, Members>
{
  readonly interfaceName = 'Gmail.GmailApp';

  private get box(): Mailbox {
    return this.run.world.mail.box(this.run.user);
  }

  private count(): void {
    this.run.world.useDaily(this.run.user, 'gmail');
  }

  sendEmail(to: string, subject: string, body: string, options: MailOptions = {}): this {
    send(this.run, compose(this.run, { ...options, to, subject, body }));
    return this;
  }

  createDraft(to: string, subject: string, body: string, options: MailOptions = {}): GmailDraftObject {
    this.count();
    const letter = compose(this.run, { ...options, to, subject, body });
    return new GmailDraftObject(this.run, this.run.world.mail.keepDraft(this.run.user, letter).id);
  }

  getDrafts(): GmailDraftObject[] {
    return this.inLabel('DRAFT').map((mail) => new GmailDraftObject(this.run, mail.id));
  }

  getDraft(id: string): GmailDraftObject {
    const draft = this.getDrafts().find((one) => one.getId() === id);
    if (!draft) throw new ScriptException('Invalid argument: draftId');
    return draft;
  }

  getAliases(): string[] {
    return [...this.box.aliases];
  }

  /** At most 500 threads at once; wording certain. */
  search(query: string, start = 0, max = 500): GmailThreadObject[] {
    this.count();
    if (max > 500) throw new ScriptException('Argument must be less than or equal to 500: max');
    const fits = mailQuery(query, this.run.world.now());
    return threadsOf(this.run, this.box.messages.filter(fits)).slice(start, start + max);
  }

  private inLabel(label: string): MailRecord[] {
    this.count();
    return this.box.messages.filter((mail) => mail.labels.includes(label));
  }

  getInboxThreads(start = 0, max = 500): GmailThreadObject[] {
    return threadsOf(this.run, this.inLabel('INBOX')).slice(start, start + max);
  }

  getStarredThreads(start = 0, max = 500): GmailThreadObject[] {
    return threadsOf(this.run, this.inLabel('STARRED')).slice(start, start + max);
  }

  getTrashThreads(start = 0, max = 500): GmailThreadObject[] {
    return threadsOf(this.run, this.inLabel('TRASH')).slice(start, start + max);
  }

  getSpamThreads(start = 0, max = 500): GmailThreadObject[] {
    return threadsOf(this.run, this.inLabel('SPAM')).slice(start, start + max);
  }

  getInboxUnreadCount(): number {
    return this.getInboxThreads().filter((thread) => thread.isUnread()).length;
  }

  getThreadById(id: string): GmailThreadObject | null {
    this.count();
    return this.box.messages.some((mail) => mail.threadId === id)
      ? new GmailThreadObject(this.run, id)
      : null;
  }

  getMessageById(id: string): GmailMessageObject {
    this.count();
    if (!this.box.messages.some((mail) => mail.id === id))
      throw new ScriptException(`Invalid argument: ${id}`);
    return new GmailMessageObject(this.run, id);
  }

  getMessagesForThread(thread: GmailThreadObject): GmailMessageObject[] {
    this.count();
    return thread.getMessages();
  }

  getMessagesForThreads(threads: readonly GmailThreadObject[]): GmailMessageObject[][] {
    this.count();
    return threads.map((thread) => thread.getMessages());
  }

  getUserLabels(): GmailLabelObject[] {
    return this.box.labels.map((name) => new GmailLabelObject(this.run, name));
  }

  getUserLabelByName(name: string): GmailLabelObject | null {
    return this.box.labels.includes(name) ? new GmailLabelObject(this.run, name) : null;
  }

  /** A label that exists is given back, as the live service does. */
  createLabel(name: string): GmailLabelObject {
    this.count();
    if (!this.box.labels.includes(name)) this.box.labels.push(name);
    return new GmailLabelObject(this.run, name);
  }

  deleteLabel(label: GmailLabelObject): this {
    label.deleteLabel();
    return this;
  }

  markMessageRead(message: GmailMessageObject): this {
    return this.markMessagesRead([message]);
  }

  markMessageUnread(message: GmailMessageObject): this {
    message.markUnread();
    return this;
  }

  markMessagesRead(messages: readonly GmailMessageObject[]): this {
    for (const message of messages) message.markRead();
    return this;
  }

  markThreadRead(thread: GmailThreadObject): this {
    return this.markThreadsRead([thread]);
  }

  markThreadsRead(threads: readonly GmailThreadObject[]): this {
    for (const thread of threads) thread.markRead();
    return this;
  }

  moveThreadToArchive(thread: GmailThreadObject): this {
    thread.moveToArchive();
    return this;
  }

  moveThreadToTrash(thread: GmailThreadObject): this {
    thread.moveToTrash();
    return this;
  }

  setCurrentMessageAccessToken(_token: string): void {
    // The whole mailbox is open to this user anyway.
  }
}

/** `GmailDraft`. */
export class GmailDraftObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Gmail.GmailDraft, 'deleteDraft' | 'getId' | 'getMessageId'>
{
  readonly interfaceName = 'Gmail.GmailDraft';
  private readonly mailId: string;

  constructor(run: Execution, mailId: string) {
    super(run);
    this.mailId = mailId;
  }

  getId = (): string => `r${this.mailId}`;
  getMessageId = (): string => this.mailId;
  getMessage = (): GmailMessageObject => new GmailMessageObject(this.run, this.mailId);

  deleteDraft(): void {
    const box = this.run.world.mail.box(this.run.user);
    box.messages = box.messages.filter((mail) => mail.id !== this.mailId);
  }

  /** Gives the sent message, which is a new one. */
  send(): GmailMessageObject {
    const { id: _id, labels: _labels, ...letter } = this.getMessage().mail;
    const sent = send(this.run, letter);
    this.deleteDraft();
    return new GmailMessageObject(this.run, sent.id);
  }
}
