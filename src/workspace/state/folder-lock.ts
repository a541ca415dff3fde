import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = 'kunci.json';
const PATIENCE = 1500;

interface Holder {
  readonly pid: number;
  readonly address: string;
  readonly id: string;
}

/**
 * The address of the server that works on this folder already, or null. A file that a killed server left behind holds
 * nothing: the server that it names must answer, and with the same id.
 */
export async function holderOf(folder: string): Promise<string | null> {
  const holder = readHolder(join(folder, LOCK));
  if (holder === null || !isRunning(holder.pid)) return null;
  try {
    const answer = await fetch(`${holder.address}/api/halo`, { signal: AbortSignal.timeout(PATIENCE) });
    const { id } = (await answer.json()) as { readonly id?: unknown };
    return id === holder.id ? holder.address : null;
  } catch {
    return null;
  }
}

export function holdFolder(folder: string, address: string, id: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, LOCK), JSON.stringify({ pid: process.pid, address, id }));
}

export function releaseFolder(folder: string, id: string): void {
  if (readHolder(join(folder, LOCK))?.id === id) rmSync(join(folder, LOCK), { force: true });
}

function readHolder(path: string): Holder | null {
  if (!existsSync(path)) return null;
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    const { pid, address, id } = holder;
    const isSound = typeof pid === 'number' && typeof address === 'string' && typeof id === 'string';
    return isSound && /^http:\/\/127\.0\.0\.1:\d+$/.test(address) ? { pid, address, id } : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM';
  }
}
