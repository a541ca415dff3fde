import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { countPdfPages } from '../../../src/core/document/count-pdf-pages.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { compose, readCase } from './sample.ts';

function concatenate(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === 'string' ? strToU8(part, true) : part));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const PAGE = '<< /Type /Page /Parent 2 0 R >>';

/** As Chromium writes: plain objects, a nested page tree, a content stream that looks like objects. */
function plainPdf(): Uint8Array {
  const noise = '9 0 obj\n<</Type /Pages /Count 99>>\nendobj';
  return concatenate([
    '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n',
    `5 0 obj\n<</Length ${noise.length}>> stream\n${noise}\nendstream\nendobj\n`,
    '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [6 0 R 3 0 R]>>\nendobj\n',
    '6 0 obj\n<</Type /Pages\n/Parent 2 0 R /Count 2 /Kids [4 0 R 7 0 R]>>\nendobj\n',
    `3 0 obj\n${PAGE}\nendobj\n4 0 obj\n${PAGE}\nendobj\n7 0 obj\n${PAGE}\nendobj\n`,
    'trailer\n<</Size 10\n/Root 1 0 R>>\nstartxref\n0\n%%EOF',
  ]);
}

/** As PDF 1.5 writers do: catalogue, tree and pages in one compressed object stream, the root in a reference stream. */
function packedPdf(pages: number): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages}/Kids[]>>`];
  for (let page = 0; page < pages; page++) objects.push('<</Type/Page/Parent 2 0 R>>');
  let offset = 0;
  const index = objects.map((text, number) => {
    const entry = `${number + 1} ${offset}`;
    offset += text.length + 1;
    return entry;
  });
  const head = `${index.join(' ')} `;
  const stream = zlibSync(strToU8(`${head}${objects.join('\n')}`));
  return concatenate([
    '%PDF-1.7\n',
    `50 0 obj\n<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode/Length ${stream.length}>>\nstream\r\n`,
    stream,
    '\r\nendstream\nendobj\n',
    '51 0 obj\n<</Type/XRef/Root 1 0 R/Length 2>>\nstream\n\x00\x01\nendstream\nendobj\nstartxref\n0\n%%EOF',
  ]);
}

describe('countPdfPages', () => {
  it('reads the page tree, not what looks like one inside a stream', () => {
    expect(countPdfPages(plainPdf())).toBe(3);
  });

  it('reads compressed object streams', () => {
    expect(countPdfPages(packedPdf(1))).toBe(1);
    expect(countPdfPages(packedPdf(47))).toBe(47);
  });

  it('takes the last revision of a file that was changed after it was written', () => {
    const changed = concatenate([
      plainPdf(),
      '\n2 0 obj\n<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R /Prev 0>>\n%%EOF',
    ]);
    expect(countPdfPages(changed)).toBe(2);
  });

  it('counts the pages themselves when the tree is lost', () => {
    const text = `%PDF-1.4\n3 0 obj\n${PAGE}\nendobj\n4 0 obj\n${PAGE}\nendobj\n`;
    expect(countPdfPages(strToU8(text))).toBe(2);
  });

  it('gives null for what it cannot read', () => {
    expect(countPdfPages(new Uint8Array())).toBeNull();
    expect(countPdfPages(strToU8('<html></html>'))).toBeNull();
    expect(countPdfPages(strToU8('%PDF-1.4\n1 0 obj\n<</Type /Catalog'))).toBeNull();
    expect(countPdfPages(concatenate([plainPdf(), '\ntrailer\n<</Encrypt 8 0 R>>']))).toBeNull();
    expect(countPdfPages(renderDocx(compose(readCase('R18a-konsultasi-sop-pekalongan'))))).toBeNull();
  });
});
