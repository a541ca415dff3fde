import { randomBytes } from 'node:crypto';
import type { WebPage } from '../../emulator/index.ts';

/** A page that stands in a frame: its source, and what `google.script.run` means in it. */
export interface Frame {
  readonly person: string | null;
  readonly html: string;
  readonly kind: 'script' | 'mail';
  readonly runs:
    | { readonly by: 'web'; readonly page: WebPage }
    | { readonly by: 'script'; readonly scriptId: string; readonly file: string }
    | null;
}

const MOST = 300;

/** Pages waiting to be fetched by the frame they were made for, by an unguessable name. */
export class FrameDesk {
  private readonly frames = new Map<string, Frame>();

  add(frame: Frame): string {
    const id = randomBytes(18).toString('base64url');
    this.frames.set(id, frame);
    const [oldest] = this.frames.keys();
    if (this.frames.size > MOST && oldest !== undefined) this.frames.delete(oldest);
    return id;
  }

  get(id: string): Frame | undefined {
    return this.frames.get(id);
  }

  clear(): void {
    this.frames.clear();
  }
}
