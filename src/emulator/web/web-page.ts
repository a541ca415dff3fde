import { EmulatorError } from '../runtime/errors.ts';
import { refuseUnserializable, type ScriptProject } from '../runtime/script-project.ts';
import type { Task } from '../runtime/task.ts';
import type { WebAnswer } from './web-request.ts';

/** Whose run a call from the page is. */
export interface PageIdentity {
  readonly project: ScriptProject;
  readonly activeUser: string;
  readonly functionName: string;
}

/** What a visitor's browser shows in the end. */
export class WebPage {
  readonly status: number;
  readonly url: string;
  readonly contentType: string;
  readonly title: string;
  /** The page's source, or the text of a `ContentService` answer. */
  readonly body: string;
  private readonly identify: (functionName: string) => PageIdentity;

  constructor(answer: WebAnswer, url: string, identify: (functionName: string) => PageIdentity) {
    this.status = answer.status;
    this.url = url;
    this.contentType = answer.headers?.['Content-Type'] ?? '';
    this.title = answer.title ?? '';
    this.body = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8');
    this.identify = identify;
  }

  /** `google.script.run.NAME(…)`: public functions only, plain data both ways; throws what the failure handler gets. */
  run(functionName: string, ...args: readonly unknown[]): unknown {
    const { project } = this.identify(functionName);
    const result = project.world.runner.run(() => this.task(functionName, args)).result();
    refuseUnserializable(result);
    return result ?? null;
  }

  /** As {@link run}, beside other runs inside `world.together`. */
  begin(functionName: string, ...args: readonly unknown[]): Task {
    const { project } = this.identify(functionName);
    return project.world.runner.begin(() => this.task(functionName, args));
  }

  private task(functionName: string, args: readonly unknown[]): Task {
    if (functionName.endsWith('_'))
      throw new EmulatorError(`${functionName} is private: google.script.run cannot call it`);
    args.forEach(refuseUnserializable);
    const { project, activeUser } = this.identify(functionName);
    const work = project.calling(functionName, () => args);
    return project.newTask({ mode: 'headless', functionName, activeUser, work });
  }
}
