import type { Emulates } from '../runtime/emulates.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { compose, type MailOptions, send } from './compose.ts';

/** `MailApp`: sends, and cannot read. What it sent lies among the sender's sent mail. */
export class MailAppService
  extends ServiceObject
  implements Pick<Emulates<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota'>, 'getRemainingDailyQuota'>
{
  readonly interfaceName = 'Mail.MailApp';

  getRemainingDailyQuota(): number {
    return this.run.world.leftToday(this.run.user, 'email');
  }

  /** `(message)`, `(to, subject, body[, options])` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: readonly unknown[]): void {
    const { from: _unknownHere, ...options } = readArguments(args);
    send(this.run, compose(this.run, options));
  }
}

function readArguments(args: readonly unknown[]): MailOptions {
  const [first, second, third, fourth] = args;
  if (typeof first !== 'string') return first as MailOptions;
  if (typeof fourth === 'string')
    return { to: first, replyTo: String(second), subject: String(third), body: fourth };
  return { ...(fourth as MailOptions | undefined), to: first, subject: String(second), body: String(third) };
}
