import { hasBundledChromium } from './bundled-chromium.ts';
import { convertWithChromium } from './chromium-pdf.ts';
import type { PdfConverter } from './find-converter.ts';
import { convertWithLibreOffice } from './libreoffice-pdf.ts';

/**
 * PDF of a .docx. When an installed program fails, the bundled Chromium takes over, unless `LAJUR_PDF` asked for that
 * program. Throws when no PDF comes out.
 */
export async function convertDocx(
  docx: Uint8Array,
  converter: PdfConverter,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Uint8Array> {
  try {
    return await convertWith(docx, converter);
  } catch (error) {
    const isForced = (env.LAJUR_PDF ?? '') !== '';
    if (isForced || converter.kind === 'bundled-chromium' || !hasBundledChromium()) throw error;
    return convertWithChromium(docx, { kind: 'bundled-chromium' });
  }
}

function convertWith(docx: Uint8Array, converter: PdfConverter): Promise<Uint8Array> {
  return converter.kind === 'libreoffice'
    ? convertWithLibreOffice(docx, converter.program)
    : convertWithChromium(docx, converter);
}
