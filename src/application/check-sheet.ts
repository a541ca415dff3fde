import type { Finding } from "../core/finding.ts";
import { WORKBOOK } from "../core/messages/workbook.ts";
import { checkSop, mendSop } from "../core/sop/check-sop.ts";
import { planEdits } from "../core/sop/plan-edits.ts";
import { placeKey } from "../core/sop/rules/rule.ts";
import type { CellEdit, CellRef } from "../core/sop/sheet-grid.ts";
import { locate } from "../core/sop/sheet-map.ts";
import type { Sop } from "../core/sop/sop.ts";
import { totalWaktu } from "../core/sop/total-waktu.ts";
import { cellName } from "./cell-name.ts";
import { noteChanges } from "./cell-notes.ts";
import { checkOptions } from "./check-options.ts";
import { fingerprint } from "./fingerprint.ts";
import { type OpenTab, openTab, readTab, sopIn } from "./open-sop.ts";
import type { Tab, Workplace } from "./ports.ts";
import { type CheckSummary, checkSummary } from "./check-summary.ts";

/** One finding as the sidebar shows it. */
export interface CheckItem {
	/** Names the finding in a later call. */
	readonly key: string;
	readonly severity: Finding["severity"];
	readonly message: string;
	/** `B7`; empty where the finding has no cell. */
	readonly cell: string;
	/** Label of the mend on offer; empty for none. */
	readonly mend: string;
}

export interface CheckView extends CheckSummary {
	readonly sheetId: number;
	readonly title: string;
	readonly findings: readonly CheckItem[];
	/** Said above the list; empty for nothing to say. */
	readonly message: string;
}

interface Located {
	readonly finding: Finding;
	readonly cell: CellRef | undefined;
}

/** Checks the tab in front of the user (`null`) or the one with that id, and marks the cells with notes. */
export function checkSheet(
	workplace: Workplace,
	sheetId: number | null,
): CheckView {
	return locked(workplace, sheetId, (open) => report(workplace, open, [], ""));
}

/** Mends the finding of that key, writes the cells that differ, and checks again. */
export function mendFinding(
	workplace: Workplace,
	sheetId: number,
	key: string,
): CheckView {
	return locked(workplace, sheetId, (open) => {
		const sop = sopIn(open);
		const finding = locatedFindings(workplace, open).find(
			(found) => keyOf(found.finding) === key,
		)?.finding;
		const after =
			sop === null || finding === undefined
				? null
				: mendSop(sop.sop, finding, checkOptions(workplace, sop));
		if (after === null) return report(workplace, open, [], WORKBOOK.mendGone);
		return write(workplace, open, after, WORKBOOK.mended(1));
	});
}

/** Mends one after the other whatever can be mended without a decision by a person. */
export function mendAllFindings(
	workplace: Workplace,
	sheetId: number,
): CheckView {
	return locked(workplace, sheetId, (open) => {
		const sop = sopIn(open);
		if (sop === null) return report(workplace, open, [], "");
		const options = checkOptions(workplace, sop);
		let after = sop.sop;
		let mended = 0;
		const tried = new Set<string>();
		for (;;) {
			const next = checkSop(after, options).findings.find(
				(finding) => finding.mend !== undefined && !tried.has(keyOf(finding)),
			);
			if (next === undefined) break;
			tried.add(keyOf(next));
			const better = mendSop(after, next, options);
			if (better === null) continue;
			after = better;
			mended += 1;
		}
		if (mended === 0) return report(workplace, open, [], WORKBOOK.mended(0));
		return write(workplace, open, after, WORKBOOK.mended(mended));
	});
}

/** Everything that the reader and the checks have to say of a tab. */
export function checkedFindings(
	workplace: Workplace,
	open: OpenTab,
): readonly CheckItem[] {
	return locatedFindings(workplace, open).map(checkItem);
}

function locked(
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

function emptyView(sheetId: number | null, message: string): CheckView {
	return {
		sheetId: sheetId ?? -1,
		title: "",
		findings: [],
		message,
		score: null,
		summary: "",
		totals: [],
	};
}

function write(
	workplace: Workplace,
	open: OpenTab,
	after: Sop,
	message: string,
): CheckView {
	const edits = planEdits(open.reading, after);
	const tab = edited(open.tab, edits);
	return report(
		workplace,
		{ ...open, tab, reading: readTab(tab, open.settings) },
		edits,
		message,
	);
}

/** Writes edits and changed notes in one go, and says what there is to say of the tab. */
function report(
	workplace: Workplace,
	open: OpenTab,
	edits: readonly CellEdit[],
	message: string,
): CheckView {
	const located = locatedFindings(workplace, open);
	const marks = located.flatMap(({ finding, cell }) =>
		cell === undefined
			? []
			: [
					{
						...cell,
						sentence: `${WORKBOOK.severity[finding.severity]}: ${finding.message}`,
					},
				],
	);
	workplace.tabs.change(open.tab.sheetId, {
		edits,
		notes: noteChanges(open.tab.notes, marks),
	});
	const sop = sopIn(open);
	const summary = checkSummary(
		sop === null
			? null
			: {
					report: checkSop(sop.sop, checkOptions(workplace, sop)),
					totals: totalWaktu(sop.sop, sop.profile, open.settings),
				},
	);
	return {
		sheetId: open.tab.sheetId,
		title: sop?.sop.identity.title ?? "",
		findings: located.map(checkItem),
		message: sop === null && located.length === 0 ? WORKBOOK.notSop : message,
		...summary,
	};
}

function locatedFindings(
	workplace: Workplace,
	open: OpenTab,
): readonly Located[] {
	const sop = sopIn(open);
	const checked =
		sop === null
			? []
			: checkSop(sop.sop, checkOptions(workplace, sop)).findings;
	return [...open.reading.findings, ...checked].map((finding) => ({
		finding,
		cell:
			finding.cell ??
			(sop === null ? undefined : locate(sop.map, finding.place)),
	}));
}

function checkItem({ finding, cell }: Located): CheckItem {
	return {
		key: keyOf(finding),
		severity: finding.severity,
		message: finding.message,
		cell: cell === undefined ? "" : cellName(cell),
		mend: finding.mend ?? "",
	};
}

function keyOf({ code, place, message }: Finding): string {
	return fingerprint(`${code} ${placeKey(place)} ${message}`);
}

/** The tab as it will be when the edits are written. */
function edited(tab: Tab, edits: readonly CellEdit[]): Tab {
	const rows = tab.grid.rows.map((row) => [...row]);
	for (const { row, column, text } of edits) {
		while (rows.length <= row) rows.push([]);
		const cells = rows[row] ?? [];
		while (cells.length <= column) cells.push("");
		cells[column] = text;
	}
	return { ...tab, grid: { ...tab.grid, rows } };
}
