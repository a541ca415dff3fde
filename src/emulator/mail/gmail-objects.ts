import { BlobObject } from '../base/blob.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { addressesIn } from './addresses.ts';
import { compose, type MailOptions, send } from './compose.ts';
import type { Mailbox, MailFile, MailRecord } from './mail-data.ts';
import { headersOf, mimeText } from './mime-text.ts';
import { replySubject } from './post-office.ts';

/** Something in the mailbox of the user by whom the script runs. */
abstract class MailHandle extends ServiceObject {
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  protected get box(): Mailbox {
    return this.run.world.mail.box(this.run.user);
  }

  getId(): string {
    return this.id;
  }

  refresh(): this {
    return this;
  }
}

function mark(mails: readonly MailRecord[], changes: { add?: string[]; drop?: string[] }): void {
  for (const mail of mails) {
    const kept = mail.labels.filter((label) => !changes.drop?.includes(label));
    mail.labels = [...new Set([...kept, ...(changes.add ?? [])])];
  }
}

type MessageMembers =
  | 'getBcc'
  | 'getBody'
  | 'getCc'
  | 'getFrom'
  | 'getHeader'
  | 'getId'
  | 'getPlainBody'
  | 'getRawContent'
  | 'getReplyTo'
  | 'getSubject'
  | 'getTo'
  | 'isDraft'
  | 'isInInbox'
  | 'isInTrash'
  | 'isStarred'
  | 'isUnread';

/** `GmailMessage`. */
export class GmailMessageObject
  extends MailHandle
  implements Emulates<GoogleAppsScript.Gmail.GmailMessage, MessageMembers>
{
  readonly interfaceName = 'Gmail.GmailMessage';

  get mail(): MailRecord {
    const mail = this.box.messages.find((one) => one.id === this.id);
    if (!mail) throw new ScriptException('Gmail operation not allowed.');
    return mail;
  }

  getFrom = (): string => this.mail.from;
  getTo = (): string => this.mail.to;
  getCc = (): string => this.mail.cc;
  getBcc = (): string => this.mail.bcc;
  getReplyTo = (): string => this.mail.replyTo;
  getSubject = (): string => this.mail.subject;
  getDate = (): Date => new Date(this.mail.date);
  getPlainBody = (): string => this.mail.plain;
  getBody = (): string => this.mail.html || this.mail.plain;
  getRawContent = (): string => mimeText(this.mail);
  getThread = (): GmailThreadObject => new GmailThreadObject(this.run, this.mail.threadId);
  isUnread = (): boolean => this.mail.labels.includes('UNREAD');
  isStarred = (): boolean => this.mail.labels.includes('STARRED');
  isInInbox = (): boolean => this.mail.labels.includes('INBOX');
  isInTrash = (): boolean => this.mail.labels.includes('TRASH');
  isDraft = (): boolean => this.mail.labels.includes('DRAFT');
  markRead = (): this => this.mark({ drop: ['UNREAD'] });
  markUnread = (): this => this.mark({ add: ['UNREAD'] });
  star = (): this => this.mark({ add: ['STARRED'] });
  unstar = (): this => this.mark({ drop: ['STARRED'] });
  moveToTrash = (): this => this.mark({ add: ['TRASH'], drop: ['INBOX'] });

  private mark(changes: { add?: string[]; drop?: string[] }): this {
    mark([this.mail], changes);
    return this;
  }

  /** The topmost field of that name; empty when there is none. */
  getHeader(name: string): string {
    const wanted = name.toLowerCase();
    return headersOf(this.mail).find(([field]) => field.toLowerCase() === wanted)?.[1] ?? '';
  }

  getAttachments(
    options: { includeInlineImages?: boolean; includeAttachments?: boolean } = {},
  ): GmailAttachmentObject[] {
    const { includeInlineImages = true, includeAttachments = true } = options;
    return this.mail.files
      .filter((file) => (file.cid === undefined ? includeAttachments : includeInlineImages))
      .map((file) => new GmailAttachmentObject(this.run, file));
  }

  reply(body: string, options: MailOptions = {}): this {
    return this.answer(this.mail.replyTo || this.mail.from, { ...options, body });
  }

  replyAll(body: string, options: MailOptions = {}): this {
    const own = this.run.user.toLowerCase();
    const others = [this.mail.to, this.mail.cc].flatMap(addressesIn).filter((address) => address !== own);
    return this.answer(this.mail.replyTo || this.mail.from, { cc: others.join(', '), ...options, body });
  }

  forward(to: string, options: MailOptions = {}): this {
    const { plain, html, subject, files, messageId } = this.mail;
    const letter = compose(this.run, {
      body: plain,
      htmlBody: html,
      ...options,
      to,
      subject: `Fwd: ${subject}`,
    });
    send(this.run, { ...letter, files: [...letter.files, ...files], references: messageId });
    return this;
  }

  private answer(to: string, options: MailOptions): this {
    const { subject, messageId, references } = this.mail;
    const letter = compose(this.run, { subject: replySubject(subject), ...options, to });
    send(this.run, { ...letter, inReplyTo: messageId, references: `${references} ${messageId}`.trim() });
    return this;
  }
}

type ThreadMembers =
  | 'getFirstMessageSubject'
  | 'getId'
  | 'getMessageCount'
  | 'getPermalink'
  | 'isInInbox'
  | 'isUnread';

/** `GmailThread`. */
export class GmailThreadObject
  extends MailHandle
  implements Emulates<GoogleAppsScript.Gmail.GmailThread, ThreadMembers>
{
  readonly interfaceName = 'Gmail.GmailThread';

  get mails(): MailRecord[] {
    return this.box.messages.filter((mail) => mail.threadId === this.id);
  }

  private has(label: string): boolean {
    return this.mails.some((mail) => mail.labels.includes(label));
  }

  private markAll(changes: { add?: string[]; drop?: string[] }): this {
    mark(this.mails, changes);
    return this;
  }

  getMessages = (): GmailMessageObject[] =>
    this.mails.map((mail) => new GmailMessageObject(this.run, mail.id));
  getMessageCount = (): number => this.mails.length;
  getFirstMessageSubject = (): string => this.mails[0]?.subject ?? '';
  getLastMessageDate = (): Date => new Date(this.mails[this.mails.length - 1]?.date ?? 0);
  getPermalink = (): string => `https://mail.google.com/mail/u/0/#all/${this.id}`;
  isUnread = (): boolean => this.has('UNREAD');
  isInInbox = (): boolean => this.has('INBOX');
  isInTrash = (): boolean => this.has('TRASH');
  isInSpam = (): boolean => this.has('SPAM');
  isImportant = (): boolean => this.has('IMPORTANT');
  hasStarredMessages = (): boolean => this.has('STARRED');
  markRead = (): this => this.markAll({ drop: ['UNREAD'] });
  markUnread = (): this => this.markAll({ add: ['UNREAD'] });
  moveToArchive = (): this => this.markAll({ drop: ['INBOX'] });
  moveToInbox = (): this => this.markAll({ add: ['INBOX'], drop: ['TRASH', 'SPAM'] });
  moveToTrash = (): this => this.markAll({ add: ['TRASH'], drop: ['INBOX'] });
  moveToSpam = (): this => this.markAll({ add: ['SPAM'], drop: ['INBOX'] });
  addLabel = (label: GmailLabelObject): this => this.markAll({ add: [label.name] });
  removeLabel = (label: GmailLabelObject): this => this.markAll({ drop: [label.name] });

  getLabels(): GmailLabelObject[] {
    return this.box.labels
      .filter((name) => this.has(name))
      .map((name) => new GmailLabelObject(this.run, name));
  }

  private last(): GmailMessageObject {
    const messages = this.getMessages();
    const last = messages[messages.length - 1];
    if (!last) throw new ScriptException('Gmail operation not allowed.');
    return last;
  }

  reply(body: string, options: MailOptions = {}): this {
    this.last().reply(body, options);
    return this;
  }

  replyAll(body: string, options: MailOptions = {}): this {
    this.last().replyAll(body, options);
    return this;
  }
}

/** `GmailLabel`. */
export class GmailLabelObject
  extends MailHandle
  implements Emulates<GoogleAppsScript.Gmail.GmailLabel, 'getName' | 'getUnreadCount'>
{
  readonly interfaceName = 'Gmail.GmailLabel';

  get name(): string {
    return this.id;
  }

  getName(): string {
    return this.name;
  }

  getThreads(start = 0, max = 500): GmailThreadObject[] {
    const found = this.box.messages.filter((mail) => mail.labels.includes(this.name));
    return threadsOf(this.run, found).slice(start, start + max);
  }

  getUnreadCount(): number {
    return this.getThreads().filter((thread) => thread.isUnread()).length;
  }

  addToThread(thread: GmailThreadObject): this {
    thread.addLabel(this);
    return this;
  }

  addToThreads(threads: readonly GmailThreadObject[]): this {
    for (const thread of threads) this.addToThread(thread);
    return this;
  }

  removeFromThread(thread: GmailThreadObject): this {
    thread.removeLabel(this);
    return this;
  }

  removeFromThreads(threads: readonly GmailThreadObject[]): this {
    for (const thread of threads) this.removeFromThread(thread);
    return this;
  }

  deleteLabel(): void {
    mark(this.box.messages, { drop: [this.name] });
    this.box.labels = this.box.labels.filter((label) => label !== this.name);
  }
}

/** `GmailAttachment`: a blob that also tells its size. */
export class GmailAttachmentObject extends BlobObject {
  override readonly interfaceName = 'Gmail.GmailAttachment';

  constructor(run: Execution, file: MailFile) {
    super(run, { bytes: file.bytes.slice(), contentType: file.contentType, name: file.name });
  }

  getSize(): number {
    return this.bytes.length;
  }
}

/** The threads of some mails, the one with the newest mail first. */
export function threadsOf(run: Execution, mails: readonly MailRecord[]): GmailThreadObject[] {
  const newest = new Map<string, string>();
  for (const mail of mails) newest.set(mail.threadId, mail.date);
  return [...newest].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([id]) => new GmailThreadObject(run, id));
}
