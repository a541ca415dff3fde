import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { SheetData, SpreadsheetData } from '../spreadsheet/spreadsheet-data.ts';
import type { FileRecord } from '../world/world-state.ts';

/** An object that stands for (a part of) a spreadsheet file; it holds ids only, so it never goes stale. */
export abstract class FileHandle extends ServiceObject {
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  get file(): FileRecord {
    return this.run.world.record(this.id);
  }

  get data(): SpreadsheetData {
    const data = this.file.spreadsheet;
    if (!data)
      throw new ScriptException(
        `Document ${this.id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    return data;
  }

  /** Notes that the file was changed; refused for people who may only look (sentence certain). */
  changed(): void {
    const { world, user } = this.run;
    if (!world.store.mayOpen(this.file, user, true))
      throw new ScriptException('You do not have permission to perform that action.');
    world.store.touch(this.file);
  }
}

/** An object on one sheet. */
export abstract class SheetHandle extends FileHandle {
  readonly sheetId: number;

  constructor(run: Execution, id: string, sheetId: number) {
    super(run, id);
    this.sheetId = sheetId;
  }

  get sheet(): SheetData {
    const sheet = this.data.sheets.find((candidate) => candidate.id === this.sheetId);
    if (!sheet) throw new ScriptException(`Sheet ${this.sheetId} not found`);
    return sheet;
  }
}
