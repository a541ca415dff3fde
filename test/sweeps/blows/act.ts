import type { World } from '../../../src/emulator/index.ts';
import { hasOpenTasks } from './outcome.ts';

/** A place where people and triggers act, and that can be had once more as it is now. */
export interface Stage {
  readonly world: World;
  fork(): Stage;
}

/** What somebody does; true where they are told, or see, that it is done. */
export type Doing<S extends Stage> = (stage: S) => boolean;

/** One operation of the registry, as it begins outside of it. */
export interface Act<S extends Stage> {
  readonly name: string;
  /** Looks for what is needed, such as the link in a letter, before anything is struck. */
  readonly prepare: (stage: S) => Doing<S> | Promise<Doing<S>>;
  /** Minutes of runs behind the act that belong to it and are struck, too. */
  readonly minutes?: number;
  /** Hours until everything must be in order again. */
  readonly hours?: number;
  /** Only brings the story on; not struck. */
  readonly silent?: boolean;
}

/** An act with the stage as it is right before it. */
export interface Scene<S extends Stage> {
  readonly name: string;
  readonly before: S;
  readonly doing: Doing<S>;
  readonly minutes: number;
  readonly hours: number;
}

const MINUTE = 60_000;
/** The follow-up of a page's act begins half a minute behind it. */
const MINUTES = 3;
const HOURS = 1;
const MOST_TRIES = 3;

/** Plays acts one behind the other, and gives those that are to be struck. */
export async function playActs<S extends Stage>(
  stage: S,
  acts: readonly Act<S>[],
): Promise<readonly Scene<S>[]> {
  const scenes: Scene<S>[] = [];
  for (const { name, prepare, minutes = MINUTES, hours = HOURS, silent = false } of acts) {
    const scene = { name, doing: await prepare(stage), minutes, hours };
    if (!silent) scenes.push({ ...scene, before: stage.fork() as S });
    playScene({ ...scene, before: stage }, stage);
  }
  return scenes;
}

/**
 * Somebody acts, and again while they are told that it failed; then time passes, and the clock's runs do what is left.
 * @param struck called when the part that is struck is over
 * @throws Error where they are still refused, at the third time
 */
export function playScene<S extends Stage>(
  { name, doing, minutes, hours }: Scene<S>,
  stage: S,
  struck: () => void = () => {},
): void {
  const { world } = stage;
  const begun = world.now().getTime();
  let tries = 0;
  while (!isTold(() => doing(stage))) {
    tries += 1;
    if (tries === MOST_TRIES) throw new Error(`${name}: it fails again and again.`);
  }
  world.wait(minutes * MINUTE);
  struck();
  settle(world, begun + hours * 60 * MINUTE);
}

/** False also where whoever is before the screen sees Google's own page of an error. */
export function isTold(doing: () => boolean): boolean {
  try {
    return doing();
  } catch {
    return false;
  }
}

/**
 * Time passes. The sweep comes every ten minutes; of those to which nothing is left most are left out, because idle ones only cost time:
 * the first is forgotten, the second always comes, the others while a task is open.
 */
export function settle(world: World, until: number): void {
  const { triggers } = world;
  let sweeps = 0;
  triggers.delivery = ({ functionName }) => {
    if (functionName !== 'sapu') return 1;
    sweeps += 1;
    return sweeps === 2 || (sweeps > 2 && hasOpenTasks(world)) ? 1 : 0;
  };
  world.waitUntil(new Date(until));
  triggers.delivery = () => 1;
}
