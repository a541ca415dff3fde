import { createConnection } from 'node:net';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, withName } from '../../../src/emulator/mail/addresses.ts';
import { readMail } from '../../../src/emulator/smtp/read-mail.ts';
import { createWorld, type World } from '../../../src/emulator/index.ts';
import {
  openSmtpBridge,
  type SmtpBridge,
  type SmtpBridgeOptions,
} from '../../../src/emulator/smtp/smtp-bridge.ts';
import { bench, officeFixture, USER } from '../harness.ts';

const SEKDA = 'sekda@contoh.go.id';
const clock = { now: () => new Date('2026-01-05T03:00:00Z') };

async function bridge(world: World, options: SmtpBridgeOptions = {}): Promise<SmtpBridge> {
  const opened = await openSmtpBridge(world, options);
  onTestFinished(() => opened.close());
  return opened;
}

const program = (port: number) =>
  createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });

describe('a mail as a file', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim());

  it('reads back as it was written, whatever letters it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        line,
        line,
        fc.string({ unit: 'grapheme' }),
        line,
        async (subject, name, text, fileName) => {
          const world = createWorld(clock);
          const plain = text.replace(/\r\n?/g, '\n').trimEnd();
          const files = [
            { name: `${fileName}.pdf`, contentType: 'application/pdf', bytes: new Uint8Array([0, 255, 10]) },
          ];
          const mail = world.mail.write(SEKDA, { to: USER, subject, text: plain, files });
          const read = await readMail(Buffer.from(world.mail.eml({ ...mail, from: withName(name, SEKDA) })), {
            from: SEKDA,
            to: [USER],
          });
          expect([read.subject, addressOf(read.from), read.text.trimEnd(), read.messageId]).toEqual([
            subject,
            SEKDA,
            plain,
            mail.messageId,
          ]);
          expect(read.files?.[0]?.bytes).toEqual(files[0]?.bytes);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('mail over SMTP', () => {
  it('carries a script’s mail out to another server and the answer of a mail program back into its thread', async () => {
    const directory = officeFixture();
    const { world, run } = bench({ directory });
    const outside = createWorld(clock);
    const away = await bridge(outside);
    const home = await bridge(world, { forwardTo: away.port });
    run(`MailApp.sendEmail({ to: 'Sekda <${SEKDA}>', bcc: 'arsip@contoh.go.id', subject: 'Persetujuan — "SOP" Nomor 1 dari Bagian Organisasi Sekretariat Daerah', body: 'Isi ✓', htmlBody: '<p>Isi ✓ <img src="cid:g"></p>', name: 'Bagian Organisasi',
      attachments: [Utilities.newBlob('lampiran', 'text/plain', 'berkas ké.txt')], inlineImages: { g: Utilities.newBlob([1, 2, 3], 'image/png', 'g.png') } })`);
    await home.flush();
    expect(home.failures).toEqual([]);
    const [mail] = outside.mail.inbox(SEKDA);
    expect(mail).toMatchObject({
      from: `Bagian Organisasi <${USER}>`,
      to: `Sekda <${SEKDA}>`,
      subject: 'Persetujuan — "SOP" Nomor 1 dari Bagian Organisasi Sekretariat Daerah',
      bcc: '',
      html: expect.stringContaining('<p>Isi ✓ <img src="cid:g"></p>'),
      plain: expect.stringContaining('Isi ✓'),
      files: [
        { name: 'g.png', cid: 'g', bytes: new Uint8Array([1, 2, 3]) },
        { name: 'berkas ké.txt', contentType: 'text/plain' },
      ],
    });
    expect(outside.mail.inbox('arsip@contoh.go.id')).toHaveLength(1);
    await program(home.port).sendMail({
      from: `Sekda <${SEKDA}>`,
      to: USER,
      subject: `Re: ${mail?.subject}`,
      text: 'SETUJU',
      inReplyTo: mail?.messageId ?? '',
      references: mail?.messageId ?? '',
      headers: { 'Authentication-Results': 'mx.google.com; dmarc=pass' },
      attachments: [{ filename: 'a.pdf', content: Buffer.from('%PDF') }],
    });
    expect(
      run(
        `const [thread] = GmailApp.search('subject:persetujuan in:inbox'); const answer = thread.getMessages()[1]; return [thread.getMessageCount(), answer.getPlainBody().trim(), answer.getFrom(), answer.getAttachments()[0].getName(), /^mx.google.com;.*dkim=pass.*dmarc=pass/.test(answer.getHeader('Authentication-Results')), answer.getRawContent().match(/Authentication-Results/gi).length]`,
      ),
    ).toEqual([2, 'SETUJU', `Sekda <${SEKDA}>`, 'a.pdf', true, 2]);
  });

  it('sees through a From that is not the envelope’s, and delivers by the envelope', async () => {
    const world = createWorld(clock);
    const { port } = await bridge(world);
    await program(port).sendMail({
      envelope: { from: 'penipu@luar.id', to: ['arsip@contoh.go.id'] },
      from: SEKDA,
      to: USER,
      cc: 'x@contoh.go.id',
      subject: 's',
      text: 't',
    });
    expect(world.mail.inbox(USER)).toEqual([]);
    const [mail] = world.mail.inbox('arsip@contoh.go.id');
    expect(mail).toMatchObject({ from: SEKDA, to: USER, cc: 'x@contoh.go.id', bcc: '' });
    expect(mail?.trace.find(([name]) => name === 'Authentication-Results')?.[1]).toContain('dmarc=fail');
  });

  it('is bounded: size, recipients, mails that wait; it never sends to itself', async () => {
    const world = createWorld(clock);
    const { port } = await bridge(world);
    await expect(
      program(port).sendMail({ from: SEKDA, to: USER, subject: 's', text: 'x'.repeat(26 * 1024 * 1024) }),
    ).rejects.toThrow(/size|large/i);
    const many = Array.from({ length: 51 }, (_one, index) => `a${index}@b.id`);
    const outcome = await program(port).sendMail({ from: SEKDA, to: many, subject: 's', text: 't' });
    expect(outcome.rejected).toEqual(['a50@b.id']);
    const narrow = createWorld(clock);
    const closed = await bridge(narrow, { forwardTo: 1, mostWaiting: 1 });
    for (const subject of ['satu', 'dua']) narrow.mail.write(SEKDA, { to: USER, subject, text: 't' });
    await closed.flush();
    expect(closed.failures).toEqual([
      expect.stringMatching(/^dua: more than 1/),
      expect.stringMatching(/^satu: .*ECONNREFUSED/),
    ]);
    expect(narrow.mail.inbox(USER)).toHaveLength(2);
    const free = await openSmtpBridge(createWorld(clock));
    await free.close();
    await expect(
      openSmtpBridge(createWorld(clock), { port: free.port, forwardTo: free.port }),
    ).rejects.toThrow('to itself');
  });

  it('listens on this computer only, without sign-in, and lets the world go when it closes', async () => {
    const world = createWorld(clock);
    const opened = await openSmtpBridge(world);
    const greeting = await new Promise<string>((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port: opened.port });
      let said = '';
      socket.on('error', reject);
      socket.on('data', (data) => {
        said += data.toString();
        if (said.includes('\r\n250 ')) {
          socket.end('QUIT\r\n');
          resolve(said);
        } else if (/^220 .*\r\n$/s.test(said)) socket.write('EHLO contoh\r\n');
      });
    });
    expect(greeting).not.toMatch(/AUTH|STARTTLS/);
    await opened.close();
    expect(world.mail.onSent).toBeUndefined();
    await expect(program(opened.port).sendMail({ from: SEKDA, to: USER, text: 't' })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
