import { ScriptException } from '../runtime/errors.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { RefusedRequest } from '../sheets-api/request-context.ts';
import { checkTitle } from '../sheets-api/sheet-requests.ts';
import { contentSize } from '../spreadsheet/grid.ts';
import { SheetLines } from './sheet-lines.ts';

/** Does something that the API words as a refusal, and throws it as a service does. */
export function asException<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedRequest) throw new ScriptException(error.message);
    throw error;
  }
}

/** The part of `Sheet` that tells and changes its name, size and looks. */
export abstract class SheetFacts extends SheetLines {
  getName = (): string => this.sheet.title;
  getSheetName = (): string => this.sheet.title;
  getSheetId = (): number => this.sheetId;
  getIndex = (): number => this.data.sheets.indexOf(this.sheet) + 1;
  getLastRow = (): number => contentSize(this.sheet).rows;
  getLastColumn = (): number => contentSize(this.sheet).columns;
  getMaxRows = (): number => this.sheet.rows;
  getMaxColumns = (): number => this.sheet.columns;
  isSheetHidden = (): boolean => this.sheet.hidden;
  isRightToLeft = (): boolean => this.sheet.rightToLeft;
  hasHiddenGridlines = (): boolean => this.sheet.hideGridlines;
  getTabColor = (): string | null => this.sheet.tabColor;

  getType(): EnumValue {
    return enumValue('Spreadsheet.SheetType', 'GRID');
  }

  setName(name: string): this {
    this.changed();
    asException(() => checkTitle(this.data, name, this.sheet));
    this.sheet.title = name;
    return this;
  }

  hideSheet(): this {
    this.changed();
    if (this.data.sheets.every((sheet) => sheet.hidden || sheet === this.sheet))
      throw new ScriptException("You can't hide all the sheets in a document.");
    this.sheet.hidden = true;
    return this;
  }

  showSheet(): this {
    this.changed();
    this.sheet.hidden = false;
    return this;
  }

  setHiddenGridlines(hide: boolean): this {
    this.changed();
    this.sheet.hideGridlines = hide;
    return this;
  }

  setTabColor(color: string | null): this {
    this.changed();
    this.sheet.tabColor = color;
    return this;
  }
}
