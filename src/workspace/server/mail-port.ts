import type { SmtpBridge } from '../../emulator/smtp/smtp-bridge.ts';
import type { Workspace } from './workspace.ts';

/** Where mail programs of this computer hand mail in; it stays at its port when the office begins anew. */
export class MailPort {
  readonly port: number;
  private bridge: SmtpBridge;

  private constructor(bridge: SmtpBridge) {
    this.bridge = bridge;
    this.port = bridge.port;
  }

  static async open(workspace: Workspace, port: number): Promise<MailPort> {
    const { openSmtpBridge } = await import('../../emulator/smtp/smtp-bridge.ts');
    const open = (at: number): Promise<SmtpBridge> =>
      openSmtpBridge(workspace.office.world, { port: at, onReceived: () => workspace.commit() });
    const made = new MailPort(await open(port));
    workspace.onFreshOffice = async () => {
      await made.close();
      made.bridge = await open(made.port);
    };
    return made;
  }

  close(): Promise<void> {
    return this.bridge.close();
  }
}
