import { apiError, ScriptException } from "../runtime/errors.ts";
import { ServiceObject } from "../runtime/service-object.ts";
import { areaToA1, quoteSheetName } from "../spreadsheet/a1.ts";
import { displayValue, enterValue } from "../spreadsheet/cell-value.ts";
import { effectiveValue } from "../spreadsheet/evaluate.ts";
import { cellAt, eachCell } from "../spreadsheet/grid.ts";
import { newSpreadsheet } from "../spreadsheet/new-spreadsheet.ts";
import type {
	Json,
	JsonObject,
	SpreadsheetData,
} from "../spreadsheet/spreadsheet-data.ts";
import type { FileRecord } from "../world/world-state.ts";
import { MIME } from "../world/mime-types.ts";
import { sheetsSchema } from "./api-schema.ts";
import { batchUpdate } from "./batch-update.ts";
import { checkMessage, InvalidPayload } from "./check-message.ts";
import {
	type FieldTree,
	InvalidMask,
	parseFields,
	selectFields,
} from "./field-mask.ts";
import {
	apiRange,
	BadRange,
	metadataJson,
	readSpreadsheet,
} from "./read-spreadsheet.ts";
import { fitsLookup } from "./tagging-requests.ts";

/** Opens a spreadsheet for the API (both sentences certain). */
function openFile(
	service: ServiceObject,
	method: string,
	id: string,
	change: boolean,
): FileRecord & { spreadsheet: SpreadsheetData } {
	const { world, user } = service.run;
	const record = world.store.get(id);
	if (!record?.spreadsheet || record.trashed)
		throw apiError(method, "Requested entity was not found.", 404);
	if (!world.store.mayOpen(record, user, change))
		throw apiError(method, "The caller does not have permission", 403);
	return record as FileRecord & { spreadsheet: SpreadsheetData };
}

/** Turns refusals of parsers into the API's errors. */
function answering<T>(method: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (
			error instanceof InvalidPayload ||
			error instanceof InvalidMask ||
			error instanceof BadRange
		)
			throw apiError(method, error.message);
		throw error;
	}
}

/** Without a mask grid data come only on request: a tree that names everything but `sheets.data`. */
function defaultTree(includeGridData: boolean): FieldTree {
	if (includeGridData) return {};
	const sheet = Object.keys(sheetsSchema.Sheet ?? {}).filter(
		(name) => name !== "data",
	);
	const rest = Object.keys(sheetsSchema.Spreadsheet ?? {}).filter(
		(name) => name !== "sheets",
	);
	return {
		...Object.fromEntries(rest.map((name) => [name, {}])),
		sheets: Object.fromEntries(sheet.map((name) => [name, {}])),
	};
}

const GET_OPTIONS = [
	"ranges",
	"includeGridData",
	"fields",
	"excludeTablesInBandedRanges",
];

/** `Sheets.Spreadsheets`: the advanced service, one call for a whole block. */
export class SpreadsheetsCollection extends ServiceObject {
	readonly interfaceName = "Sheets.Collection.SpreadsheetsCollection";
	readonly Values = new ValuesCollection(this.run);
	readonly DeveloperMetadata = new DeveloperMetadataCollection(this.run);

	get(spreadsheetId: string, options: JsonObject = {}): Json {
		const method = "sheets.spreadsheets.get";
		checkOptions(method, options, GET_OPTIONS);
		const record = openFile(this, method, spreadsheetId, false);
		return answering(method, () => {
			const fields = options.fields;
			const tree =
				typeof fields === "string"
					? parseFields(fields, sheetsSchema, "Spreadsheet")
					: defaultTree(options.includeGridData === true);
			const ranges =
				typeof options.ranges === "string"
					? [options.ranges]
					: ((options.ranges ?? []) as string[]);
			const file = {
				id: record.id,
				name: record.name,
				data: record.spreadsheet,
			};
			return selectFields(readSpreadsheet(file, ranges, tree), tree);
		});
	}

	batchUpdate(body: unknown, spreadsheetId: string): Json {
		const record = openFile(
			this,
			"sheets.spreadsheets.batchUpdate",
			spreadsheetId,
			true,
		);
		const { data, replies } = batchUpdate(
			record.spreadsheet,
			body,
			this.run.user,
		);
		record.spreadsheet = data;
		this.run.world.store.touch(record);
		return { spreadsheetId, replies };
	}

	create(body: JsonObject): Json {
		const method = "sheets.spreadsheets.create";
		const { world, user } = this.run;
		const checked = answering(method, () =>
			checkMessage(sheetsSchema, "Spreadsheet", body),
		);
		const properties = (checked.properties ?? {}) as JsonObject;
		world.useDaily(user, "spreadsheet create");
		const name =
			typeof properties.title === "string"
				? properties.title
				: "Untitled spreadsheet";
		const record = world.store.create({
			owner: user,
			name,
			mimeType: MIME.spreadsheet,
		});
		const data = newSpreadsheet({
			timeZone:
				typeof properties.timeZone === "string"
					? properties.timeZone
					: this.run.setup.folder.manifest.timeZone,
			locale:
				typeof properties.locale === "string" ? properties.locale : "en_US",
		});
		record.spreadsheet = data;
		return readSpreadsheet(
			{ id: record.id, name, data },
			[],
			defaultTree(false),
		);
	}
}

function checkOptions(
	method: string,
	options: JsonObject,
	allowed: readonly string[],
): void {
	const unknown = Object.keys(options).find((name) => !allowed.includes(name));
	if (unknown !== undefined)
		throw apiError(
			method,
			`Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter.`,
		);
}

/** `Sheets.Spreadsheets.Values`. */
export class ValuesCollection extends ServiceObject {
	readonly interfaceName = "Sheets.Collection.Spreadsheets.ValuesCollection";

	get(spreadsheetId: string, range: string, options: JsonObject = {}): Json {
		const method = "sheets.spreadsheets.values.get";
		const record = openFile(this, method, spreadsheetId, false);
		return answering(method, () =>
			readValues(record.spreadsheet, range, options),
		);
	}

	batchGet(spreadsheetId: string, options: JsonObject = {}): Json {
		const method = "sheets.spreadsheets.values.batchGet";
		const record = openFile(this, method, spreadsheetId, false);
		const ranges = (options.ranges ?? []) as string[];
		const valueRanges = answering(method, () =>
			ranges.map((range) => readValues(record.spreadsheet, range, options)),
		);
		return { spreadsheetId, valueRanges };
	}

	update(
		body: JsonObject,
		spreadsheetId: string,
		range: string,
		options: JsonObject = {},
	): Json {
		const method = "sheets.spreadsheets.values.update";
		const record = openFile(this, method, spreadsheetId, true);
		return answering(method, () => {
			const checked = checkMessage(sheetsSchema, "ValueRange", body);
			const data = structuredClone(record.spreadsheet);
			const reply = writeValues(
				data,
				range,
				(checked.values ?? []) as Json[][],
				{ method, options },
			);
			record.spreadsheet = data;
			return { spreadsheetId, ...reply };
		});
	}

	batchUpdate(body: JsonObject, spreadsheetId: string): Json {
		const method = "sheets.spreadsheets.values.batchUpdate";
		const record = openFile(this, method, spreadsheetId, true);
		return answering(method, () => {
			const checked = checkMessage(
				sheetsSchema,
				"BatchUpdateValuesRequest",
				body,
			);
			const data = structuredClone(record.spreadsheet);
			const responses = ((checked.data ?? []) as JsonObject[]).map((part) =>
				writeValues(
					data,
					String(part.range ?? ""),
					(part.values ?? []) as Json[][],
					{ method, options: checked },
				),
			);
			record.spreadsheet = data;
			return { spreadsheetId, responses };
		});
	}

	clear(_body: unknown, spreadsheetId: string, range: string): Json {
		const method = "sheets.spreadsheets.values.clear";
		const record = openFile(this, method, spreadsheetId, true);
		return answering(method, () => {
			const { sheet, area } = apiRange(record.spreadsheet, range);
			eachCell(sheet, area, (cell) => {
				delete cell.userEnteredValue;
			});
			return {
				spreadsheetId,
				clearedRange: `${quoteSheetName(sheet.title)}!${areaToA1(area)}`,
			};
		});
	}
}

function readValues(
	data: SpreadsheetData,
	range: string,
	options: JsonObject,
): JsonObject {
	const { sheet, area } = apiRange(data, range);
	const rows: Json[][] = [];
	for (let row = area.startRow; row < area.endRow; row += 1) {
		const line: Json[] = [];
		for (let column = area.startColumn; column < area.endColumn; column += 1)
			line.push(
				readValue(data, { sheet, row, column }, options.valueRenderOption),
			);
		while (line.length > 0 && line[line.length - 1] === "") line.pop();
		rows.push(line);
	}
	while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
	const shown = `${quoteSheetName(sheet.title)}!${areaToA1(area)}`;
	return {
		range: shown,
		majorDimension: "ROWS",
		...(rows.length > 0 ? { values: rows } : {}),
	};
}

function readValue(
	data: SpreadsheetData,
	place: {
		sheet: SpreadsheetData["sheets"][number];
		row: number;
		column: number;
	},
	option: Json | undefined,
): Json {
	const { sheet, row, column } = place;
	const formula = cellAt(sheet, row, column)?.userEnteredValue?.formulaValue;
	if (option === "FORMULA" && formula !== undefined) return formula;
	if (option !== "UNFORMATTED_VALUE" && option !== "FORMULA")
		return displayValue(data, sheet, { row, column });
	const value = effectiveValue(data, sheet, { row, column });
	return (
		value?.numberValue ??
		value?.boolValue ??
		value?.stringValue ??
		value?.errorValue?.message ??
		""
	);
}

function writeValues(
	data: SpreadsheetData,
	range: string,
	values: readonly (readonly Json[])[],
	how: { method: string; options: JsonObject },
): JsonObject {
	const option = how.options.valueInputOption;
	// Wording certain.
	if (option === undefined)
		throw apiError(
			how.method,
			"'valueInputOption' is required but not specified",
		);
	const { sheet, area } = apiRange(data, range);
	values.forEach((line, down) => {
		line.forEach((value, right) => {
			const place = {
				row: area.startRow + down,
				column: area.startColumn + right,
			};
			const single =
				area.endRow - area.startRow === 1 &&
				area.endColumn - area.startColumn === 1;
			const inside =
				single || (place.row < area.endRow && place.column < area.endColumn);
			if (!inside || place.row >= sheet.rows || place.column >= sheet.columns)
				throw apiError(
					how.method,
					`Requested writing within range [${range}], but tried writing to row [${place.row + 1}]`,
				);
			if (value === null) return;
			const raw = option === "RAW" && typeof value === "string" && value !== "";
			enterValue(data, sheet, place, raw ? `'${value}` : value);
		});
	});
	const updatedRows = values.length;
	const updatedColumns = Math.max(0, ...values.map((line) => line.length));
	return {
		updatedRange: range,
		updatedRows,
		updatedColumns,
		updatedCells: values.flat().length,
	};
}

/** `Sheets.Spreadsheets.DeveloperMetadata`. */
export class DeveloperMetadataCollection extends ServiceObject {
	readonly interfaceName =
		"Sheets.Collection.Spreadsheets.DeveloperMetadataCollection";

	get(spreadsheetId: string, metadataId: number): Json {
		const method = "sheets.spreadsheets.developerMetadata.get";
		const found = openFile(
			this,
			method,
			spreadsheetId,
			false,
		).spreadsheet.metadata.find(({ id }) => id === metadataId);
		if (!found)
			throw apiError(
				method,
				`No developer metadata with id: ${metadataId}`,
				404,
			);
		return metadataJson(found);
	}

	search(body: JsonObject, spreadsheetId: string): Json {
		const method = "sheets.spreadsheets.developerMetadata.search";
		const record = openFile(this, method, spreadsheetId, false);
		const checked = answering(method, () =>
			checkMessage(sheetsSchema, "SearchDeveloperMetadataRequest", body),
		);
		const filters = (checked.dataFilters ?? []) as JsonObject[];
		if (filters.some((filter) => filter.developerMetadataLookup === undefined))
			throw new ScriptException(
				"Only developerMetadataLookup filters are emulated",
				{ name: "NotEmulatedError" },
			);
		const found = record.spreadsheet.metadata.filter((one) =>
			filters.some((filter) =>
				fitsLookup(one, filter.developerMetadataLookup as JsonObject),
			),
		);
		return {
			matchedDeveloperMetadata: found.map((one) => ({
				developerMetadata: metadataJson(one),
			})),
		};
	}
}

/** The global `Sheets`. */
export class SheetsService extends ServiceObject {
	readonly interfaceName = "Sheets";
	readonly Spreadsheets = new SpreadsheetsCollection(this.run);
}
