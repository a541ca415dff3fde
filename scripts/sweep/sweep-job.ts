/** A graph to be drawn and judged, in words that go from process to process. */
export type SweepJob =
  | { readonly kind: 'case'; readonly set: 'cases' | 'hard'; readonly id: string }
  | {
      readonly kind: 'seed';
      /** Id of a density. */
      readonly set: string;
      readonly seed: number;
      /** Instead of the size that belongs to the seed. */
      readonly size?: { readonly rows: number; readonly lanes: number };
    };

export interface TargetJudgement {
  readonly target: 'sheet' | 'paper';
  /** Milliseconds for drawing alone. */
  readonly time: number;
  readonly crossings: number;
  readonly labels: number;
  readonly flows: number;
  readonly pages: number;
  readonly defects: readonly { readonly kind: string; readonly detail: string }[];
  /** Message of what was thrown; the counts are 0 then. */
  readonly thrown?: string;
}

export interface Judgement {
  readonly job: SweepJob;
  readonly rows: number;
  readonly lanes: number;
  readonly targets: readonly TargetJudgement[];
  /** Largest resident set of the process so far, MiB. */
  readonly memory: number;
}

/** How a reader finds the graph again. */
export function jobName(job: SweepJob): string {
  if (job.kind === 'case') return `${job.set} ${job.id}`;
  const size = job.size === undefined ? '' : ` ${job.size.rows}×${job.size.lanes}`;
  return `${job.set} seed ${job.seed}${size}`;
}
