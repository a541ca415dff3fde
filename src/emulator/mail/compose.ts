import { type BlobSource, isBlobSource } from '../base/blob.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { MAIL_ATTACHMENTS, MAIL_BODY_BYTES, MAIL_RECIPIENTS, MAIL_SIZE_BYTES } from '../world/limits.ts';
import { addressOf, domainOf, isAddress, splitAddresses, withName } from './addresses.ts';
import type { Letter, MailFile, MailRecord } from './mail-data.ts';
import { recipientsOf } from './post-office.ts';

/** What a script may say about a mail; `from` only in `GmailApp`. */
export interface MailOptions {
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly unknown[];
  readonly bcc?: string;
  readonly cc?: string;
  readonly from?: string;
  readonly htmlBody?: string;
  readonly inlineImages?: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly noReply?: boolean;
  readonly replyTo?: string;
}

/** Makes a letter of what a script gave, within Google's limits; sentences certain unless marked. */
export function compose(run: Execution, options: MailOptions): Letter {
  const { world, user } = run;
  const files = [
    ...(options.attachments ?? []).map((source) => fileOf(source)),
    ...Object.entries(options.inlineImages ?? {}).map(([cid, source]) => ({ ...fileOf(source), cid })),
  ];
  const html = options.htmlBody ?? '';
  const letter: Letter = {
    from: withName(options.name, senderOf(run, options)),
    to: options.to ?? '',
    cc: options.cc ?? '',
    bcc: options.bcc ?? '',
    replyTo: options.replyTo ?? '',
    subject: (options.subject ?? '').replace(/[\r\n]+/g, ' '),
    plain: options.body || plainOf(html),
    html,
    files,
    inReplyTo: '',
    references: '',
    headers: [],
  };
  const parts = [letter.to, letter.cc, letter.bcc].flatMap(splitAddresses);
  if (parts.length === 0) throw new ScriptException('Failed to send email: no recipient');
  const wrong = parts.find((part) => !isAddress(addressOf(part)));
  if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
  if (parts.length > MAIL_RECIPIENTS)
    throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
  if (files.length > MAIL_ATTACHMENTS)
    throw new ScriptException('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > MAIL_SIZE_BYTES)
    throw new ScriptException('Limit Exceeded: Email Total Attachments Size.');
  const body = Math.max(Buffer.byteLength(letter.plain), Buffer.byteLength(html));
  if (body > MAIL_BODY_BYTES[world.accountKind(user)])
    throw new ScriptException('Limit Exceeded: Email Body Size.');
  return letter;
}

/** Sends within the day's quota of recipients. */
export function send(run: Execution, letter: Letter): MailRecord {
  run.world.useDaily(run.user, 'email', recipientsOf(letter).length);
  return run.world.mail.dispatch(run.user, letter);
}

function senderOf(run: Execution, options: MailOptions): string {
  const { world, user } = run;
  if (options.noReply) {
    // From memory: consumer accounts have no such address.
    if (world.accountKind(user) === 'consumer') throw new ScriptException('Invalid argument: noReply');
    return `noreply@${domainOf(user)}`;
  }
  const { from } = options;
  if (from === undefined || addressOf(from) === user.toLowerCase()) return user;
  if (!world.mail.box(user).aliases.includes(addressOf(from)))
    throw new ScriptException(`Invalid argument: ${from}`);
  return addressOf(from);
}

function fileOf(source: unknown): MailFile {
  if (!isBlobSource(source)) throw new ScriptException('Invalid argument: attachments');
  const blob = (source as BlobSource).toBlob();
  return {
    name: blob.name ?? 'attachment',
    contentType: blob.contentType ?? 'application/octet-stream',
    bytes: blob.bytes.slice(),
  };
}

/** The plain text that Gmail makes when a script gives HTML only. */
function plainOf(html: string): string {
  const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|h\d|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .trim();
}
