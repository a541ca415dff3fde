import type { Io } from '../../src/cli/io.ts';

export interface CapturedIo extends Io {
  readonly written: { out: string; err: string };
}

/** An Io that remembers what was written. */
export function capturedIo(cwd: string, more: Partial<Pick<Io, 'isTerminal' | 'env'>> = {}): CapturedIo {
  const written = { out: '', err: '' };
  return {
    written,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    isTerminal: false,
    env: process.env,
    cwd,
    ...more,
  };
}
