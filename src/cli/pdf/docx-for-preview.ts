import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PAGE_MARK, PAGES_MARK } from './marks.ts';

const COMPLEX_FIELD =
  /<w:fldChar\b[^>]*w:fldCharType="begin"[^>]*?(?:\/>|>.*?<\/w:fldChar>)(.*?)<w:fldChar\b[^>]*w:fldCharType="end"[^>]*?(?:\/>|>.*?<\/w:fldChar>)/gs;
const SIMPLE_FIELD = /<w:fldSimple\b[^>]*w:instr="([^"]*)"[^>]*?(?:\/>|>(?:.*?)<\/w:fldSimple>)/gs;
const FIXED_LAYOUT = /<w:tblLayout\b(?![^>]*w:val=)[^>]*w:type="fixed"/g;
const INSTRUCTION = /<w:instrText\b[^>]*>([^<]*)<\/w:instrText>/g;

/**
 * The same document with its PAGE and NUMPAGES fields replaced by {@link PAGE_MARK} and {@link PAGES_MARK}, and fixed table
 * layouts named as docx-preview looks for them (it reads `w:val`, the format says `w:type`).
 */
export function docxForPreview(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  for (const [path, bytes] of Object.entries(files)) {
    if (/^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
      files[path] = strToU8(nameFixedLayouts(markFields(strFromU8(bytes))));
  }
  return zipSync(files);
}

function nameFixedLayouts(xml: string): string {
  return xml.replace(FIXED_LAYOUT, '$& w:val="fixed"');
}

function markFields(xml: string): string {
  return xml
    .replace(COMPLEX_FIELD, (whole: string, inside: string) => {
      const instruction = [...inside.matchAll(INSTRUCTION)].map((match) => match[1] ?? '').join('');
      const sign = markOf(instruction);
      return sign === null ? whole : `<w:t>${sign}</w:t>`;
    })
    .replace(SIMPLE_FIELD, (whole: string, instruction: string) => {
      const sign = markOf(instruction);
      return sign === null ? whole : `<w:r><w:t>${sign}</w:t></w:r>`;
    });
}

function markOf(instruction: string): string | null {
  const [name] = instruction.trim().split(/\s+/);
  if (name === 'PAGE') return PAGE_MARK;
  return name === 'NUMPAGES' ? PAGES_MARK : null;
}
