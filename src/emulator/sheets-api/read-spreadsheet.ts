import {
	type FoundArea,
	findArea,
	quoteSheetName,
	areaToA1,
} from "../spreadsheet/a1.ts";
import { displayValue } from "../spreadsheet/cell-value.ts";
import { effectiveValue } from "../spreadsheet/evaluate.ts";
import {
	cellAt,
	eachCellOf,
	intersects,
	sizeOf,
	wholeSheet,
} from "../spreadsheet/grid.ts";
import type {
	Area,
	Json,
	JsonObject,
	MetadataRecord,
	ProtectionData,
	SheetData,
	SpreadsheetData,
} from "../spreadsheet/spreadsheet-data.ts";
import { type FieldTree, wants } from "./field-mask.ts";

/** A range that does not exist; the message is the API's (wording certain). */
export class BadRange extends Error {}

/** Finds a range of a request and refuses what lies outside the grid. */
export function apiRange(data: SpreadsheetData, text: string): FoundArea {
	const found = findArea(data, text, undefined);
	if (!found) throw new BadRange(`Unable to parse range: ${text}`);
	const { sheet, area } = found;
	if (area.startRow >= sheet.rows || area.startColumn >= sheet.columns)
		throw new BadRange(
			`Range (${quoteSheetName(sheet.title)}!${areaToA1(area)}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
		);
	return {
		sheet,
		area: {
			...area,
			endRow: Math.min(area.endRow, sheet.rows),
			endColumn: Math.min(area.endColumn, sheet.columns),
		},
	};
}

/** Builds the answer of `spreadsheets.get`; parts that the mask does not name are left out. */
export function readSpreadsheet(
	file: { id: string; name: string; data: SpreadsheetData },
	ranges: readonly string[],
	tree: FieldTree,
): JsonObject {
	const { data } = file;
	const found = ranges.map((range) => apiRange(data, range));
	const sheets = data.sheets.filter(
		(sheet) =>
			found.length === 0 || found.some((range) => range.sheet === sheet),
	);
	const spreadsheetMetadata = data.metadata.filter(
		(record) => record.location.type === "SPREADSHEET",
	);
	return {
		spreadsheetId: file.id,
		properties: {
			title: file.name,
			locale: data.locale,
			timeZone: data.timeZone,
			autoRecalc: "ON_CHANGE",
		},
		sheets: sheets.map((sheet) => {
			const areas = found
				.filter((range) => range.sheet === sheet)
				.map((range) => range.area);
			return readSheetPart(data, sheet, areas, tree);
		}),
		...(data.namedRanges.length > 0
			? { namedRanges: data.namedRanges.map((named) => namedRangeJson(named)) }
			: {}),
		...(spreadsheetMetadata.length > 0
			? { developerMetadata: spreadsheetMetadata.map(metadataJson) }
			: {}),
		spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
	};
}

function readSheetPart(
	data: SpreadsheetData,
	sheet: SheetData,
	areas: readonly Area[],
	tree: FieldTree,
): JsonObject {
	const part: JsonObject = { properties: sheetProperties(data, sheet) };
	if (wants(tree, "sheets", "data")) {
		const parts = areas.length > 0 ? areas : [wholeSheet(sheet)];
		part.data = parts.map((area) => gridData(data, sheet, area, tree));
	}
	const merges = sheet.merges.filter(
		(merge) =>
			areas.length === 0 || areas.some((area) => intersects(area, merge)),
	);
	if (merges.length > 0)
		part.merges = merges.map((merge) => gridRange(sheet.id, merge));
	if (sheet.protections.length > 0)
		part.protectedRanges = sheet.protections.map((protection) =>
			protectionJson(sheet.id, protection),
		);
	const own = data.metadata.filter(
		({ location }) =>
			location.type === "SHEET" && location.sheetId === sheet.id,
	);
	if (own.length > 0) part.developerMetadata = own.map(metadataJson);
	return part;
}

export function sheetProperties(
	data: SpreadsheetData,
	sheet: SheetData,
): JsonObject {
	const grid: JsonObject = { rowCount: sheet.rows, columnCount: sheet.columns };
	if (sheet.frozenRows > 0) grid.frozenRowCount = sheet.frozenRows;
	if (sheet.frozenColumns > 0) grid.frozenColumnCount = sheet.frozenColumns;
	if (sheet.hideGridlines) grid.hideGridlines = true;
	return {
		sheetId: sheet.id,
		title: sheet.title,
		index: data.sheets.indexOf(sheet),
		sheetType: "GRID",
		gridProperties: grid,
		...(sheet.hidden ? { hidden: true } : {}),
		...(sheet.rightToLeft ? { rightToLeft: true } : {}),
	};
}

export function gridRange(sheetId: number, area: Area): JsonObject {
	return {
		sheetId,
		startRowIndex: area.startRow,
		endRowIndex: area.endRow,
		startColumnIndex: area.startColumn,
		endColumnIndex: area.endColumn,
	};
}

export function protectionJson(
	sheetId: number,
	protection: ProtectionData,
): JsonObject {
	return {
		protectedRangeId: protection.id,
		range: protection.area ? gridRange(sheetId, protection.area) : { sheetId },
		...(protection.description ? { description: protection.description } : {}),
		...(protection.warningOnly
			? { warningOnly: true }
			: { editors: { users: protection.editors } }),
	};
}

export function namedRangeJson(named: {
	id: string;
	name: string;
	sheetId: number;
	area: Area;
}): JsonObject {
	return {
		namedRangeId: named.id,
		name: named.name,
		range: gridRange(named.sheetId, named.area),
	};
}

export function metadataJson(record: MetadataRecord): JsonObject {
	const { location } = record;
	const where: JsonObject = { locationType: location.type };
	if (location.type === "SPREADSHEET") where.spreadsheet = true;
	else if (location.type === "SHEET") where.sheetId = location.sheetId;
	else
		where.dimensionRange = {
			sheetId: location.sheetId,
			dimension: location.type === "ROW" ? "ROWS" : "COLUMNS",
			startIndex: location.index,
			endIndex: location.index + 1,
		};
	return {
		metadataId: record.id,
		metadataKey: record.key,
		...(record.value === null ? {} : { metadataValue: record.value }),
		location: where,
		visibility: record.visibility,
	};
}

function gridData(
	data: SpreadsheetData,
	sheet: SheetData,
	area: Area,
	tree: FieldTree,
): JsonObject {
	const used = usedPart(sheet, area);
	const rowData: Json[] = [];
	if (wants(tree, "sheets", "data", "rowData"))
		for (let row = area.startRow; row < used.endRow; row += 1) {
			const values: Json[] = [];
			for (let column = area.startColumn; column < area.endColumn; column += 1)
				values.push(cellJson(data, sheet, row, column));
			while (
				values.length > 0 &&
				Object.keys(values[values.length - 1] as object).length === 0
			)
				values.pop();
			rowData.push(values.length > 0 ? { values } : {});
		}
	const lines = (axis: "ROWS" | "COLUMNS", from: number, to: number): Json[] =>
		Array.from({ length: to - from }, (_line, index) =>
			dimensionJson(data, sheet, axis, from + index),
		);
	return {
		...(area.startRow > 0 ? { startRow: area.startRow } : {}),
		...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
		...(rowData.length > 0 ? { rowData } : {}),
		rowMetadata: wants(tree, "sheets", "data", "rowMetadata")
			? lines("ROWS", area.startRow, area.endRow)
			: [],
		columnMetadata: wants(tree, "sheets", "data", "columnMetadata")
			? lines("COLUMNS", area.startColumn, area.endColumn)
			: [],
	};
}

/** Rows below the last touched one are not sent. */
function usedPart(sheet: SheetData, area: Area): { endRow: number } {
	let endRow = area.startRow;
	eachCellOf(sheet, (cell, row) => {
		if (
			row >= area.startRow &&
			row < area.endRow &&
			Object.keys(cell).length > 0
		)
			endRow = Math.max(endRow, row + 1);
	});
	return { endRow };
}

function dimensionJson(
	data: SpreadsheetData,
	sheet: SheetData,
	axis: "ROWS" | "COLUMNS",
	index: number,
): JsonObject {
	const info = (axis === "ROWS" ? sheet.rowInfo : sheet.columnInfo)[index];
	const type = axis === "ROWS" ? "ROW" : "COLUMN";
	const own = data.metadata.filter(
		({ location }) =>
			location.type === type &&
			location.sheetId === sheet.id &&
			location.index === index,
	);
	return {
		pixelSize: sizeOf(sheet, axis, index),
		...(info?.hidden ? { hiddenByUser: true } : {}),
		...(own.length > 0 ? { developerMetadata: own.map(metadataJson) } : {}),
	};
}

function cellJson(
	data: SpreadsheetData,
	sheet: SheetData,
	row: number,
	column: number,
): JsonObject {
	const cell = cellAt(sheet, row, column);
	if (!cell) return {};
	const effective = effectiveValue(data, sheet, { row, column });
	const json: JsonObject = {};
	if (cell.userEnteredValue)
		json.userEnteredValue = { ...cell.userEnteredValue } as JsonObject;
	if (effective) {
		json.effectiveValue = { ...effective } as JsonObject;
		json.formattedValue = displayValue(data, sheet, { row, column });
	}
	if (
		cell.userEnteredFormat &&
		Object.keys(cell.userEnteredFormat).length > 0
	) {
		json.userEnteredFormat = structuredClone(cell.userEnteredFormat);
		json.effectiveFormat = structuredClone({
			...DEFAULT_FORMAT,
			...cell.userEnteredFormat,
		});
	} else if (effective) json.effectiveFormat = structuredClone(DEFAULT_FORMAT);
	if (cell.note) json.note = cell.note;
	if (cell.dataValidation)
		json.dataValidation = structuredClone(
			cell.dataValidation,
		) as unknown as JsonObject;
	if (cell.textFormatRuns) json.textFormatRuns = cell.textFormatRuns;
	return json;
}

const DEFAULT_FORMAT: JsonObject = {
	backgroundColor: { red: 1, green: 1, blue: 1 },
	padding: { top: 2, right: 3, bottom: 2, left: 3 },
	verticalAlignment: "BOTTOM",
	wrapStrategy: "OVERFLOW_CELL",
	textFormat: {
		foregroundColor: {},
		fontFamily: "Arial",
		fontSize: 10,
		bold: false,
		italic: false,
		strikethrough: false,
		underline: false,
	},
};
