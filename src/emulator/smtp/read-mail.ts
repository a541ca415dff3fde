import PostalMime, { type Address } from 'postal-mime';
import { addressOf, addressesIn, withName } from '../mail/addresses.ts';
import type { Authentication } from '../mail/mail-data.ts';
import type { OutsideMail } from '../mail/post-office.ts';

/** Fields that are read from elsewhere; all others are kept as the sender wrote them. */
const KNOWN =
  /^(from|to|cc|bcc|subject|date|message-id|in-reply-to|references|reply-to|mime-version|content-.*|received|return-path)$/;

/**
 * Reads a mail that came over SMTP.
 *
 * It reaches the recipients of the envelope, whatever its header says. Whoever writes under the address by which they
 * announced themselves counts as authenticated; another From fails DMARC.
 */
export async function readMail(
  raw: Uint8Array,
  envelope: { readonly from: string; readonly to: readonly string[] },
): Promise<OutsideMail> {
  const parsed = await PostalMime.parse(raw);
  const list = (boxes: readonly Address[] = []): string =>
    boxes
      .flatMap((box) => box.group ?? [box])
      .map((box) => withName(box.name, box.address))
      .join(', ');
  const from = parsed.from ? withName(parsed.from.name, parsed.from.address ?? '') : envelope.from;
  const honest = addressOf(from) === envelope.from.toLowerCase();
  const authentication: Authentication = honest
    ? { spf: 'pass', dkim: 'pass', dmarc: 'pass' }
    : { spf: 'pass', dkim: 'none', dmarc: 'fail' };
  const [to, cc] = [list(parsed.to), list(parsed.cc)];
  const named = [to, cc].flatMap(addressesIn);
  return {
    from,
    to,
    cc,
    bcc: envelope.to.filter((address) => !named.includes(address.toLowerCase())).join(', '),
    recipients: envelope.to,
    replyTo: list(parsed.replyTo),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    inReplyTo: parsed.inReplyTo ?? '',
    references: parsed.references ?? '',
    ...(parsed.messageId ? { messageId: parsed.messageId } : {}),
    headers: parsed.headers
      .filter(({ key }) => !KNOWN.test(key))
      .map(({ key, value }) => [key, value] as const),
    files: parsed.attachments.map((file) => ({
      name: file.filename ?? 'attachment',
      contentType: file.mimeType,
      bytes: bytesOf(file.content),
      ...(file.related && file.contentId ? { cid: file.contentId.replace(/[<>]/g, '') } : {}),
    })),
    authentication,
  };
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : new Uint8Array(content);
}
