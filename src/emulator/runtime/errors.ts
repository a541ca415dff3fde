/**
 * An error that Apps Script throws at a script. `name` is what `e.name` shows: `Exception` for services,
 * `GoogleJsonResponseException` for advanced services.
 */
export class ScriptException extends Error {
  readonly details: unknown;

  constructor(message: string, options: { name?: string; details?: unknown } = {}) {
    super(message);
    this.name = options.name ?? 'Exception';
    this.details = options.details;
  }
}

/** A member that Apps Script has and the emulator lacks; never swallowed silently: a project lists all it met. */
export class NotEmulatedError extends Error {
  constructor(what: string) {
    super(`${what} is a member of Apps Script that the emulator does not have`);
    this.name = 'NotEmulatedError';
  }
}

/** Something asked of the emulator itself that it cannot do: no converter, bad world file, no such function. */
export class EmulatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmulatorError';
  }
}

/** The run was ended from outside (time limit or an injected fault); whatever the script still does changes nothing. */
export class RunEndedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** An error as an advanced service reports it, e.g. `API call to sheets.spreadsheets.get failed with error: …`. */
export function apiError(method: string, message: string, code = 400): ScriptException {
  return new ScriptException(`API call to ${method} failed with error: ${message}`, {
    name: 'GoogleJsonResponseException',
    details: {
      code,
      message,
      errors: [
        {
          domain: 'global',
          message,
          reason: code === 404 ? 'notFound' : 'badRequest',
        },
      ],
    },
  });
}

/** Another run has to go on first; the attempt that meets this is repeated later and nobody sees the error. */
export class PausedError extends Error {
  constructor() {
    super('The run waits for its turn');
    this.name = 'PausedError';
  }
}
