import type { DrawnPage } from "../core/flowchart/drawing.ts";
import type { CellRange } from "../core/sop/sheet-grid.ts";
import type { SheetMap } from "../core/sop/sheet-map.ts";
import type { Size, Tab } from "./ports.ts";

const POINTS_PER_PIXEL = 0.75;

/** Rows and columns of a tab under each row and lane of a drawing. */
export interface FlowSpans {
	readonly rows: readonly Span[];
	readonly columns: readonly Span[];
}

/** Neighbouring sheet rows or columns, `count` ≥ 1, that together are as large as one row or lane of the drawing. */
export interface Span {
	readonly from: number;
	readonly count: number;
}

/**
 * Which sheet rows and columns lie under the drawing. An activity reaches to the next one, so that an empty row or a
 * merged one between them is covered and the picture stays in step with the table.
 */
export function flowSpans(
	map: SheetMap,
	merges: readonly CellRange[],
): FlowSpans {
	const mergedRows = (row: number) =>
		Math.max(
			1,
			...merges
				.filter((merge) => merge.row === row && merge.columns === 1)
				.map(({ rows }) => rows),
		);
	return {
		rows: spans(map.bodyRows, mergedRowsOfLast(map, mergedRows)),
		columns: spans(map.laneColumns, 1),
	};
}

function mergedRowsOfLast(
	map: SheetMap,
	mergedRows: (row: number) => number,
): number {
	const last = map.bodyRows[map.bodyRows.length - 1];
	return last === undefined ? 1 : mergedRows(last);
}

function spans(starts: readonly number[], lastCount: number): readonly Span[] {
	return starts.map((from, position) => {
		const next = starts[position + 1];
		return {
			from,
			count: next === undefined ? lastCount : Math.max(1, next - from),
		};
	});
}

/** The sizes that the tab must be given so that its grid lies exactly under the drawing; what fits already is left out. */
export function sizeChanges(
	page: DrawnPage,
	spansOf: FlowSpans,
	tab: Tab,
): {
	readonly rowHeights: readonly Size[];
	readonly columnWidths: readonly Size[];
} {
	return {
		rowHeights: changed(sizes(page.rows, spansOf.rows), tab.rowHeights),
		columnWidths: changed(
			sizes(page.columns, spansOf.columns),
			tab.columnWidths,
		),
	};
}

function sizes(
	borders: readonly number[],
	over: readonly Span[],
): readonly Size[] {
	return over.flatMap(({ from, count }, position) => {
		const start = borders[position] ?? 0;
		const whole = Math.round(
			((borders[position + 1] ?? start) - start) / POINTS_PER_PIXEL,
		);
		const part = Math.floor(whole / count);
		return Array.from({ length: count }, (_, index) => ({
			index: from + index,
			pixels: index === 0 ? whole - part * (count - 1) : part,
		}));
	});
}

function changed(
	wanted: readonly Size[],
	present: readonly number[],
): readonly Size[] {
	return wanted.filter(({ index, pixels }) => present[index] !== pixels);
}
