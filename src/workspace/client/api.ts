import { PAGES } from '../../core/messages/workspace-pages.ts';
import type { SessionView } from '../shared/views.ts';

/** What the server refuses, with its sentence. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** Changes that this page has made itself: it has their outcome already. */
const own = new Set<number>();
/** The news of a change often comes before the answer to the request that made it. */
const ANSWER_DELAY = 60;
let token = '';
/** Told of what others have changed; `everywhere` also of what this page itself has. */
const listeners = new Set<() => void>();
const everywhere = new Set<() => void>();

/** Loads the session: who there is, and the right to change things. */
export async function loadSession(): Promise<SessionView> {
  const session = await get<SessionView>('/api/sesi');
  token = session.token;
  return session;
}

export function get<Value>(path: string): Promise<Value> {
  return ask<Value>(path, { method: 'GET' });
}

export async function post<Value>(path: string, body: unknown = {}): Promise<Value> {
  return withToken(() =>
    ask<Value>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Lajur-Token': token },
      body: JSON.stringify(body),
    }),
  );
}

export async function upload<Value>(path: string, file: Blob): Promise<Value> {
  return withToken(() =>
    ask<Value>(path, {
      method: 'POST',
      headers: { 'Content-Type': file.type || 'application/octet-stream', 'X-Lajur-Token': token },
      body: file,
    }),
  );
}

/** A page that was opened before the server started anew gets the new token and asks once more. */
async function withToken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    await loadSession();
    return work();
  }
}

async function ask<Value>(path: string, init: RequestInit): Promise<Value> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused(0, PAGES.failed);
  }
  const seen = Number(response.headers.get('X-Lajur-Revision') ?? 0);
  if (init.method === 'POST') {
    own.add(seen);
    for (const listener of everywhere) listener();
  }
  const data: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const { message = PAGES.failed } = (data ?? {}) as { readonly message?: string };
    throw new Refused(response.status, message);
  }
  return data as Value;
}

/** Calls back when somebody has changed something that this page has not seen yet. */
export function onChange(listener: () => void): void {
  listeners.add(listener);
}

/** As {@link onChange}, also when this page itself has changed something. */
export function onAnyChange(listener: () => void): void {
  everywhere.add(listener);
}

function tellEverybody(): void {
  for (const listener of [...everywhere, ...listeners]) listener();
}

/** Listens to the server; `onState` hears whether it is there. */
export function listen(onState: (isThere: boolean) => void): void {
  const source = new EventSource('/api/kabar');
  source.onmessage = (event) => {
    const { revision } = JSON.parse(String(event.data)) as { readonly revision: number };
    window.setTimeout(() => {
      if (!own.delete(revision)) tellEverybody();
    }, ANSWER_DELAY);
  };
  let wasThere = true;
  source.onopen = () => {
    onState(true);
    if (!wasThere) {
      tellEverybody();
    }
    wasThere = true;
  };
  source.onerror = () => {
    wasThere = false;
    onState(false);
  };
}
