import type { IncomingMail, Mailbox } from '../../application/registry/ports.ts';
import { readCaseSubject } from '../../core/process/approval/case-subject.ts';

type Message = GoogleAppsScript.Gmail.GmailMessage;

/** Threads that one search may give. */
const PAGE = 100;
const MOST_THREADS = 1_000;

/** The mailbox of the registry's account. Everything here needs the scope `https://mail.google.com/`. */
export const gmailBox: Mailbox = {
  incoming(since: string): readonly IncomingMail[] {
    const from = Date.parse(since);
    // Gmail compares whole seconds.
    return messages(`after:${Math.floor(from / 1000) - 1} -in:drafts`)
      .filter((message) => timeOf(message) >= from && readCaseSubject(message.getSubject()) !== null)
      .map((message) => ({ message, rawHeader: headerOf(message) }))
      .filter(({ rawHeader }) => isAnswer(rawHeader))
      .sort((a, b) => timeOf(a.message) - timeOf(b.message))
      .map(({ message, rawHeader }) => ({
        id: message.getId(),
        at: new Date(timeOf(message)).toISOString(),
        subject: message.getSubject(),
        rawHeader,
        plain: message.getPlainBody(),
        html: message.getBody(),
      }));
  },

  sentWith(reference: string): string | null {
    const sent = messages(`in:sent "${reference.replace(/"/g, '')}"`).find((message) =>
      message.getPlainBody().includes(reference),
    );
    return sent === undefined ? null : (/^message-id:\s*(<[^>\s]+>)/im.exec(headerOf(sent))?.[1] ?? '');
  },
};

function messages(query: string): readonly Message[] {
  const found: Message[] = [];
  for (let start = 0; start < MOST_THREADS; start += PAGE) {
    const threads = GmailApp.search(query, start, PAGE);
    found.push(...threads.flatMap((thread) => thread.getMessages()));
    if (threads.length < PAGE) break;
  }
  return found;
}

function timeOf(message: Message): number {
  return message.getDate().getTime();
}

/** The header lines of a mail as it arrived. */
function headerOf(message: Message): string {
  return message.getRawContent().split(/\r?\n\r?\n/)[0] ?? '';
}

/** Our own letters name a case, too, but answer nothing. */
function isAnswer(rawHeader: string): boolean {
  return /^(in-reply-to|references):/im.test(rawHeader);
}
