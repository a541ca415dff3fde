import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The workbook's default font: Excel and LibreOffice count column widths in its digits, and every computer has it or its like. */
const DEFAULT_FONT = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';
const FIRST_FONT = /(<fonts\b[^>]*>)<font>.*?<\/font>/s;
/** Numbers stay text on purpose; Excel need not mark each with a green corner. */
const IGNORED = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';
const AFTER_IGNORED = /<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;
/** A fixed time, so that the same SOP gives the same file. */
const MODIFIED = new Date(2020, 0, 1);

/**
 * What exceljs cannot write: the default font, no warning for numbers kept as text, and alternative texts of pictures, in the
 * order in which they were added to the workbook.
 */
export function finishPackage(xlsx: Uint8Array, pictureTexts: readonly string[]): Uint8Array {
  const files = unzipSync(xlsx);
  const change = (path: string, edit: (xml: string) => string) => {
    const bytes = files[path];
    if (bytes !== undefined) files[path] = strToU8(edit(strFromU8(bytes)));
  };
  change('xl/styles.xml', (xml) => xml.replace(FIRST_FONT, `$1${DEFAULT_FONT}`));
  let picture = 0;
  for (const path of Object.keys(files).sort(byNumber)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path))
      change(path, (xml) => xml.replace(AFTER_IGNORED, (next) => IGNORED + next));
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(path))
      change(path, (xml) =>
        xml.replace(/<xdr:cNvPr /g, () => `<xdr:cNvPr descr="${attribute(pictureTexts[picture++] ?? '')}" `),
      );
  }
  return zipSync(files, { mtime: MODIFIED });
}

/** `drawing2.xml` before `drawing10.xml`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\s+/g, ' ');
}
