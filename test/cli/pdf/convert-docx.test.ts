import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { convertDocx } from '../../../src/cli/pdf/convert-docx.ts';
import { convertDocxSync } from '../../../src/cli/pdf/convert-in-child.ts';
import { convertWithChromium } from '../../../src/cli/pdf/chromium-pdf.ts';
import { findPdfConverter } from '../../../src/cli/pdf/find-converter.ts';
import { countPdfPages } from '../../../src/core/document/count-pdf-pages.ts';

/** Three sections of landscape folio with page numbers, as Lajur's own documents have. */
async function threePages(): Promise<Uint8Array> {
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
  const section = (text: string) => ({
    properties: {
      page: {
        size: {
          width: 12240,
          height: 18720,
          orientation: PageOrientation.LANDSCAPE,
        },
      },
    },
    footers: { default: footer },
    children: [new Paragraph({ children: [new TextRun({ text, font: 'Arial' })] })],
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: ['a', 'b', 'c'].map(section) })));
}

describe('findPdfConverter', () => {
  it('refuses a forced kind that it does not know', () => {
    expect(findPdfConverter({ LAJUR_PDF: 'word' })).toEqual({
      converter: null,
      reason: 'LAJUR_PDF="word" tidak dikenal. Pakai "libreoffice" atau "chromium", atau kosongkan.',
    });
  });

  it('says that the forced LibreOffice is missing', () => {
    const { converter, reason } = findPdfConverter({
      LAJUR_PDF: 'libreoffice',
      PATH: '',
    });
    expect(converter).toBeNull();
    expect(reason).toContain('LibreOffice');
  });

  it('finds a way without anything installed', () => {
    expect(findPdfConverter({ PATH: '' }).converter).not.toBeNull();
  });
});

describe('PDF without anything installed', () => {
  it('has the pages and the paper of the document', async () => {
    const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: '' });
    if (converter === null || converter.kind === 'libreoffice') throw new Error('no Chromium here');
    const pdf = await convertWithChromium(await threePages(), converter);
    expect(countPdfPages(pdf)).toBe(3);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/MediaBox\s*\[\s*0 0 936(\.0+)? 612(\.0+)?\s*\]/);
  });

  it('takes over from an installed program that fails, unless that one was asked for', async () => {
    const broken = { kind: 'libreoffice', program: '/tidak/ada/soffice' } as const;
    expect(countPdfPages(await convertDocx(await threePages(), broken, {}))).toBe(3);
    await expect(convertDocx(await threePages(), broken, { LAJUR_PDF: 'libreoffice' })).rejects.toThrow(
      'ENOENT',
    );
  });

  it('is also made for a caller that cannot wait', async () => {
    expect(countPdfPages(convertDocxSync(await threePages()))).toBe(3);
  });
});
