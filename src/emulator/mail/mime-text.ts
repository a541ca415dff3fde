import type { MailFile, MailRecord } from './mail-data.ts';

/** All header fields of a mail, topmost first: those of the servers, then the writer's. */
export function headersOf(mail: MailRecord): (readonly [string, string])[] {
  const own: (readonly [string, string])[] = [
    ['Reply-To', mail.replyTo],
    ['In-Reply-To', mail.inReplyTo],
    ['References', mail.references],
    ['Message-ID', mail.messageId],
    ['Date', rfcDate(new Date(mail.date))],
    ['Subject', mail.subject],
    ['From', mail.from],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.labels.includes('SENT') ? mail.bcc : ''],
  ];
  return [
    ...mail.trace,
    ...mail.headers,
    ['MIME-Version', '1.0'] as const,
    ...own.filter(([, value]) => value !== ''),
  ];
}

/** The mail as a file: RFC 5322 with MIME parts, lines ended by CRLF. */
export function mimeText(mail: MailRecord): string {
  const head = headersOf(mail).map(([name, value]) => `${name}: ${encodeHeader(value)}`);
  return [...head, ...bodyLines(mail)].join('\r\n');
}

function bodyLines(mail: MailRecord): string[] {
  const texts = [
    textPart('text/plain', mail.plain),
    ...(mail.html === '' ? [] : [textPart('text/html', mail.html)]),
  ];
  const inline = mail.files.filter((file) => file.cid !== undefined).map(filePart);
  const attached = mail.files.filter((file) => file.cid === undefined).map(filePart);
  const boundary = mail.id;
  const body = joined('alternative', texts, `${boundary}a`);
  const related = joined('related', [body, ...inline], `${boundary}r`);
  return joined('mixed', [related, ...attached], `${boundary}m`);
}

/** One part stays as it is; several are put into a multipart of that kind. */
function joined(kind: string, parts: readonly string[][], boundary: string): string[] {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const inside = parts.flatMap((part) => [`--${boundary}`, ...part]);
  return [`Content-Type: multipart/${kind}; boundary="${boundary}"`, '', ...inside, `--${boundary}--`, ''];
}

function textPart(type: string, text: string): string[] {
  return [
    `Content-Type: ${type}; charset="UTF-8"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(Buffer.from(text, 'utf8')),
  ];
}

function filePart(file: MailFile): string[] {
  const name = encodeHeader(file.name.replace(/["\\\r\n]/g, '_'));
  return [
    `Content-Type: ${file.contentType}; name="${name}"`,
    `Content-Disposition: ${file.cid === undefined ? 'attachment' : 'inline'}; filename="${name}"`,
    ...(file.cid === undefined ? [] : [`Content-ID: <${file.cid}>`]),
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(file.bytes),
  ];
}

function base64Lines(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? ['']
  );
}

/** Encoded words for what is not ASCII; never a second header from a line break. */
function encodeHeader(value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return line.replace(/(?:[^\x20-\x7e]|(?<=[^\x20-\x7e]) (?=[^\x20-\x7e]))+/gu, (part) =>
    (part.match(/.{1,10}/gsu) ?? [])
      .map((piece) => `=?UTF-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`)
      .join(' '),
  );
}

function rfcDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
