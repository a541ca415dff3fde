import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptProject, TriggerRecord, World } from '../../emulator/index.ts';
import type { SavedGuide, SavedOffice, SavedProject } from '../state/state-format.ts';
import { CallHistory } from './call-history.ts';

/** A world with the scripts that are open in it, and what the workspace itself remembers of both. */
export class Office {
  readonly world: World;
  readonly calls = new CallHistory();
  readonly projects: SavedProject[] = [];
  readonly delivery = new Map<string, number>();
  guide: SavedGuide = { hidden: false, facts: {} };
  private readonly dist: string;

  constructor(world: World, dist: string) {
    this.world = world;
    this.dist = dist;
    world.observer = this.calls;
    world.triggers.delivery = (trigger: TriggerRecord) => this.delivery.get(trigger.id) ?? 1;
  }

  /** Opens a saved office again. A project whose built folder is gone is left out until it is built again. */
  static restore(world: World, dist: string, saved: SavedOffice): Office {
    const office = new Office(world, dist);
    office.guide = saved.guide;
    for (const [id, times] of Object.entries(saved.delivery)) office.delivery.set(id, times);
    for (const project of saved.projects) {
      office.projects.push(project);
      if (office.isBuilt(project.name)) office.load(project);
    }
    return office;
  }

  /** Names of the built projects, in order. */
  built(): readonly string[] {
    return existsSync(this.dist) ? readdirSync(this.dist).filter((name) => this.isBuilt(name)) : [];
  }

  isBuilt(name: string): boolean {
    return existsSync(join(this.dist, name, 'appsscript.json'));
  }

  /** Opens a built project for a user, bound to a file or standalone, and remembers it. */
  open(name: string, user: string, container: string | null): ScriptProject {
    const made = this.load({ name, user, container, scriptId: '' });
    this.projects.push({ name, user, container, scriptId: made.scriptId });
    return made;
  }

  /** The open project of a built folder, as its first user; undefined when nobody has opened it. */
  project(name: string): ScriptProject | undefined {
    const saved = this.projects.find((one) => one.name === name);
    return saved && this.world.scripts.all().find(({ scriptId }) => scriptId === saved.scriptId);
  }

  nameOf(scriptId: string): string {
    return this.projects.find((one) => one.scriptId === scriptId)?.name ?? scriptId;
  }

  /** Keeps in mind, for the guided steps, that something has happened. */
  note(fact: string, value = 'ya'): void {
    this.guide = { ...this.guide, facts: { ...this.guide.facts, [fact]: value } };
  }

  saved(): SavedOffice {
    return { projects: this.projects, delivery: Object.fromEntries(this.delivery), guide: this.guide };
  }

  private load({ name, user, container, scriptId }: SavedProject): ScriptProject {
    return this.world.openProject({
      directory: join(this.dist, name),
      user,
      ...(container === null ? {} : { container }),
      ...(scriptId === '' ? {} : { scriptId }),
    });
  }
}
