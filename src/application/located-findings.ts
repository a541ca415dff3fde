import type { Finding } from '../core/finding.ts';
import { checkRoute } from '../core/process/route/check-route.ts';
import { checkSop } from '../core/sop/check-sop.ts';
import { placeKey } from '../core/sop/rules/rule.ts';
import type { CellRef } from '../core/sop/sheet-grid.ts';
import { locate } from '../core/sop/sheet-map.ts';
import { cellName } from './cell-name.ts';
import { checkOptions } from './check-options.ts';
import { fingerprint } from './fingerprint.ts';
import { type OpenTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';

/** A finding and its cell in the tab; some are of the whole and have none. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly cell: CellRef | undefined;
}

/** One finding as the pages show it. */
export interface CheckItem {
  /** Names the finding in a later call. */
  readonly key: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** `B7`; empty where the finding has no cell. */
  readonly cell: string;
  /** Label of the mend on offer; empty for none. */
  readonly mend: string;
}

/** Everything that the reader and the checks have to say of a tab, also as a route where it is one, and what `more` was found about its SOP. */
export function locatedFindings(
  workplace: Workplace,
  open: OpenTab,
  more: readonly Finding[] = [],
): readonly LocatedFinding[] {
  const sop = sopIn(open);
  const checked = sop === null ? [] : checkSop(sop.sop, checkOptions(workplace, sop)).findings;
  const told = [...open.reading.findings, ...checked, ...more];
  const unrunnable = sop === null ? [] : checkRoute(sop.sop, told);
  return [...told, ...unrunnable].map((finding) => ({
    finding,
    cell: finding.cell ?? (sop === null ? undefined : locate(sop.map, finding.place)),
  }));
}

export function checkItem({ finding, cell }: LocatedFinding): CheckItem {
  return {
    key: findingKey(finding),
    severity: finding.severity,
    message: finding.message,
    cell: cell === undefined ? '' : cellName(cell),
    mend: finding.mend ?? '',
  };
}

/** The same for the same finding in two checks of one table. */
export function findingKey({ code, place, message }: Finding): string {
  return fingerprint(`${code} ${placeKey(place)} ${message}`);
}
