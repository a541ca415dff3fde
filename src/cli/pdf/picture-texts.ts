import { strFromU8, unzipSync } from 'fflate';

const DRAWING = /<w:drawing\b.*?<\/w:drawing>/gs;
const DESCRIPTION = /<wp:docPr\b[^>]*?\bdescr="([^"]*)"/;
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What is said of each picture in the body of a .docx, in their order; empty where nothing is. docx-preview drops it. */
export function pictureTexts(docx: Uint8Array): readonly string[] {
  const body = unzipSync(docx, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  const drawings = body === undefined ? [] : (strFromU8(body).match(DRAWING) ?? []);
  return drawings
    .filter((drawing) => drawing.includes('<pic:pic'))
    .map((drawing) => plain(DESCRIPTION.exec(drawing)?.[1] ?? ''));
}

function plain(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, number?: string, hex?: string, name = '') => {
      const code = number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number);
      return Number.isNaN(code) ? (SIGNS[name] ?? whole) : String.fromCodePoint(code);
    },
  );
}
