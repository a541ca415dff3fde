import { releaseAllUnkept, releaseUnkept } from '../core/drawing-rules/release-pins.ts';
import type { Finding } from '../core/finding.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { type CheckOptions, checkSop } from '../core/sop/check-sop.ts';
import { mendSop } from '../core/sop/mend-sop.ts';
import { planEdits } from '../core/sop/plan-edits.ts';
import type { Sop } from '../core/sop/sop.ts';
import { checkOptions } from './check-options.ts';
import { type CheckView, reportTab, withTab } from './check-sheet.ts';
import { editedTab } from './edited-tab.ts';
import { findingKey, locatedFindings } from './located-findings.ts';
import { type OpenSop, type OpenTab, readTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';

/** Mends the finding of that key, writes the cells that differ, and checks again. */
export function mendFinding(workplace: Workplace, sheetId: number, key: string): CheckView {
  return withTab(workplace, sheetId, (open) => {
    const sop = sopIn(open);
    const after = sop === null ? null : mended(workplace, open, sop, key);
    if (after === null) return reportTab(workplace, open, [], WORKBOOK.mendGone);
    return writeMended(workplace, open, after, 1);
  });
}

function mended(workplace: Workplace, open: OpenTab, sop: OpenSop, key: string): Sop | null {
  const isMeant = (finding: Finding) => findingKey(finding) === key;
  const located = locatedFindings(workplace, open).find(({ finding }) => isMeant(finding));
  if (located === undefined) return releaseUnkept(sop.sop, sop.profile, isMeant);
  return mendSop(sop.sop, located.finding, checkOptions(workplace, sop));
}

/** Mends one after the other whatever can be mended without a decision by a person. */
export function mendAllFindings(workplace: Workplace, sheetId: number): CheckView {
  return withTab(workplace, sheetId, (open) => {
    const sop = sopIn(open);
    if (sop === null) return reportTab(workplace, open, [], '');
    const checked = mendEverything(sop.sop, checkOptions(workplace, sop));
    const { sop: after, released } = releaseAllUnkept(checked.after, sop.profile);
    const count = checked.mended + released;
    if (count === 0) return reportTab(workplace, open, [], WORKBOOK.mended(0));
    return writeMended(workplace, open, after, count);
  });
}

/** Each finding is tried once, so this ends even where one mend brings about what another mends. */
function mendEverything(sop: Sop, options: CheckOptions): { readonly after: Sop; readonly mended: number } {
  const tried = new Set<string>();
  let after = sop;
  let mended = 0;
  for (;;) {
    const next = checkSop(after, options).findings.find(
      (finding) => finding.mend !== undefined && !tried.has(findingKey(finding)),
    );
    if (next === undefined) return { after, mended };
    tried.add(findingKey(next));
    const better = mendSop(after, next, options);
    if (better === null) continue;
    after = better;
    mended += 1;
  }
}

function writeMended(workplace: Workplace, open: OpenTab, after: Sop, count: number): CheckView {
  const edits = planEdits(open.reading, after);
  const tab = editedTab(open.tab, edits);
  const reading = readTab(tab, open.settings);
  return reportTab(workplace, { ...open, tab, reading }, edits, WORKBOOK.mended(count));
}
