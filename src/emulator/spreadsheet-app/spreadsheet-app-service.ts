import { openUi, type UiObject } from '../base/ui-service.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { newSpreadsheet } from '../spreadsheet/new-spreadsheet.ts';
import { MIME } from '../world/mime-types.ts';
import { type DataValidationBuilder, newDataValidation } from './data-validation.ts';
import type { RangeObject } from './range.ts';
import type { SelectionObject } from './selection.ts';
import type { SheetObject } from './sheet.ts';
import { SpreadsheetObject } from './spreadsheet.ts';

type Members = 'create' | 'flush' | 'openById' | 'openByUrl';

/** `SpreadsheetApp`. */
export class SpreadsheetAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Spreadsheet.SpreadsheetApp, Members>
{
  readonly interfaceName = 'Spreadsheet.SpreadsheetApp';

  /** Null in a standalone project and in runs without a window, as on the real platform. */
  getActiveSpreadsheet(): SpreadsheetObject | null {
    const { container, mode, world } = this.run.setup;
    if (container === undefined || mode === 'headless') return null;
    return world.store.get(container)?.spreadsheet ? new SpreadsheetObject(this.run, container) : null;
  }

  getActive(): SpreadsheetObject | null {
    return this.getActiveSpreadsheet();
  }

  private active(): SpreadsheetObject {
    const active = this.getActiveSpreadsheet();
    if (!active) throw new ScriptException('There is no active spreadsheet in this context.');
    return active;
  }

  getActiveSheet(): SheetObject {
    return this.active().getActiveSheet();
  }

  getActiveRange(): RangeObject {
    return this.active().getActiveRange();
  }

  getCurrentCell(): RangeObject {
    return this.active().getCurrentCell();
  }

  getSelection(): SelectionObject {
    return this.active().getSelection();
  }

  setActiveSheet(sheet: SheetObject): SheetObject {
    return sheet.activate();
  }

  setActiveRange(range: RangeObject): RangeObject {
    return range.activate();
  }

  setCurrentCell(cell: RangeObject): RangeObject {
    return cell.activate();
  }

  getUi(): UiObject {
    return openUi(this.run, 'SpreadsheetApp');
  }

  flush(): void {
    // Every write here takes effect at once.
  }

  newDataValidation(): DataValidationBuilder {
    return newDataValidation(this.run);
  }

  /** Refusal in Google's words for a file that is missing or closed to this user. */
  openById(id: string): SpreadsheetObject {
    const { store } = this.run.world;
    const record = store.get(id);
    if (!record?.spreadsheet || record.trashed)
      throw new ScriptException(
        `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    if (!store.mayOpen(record, this.run.user))
      throw new ScriptException('You do not have permission to access the requested document.');
    return new SpreadsheetObject(this.run, id);
  }

  openByUrl(url: string): SpreadsheetObject {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptException(`Invalid argument: ${url}`);
    return this.openById(id);
  }

  open(file: { readonly id: string }): SpreadsheetObject {
    return this.openById(file.id);
  }

  create(name: string, rows = 1000, columns = 26): SpreadsheetObject {
    const { world, user } = this.run;
    world.useDaily(user, 'spreadsheet create');
    const record = world.store.create({
      owner: user,
      name,
      mimeType: MIME.spreadsheet,
    });
    const { timeZone } = this.run.setup.folder.manifest;
    record.spreadsheet = newSpreadsheet({
      timeZone,
      locale: 'in_ID',
      rows,
      columns,
    });
    return new SpreadsheetObject(this.run, record.id);
  }
}
