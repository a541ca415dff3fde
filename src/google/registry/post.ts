import type { OutgoingMail, Post } from '../../application/registry/ports.ts';
import { toBlob } from '../bytes.ts';
import { MIME } from '../mime-types.ts';
import { gmailBox } from './gmail-box.ts';

const READ_MAIL = 'https://mail.google.com/';

/** Sends by `MailApp`, which cannot read mail; a mailbox is there only where the manifest asks for its scope. */
export const googlePost: Post = {
  send({ to, subject, text, html, pictures, attachments, senderName }: OutgoingMail): void {
    MailApp.sendEmail({
      to: to.join(','),
      subject,
      body: text,
      htmlBody: html,
      name: senderName,
      inlineImages: Object.fromEntries(
        pictures.map(({ name, png }) => [name, toBlob(png, MIME.png, `${name}.png`)]),
      ),
      attachments: attachments.map(({ name, bytes, mimeType }) => toBlob(bytes, mimeType, name)),
    });
  },

  remaining: () => MailApp.getRemainingDailyQuota(),

  get mailbox() {
    return mayReadMail() ? gmailBox : null;
  },
};

function mayReadMail(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  // Younger than the typings: release notes of January 2025.
  const { getAuthorizedScopes } = info as unknown as { getAuthorizedScopes?: () => readonly string[] };
  return getAuthorizedScopes?.call(info).includes(READ_MAIL) === true;
}
