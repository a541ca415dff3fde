import { latin1 } from '../text/latin1.ts';
import { countPdfPages } from './count-pdf-pages.ts';

/** What a PDF that came back for a final document is found to be. */
export type SignedPdf =
  | {
      readonly ok: true;
      /** Null where the file does not tell: scanners and signers write some that only a viewer can count. */
      readonly pages: number | null;
      readonly form: 'elektronik' | 'pindaian';
      /** The final document lies in it byte for byte: a signature was added behind it, and nothing else can have changed. */
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly why: 'no-pdf' | 'unsigned' }
  | { readonly ok: false; readonly why: 'pages'; readonly pages: number; readonly expected: number };

/**
 * Compares a PDF with the final document that went out for signing: is it one, is it another file than the unsigned one, has it as many
 * pages, and does an electronic signature lie in it (ISO 32000-1, 12.8: a signature dictionary with `/ByteRange`). Whether that
 * signature is valid is not judged here: that is for the signer's own service to say.
 */
export function examineSignedPdf(pdf: Uint8Array, final: Uint8Array): SignedPdf {
  const head = latin1(pdf.subarray(0, 1024));
  if (!head.includes('%PDF-')) return { ok: false, why: 'no-pdf' };
  const whole = startsWith(pdf, final);
  if (whole && pdf.length === final.length) return { ok: false, why: 'unsigned' };
  const [pages, expected] = [countPdfPages(pdf), countPdfPages(final)];
  if (pages !== null && expected !== null && pages !== expected)
    return { ok: false, why: 'pages', pages, expected };
  return { ok: true, pages, form: hasSignature(pdf) ? 'elektronik' : 'pindaian', whole };
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.length > 0 && bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}

/** Signature dictionaries always stand in the open: a signer must know where its bytes lie. */
function hasSignature(pdf: Uint8Array): boolean {
  const text = latin1(pdf);
  return (
    /\/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+/.test(text) &&
    /\/(?:Type\s*\/(?:Sig|DocTimeStamp)|SubFilter\s*\/(?:adbe|ETSI)\.)/.test(text)
  );
}
