import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/workspace/shared/views.ts';
import { removeState, START_LIMIT, startWorkspace } from './open-browser.ts';
import { emailOf } from './script-office.ts';

let opened: Awaited<ReturnType<typeof startWorkspace>>;

beforeAll(async () => {
  opened = await startWorkspace({ smtpPort: 0 });
}, START_LIMIT);

afterAll(async () => {
  await opened?.close();
  removeState(opened.state);
});

/** What a mail program on this computer hands in. */
async function send(subject: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: opened.smtpPort ?? 0, ignoreTLS: true });
  await transport.sendMail({
    from: emailOf('sekda'),
    to: emailOf('staf'),
    subject,
    text: 'SETUJU',
    headers,
  });
  transport.close();
}

const unread = async (): Promise<number | undefined> =>
  ((await (await fetch(`${opened.address}/api/sesi`)).json()) as SessionView).unread.staf;

describe('a mail program', () => {
  it('answers a letter in its thread over SMTP on this computer, and every page hears of it', async () => {
    const { world } = opened.workspace.office;
    const asked = world.mail.write(emailOf('staf'), {
      to: emailOf('sekda'),
      subject: 'Mohon putusan',
      text: 'Isi',
    });
    const before = (await unread()) ?? 0;
    const { revision } = opened.workspace;
    await send('Re: Mohon putusan', { 'In-Reply-To': asked.messageId, References: asked.messageId });
    expect(opened.workspace.revision).toBe(revision + 1);
    expect(await unread()).toBe(before + 1);
    const [answer] = world.mail.search(emailOf('staf'), 'is:unread from:sekda');
    expect([answer?.threadId, answer?.plain.trim()]).toEqual([asked.threadId, 'SETUJU']);
  });

  it('still finds its port when the office has begun anew', async () => {
    await opened.workspace.reset();
    const before = (await unread()) ?? 0;
    await send('Sesudah diatur ulang');
    expect(await unread()).toBe(before + 1);
  });
});
