import { WORKSPACE } from '../../core/messages/workspace.ts';
import type { MailFile, MailRecord } from '../../emulator/index.ts';
import { personByEmail } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import type { LetterView, ThreadView } from '../shared/views.ts';
import { saved } from './download-routes.ts';
import { param, type Route, signedIn } from './route.ts';

const BASE = '/api/orang/:person/surat';
const PLACES: Readonly<Record<string, string>> = {
  masuk: 'in:inbox',
  terkirim: 'in:sent',
  semua: '',
  sampah: 'in:trash',
};

export const MAIL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: BASE,
    answer: (workspace, asked) => {
      const { email } = signedIn(asked);
      const query = asked.query.get('cari') ?? '';
      const place = query === '' ? (PLACES[asked.query.get('kotak') ?? 'masuk'] ?? '') : '';
      const found = workspace.office.world.mail.search(email, query === '' ? place : query);
      return { json: { threads: threadsOf(found, workspace.office.world.mail.messages(email)) } };
    },
  },
  {
    method: 'GET',
    path: `${BASE}/:thread`,
    answer: (workspace, asked) => {
      const { email } = signedIn(asked);
      const mails = workspace.office.world.mail.messages(email);
      const thread = mails.filter((mail) => mail.threadId === param(asked, 'thread'));
      if (thread.length === 0) throw new Refusal(404, WORKSPACE.errors.noMail);
      return { json: { letters: thread.map((mail) => letterView(workspace, email, mail)) } };
    },
  },
  {
    method: 'GET',
    path: `${BASE}/:mail/lampiran/:index`,
    answer: (workspace, asked) => {
      const file = mailOf(workspace, asked).files[Number(param(asked, 'index'))];
      if (!file) throw new Refusal(404, WORKSPACE.errors.noFile);
      return saved(file.bytes, file.contentType, file.name);
    },
  },
  {
    method: 'GET',
    path: `${BASE}/:mail/eml`,
    answer: (workspace, asked) => {
      const mail = mailOf(workspace, asked);
      const text = workspace.office.world.mail.eml(mail);
      return saved(Buffer.from(text, 'utf8'), 'message/rfc822', `${mail.subject || 'surat'}.eml`);
    },
  },
  {
    method: 'POST',
    path: `${BASE}/:thread/tandai`,
    answer: (workspace, asked) => {
      const { email } = signedIn(asked);
      const label = new Fields(asked).text('as');
      const changes: Readonly<Record<string, { add?: string[]; remove?: string[] }>> = {
        dibaca: { remove: ['UNREAD'] },
        'belum-dibaca': { add: ['UNREAD'] },
        sampah: { add: ['TRASH'], remove: ['INBOX'] },
      };
      const change = changes[label];
      if (!change) throw new Refusal(400, WORKSPACE.errors.badRequest('as'));
      const { mail } = workspace.office.world;
      for (const { id, threadId } of mail.messages(email))
        if (threadId === param(asked, 'thread')) mail.mark(email, id, change);
      return { json: {} };
    },
  },
  {
    method: 'POST',
    path: `${BASE}/tulis`,
    answer: (workspace, asked) => {
      const { email } = signedIn(asked);
      const fields = new Fields(asked);
      const to = fields.text('to').trim();
      if (!/^[^\s@,]+@[^\s@,]+(\s*,\s*[^\s@,]+@[^\s@,]+)*$/.test(to))
        throw new Refusal(400, WORKSPACE.errors.badRecipient);
      const sent = workspace.office.world.mail.write(email, {
        to,
        subject: fields.text('subject').replace(/[\r\n]+/g, ' '),
        text: fields.text('text'),
        files: filesFrom(fields),
      });
      return { json: { thread: sent.threadId } };
    },
  },
  {
    method: 'POST',
    path: `${BASE}/:mail/balas`,
    answer: (workspace, asked) => {
      const { email } = signedIn(asked);
      const fields = new Fields(asked);
      const { id } = mailOf(workspace, asked);
      const sent = workspace.office.world.mail.reply(email, id, fields.text('text'), {
        files: filesFrom(fields),
      });
      return { json: { thread: sent.threadId } };
    },
  },
];

function mailOf(workspace: Workspace, asked: Asked): MailRecord {
  const { email } = signedIn(asked);
  const found = workspace.office.world.mail.messages(email).find(({ id }) => id === param(asked, 'mail'));
  if (!found) throw new Refusal(404, WORKSPACE.errors.noMail);
  return found;
}

function threadsOf(found: readonly MailRecord[], all: readonly MailRecord[]): ThreadView[] {
  const ids = [...new Set(found.map(({ threadId }) => threadId))];
  const views = ids.map((id): ThreadView => {
    const mails = all.filter(({ threadId }) => threadId === id);
    const [first] = mails;
    const last = mails[mails.length - 1];
    return {
      id,
      subject: first?.subject ?? '',
      people: [...new Set(mails.map(({ from }) => shownName(from)))].join(', '),
      date: last?.date ?? '',
      snippet: (last?.plain ?? '').replace(/\s+/g, ' ').slice(0, 140),
      count: mails.length,
      unread: mails.some(({ labels }) => labels.includes('UNREAD')),
      hasFiles: mails.some(({ files }) => files.some(({ cid }) => cid === undefined)),
    };
  });
  return views.sort((a, b) => b.date.localeCompare(a.date));
}

function letterView(workspace: Workspace, email: string, mail: MailRecord): LetterView {
  const results = mail.trace.find(([name]) => name === 'Authentication-Results')?.[1] ?? '';
  return {
    id: mail.id,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    date: mail.date,
    subject: mail.subject,
    plain: mail.plain,
    frame:
      mail.html === ''
        ? null
        : workspace.frames.add({ person: email, html: withPictures(mail), kind: 'mail', runs: null }),
    files: mail.files.flatMap(({ name, bytes, cid }, index) =>
      cid === undefined ? [{ name, size: bytes.length, index }] : [],
    ),
    unread: mail.labels.includes('UNREAD'),
    warning: /\b(dmarc|spf)=fail\b/.test(results),
  };
}

/** Pictures that the mail brings along are written into its page, which can fetch nothing. */
function withPictures(mail: MailRecord): string {
  return mail.files.reduce((html, { cid, contentType, bytes }) => {
    if (cid === undefined || !/^image\/(png|jpeg|gif)$/.test(contentType)) return html;
    return html.replaceAll(
      `cid:${cid}`,
      `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`,
    );
  }, mail.html);
}

function shownName(from: string): string {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  return /^"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? personByEmail(address)?.name ?? address;
}

function filesFrom(fields: Fields): readonly MailFile[] {
  if (!fields.has('files')) return [];
  return fields.list('files').map((entry) => {
    const { name, type, base64 } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof base64 !== 'string')
      throw new Refusal(400, WORKSPACE.errors.badRequest('files'));
    const contentType = typeof type === 'string' && type !== '' ? type : 'application/octet-stream';
    return { name, contentType, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
  });
}
