import type { ServerResponse } from 'node:http';

const HEARTBEAT = 20_000;

/** Open pages that want to hear that something has changed, by server-sent events. */
export class Events {
  private readonly listeners = new Set<ServerResponse>();
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.timer = setInterval(() => this.write(': \n\n'), HEARTBEAT);
    this.timer.unref();
  }

  add(response: ServerResponse): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }

  tell(data: unknown): void {
    this.write(`data: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.timer);
    for (const response of this.listeners) response.end();
    this.listeners.clear();
  }

  private write(text: string): void {
    for (const response of this.listeners) response.write(text);
  }
}
