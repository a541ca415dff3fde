import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { isRangeName } from '../spreadsheet/a1.ts';
import type { NamedRangeData } from '../spreadsheet/spreadsheet-data.ts';
import { FileHandle } from './file-handle.ts';
import { RangeObject } from './range.ts';

/** `NamedRange`. */
export class NamedRangeObject
  extends FileHandle
  implements Emulates<GoogleAppsScript.Spreadsheet.NamedRange, 'getName' | 'remove' | 'setName'>
{
  readonly interfaceName = 'Spreadsheet.NamedRange';
  private readonly namedId: string;

  constructor(run: Execution, id: string, namedId: string) {
    super(run, id);
    this.namedId = namedId;
  }

  private get named(): NamedRangeData {
    const named = this.data.namedRanges.find(({ id }) => id === this.namedId);
    if (!named) throw new ScriptException('The named range does not exist.');
    return named;
  }

  getName(): string {
    return this.named.name;
  }

  getRange(): RangeObject {
    const { sheetId, area } = this.named;
    return new RangeObject(this.run, { id: this.id, sheetId, area });
  }

  setName(name: string): this {
    this.changed();
    if (!isRangeName(name)) throw new ScriptException(`Invalid argument: ${name}`);
    this.named.name = name;
    return this;
  }

  setRange(range: RangeObject): this {
    this.changed();
    this.named.sheetId = range.sheetId;
    this.named.area = range.area;
    return this;
  }

  remove(): void {
    this.changed();
    this.data.namedRanges = this.data.namedRanges.filter(({ id }) => id !== this.namedId);
  }
}
