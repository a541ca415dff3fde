import type { PicturePlace, Pictures, SheetPicture } from '../application/ports.ts';
import { toBlob } from './bytes.ts';
import { workbook } from './services.ts';

/** Pictures over the cells. The Sheets API does not know them, so each move is a call of its own. */
export const googlePictures: Pictures = {
  list(sheetId: number): readonly SheetPicture[] {
    return sheetOf(sheetId)
      .getImages()
      .map((image) => sheetPicture(image, image.getAltTextTitle()));
  },

  insert(sheetId: number, png: Uint8Array, place: PicturePlace): SheetPicture {
    const blob = toBlob(png, 'image/png', 'alur.png');
    const image = sheetOf(sheetId).insertImage(
      blob,
      place.column + 1,
      place.row + 1,
      place.offsetX,
      place.offsetY,
    );
    image.setWidth(place.width).setHeight(place.height);
    return sheetPicture(image, '');
  },
};

function sheetOf(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = workbook().getSheetById(sheetId);
  if (sheet === null) throw new Error(`The workbook has no sheet with id ${sheetId}.`);
  return sheet;
}

function sheetPicture(image: GoogleAppsScript.Spreadsheet.OverGridImage, tag: string): SheetPicture {
  return {
    tag,
    place() {
      const anchor = image.getAnchorCell();
      return {
        row: anchor.getRow() - 1,
        column: anchor.getColumn() - 1,
        offsetX: image.getAnchorCellXOffset(),
        offsetY: image.getAnchorCellYOffset(),
        width: image.getWidth(),
        height: image.getHeight(),
      };
    },
    move(place) {
      const anchor = image.getSheet().getRange(place.row + 1, place.column + 1);
      image
        .setAnchorCell(anchor)
        .setAnchorCellXOffset(place.offsetX)
        .setAnchorCellYOffset(place.offsetY)
        .setWidth(place.width)
        .setHeight(place.height);
    },
    label(title, description) {
      image.setAltTextDescription(description).setAltTextTitle(title);
    },
    remove() {
      image.remove();
    },
  };
}
