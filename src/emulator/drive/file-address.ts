import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';

const EDITORS: Readonly<Record<string, string>> = {
  [MIME.spreadsheet]: 'spreadsheets',
  [MIME.document]: 'document',
  [MIME.form]: 'forms',
};

/** Where a file is opened in a browser. */
export function fileAddress({ id, mimeType }: Pick<FileRecord, 'id' | 'mimeType'>): string {
  if (mimeType === MIME.folder) return `https://drive.google.com/drive/folders/${id}`;
  const editor = EDITORS[mimeType];
  return editor === undefined
    ? `https://drive.google.com/file/d/${id}/view`
    : `https://docs.google.com/${editor}/d/${id}/edit`;
}
