import { ServiceObject } from '../runtime/service-object.ts';

/** How `console.log` and `Logger.log` write a value. */
function shownValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof ServiceObject) return value.interfaceName.split('.').pop() ?? '';
  if (value instanceof Date) return value.toString();
  if (Object.prototype.toString.call(value) === '[object Error]')
    return String((value as Error).stack ?? value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

/** `printf` style of `console.log('%s files', 3)`. */
export function shownLine(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.includes('%')) return values.map(shownValue).join(' ');
  let next = 0;
  const text = first.replace(/%[sdifoOj]/g, (token) =>
    next < rest.length ? shownValue(rest[next++]) : token,
  );
  return [text, ...rest.slice(next).map(shownValue)].join(' ');
}

/** `Logger`. */
export class LoggerService extends ServiceObject {
  readonly interfaceName = 'Base.Logger';

  log(...values: unknown[]): this {
    const text = shownLine(values);
    this.run.logLines.push(text);
    this.run.setup.print('log', text);
    return this;
  }

  getLog(): string {
    return this.run.logLines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.run.logLines.length = 0;
  }
}
