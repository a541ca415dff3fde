import { describe, expect, it } from 'vitest';
import { examineSignedPdf } from '../../../src/core/document/examine-signed-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = (pages: number, more = '') =>
  `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count ${pages} >> endobj\n${more}trailer << /Root 1 0 R >>\n%%EOF\n`;
const SIGNATURE =
  '9 0 obj << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [ 0 840 960 240 ] >> endobj\n';
const FINAL = bytes(pdf(3));

describe('a PDF that came back for a final document', () => {
  it('is electronic and whole where a signature was added behind the very bytes', () => {
    const signed = bytes(pdf(3) + SIGNATURE);
    expect(examineSignedPdf(signed, FINAL)).toEqual({ ok: true, pages: 3, form: 'elektronik', whole: true });
  });

  it('is electronic, not whole, where the signer wrote the file anew', () => {
    const signed = bytes(pdf(3, SIGNATURE));
    expect(examineSignedPdf(signed, FINAL)).toEqual({ ok: true, pages: 3, form: 'elektronik', whole: false });
  });

  it('is a scan where no signature lies in it', () => {
    expect(examineSignedPdf(bytes(pdf(3, '% scanned\n')), FINAL)).toEqual({
      ok: true,
      pages: 3,
      form: 'pindaian',
      whole: false,
    });
  });

  it('is taken with its pages unknown where it does not tell them', () => {
    expect(examineSignedPdf(bytes('%PDF-1.4\n/Encrypt 8 0 R\n'), FINAL)).toMatchObject({
      ok: true,
      pages: null,
    });
  });

  it('is refused where it is the unsigned document itself, has other pages, or is no PDF', () => {
    expect(examineSignedPdf(FINAL, FINAL)).toEqual({ ok: false, why: 'unsigned' });
    expect(examineSignedPdf(bytes(pdf(2)), FINAL)).toEqual({
      ok: false,
      why: 'pages',
      pages: 2,
      expected: 3,
    });
    for (const other of ['', 'PK\u0003\u0004 docx', '<html>%PD</html>'])
      expect(examineSignedPdf(bytes(other), FINAL)).toEqual({ ok: false, why: 'no-pdf' });
  });
});
