import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { addressOf } from '../mail/addresses.ts';
import type { MailRecord } from '../mail/mail-data.ts';
import { mimeText } from '../mail/mime-text.ts';
import { EmulatorError } from '../runtime/errors.ts';
import { MAIL_RECIPIENTS, MAIL_SIZE_BYTES } from '../world/limits.ts';
import type { World } from '../world/world.ts';
import { readMail } from './read-mail.ts';

const HOST = '127.0.0.1';

export interface SmtpBridgeOptions {
  /** Port at which mail programs may hand mail in; 0 or absent: any free one. */
  readonly port?: number;
  /** Port of a server on this computer to which every mail of the world is sent too. */
  readonly forwardTo?: number;
  /** Mails that may wait to be sent on; default 1,000. Those above it are counted as failed. */
  readonly mostWaiting?: number;
  /** Told of each mail that has arrived in the world from outside. */
  readonly onReceived?: () => void;
  /** Mail programs that may be connected at once; default 10. */
  readonly mostClients?: number;
}

export interface SmtpBridge {
  readonly port: number;
  /** What could not be sent on, and why. */
  readonly failures: readonly string[];
  /** Waits until everything that was sent so far has been handed on. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects a world's mail with real SMTP on this computer, and with nothing else: mail handed in at the port arrives in
 * the world's mailboxes, mail that leaves a mailbox is handed on to `forwardTo`.
 */
export async function openSmtpBridge(world: World, options: SmtpBridgeOptions = {}): Promise<SmtpBridge> {
  const server = inboundServer(world, options);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, HOST, resolve);
  });
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  const outbound = outboundQueue(options);
  if (options.forwardTo === port) throw new EmulatorError('The bridge would send its mail to itself');
  const before = world.mail.onSent;
  world.mail.onSent = (mail, recipients) => {
    before?.(mail, recipients);
    outbound.add(mail, recipients);
  };
  return {
    port,
    failures: outbound.failures,
    flush: outbound.flush,
    close: async () => {
      world.mail.onSent = before;
      await outbound.flush();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function inboundServer(world: World, options: SmtpBridgeOptions): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAIL_SIZE_BYTES,
    maxClients: options.mostClients ?? 10,
    socketTimeout: 30_000,
    onRcptTo: (_address, session, done) => {
      done(session.envelope.rcptTo.length >= MAIL_RECIPIENTS ? new Error('Too many recipients') : null);
    },
    onData: (stream, session, done) => {
      take(world, stream, session).then(
        () => {
          options.onReceived?.();
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

async function take(world: World, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw new Error('The mail is too large');
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? '' : mailFrom.address;
  const to = rcptTo.map(({ address }) => address);
  world.mail.receive(await readMail(Buffer.concat(chunks), { from, to }));
}

/** Sends one mail after the other, so that they arrive in order. */
function outboundQueue({ forwardTo, mostWaiting = 1000 }: SmtpBridgeOptions) {
  const failures: string[] = [];
  if (forwardTo === undefined) return { failures, add: () => undefined, flush: async () => undefined };
  const transport = createTransport({ host: HOST, port: forwardTo, secure: false, ignoreTLS: true });
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const send = async (raw: string, from: string, to: readonly string[], subject: string): Promise<void> => {
    try {
      await transport.sendMail({ raw, envelope: { from, to: [...to] } });
    } catch (error) {
      failures.push(`${subject}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      waiting -= 1;
    }
  };
  return {
    failures,
    flush: () => last,
    add: (mail: MailRecord, recipients: readonly string[]): void => {
      if (waiting >= mostWaiting) {
        failures.push(`${mail.subject}: more than ${mostWaiting} mails are waiting`);
        return;
      }
      waiting += 1;
      // Without the label of the sender's own copy the hidden recipients stay hidden.
      const raw = mimeText({ ...mail, labels: [] });
      last = last.then(() => send(raw, addressOf(mail.from), recipients, mail.subject));
    },
  };
}
