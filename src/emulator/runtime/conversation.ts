import type { World } from '../world/world.ts';
import type { Answer, Question } from './project-ui.ts';
import type { Task } from './task.ts';

/**
 * A run before a person. It goes on until it asks (`Ui.alert`, `Ui.prompt`), stands still there while the world goes on
 * around it, and goes on with the answer. What it has locked stays locked meanwhile.
 */
export class Conversation {
  private readonly world: World;
  private readonly task: Task;

  constructor(world: World, start: () => Task) {
    this.world = world;
    this.task = world.runner.hold(start);
    world.runner.goOn(this.task);
  }

  /** What the person is asked now; undefined when the run has ended. */
  get question(): Question | undefined {
    return this.task.outcome ? undefined : this.task.run.question;
  }

  /** The person answers, and the run goes on to its next question or its end. */
  answer(given: Answer): void {
    if (this.task.outcome) throw new Error('The run has ended');
    this.task.run.answer(given, this.world.now().getTime());
    this.world.runner.goOn(this.task);
  }

  /** What the run waits for outside the world (a PDF); undefined where it waits for nothing but a person. */
  get waiting(): Promise<void> | undefined {
    return this.task.outcome ? undefined : this.task.run.waiting;
  }

  /** Goes on after the work outside, to the next question, the next work outside, or the end. */
  goOn(): void {
    if (!this.task.outcome) this.world.runner.goOn(this.task);
  }

  /** The person goes away without an answer: the run ends here, as when the tab is closed. */
  leave(): void {
    if (!this.task.outcome) this.world.runner.drop(this.task, new Error('The person left before answering'));
  }

  /** As {@link ScriptProject.call}; only after the end. */
  result(): unknown {
    return this.task.result();
  }
}
