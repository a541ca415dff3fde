import { UserObject } from '../base/session-service.ts';
import { EmulatorError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { batchUpdate } from '../sheets-api/batch-update.ts';
import { RangeObject } from '../spreadsheet-app/range.ts';
import { SpreadsheetObject } from '../spreadsheet-app/spreadsheet.ts';
import { findArea } from '../spreadsheet/a1.ts';
import { displayValue, enterValue } from '../spreadsheet/cell-value.ts';
import type { Area, JsonObject, SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import { checkValidation } from '../spreadsheet/validate-entry.ts';
import { PROTECTED, protectedRequest, refuseProtected } from './protected-cells.ts';
import { cellsOf, copySpreadsheet, SheetHistory, textOf } from './sheet-history.ts';
import type { World } from './world.ts';

export interface TabName {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
}

/** What a person does by hand in a spreadsheet: it fires what a script's own writing does not fire. */
export class SheetDesk {
  private readonly world: World;
  private readonly histories = new Map<string, SheetHistory>();

  constructor(world: World) {
    this.world = world;
  }

  /** Opens a spreadsheet: simple `onOpen` of bound scripts as that person, installed ones as their owners. */
  open(person: string, fileId: string): void {
    this.reach(person, fileId, false);
    const event = (run: Execution): Record<string, unknown> => ({
      source: new SpreadsheetObject(run, fileId),
      user: new UserObject(run, this.shownTo(run, person)),
    });
    this.world.triggers.fireSimple(fileId, 'onOpen', person, event);
    this.world.triggers.fireFor(fileId, 'ON_OPEN', 'SPREADSHEETS', event);
  }

  /**
   * Types one value, or pastes a block whose first cell is `a1`.
   *
   * Throws `EmulatorError` for a person who may only look and for an unknown place, and Google's sentence for a protected
   * cell and for a value that the cell's validation rejects.
   */
  edit(
    person: string,
    fileId: string,
    place: { sheet: string; a1: string },
    typed: string | string[][],
  ): void {
    const record = this.reach(person, fileId, true);
    const data = record.spreadsheet;
    const sheet = data?.sheets.find((candidate) => candidate.title === place.sheet);
    if (!data || !sheet) throw new EmulatorError(`File ${fileId} has no sheet "${place.sheet}"`);
    const block = typeof typed === 'string' ? [[typed]] : typed;
    const start = findArea(data, place.a1, sheet)?.area;
    if (!start) throw new EmulatorError(`"${place.a1}" is no place in "${place.sheet}"`);
    const area: Area = {
      startRow: start.startRow,
      startColumn: start.startColumn,
      endRow: start.startRow + block.length,
      endColumn: start.startColumn + (block[0]?.length ?? 0),
    };
    const first = { row: area.startRow, column: area.startColumn };
    const before = displayValue(data, sheet, first);
    refuseProtected(this.world.state, record, { sheet, area, person });
    const old = cellsOf(sheet, area);
    enterBlock(data, sheet, area, block);
    this.world.store.touch(record);
    const cells = { kind: 'cells', person, sheetId: sheet.id, area } as const;
    this.history(fileId).add({ ...cells, before: old, after: cellsOf(sheet, area) });
    const single = block.length === 1 && block[0]?.length === 1;
    const event = (run: Execution): Record<string, unknown> => ({
      range: new RangeObject(run, { id: fileId, sheetId: sheet.id, area }),
      source: new SpreadsheetObject(run, fileId),
      user: new UserObject(run, this.shownTo(run, person)),
      ...(single ? { value: block[0]?.[0] } : {}),
      ...(single && before !== '' ? { oldValue: before } : {}),
    });
    this.world.triggers.fireSimple(fileId, 'onEdit', person, event);
    this.world.triggers.fireFor(fileId, 'ON_EDIT', 'SPREADSHEETS', event);
    this.fireChange(person, fileId, 'EDIT');
  }

  /**
   * Changes a spreadsheet by its menus: rows, formats, merged cells, tabs, notes. `requests` are those of the Sheets API,
   * because they name exactly these changes; all happen or none.
   */
  apply(person: string, fileId: string, requests: readonly JsonObject[]): void {
    const record = this.reach(person, fileId, true);
    if (!record.spreadsheet)
      throw new EmulatorError(`File ${fileId} ("${record.name}") is not a spreadsheet`);
    const before = record.spreadsheet;
    if (protectedRequest(this.world.state, record, requests, person)) throw new ScriptException(PROTECTED);
    const { data } = batchUpdate(before, { requests }, person);
    record.spreadsheet = data;
    this.world.store.touch(record);
    this.history(fileId).add({ kind: 'whole', person, before, after: textOf(data) });
    const [kind = ''] = Object.keys(requests[0] ?? {});
    this.fireChange(person, fileId, changeTypeOf(kind, requests[0]?.[kind]));
  }

  /** The tabs of a spreadsheet in order, for somebody who may open it. */
  tabs(person: string, fileId: string): readonly TabName[] {
    const sheets = this.reach(person, fileId, false).spreadsheet?.sheets ?? [];
    return sheets.map(({ id, title, hidden, tabColor }) => ({ id, title, hidden, tabColor }));
  }

  /** What a person has selected, or a script for them; null before anything was. */
  selection(person: string, fileId: string): { sheetId: number; a1: string } | null {
    const chosen = this.world.state.selections[`${person}|${fileId}`];
    return chosen ? { ...chosen } : null;
  }

  select(person: string, fileId: string, place: { sheetId: number; a1: string }): void {
    this.reach(person, fileId, false);
    this.world.state.selections[`${person}|${fileId}`] = { sheetId: place.sheetId, a1: place.a1 };
  }

  /** Does something that a person started, a script among them, so that the person may take it back. */
  remember<Result>(person: string, fileId: string, work: () => Result): Result {
    const data = this.world.record(fileId).spreadsheet;
    const before = data && copySpreadsheet(data);
    try {
      return work();
    } finally {
      const after = this.world.store.get(fileId)?.spreadsheet;
      if (before && after) this.history(fileId).add({ kind: 'whole', person, before, after: textOf(after) });
    }
  }

  /** Takes a person's last change back. False when there is none; throws when others have changed too much since. */
  undo(person: string, fileId: string): boolean {
    return this.step(person, fileId, (data) => this.history(fileId).undo(person, data));
  }

  /** Does again what was taken back last. */
  redo(person: string, fileId: string): boolean {
    return this.step(person, fileId, (data) => this.history(fileId).redo(person, data));
  }

  private step(
    person: string,
    fileId: string,
    change: (data: SpreadsheetData) => SpreadsheetData | null,
  ): boolean {
    const record = this.reach(person, fileId, true);
    const data = record.spreadsheet && change(record.spreadsheet);
    if (!data) return false;
    record.spreadsheet = data;
    this.world.store.touch(record);
    this.fireChange(person, fileId, 'OTHER');
    return true;
  }

  private history(fileId: string): SheetHistory {
    const known = this.histories.get(fileId) ?? new SheetHistory();
    this.histories.set(fileId, known);
    return known;
  }

  private fireChange(person: string, fileId: string, changeType: string): void {
    this.world.triggers.fireFor(fileId, 'ON_CHANGE', 'SPREADSHEETS', (run) => ({
      changeType,
      source: new SpreadsheetObject(run, fileId),
      user: new UserObject(run, this.shownTo(run, person)),
    }));
  }

  /** Google names the person to a script of the same person or the same Workspace domain only. */
  private shownTo(run: Execution, person: string): string {
    return person === run.user || this.world.sameDomain(person, run.user) ? person : '';
  }

  private reach(person: string, fileId: string, change: boolean) {
    const record = this.world.record(fileId);
    if (!this.world.store.mayOpen(record, person, change))
      throw new EmulatorError(`${person} may not ${change ? 'change' : 'open'} "${record.name}"`);
    return record;
  }
}

/** The words of Google's guide to event objects. */
function changeTypeOf(kind: string, request: unknown): string {
  if (kind === 'addSheet' || kind === 'duplicateSheet') return 'INSERT_GRID';
  if (kind === 'deleteSheet') return 'REMOVE_GRID';
  if (kind === 'insertDimension' || kind === 'deleteDimension') {
    const isRow = JSON.stringify(request).includes('"ROWS"');
    return `${kind === 'insertDimension' ? 'INSERT' : 'REMOVE'}_${isRow ? 'ROW' : 'COLUMN'}`;
  }
  return /^(repeatCell|updateBorders|mergeCells|unmergeCells)$/.test(kind) ? 'FORMAT' : 'OTHER';
}

/** All or nothing, as a paste is. */
function enterBlock(data: SpreadsheetData, sheet: SheetData, area: Area, block: string[][]): void {
  const before = structuredClone(sheet.cells.slice(area.startRow, area.endRow));
  try {
    block.forEach((line, down) => {
      line.forEach((text, right) => {
        const [row, column] = [area.startRow + down, area.startColumn + right];
        enterValue(data, sheet, { row, column }, text);
        checkValidation(data, sheet, row, column);
      });
    });
  } catch (error) {
    for (let down = 0; down < block.length; down += 1) sheet.cells[area.startRow + down] = before[down] ?? [];
    throw error;
  }
}
