import type { IncomingMessage } from 'node:http';
import { WORKSPACE } from '../../core/messages/workspace.ts';
import type { Person } from '../office/people.ts';
import { Refusal } from './refusal.ts';

const MOST_BYTES = 40 * 1024 * 1024;

/** One request as routes see it. */
export interface Asked {
  /** Named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Content type of the body, in small letters. */
  readonly type: string;
  /** Who asks, by the address; null for whoever is not signed in. */
  readonly person: Person | null;
  readonly bytes: Buffer;
}

/** What goes back: data as JSON, or bytes. */
export type Reply =
  | { readonly json: unknown }
  | {
      readonly bytes: Uint8Array | string;
      readonly type: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Refusal(413, WORKSPACE.errors.tooLarge);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Fields of a JSON body, each checked when it is read. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(asked: Asked) {
    this.values = parse(asked.bytes);
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string') throw wrong(name);
    return value;
  }

  optionalText(name: string): string | undefined {
    return this.values[name] === undefined || this.values[name] === null ? undefined : this.text(name);
  }

  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(name);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    if (!Array.isArray(value)) throw wrong(name);
    return value;
  }

  record(name: string): Readonly<Record<string, unknown>> {
    const value = this.values[name];
    if (!isRecord(value)) throw wrong(name);
    return value;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }
}

function parse(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8') || '{}');
    if (isRecord(value)) return value;
  } catch {
    // Told below.
  }
  throw new Refusal(400, WORKSPACE.errors.badRequest('JSON'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(name: string): Refusal {
  return new Refusal(400, WORKSPACE.errors.badRequest(name));
}
