import { parseArea } from '../spreadsheet/a1.ts';
import type { Execution } from '../runtime/execution.ts';
import { FileHandle } from './file-handle.ts';
import { RangeObject } from './range.ts';
import { SheetObject } from './sheet.ts';

interface Place {
  readonly id: string;
  readonly sheetId: number;
  readonly a1: string;
}

/** Makes a range the selection of this user in that file. */
export function selectRange(run: Execution, range: Place): void {
  run.world.state.selections[`${run.user}|${range.id}`] = {
    sheetId: range.sheetId,
    a1: range.a1,
  };
}

/** The sheet that this user has open in a file; the first visible one at the start. */
export function activeSheet(run: Execution, file: FileHandle): SheetObject {
  const chosen = run.world.state.selections[`${run.user}|${file.id}`];
  const { sheets } = file.data;
  const sheet =
    sheets.find(({ id }) => id === chosen?.sheetId) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return new SheetObject(run, file.id, sheet?.id ?? 0);
}

/** The selected range; A1 at the start. */
export function activeRange(run: Execution, file: FileHandle): RangeObject {
  const sheet = activeSheet(run, file);
  const chosen = run.world.state.selections[`${run.user}|${file.id}`];
  const area = (chosen && parseArea(chosen.a1, sheet.sheet)) ?? {
    startRow: 0,
    endRow: 1,
    startColumn: 0,
    endColumn: 1,
  };
  return new RangeObject(run, { id: file.id, sheetId: sheet.sheetId, area });
}

/** `Selection`. */
export class SelectionObject extends FileHandle {
  readonly interfaceName = 'Spreadsheet.Selection';

  getActiveRange(): RangeObject {
    return activeRange(this.run, this);
  }

  getActiveSheet(): SheetObject {
    return activeSheet(this.run, this);
  }

  getCurrentCell(): RangeObject {
    return this.getActiveRange().getCell(1, 1);
  }
}
