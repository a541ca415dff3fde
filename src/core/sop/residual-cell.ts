import type { JsonPatch } from './json-patch.ts';
import type { MutuBakuColumn } from './sop.ts';

/**
 * What of an SOP a sheet cannot show, kept as JSON in the hidden column `ID Lajur`, in the first row of the table's header.
 * It is plain ASCII, so that no carrier changes it.
 */
export interface Residual {
  readonly lajur: 'lajur.sop/1';
  readonly profile: string;
  /** Rows of the header, without a row of column numbers. */
  readonly headerRows: number;
  /** Lowest heading text and role of each column, from the left. */
  readonly columns: readonly (readonly [string, string])[];
  /** Lane ids from the left, where they are not L1, L2, …. */
  readonly laneIds?: readonly string[];
  /** Merged cells by row id, for carriers that lose merges. */
  readonly merged?: readonly (readonly [MutuBakuColumn, string, string])[];
  /** Differences between what the sheet shows and the SOP: of the whole, per lane from the left, per row id. */
  readonly sop?: JsonPatch;
  readonly lanes?: Readonly<Record<string, JsonPatch>>;
  readonly rows?: Readonly<Record<string, JsonPatch>>;
  readonly flows?: FlowResidual;
}

/** A flow whose ends are `<row id>/<position in the row>`, or `!<symbol id>` where there is no such symbol. */
export type FlowRecord = Readonly<Record<string, unknown>> & {
  readonly from: string;
  readonly to: string;
};

/** The flows as the sheet shows them, and as they are: order, unknown fields and ends that no sheet can show. */
export interface FlowResidual {
  readonly seen: readonly FlowRecord[];
  readonly actual: readonly FlowRecord[];
}

export const ID_HEADING = 'ID Lajur';

/** Sheets holds 50,000 characters in a cell, Excel 32,767. */
const CELL_LIMIT = 30_000;

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The residual as texts for one or more neighbouring cells. */
export function writeResidual(residual: Residual): string[] {
  const json = asciiJson(residual);
  const cells: string[] = [];
  for (let at = 0; at < json.length || at === 0; at += CELL_LIMIT) {
    const number = cells.length > 0 ? ` ${cells.length + 1}` : '';
    cells.push(`${ID_HEADING}${number}\n=>${json.slice(at, at + CELL_LIMIT)}<=`);
  }
  return cells;
}

/** True for the cell that carries the (first part of the) residual. */
export function isResidualCell(text: string): boolean {
  return /^ID Lajur\s+=>/.test(text);
}

/** True for any cell of a residual, the second and further ones too. */
export function isResidualPart(text: string): boolean {
  return /^ID Lajur(?: \d+)?\s+=>/.test(text);
}

/** Reads the residual from its cells; undefined where they are damaged. */
export function readResidual(cells: readonly string[]): Residual | undefined {
  let json = '';
  for (const cell of cells) {
    const part = /^ID Lajur(?: \d+)?\s+=>(.*)<=$/s.exec(cell)?.[1];
    if (part === undefined) break;
    json += part;
  }
  try {
    const value: unknown = JSON.parse(json);
    return isResidual(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isResidual(value: unknown): value is Residual {
  if (!isRecord(value) || value.lajur !== 'lajur.sop/1') return false;
  const { profile, headerRows, columns, flows } = value;
  return (
    typeof profile === 'string' &&
    typeof headerRows === 'number' &&
    headerRows >= 1 &&
    headerRows <= 5 &&
    Array.isArray(columns) &&
    columns.every((column) => Array.isArray(column) && column.every((text) => typeof text === 'string')) &&
    (flows === undefined ||
      (isRecord(flows) &&
        Array.isArray(flows.seen) &&
        Array.isArray(flows.actual) &&
        [...flows.seen, ...flows.actual].every(
          (flow) => isRecord(flow) && typeof flow.from === 'string' && typeof flow.to === 'string',
        ))) &&
    ['sop', 'lanes', 'rows'].every((key) => value[key] === undefined || isRecord(value[key])) &&
    (value.merged === undefined || Array.isArray(value.merged)) &&
    (value.laneIds === undefined || Array.isArray(value.laneIds))
  );
}
