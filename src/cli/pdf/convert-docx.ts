import { convertWithChromium } from './chromium-pdf.ts';
import type { PdfConverter } from './find-converter.ts';
import { convertWithLibreOffice } from './libreoffice-pdf.ts';

/** PDF of a .docx. Throws when the program fails. */
export function convertDocx(docx: Uint8Array, converter: PdfConverter): Promise<Uint8Array> {
  return converter.kind === 'libreoffice'
    ? convertWithLibreOffice(docx, converter.program)
    : convertWithChromium(docx, converter);
}
