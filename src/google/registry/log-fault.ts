declare const BUILD_ID: string;

/** An e-mail address, also as it stands in a link. */
const ADDRESS = /[^\s"'<>(),;:=/&?]+(?:@|%40)[^\s"'<>(),;:=/&?]+/gi;
/** Tokens, signatures, keys; ids of files are a little longer than what stays readable. */
const SECRET = /[\w-]{48,}/g;

/** Writes a fault to the log (Apps Script › Executions) and gives the id by which it is found there. */
export function logFault(what: string, error: unknown): string {
  const id = Utilities.getUuid().slice(0, 8);
  const { message = String(error), stack = '' } = (error ?? {}) as { message?: string; stack?: string };
  console.error(`Lajur ${BUILD_ID} [${id}] ${cleaned(`${what}: ${message}\n${stack}`)}`);
  return id;
}

/** Without addresses of people and without anything that could be a token. */
function cleaned(text: string): string {
  return text.replace(ADDRESS, '(alamat)').replace(SECRET, (secret) => `${secret.slice(0, 6)}…`);
}
