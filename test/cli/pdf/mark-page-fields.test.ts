import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { markPageFields, PAGE_MARK, PAGES_MARK } from '../../../src/cli/pdf/mark-page-fields.ts';

const marked = (xml: string) =>
  strFromU8(
    unzipSync(markPageFields(zipSync({ 'word/footer1.xml': strToU8(xml) })))['word/footer1.xml'] ??
      new Uint8Array(),
  );

const begin = '<w:fldChar w:fldCharType="begin"/>';
const end = '<w:fldChar w:fldCharType="end"/>';

describe('markPageFields', () => {
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
});
