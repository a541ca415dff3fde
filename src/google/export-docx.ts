import { fromBlob } from './bytes.ts';
import { MIME } from './mime-types.ts';
import { driveApi } from './services.ts';

/**
 * A Google Doc as .docx. The typings know neither the options nor the result of `export`: without `alt: 'media'` the
 * service answers with metadata, with it with a blob (Google issue 468534237).
 */
export function exportDocx(id: string): Uint8Array {
  const files = driveApi() as unknown as {
    export(id: string, mimeType: string, options: object): GoogleAppsScript.Base.Blob;
  };
  return fromBlob(files.export(id, MIME.docx, { alt: 'media' }));
}
