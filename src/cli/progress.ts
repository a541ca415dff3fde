import { CLI } from '../core/messages/cli.ts';
import type { Io } from './io.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** One line that tells a person at a terminal which file is being worked on; silent elsewhere. */
export class Progress {
  private readonly io: Io;
  private readonly total: number;

  constructor(io: Io, total: number) {
    this.io = io;
    this.total = total;
  }

  show(done: number, file: string): void {
    if (this.isShown()) this.io.err(CLEAR_LINE + CLI.drawing(done, this.total, file));
  }

  /** Removes the line, before anything else is written. */
  clear(): void {
    if (this.isShown()) this.io.err(CLEAR_LINE);
  }

  private isShown(): boolean {
    return this.io.isTerminal;
  }
}
