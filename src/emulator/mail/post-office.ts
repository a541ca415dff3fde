import { createHash } from 'node:crypto';
import { EmulatorError } from '../runtime/errors.ts';
import type { World } from '../world/world.ts';
import { addressesIn, addressOf, domainOf, mailboxOf } from './addresses.ts';
import type { Authentication, Letter, Mailbox, MailFile, MailRecord } from './mail-data.ts';
import { mailQuery } from './mail-query.ts';
import { mimeText } from './mime-text.ts';

/** A mail as a person writes it. */
export interface WrittenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly html?: string;
  readonly replyTo?: string;
  readonly files?: readonly MailFile[];
}

/** A mail from outside this world: every field as its sender claims it. */
export interface OutsideMail extends WrittenMail {
  readonly from: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly messageId?: string;
  /** Whom the envelope names; default: everybody in the header. */
  readonly recipients?: readonly string[];
  /** What the receiving server finds; default: everything passes. Null: it writes nothing down. */
  readonly authentication?: Authentication | null;
}

/** The mailboxes of everybody. Whoever is written to has one. */
export class PostOffice {
  /** Called for each mail that leaves a mailbox, with the addresses that it goes to. */
  onSent: ((mail: MailRecord, recipients: readonly string[]) => void) | undefined;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Mails of a person, oldest first; `label` such as `INBOX` or `SENT` narrows. Copies. */
  messages(person: string, label?: string): readonly MailRecord[] {
    const { messages } = this.box(person);
    return structuredClone(messages.filter((mail) => label === undefined || mail.labels.includes(label)));
  }

  inbox(person: string): readonly MailRecord[] {
    return this.messages(person, 'INBOX');
  }

  sent(person: string): readonly MailRecord[] {
    return this.messages(person, 'SENT');
  }

  /** How many threads in a person's inbox hold a mail that was not read. */
  unreadThreads(person: string): number {
    const unread = this.box(person).messages.filter(
      ({ labels }) => labels.includes('UNREAD') && labels.includes('INBOX'),
    );
    return new Set(unread.map(({ threadId }) => threadId)).size;
  }

  /** What a Gmail search finds in a person's mailbox, oldest first. Copies. */
  search(person: string, query: string): readonly MailRecord[] {
    const fits = mailQuery(query, this.world.now());
    return structuredClone(this.box(person).messages.filter(fits));
  }

  /** A person puts labels on a mail or takes them off: reading takes `UNREAD` off, the bin is `TRASH`. */
  mark(person: string, id: string, change: { add?: readonly string[]; remove?: readonly string[] }): void {
    const mail = this.message(person, id);
    const kept = mail.labels.filter((label) => change.remove?.includes(label) !== true);
    mail.labels = [...new Set([...kept, ...(change.add ?? [])])];
  }

  /** The mail as an .eml file. */
  eml(mail: MailRecord): string {
    return mimeText(mail);
  }

  /** A person writes a mail in their own mail program. */
  write(person: string, mail: WrittenMail): MailRecord {
    return this.dispatch(person, letterOf({ ...mail, from: person }));
  }

  /** A person answers a mail of theirs; the original is quoted below, as mail programs do. */
  reply(person: string, id: string, text: string, change: Partial<WrittenMail> = {}): MailRecord {
    const original = this.message(person, id);
    const quoted = original.plain.split('\n').map((line) => `> ${line}`);
    const plain = `${text}\n\nPada ${original.date} ${original.from} menulis:\n\n${quoted.join('\n')}`;
    return this.dispatch(person, {
      ...letterOf({
        from: person,
        to: original.replyTo || original.from,
        subject: '',
        text: plain,
        ...change,
      }),
      subject: change.subject ?? replySubject(original.subject),
      inReplyTo: original.messageId,
      references: `${original.references} ${original.messageId}`.trim(),
    });
  }

  /** Brings a mail from outside, with whatever its sender forged and whatever the receiving server found. */
  receive(mail: OutsideMail): readonly MailRecord[] {
    const letter = letterOf(mail);
    const found = mail.authentication === undefined ? PASSED : mail.authentication;
    const messageId = letter.messageId ?? this.newMessageId(domainOf(addressOf(mail.from)));
    return this.deliver(letter, messageId, { found, recipients: mail.recipients ?? recipientsOf(letter) });
  }

  /** Gives a person further addresses by which they may send. */
  addAlias(person: string, alias: string): void {
    this.box(person).aliases.push(alias);
  }

  /** Sends a letter of somebody in this world: a copy among the sent ones, one to each mailbox it names. */
  dispatch(person: string, letter: Letter): MailRecord {
    const messageId = this.newMessageId('mail.gmail.com');
    const record = this.record(person, letter, { messageId, trace: [], labels: ['SENT'] });
    this.onSent?.(record, recipientsOf(letter));
    this.deliver(letter, messageId, { found: PASSED, recipients: recipientsOf(letter), sender: person });
    return record;
  }

  /** Keeps a letter in a mailbox without sending it. */
  keepDraft(person: string, letter: Letter): MailRecord {
    const messageId = this.newMessageId('mail.gmail.com');
    return this.record(person, letter, { messageId, trace: [], labels: ['DRAFT'] });
  }

  /** The live mailbox; inside the emulator only. */
  box(person: string): Mailbox {
    const { boxes } = this.world.state.mail;
    const address = mailboxOf(person);
    boxes[address] ??= { messages: [], labels: [], aliases: [] };
    return boxes[address];
  }

  private message(person: string, id: string): MailRecord {
    const mail = this.box(person).messages.find((one) => one.id === id);
    if (!mail) throw new EmulatorError(`${person} has no mail with id ${id}`);
    return mail;
  }

  private deliver(
    letter: Letter,
    messageId: string,
    {
      found,
      recipients,
      sender,
    }: { found: Authentication | null; recipients: readonly string[]; sender?: string },
  ): MailRecord[] {
    const boxes = new Set(recipients.map(mailboxOf));
    return [...boxes].map((box) => {
      const toSelf = sender !== undefined && mailboxOf(sender) === box;
      const trace: [string, string][] = [
        ['Delivered-To', box],
        ['Received', `by 2002:a05:emulated; ${this.world.now().toUTCString()}`],
      ];
      if (found && !toSelf) trace.push(['Authentication-Results', verdict(letter, found)]);
      const own = toSelf && this.box(box).messages.find((mail) => mail.messageId === messageId);
      if (own) {
        own.labels.push('INBOX', 'UNREAD');
        return own;
      }
      return this.record(box, letter, { messageId, trace, labels: ['INBOX', 'UNREAD'] });
    });
  }

  private record(
    person: string,
    letter: Letter,
    extra: Pick<MailRecord, 'messageId' | 'trace' | 'labels'>,
  ): MailRecord {
    const box = this.box(person);
    const id = createHash('sha256').update(this.world.newId()).digest('hex').slice(0, 16);
    const known = `${letter.references} ${letter.inReplyTo}`.split(/\s+/);
    const before = box.messages.find(
      (mail) => known.includes(mail.messageId) && bareSubject(mail.subject) === bareSubject(letter.subject),
    );
    const record: MailRecord = {
      ...letter,
      ...extra,
      bcc: extra.labels.includes('INBOX') ? '' : letter.bcc,
      id,
      threadId: before?.threadId ?? id,
      date: this.world.now().toISOString(),
    };
    box.messages.push(record);
    return record;
  }

  private newMessageId(domain: string): string {
    return `<CA${this.world.newId().slice(1, 33)}@${domain}>`;
  }
}

const PASSED: Authentication = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };

/** The form in which mx.google.com writes it. */
function verdict(letter: Letter, { spf, dkim, dmarc, dkimDomain }: Authentication): string {
  const from = addressOf(letter.from);
  const domain = domainOf(from);
  return [
    'mx.google.com',
    ...(dkim === 'none' ? [] : [`dkim=${dkim} header.i=@${dkimDomain ?? domain} header.s=20230601`]),
    `spf=${spf} (google.com: domain of ${from}) smtp.mailfrom=${from}`,
    ...(dmarc === 'none' ? [] : [`dmarc=${dmarc} (p=NONE sp=QUARANTINE dis=NONE) header.from=${domain}`]),
  ].join(';       ');
}

function letterOf(mail: OutsideMail): Letter {
  return {
    from: mail.from,
    to: mail.to,
    cc: mail.cc ?? '',
    bcc: mail.bcc ?? '',
    replyTo: mail.replyTo ?? '',
    subject: mail.subject,
    plain: mail.text,
    html: mail.html ?? '',
    files: mail.files ?? [],
    inReplyTo: mail.inReplyTo ?? '',
    references: mail.references ?? '',
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    headers: mail.headers ?? [],
  };
}

export function recipientsOf(letter: Letter): string[] {
  return [letter.to, letter.cc, letter.bcc].flatMap(addressesIn);
}

export function replySubject(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}

function bareSubject(subject: string): string {
  return subject.replace(/^\s*((re|fwd?|bls|trs)\s*:\s*)+/i, '').trim();
}
