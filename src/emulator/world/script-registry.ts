import { EmulatorError } from '../runtime/errors.ts';
import type { ScriptProject } from '../runtime/script-project.ts';

/** The script projects of a world: the same script may be run by several people. */
export class ScriptRegistry {
  private readonly projects: ScriptProject[] = [];

  add(project: ScriptProject): void {
    this.projects.push(project);
  }

  /** A script as a user runs it; opened for that user when only others have opened it so far. */
  projectOf(scriptId: string, user: string): ScriptProject {
    const all = this.projects.filter((project) => project.scriptId === scriptId);
    const own = all.find((project) => project.user === user);
    if (own) return own;
    const [first] = all;
    if (!first)
      throw new EmulatorError(`The script ${scriptId} is not open in this world: call openProject first`);
    return first.openFor(user);
  }

  /** Every script as each of its people has opened it. */
  everyone(): readonly ScriptProject[] {
    return this.projects;
  }

  /** Every script of this world once, as somebody opened it first. */
  all(): readonly ScriptProject[] {
    const first = new Map<string, ScriptProject>();
    for (const project of this.projects)
      if (!first.has(project.scriptId)) first.set(project.scriptId, project);
    return [...first.values()];
  }

  /** Ids of the scripts that are bound to a file. */
  boundTo(fileId: string): string[] {
    const bound = this.projects.filter((project) => project.container === fileId);
    return [...new Set(bound.map((project) => project.scriptId))];
  }
}
