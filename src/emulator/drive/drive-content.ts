import { BlobObject } from '../base/blob.ts';
import { NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { EXPORT_BYTES } from '../world/limits.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';

/** The content of a file as a blob; Google's own kinds become PDF, as `getBlob` does. */
export function contentBlob(run: Execution, record: FileRecord): BlobObject {
  if (record.mimeType === MIME.document || record.mimeType === MIME.spreadsheet)
    return exportBlob(run, record, MIME.pdf);
  return new BlobObject(run, {
    bytes: record.bytes.slice(),
    contentType: record.mimeType,
    name: record.name,
  });
}

/** Exports a file: a Google Doc as .docx or PDF, a plain file as itself. Everything else is refused by name. */
export function exportBlob(run: Execution, record: FileRecord, contentType: string): BlobObject {
  const named = (bytes: Uint8Array, extension: string): BlobObject =>
    new BlobObject(run, {
      bytes,
      contentType,
      name: withExtension(record.name, extension),
    });
  if (contentType === record.mimeType) return contentBlob(run, record);
  if (record.mimeType !== MIME.document) {
    if (record.mimeType === MIME.spreadsheet)
      throw new NotEmulatedError(`Export of a spreadsheet as ${contentType}`);
    throw new ScriptException(`Converting from ${record.mimeType} to ${contentType} is not supported.`);
  }
  if (contentType === MIME.docx) return named(record.bytes.slice(), 'docx');
  if (contentType !== MIME.pdf) throw new NotEmulatedError(`Export of a document as ${contentType}`);
  const { convertDocxToPdf: convert, beginDocxToPdf: begin } = run.world.options;
  if (!convert)
    throw new ScriptException(
      `Export of "${record.name}" as PDF: no PDF converter is configured in this emulator (world option convertDocxToPdf)`,
    );
  const docx = record.bytes.slice();
  const pdf = run.outside(() => convert(docx), begin && (() => begin(docx)));
  // Wording certain.
  if (pdf.length > EXPORT_BYTES) throw new ScriptException('This file is too large to be exported.');
  return named(pdf, 'pdf');
}

function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
