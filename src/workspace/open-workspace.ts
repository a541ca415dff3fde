import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { WORKSPACE } from '../core/messages/workspace.ts';
import { buildClient } from './server/client-assets.ts';
import { serve } from './server/http-server.ts';
import { MailPort } from './server/mail-port.ts';
import { Workspace } from './server/workspace.ts';
import { holderOf, holdFolder, releaseFolder } from './state/folder-lock.ts';
import { NewerState, STATE_VERSION } from './state/state-format.ts';
import { StateStore } from './state/state-store.ts';

export interface OpenOptions {
  /** Folder of the built projects. */
  readonly dist: string;
  /** Folder of the saved state, made when it is not there. */
  readonly state: string;
  /** Another free one is taken when it is in use; 0: any. */
  readonly port: number;
  /** Null: no mail from outside; 0: any port. */
  readonly smtpPort: number | null;
  /** Folder of a state to begin with; the present one is set aside. */
  readonly importFrom: string | null;
  /** Begins with a fresh office. */
  readonly reset: boolean;
  /** For runs that cannot stand still: those of web pages and of forms. */
  readonly convertDocxSync: (docx: Uint8Array) => Uint8Array;
  /** For everything else: others are answered while it works. */
  readonly convertDocx: (docx: Uint8Array) => Promise<Uint8Array>;
  readonly say: (sentence: string) => void;
  /** The clock that the office's own clock follows; default: the computer's. */
  readonly now?: () => Date;
}

export interface OpenedWorkspace {
  readonly address: string;
  readonly workspace: Workspace;
  readonly smtpPort: number | null;
  /** Stops and saves; false when the last changes could not be saved. */
  close(): Promise<boolean>;
}

/** The workspace cannot start; the message is for the person. */
export class StartRefused extends Error {}

/** Opens the saved office, or a fresh one, and serves it on this computer. Throws {@link StartRefused}. */
export async function openWorkspace(options: OpenOptions): Promise<OpenedWorkspace> {
  const { state, say } = options;
  const holder = await holderOf(state);
  if (holder !== null) throw new StartRefused(WORKSPACE.state.taken(state, holder));
  prepareState(options);
  const client = buildClient();
  const workspace = open(options);
  for (const { text } of workspace.notices()) say(text);
  const server = await serve(workspace, await client, options.port);
  if (options.port !== 0 && server.port !== options.port)
    say(WORKSPACE.start.otherPort(options.port, server.port));
  const smtp = options.smtpPort === null ? null : await MailPort.open(workspace, options.smtpPort);
  if (smtp !== null) say(WORKSPACE.start.smtp(smtp.port));
  holdFolder(state, server.address, workspace.id);
  return {
    address: server.address,
    workspace,
    smtpPort: smtp?.port ?? null,
    close: async () => {
      await smtp?.close();
      await server.close();
      workspace.runs.clear();
      const isSaved = workspace.close();
      releaseFolder(state, workspace.id);
      return isSaved;
    },
  };
}

function open({ dist, state, convertDocx, convertDocxSync, now }: OpenOptions): Workspace {
  const world = {
    convertDocxToPdf: convertDocxSync,
    beginDocxToPdf: convertDocx,
    ...(now === undefined ? {} : { now }),
  };
  try {
    return new Workspace({ dist, stateFolder: state, world, convertDocx });
  } catch (error) {
    if (error instanceof NewerState)
      throw new StartRefused(WORKSPACE.state.newer(state, error.version, STATE_VERSION));
    throw error;
  }
}

/** Makes the folder, and puts the state there that is wanted. What was there before is set aside, never deleted. */
function prepareState({ state, importFrom, reset, say }: OpenOptions): void {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:T]/g, '');
  try {
    if (importFrom !== null && !existsSync(importFrom))
      throw new StartRefused(WORKSPACE.state.noImport(importFrom));
    if (reset || importFrom !== null) {
      const place = new StateStore(state).setAside(stamp);
      if (place !== null) say(WORKSPACE.start.setAside(place));
    }
    if (importFrom !== null) {
      cpSync(importFrom, state, { recursive: true });
      say(WORKSPACE.start.imported(importFrom));
    }
    mkdirSync(state, { recursive: true });
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const { code, message } = error as { readonly code?: string; readonly message: string };
    throw new StartRefused(WORKSPACE.state.notWritable(state, code ?? message));
  }
}
