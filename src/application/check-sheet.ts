import { checkPrint } from '../core/drawing-rules/check-print.ts';
import { GRADE_NAMES } from '../core/messages/score.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { checkSop } from '../core/sop/check-sop.ts';
import type { CellEdit } from '../core/sop/sheet-grid.ts';
import { totalWaktu } from '../core/sop/total-waktu.ts';
import { noteChanges } from './cell-notes.ts';
import { checkOptions } from './check-options.ts';
import { roomFor } from './edited-tab.ts';
import { type CheckItem, checkItem, locatedFindings } from './located-findings.ts';
import { type OpenSop, type OpenTab, openTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';

/** What the sidebar shows. */
export interface CheckView {
  /** -1 when the tab is gone. */
  readonly sheetId: number;
  readonly title: string;
  readonly findings: readonly CheckItem[];
  /** Said above the list; empty for nothing to say. */
  readonly message: string;
  readonly score: ScoreView | null;
  readonly waktu: WaktuView | null;
}

export interface ScoreView {
  readonly value: number;
  readonly grade: string;
  readonly reasons: readonly string[];
}

export interface WaktuView {
  readonly sums: readonly { readonly label: string; readonly value: string }[];
  readonly remarks: readonly string[];
}

/** Checks the tab in front of the user (`null`) or the one with that id, and marks the cells with notes. */
export function checkSheet(workplace: Workplace, sheetId: number | null): CheckView {
  return withTab(workplace, sheetId, (open) => reportTab(workplace, open, [], ''));
}

/** Does the work on a tab while nobody else writes to the workbook. */
export function withTab(
  workplace: Workplace,
  sheetId: number | null,
  work: (open: OpenTab) => CheckView,
): CheckView {
  const view = workplace.lock.exclusively(() => {
    const open = openTab(workplace, sheetId);
    return open === null ? emptyView(sheetId, WORKBOOK.tabGone) : work(open);
  });
  return view ?? emptyView(sheetId, WORKBOOK.busy);
}

/**
 * Writes notes for what there is to say of a tab, and says it. `open` is the tab as it will be after `edits`, which are
 * written in the same go.
 */
export function reportTab(
  workplace: Workplace,
  open: OpenTab,
  edits: readonly CellEdit[],
  message: string,
): CheckView {
  const sop = sopIn(open);
  const located = locatedFindings(workplace, open, sop === null ? [] : checkPrint(sop.sop, sop.profile));
  const marks = located.flatMap(({ finding: { severity, message: text }, cell }) =>
    cell === undefined ? [] : [{ ...cell, sentence: `${WORKBOOK.severity[severity]}: ${text}` }],
  );
  const notes = noteChanges(open.tab.notes, marks);
  const edited = [...edits, ...notes];
  workplace.tabs.change(open.tab.sheetId, { edits, notes, ...roomFor(edited, open.tab) });
  return {
    sheetId: open.tab.sheetId,
    title: sop?.sop.identity.title ?? '',
    findings: located.map(checkItem),
    message: sop === null && located.length === 0 ? WORKBOOK.notSop : message,
    score: sop === null ? null : scoreView(workplace, sop),
    waktu: sop === null ? null : waktuView(sop),
  };
}

function emptyView(sheetId: number | null, message: string): CheckView {
  return { sheetId: sheetId ?? -1, title: '', findings: [], message, score: null, waktu: null };
}

function scoreView(workplace: Workplace, open: OpenSop): ScoreView {
  const { value, grade, reasons } = checkSop(open.sop, checkOptions(workplace, open)).score;
  return { value, grade: GRADE_NAMES[grade], reasons: reasons.map(({ sentence }) => sentence) };
}

/** The whole and each lane, then what could not be counted and how units were converted. */
function waktuView({ sop, profile, settings }: OpenSop): WaktuView {
  const { whole, lanes, uncounted, explanations } = totalWaktu(sop, profile, settings);
  return {
    sums: [
      { label: WORKBOOK.totals.whole, value: whole.text },
      ...lanes.map(({ name, text }) => ({ label: name, value: text })),
    ],
    remarks: [...uncounted.map(({ reason }) => reason), ...explanations],
  };
}
