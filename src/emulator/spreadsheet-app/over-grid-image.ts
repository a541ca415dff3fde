import type { BlobSource } from '../base/blob.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { nextId } from '../spreadsheet/new-spreadsheet.ts';
import type { ImageData } from '../spreadsheet/spreadsheet-data.ts';
import { SheetHandle } from './file-handle.ts';
import { checkPicture } from './picture-bytes.ts';
import { RangeObject } from './range.ts';
import { SheetObject } from './sheet.ts';

function bytesOf(source: unknown): Uint8Array {
  if (typeof source === 'string')
    throw new NotEmulatedError('Pictures by address (Sheet.insertImage, OverGridImage.replace with a URL)');
  return (source as BlobSource).toBlob().bytes.slice();
}

export interface ImagePlace {
  /** Counted from 1. */
  readonly column: number;
  readonly row: number;
  /** Pixels from the top left corner of the cell. */
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Puts a picture over the grid, as large as its own pixels. */
export function placeImage(handle: SheetHandle, source: unknown, place: ImagePlace): OverGridImageObject {
  handle.changed();
  const { sheet, data } = handle;
  const bytes = bytesOf(source);
  const size = checkPicture(bytes);
  checkAnchor(handle, place.row - 1, place.column - 1);
  if (place.offsetX < 0 || place.offsetY < 0)
    throw new ScriptException('Invalid argument: offset must not be negative');
  const image: ImageData = {
    id: nextId(data),
    bytes,
    contentType: size.contentType,
    width: size.width,
    height: size.height,
    inherentWidth: size.width,
    inherentHeight: size.height,
    row: place.row - 1,
    column: place.column - 1,
    offsetX: place.offsetX,
    offsetY: place.offsetY,
    altTitle: '',
    altDescription: '',
    script: '',
  };
  sheet.images.push(image);
  return new OverGridImageObject(handle.run, handle, image.id);
}

function checkAnchor({ sheet }: SheetHandle, row: number, column: number): void {
  if (row < 0 || column < 0 || row >= sheet.rows || column >= sheet.columns)
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
}

type Members =
  | 'assignScript'
  | 'getAltTextDescription'
  | 'getAltTextTitle'
  | 'getAnchorCellXOffset'
  | 'getAnchorCellYOffset'
  | 'getHeight'
  | 'getInherentHeight'
  | 'getInherentWidth'
  | 'getScript'
  | 'getWidth'
  | 'remove'
  | 'resetSize'
  | 'setAltTextDescription'
  | 'setAltTextTitle'
  | 'setAnchorCellXOffset'
  | 'setAnchorCellYOffset'
  | 'setHeight'
  | 'setWidth';

/** `OverGridImage`. There is no way to get its bytes back, as on the real platform. */
export class OverGridImageObject
  extends SheetHandle
  implements Emulates<GoogleAppsScript.Spreadsheet.OverGridImage, Members>
{
  readonly interfaceName = 'Spreadsheet.OverGridImage';
  private readonly imageId: number;

  constructor(run: Execution, handle: SheetHandle, imageId: number) {
    super(run, handle.id, handle.sheetId);
    this.imageId = imageId;
  }

  private get image(): ImageData {
    const image = this.sheet.images.find(({ id }) => id === this.imageId);
    if (!image) throw new ScriptException('The image has been deleted from the sheet.');
    return image;
  }

  private set(changes: Partial<ImageData>): this {
    this.changed();
    Object.assign(this.image, changes);
    return this;
  }

  getSheet(): SheetObject {
    return new SheetObject(this.run, this.id, this.sheetId);
  }

  getAltTextTitle = (): string => this.image.altTitle;
  getAltTextDescription = (): string => this.image.altDescription;
  getWidth = (): number => this.image.width;
  getHeight = (): number => this.image.height;
  getInherentWidth = (): number => this.image.inherentWidth;
  getInherentHeight = (): number => this.image.inherentHeight;
  getAnchorCellXOffset = (): number => this.image.offsetX;
  getAnchorCellYOffset = (): number => this.image.offsetY;
  getScript = (): string => this.image.script;

  getAnchorCell(): RangeObject {
    const { row, column } = this.image;
    const area = {
      startRow: row,
      endRow: row + 1,
      startColumn: column,
      endColumn: column + 1,
    };
    return new RangeObject(this.run, {
      id: this.id,
      sheetId: this.sheetId,
      area,
    });
  }

  setAltTextTitle = (altTitle: string): this => this.set({ altTitle });
  setAltTextDescription = (altDescription: string): this => this.set({ altDescription });
  setWidth = (width: number): this => this.set({ width: Math.round(width) });
  setHeight = (height: number): this => this.set({ height: Math.round(height) });
  setAnchorCellXOffset = (offsetX: number): this => this.set({ offsetX });
  setAnchorCellYOffset = (offsetY: number): this => this.set({ offsetY });

  setAnchorCell(cell: RangeObject): this {
    return this.set({ row: cell.area.startRow, column: cell.area.startColumn });
  }

  resetSize(): this {
    return this.set({
      width: this.image.inherentWidth,
      height: this.image.inherentHeight,
    });
  }

  /** Wording not certain: the name must be a public top-level function. */
  assignScript(functionName: string): this {
    if (functionName.endsWith('_')) throw new ScriptException(`Script function ${functionName} is private`);
    return this.set({ script: functionName });
  }

  replace(source: unknown): this {
    const bytes = bytesOf(source);
    const { contentType, width, height } = checkPicture(bytes);
    return this.set({
      bytes,
      contentType,
      inherentWidth: width,
      inherentHeight: height,
    });
  }

  remove(): void {
    this.changed();
    this.sheet.images = this.sheet.images.filter(({ id }) => id !== this.imageId);
  }
}
