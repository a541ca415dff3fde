import type { Answer } from '../../application/answer.ts';
import { checkSystem } from '../../application/registry/check-system.ts';
import { runOutbox } from '../../application/registry/run-outbox.ts';
import { type SetUpReport, setUp } from '../../application/registry/set-up.ts';
import { type StartedPeriod, startPlanned } from '../../application/registry/start-period.ts';
import { googleBook } from '../../google/registry/book.ts';
import { googleRegistry } from '../../google/registry/registry.ts';
import { alone, forOwner } from './answering.ts';

/** Builds and repairs the registry. To be run from the editor, as often as one likes. */
export function siapkan(event?: unknown): Answer<SetUpReport> {
  return shown(
    forOwner('siapkan', event, () => alone(() => setUp(googleRegistry, googleBook))),
    linesOf,
  );
}

/** Finds and mends what no longer works. */
export function periksaSistem(event?: unknown): Answer<SetUpReport> {
  return shown(
    forOwner('periksaSistem', event, () => alone(() => checkSystem(googleRegistry, googleBook))),
    linesOf,
  );
}

/** Starts the collections that the tab Pengumpulan plans, and sends their letters. */
export function mulaiPengumpulan(event?: unknown): Answer<StartedPeriod> {
  return shown(
    forOwner('mulaiPengumpulan', event, () => {
      const started = startPlanned(googleRegistry);
      if (started.ok) runOutbox(googleRegistry);
      return started;
    }),
    ({ told }) => told,
  );
}

function linesOf({ spreadsheet, done, told }: SetUpReport): readonly string[] {
  return [
    ...done,
    ...told.map(({ place, message }) => (place === '' ? message : `${place}: ${message}`)),
    spreadsheet,
  ];
}

/** The editor shows nothing that a function returns, only its log. */
function shown<Value>(answer: Answer<Value>, lines: (value: Value) => readonly string[]): Answer<Value> {
  console.log(answer.ok ? lines(answer.value).join('\n') : answer.message);
  return answer;
}
