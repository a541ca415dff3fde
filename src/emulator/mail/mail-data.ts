/** A file in a mail; `cid` when the HTML shows it in place. */
export interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly cid?: string;
}

/** A mail as its writer hands it in. Address fields are header texts: `Name <a@b>, c@d`. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly files: readonly MailFile[];
  readonly inReplyTo: string;
  readonly references: string;
  /** `<…@…>`; made when absent. */
  readonly messageId?: string;
  /** Further header fields as the writer set them, in order. */
  readonly headers: readonly (readonly [string, string])[];
}

/** What the receiving server found out about a sender; null when it says nothing, as for mail to oneself. */
export interface Authentication {
  readonly spf: string;
  readonly dkim: string;
  readonly dmarc: string;
  /** Domain that signed; default: the one in From. */
  readonly dkimDomain?: string;
}

/** One mail in one mailbox. */
export interface MailRecord extends Letter {
  /** 16 hexadecimal digits. */
  readonly id: string;
  threadId: string;
  readonly messageId: string;
  /** ISO 8601. */
  readonly date: string;
  /** Header fields that servers put on top, topmost first. */
  readonly trace: readonly (readonly [string, string])[];
  /** `INBOX`, `SENT`, `UNREAD`, `STARRED`, `TRASH`, `SPAM`, `DRAFT`, `IMPORTANT`, and the user's own. */
  labels: string[];
}

export interface Mailbox {
  messages: MailRecord[];
  labels: string[];
  /** Other addresses by which the owner may send. */
  aliases: string[];
}

export interface MailState {
  /** Main address in small letters → mailbox. */
  boxes: Record<string, Mailbox>;
}
