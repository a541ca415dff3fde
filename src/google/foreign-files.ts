import type { ForeignFile, ForeignFiles } from '../application/ports.ts';
import type { SheetGrid } from '../core/sop/sheet-grid.ts';
import { fromBlob } from './bytes.ts';
import { isRefusedContent, orOutOfReach } from './drive-errors.ts';
import { exportDocx } from './export-docx.ts';
import { GRID_FIELDS, gridFrom } from './grid-data.ts';
import { MIME } from './mime-types.ts';
import { driveApi, sheetsApi } from './services.ts';

/** Files that Drive turns into a Google Sheet when asked to copy them as one. */
const WORKBOOKS: readonly string[] = [MIME.xlsx, MIME.xls, MIME.ods];

const TEMPORARY_NAME = 'Lajur – salinan sementara, boleh dihapus';

/** What stands behind a Drive link. */
export const googleForeignFiles: ForeignFiles = {
  read(id: string): ForeignFile {
    const file = orOutOfReach(() =>
      driveApi().get(id, {
        fields: 'id,name,mimeType',
        supportsAllDrives: true,
      }),
    );
    if (file === null) return { kind: 'missing' };
    const name = file.name ?? '';
    const mimeType = file.mimeType ?? '';
    if (mimeType === MIME.sheet) return { kind: 'grids', name, grids: readTabs(id) };
    if (mimeType === MIME.doc) return { kind: 'docx', name, bytes: exportDocx(id) };
    if (mimeType === MIME.docx)
      return {
        kind: 'docx',
        name,
        bytes: fromBlob(DriveApp.getFileById(id).getBlob()),
      };
    if (WORKBOOKS.includes(mimeType)) {
      const grids = readConverted(id);
      return grids === null ? { kind: 'damaged', name } : { kind: 'grids', name, grids };
    }
    return { kind: 'unsupported', name, mimeType };
  },
};

function readTabs(id: string): readonly SheetGrid[] {
  return (sheetsApi().get(id, { fields: GRID_FIELDS }).sheets ?? []).map(gridFrom);
}

/**
 * A workbook file is read through a Google Sheet made for the moment, which goes to the bin whatever happens; null when
 * Drive cannot convert it.
 */
function readConverted(id: string): readonly SheetGrid[] | null {
  const temporary = convert(id);
  if (temporary === null) return null;
  try {
    return readTabs(temporary);
  } finally {
    driveApi().update({ trashed: true }, temporary);
  }
}

function convert(id: string): string | null {
  const blob = DriveApp.getFileById(id).getBlob();
  try {
    return (
      driveApi().create({ name: TEMPORARY_NAME, mimeType: MIME.sheet }, blob, { fields: 'id' }).id ?? null
    );
  } catch (error) {
    if (isRefusedContent(error)) return null;
    throw error;
  }
}
