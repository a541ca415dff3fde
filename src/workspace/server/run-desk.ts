import { randomBytes } from 'node:crypto';
import { WORKSPACE } from '../../core/messages/workspace.ts';
import type { Answer, Conversation, ScriptProject } from '../../emulator/index.ts';
import type { RunView } from '../shared/views.ts';
import type { FrameDesk } from './frame-desk.ts';
import { Refusal } from './refusal.ts';

interface Waiting {
  readonly person: string;
  readonly file: string;
  readonly project: ScriptProject;
  readonly talk: Conversation;
}

/** What a person wants run at a spreadsheet. */
export interface RunWish {
  readonly person: string;
  readonly file: string;
  readonly project: ScriptProject;
  readonly start: () => Conversation;
}

/** Runs that people have started from menus and pages; those that ask something stand here until they are answered. */
export class RunDesk {
  private readonly waiting = new Map<string, Waiting>();

  /** Answers when the run has ended or asks; while it waits for a PDF, others are answered. */
  async start(wish: RunWish, frames: FrameDesk): Promise<RunView> {
    const { person, file, project } = wish;
    const { world } = project;
    project.ui.clear();
    let talk: Conversation;
    try {
      talk = world.sheets.remember(person, file, wish.start);
    } catch (error) {
      return ended(project, file, frames, { error: messageOf(error) });
    }
    return this.look({ person, file, project, talk }, frames);
  }

  async answer(person: string, id: string, answer: Answer, frames: FrameDesk): Promise<RunView> {
    const waiting = this.waiting.get(id);
    if (waiting === undefined || waiting.person !== person) throw new Refusal(410, WORKSPACE.errors.runGone);
    this.waiting.delete(id);
    const { project, file, talk } = waiting;
    project.ui.clear();
    project.world.sheets.remember(person, file, () => talk.answer(answer));
    return this.look(waiting, frames);
  }

  /** The tab with the question was closed. */
  leave(person: string, id: string): void {
    const waiting = this.waiting.get(id);
    if (waiting?.person !== person) return;
    waiting.talk.leave();
    this.waiting.delete(id);
  }

  clear(): void {
    for (const { talk } of this.waiting.values()) talk.leave();
    this.waiting.clear();
  }

  private async look(run: Waiting, frames: FrameDesk): Promise<RunView> {
    const { talk, project, file } = run;
    const before: RunView[] = [];
    while (talk.waiting !== undefined) {
      // Other runs of the same person clear what this one has shown so far.
      before.push(ended(project, file, frames, {}));
      await talk.waiting;
      project.ui.clear();
      project.world.sheets.remember(run.person, file, () => talk.goOn());
    }
    return withShown(before, this.outcome(run, frames));
  }

  private outcome(run: Waiting, frames: FrameDesk): RunView {
    const { question } = run.talk;
    if (question === undefined) {
      try {
        return ended(run.project, run.file, frames, { value: run.talk.result() });
      } catch (error) {
        return ended(run.project, run.file, frames, { error: messageOf(error) });
      }
    }
    const id = randomBytes(12).toString('base64url');
    this.waiting.set(id, run);
    return { ...ended(run.project, run.file, frames, {}), waiting: id, question };
  }
}

function ended(
  project: ScriptProject,
  file: string,
  frames: FrameDesk,
  outcome: { readonly value?: unknown; readonly error?: string },
): RunView {
  const { ui, user, scriptId, world } = project;
  const shown = [...ui.sidebars, ...ui.dialogs].map(({ kind, title, html, width, height }) => ({
    kind,
    title,
    width: width ?? null,
    height: height ?? null,
    frame: frames.add({ person: user, html, kind: 'script', runs: { by: 'script', scriptId, file } }),
  }));
  const toasts = ui.toasts.map(({ title, message, seconds }) => ({ title, message, seconds }));
  const selection = world.sheets.selection(user, file);
  ui.clear();
  return {
    waiting: null,
    question: null,
    value: outcome.value ?? null,
    error: outcome.error ?? null,
    shown,
    toasts,
    selection,
  };
}

/** The last part of a run with what its parts before have shown. */
function withShown(before: readonly RunView[], last: RunView): RunView {
  const all = [...before, last];
  return {
    ...last,
    shown: all.flatMap(({ shown }) => shown),
    toasts: all.flatMap(({ toasts }) => toasts),
  };
}

/** As Google shows an error of a script: its kind and its sentence. */
function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
