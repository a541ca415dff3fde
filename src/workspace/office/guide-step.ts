import type { Office } from './office.ts';

/** One step of the guided first run. `isDone` looks at the office only: steps may be taken in any order and way. */
export interface GuideStep {
  readonly words: { readonly title: string; readonly text: string };
  /** Whose screen it is: the id of a person. */
  readonly person: string;
  /** Path after `/orang/<person>`. */
  readonly path: (office: Office) => string;
  readonly isDone: (office: Office) => boolean;
}
