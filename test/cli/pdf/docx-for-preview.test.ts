import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxForPreview } from '../../../src/cli/pdf/docx-for-preview.ts';
import { PAGE_MARK, PAGES_MARK } from '../../../src/cli/pdf/marks.ts';

const marked = (xml: string) =>
  strFromU8(
    unzipSync(docxForPreview(zipSync({ 'word/footer1.xml': strToU8(xml) })))['word/footer1.xml'] ??
      new Uint8Array(),
  );

const begin = '<w:fldChar w:fldCharType="begin"/>';
const end = '<w:fldChar w:fldCharType="end"/>';

describe('docxForPreview', () => {
  it('replaces page fields, in one run or over several', () => {
    expect(marked(`<w:r>${begin}<w:instrText>PAGE</w:instrText>${end}</w:r>`)).toBe(
      `<w:r><w:t>${PAGE_MARK}</w:t></w:r>`,
    );
    expect(
      marked(
        `<w:r>${begin}</w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES \\* Arabic </w:instrText></w:r><w:r>${end}</w:r>`,
      ),
    ).toBe(`<w:r><w:t>${PAGES_MARK}</w:t></w:r>`);
    expect(marked('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')).toBe(
      `<w:r><w:t>${PAGE_MARK}</w:t></w:r>`,
    );
  });

  it('leaves other fields as they are', () => {
    const date = `<w:r>${begin}<w:instrText>DATE</w:instrText>${end}</w:r>`;
    expect(marked(date)).toBe(date);
  });

  it('names fixed table layouts as docx-preview reads them', () => {
    expect(marked('<w:tblLayout w:type="fixed"/><w:tblLayout w:type="autofit"/>')).toBe(
      '<w:tblLayout w:type="fixed" w:val="fixed"/><w:tblLayout w:type="autofit"/>',
    );
  });
});
