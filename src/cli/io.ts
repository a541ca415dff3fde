/** What a command knows of the terminal it runs in; tests pass their own. */
export interface Io {
  /** Results. */
  out(text: string): void;
  /** Findings, progress, problems. */
  err(text: string): void;
  /** Progress is shown only to a person. */
  readonly isTerminal: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Exit codes; `sop --help` explains them. */
export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;
