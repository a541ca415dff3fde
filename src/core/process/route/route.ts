import type { Waktu } from '../../sop/waktu.ts';
import type { RouteAction } from './route-actions.ts';

/** Who acts in a lane: the holder of a post (jabatan), or whoever brought the case. */
export type Executor =
  | { readonly kind: 'jabatan'; readonly lane: string; readonly name: string; readonly jabatan: string }
  | { readonly kind: 'pengaju'; readonly lane: string; readonly name: string };

/** `salah-satu`: any one of the executors does it; `bersama`: all of them do. */
export type StepMode = 'salah-satu' | 'bersama';

/**
 * A way out of a step. `kembali` goes to this or an earlier row; everything else is `maju`.
 * Several targets are a fork: work starts at all of them.
 */
export interface Exit {
  /** As drawn; empty where the step is no choice. */
  readonly label: string;
  readonly sense: 'maju' | 'kembali';
  /** "Tidak", "Belum", "Ditolak" …: the answer says no, wherever it leads. */
  readonly negative: boolean;
  /** Ids of steps. */
  readonly targets: readonly string[];
  /** Id of the fork, where there are several targets. */
  readonly fork: string | null;
}

/** A place inside a fork: which one, and on which of its branches (from 0). */
export interface Branch {
  readonly fork: string;
  readonly branch: number;
}

/** Work that starts at several steps at once and goes on when all branches have come to `join`. */
export interface Fork {
  readonly id: string;
  readonly branches: readonly string[];
  readonly join: string;
}

/** One thing that somebody does: one symbol of the SOP, or the symbols of a row that act as one. */
export interface RouteStep {
  /** Id of its first symbol. */
  readonly id: string;
  readonly symbols: readonly string[];
  /** Position of its row, from zero. */
  readonly activity: number;
  /** The row's printed number, or its position where it has none. */
  readonly number: string;
  readonly text: string;
  readonly kind: 'start' | 'process' | 'decision' | 'end';
  readonly executors: readonly Executor[];
  readonly mode: StepMode;
  /** The first is what is asked of the executor; the others also happen when it is done. */
  readonly actions: readonly RouteAction[];
  /** Only marks the end: nobody has anything to do. */
  readonly automatic: boolean;
  /** How long it may take; its deadline is counted from when it begins. */
  readonly waktu: Waktu;
  readonly exits: readonly Exit[];
  /** The forks it lies in, the outermost first. */
  readonly branches: readonly Branch[];
}

/** An SOP that can be run. Every target of every exit is one of its steps. */
export interface Route {
  readonly title: string;
  /** In reading order. */
  readonly steps: readonly RouteStep[];
  readonly forks: readonly Fork[];
}

/** The step with this id, or with a symbol of this id. */
export function stepOf(route: Route, id: string): RouteStep | undefined {
  return (
    route.steps.find((step) => step.id === id) ?? route.steps.find(({ symbols }) => symbols.includes(id))
  );
}

/** Steps at which a case may begin. */
export function startsOf(route: Route): readonly RouteStep[] {
  return route.steps.filter(({ kind }) => kind === 'start');
}
